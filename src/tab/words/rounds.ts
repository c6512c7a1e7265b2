import { roundsDe } from "../../texts/rounds.de.ts";
import { roundsEn } from "../../texts/rounds.en.ts";
import { roundsRu } from "../../texts/rounds.ru.ts";
import { roundsTr } from "../../texts/rounds.tr.ts";
import { inLanguage } from "../language.ts";

export const roundsWords = inLanguage({ de: roundsDe, en: roundsEn, tr: roundsTr, ru: roundsRu });
