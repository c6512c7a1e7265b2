import { chartsDe } from "../../texts/charts.de.ts";
import { inLanguage } from "../language.ts";

export const chartsWords = inLanguage({ de: chartsDe });
