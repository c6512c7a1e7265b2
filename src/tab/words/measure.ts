import { measureDe } from "../../texts/measure.de.ts";
import { measureEn } from "../../texts/measure.en.ts";
import { measureRu } from "../../texts/measure.ru.ts";
import { measureTr } from "../../texts/measure.tr.ts";
import { inLanguage } from "../language.ts";

export const measureWords = inLanguage({ de: measureDe, en: measureEn, tr: measureTr, ru: measureRu });
