import { statesDe } from "../../texts/states.de.ts";
import { statesEn } from "../../texts/states.en.ts";
import { statesRu } from "../../texts/states.ru.ts";
import { statesTr } from "../../texts/states.tr.ts";
import { inLanguage } from "../language.ts";

export const statesWords = inLanguage({ de: statesDe, en: statesEn, tr: statesTr, ru: statesRu });
