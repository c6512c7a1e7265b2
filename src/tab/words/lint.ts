import { lintDe } from "../../texts/lint.de.ts";
import { lintEn } from "../../texts/lint.en.ts";
import { lintRu } from "../../texts/lint.ru.ts";
import { lintTr } from "../../texts/lint.tr.ts";
import { inLanguage } from "../language.ts";

export const lintWords = inLanguage({ de: lintDe, en: lintEn, tr: lintTr, ru: lintRu });
