import { chartsDe } from "../../texts/charts.de.ts";
import { chartsEn } from "../../texts/charts.en.ts";
import { chartsRu } from "../../texts/charts.ru.ts";
import { chartsTr } from "../../texts/charts.tr.ts";
import { inLanguage } from "../language.ts";

export const chartsWords = inLanguage({ de: chartsDe, en: chartsEn, tr: chartsTr, ru: chartsRu });
