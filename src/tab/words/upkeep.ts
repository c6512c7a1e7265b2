import { upkeepDe } from "../../texts/upkeep.de.ts";
import { upkeepEn } from "../../texts/upkeep.en.ts";
import { upkeepRu } from "../../texts/upkeep.ru.ts";
import { upkeepTr } from "../../texts/upkeep.tr.ts";
import { inLanguage } from "../language.ts";

export const upkeepWords = inLanguage({ de: upkeepDe, en: upkeepEn, tr: upkeepTr, ru: upkeepRu });
