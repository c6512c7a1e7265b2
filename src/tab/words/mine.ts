import { mineDe } from "../../texts/mine.de.ts";
import { mineEn } from "../../texts/mine.en.ts";
import { mineRu } from "../../texts/mine.ru.ts";
import { mineTr } from "../../texts/mine.tr.ts";
import { inLanguage } from "../language.ts";

export const mineWords = inLanguage({ de: mineDe, en: mineEn, tr: mineTr, ru: mineRu });
