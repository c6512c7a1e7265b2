import { takeAlongDe } from "../../texts/take-along.de.ts";
import { takeAlongEn } from "../../texts/take-along.en.ts";
import { takeAlongRu } from "../../texts/take-along.ru.ts";
import { takeAlongTr } from "../../texts/take-along.tr.ts";
import { inLanguage } from "../language.ts";

export const takeAlongWords = inLanguage({ de: takeAlongDe, en: takeAlongEn, tr: takeAlongTr, ru: takeAlongRu });
