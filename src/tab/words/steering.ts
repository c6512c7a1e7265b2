import { steeringDe } from "../../texts/steering.de.ts";
import { steeringEn } from "../../texts/steering.en.ts";
import { steeringRu } from "../../texts/steering.ru.ts";
import { steeringTr } from "../../texts/steering.tr.ts";
import { inLanguage } from "../language.ts";

export const steeringWords = inLanguage({ de: steeringDe, en: steeringEn, tr: steeringTr, ru: steeringRu });
