import { qualityDe } from "../../texts/quality.de.ts";
import { qualityEn } from "../../texts/quality.en.ts";
import { qualityRu } from "../../texts/quality.ru.ts";
import { qualityTr } from "../../texts/quality.tr.ts";
import { inLanguage } from "../language.ts";

export const qualityWords = inLanguage({ de: qualityDe, en: qualityEn, tr: qualityTr, ru: qualityRu });
