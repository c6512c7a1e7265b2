import { decisionDe } from "../../texts/decision.de.ts";
import { decisionEn } from "../../texts/decision.en.ts";
import { decisionRu } from "../../texts/decision.ru.ts";
import { decisionTr } from "../../texts/decision.tr.ts";
import { inLanguage } from "../language.ts";

export const decisionWords = inLanguage({ de: decisionDe, en: decisionEn, tr: decisionTr, ru: decisionRu });
