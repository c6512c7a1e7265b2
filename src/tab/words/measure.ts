import { measureDe } from "../../texts/measure.de.ts";
import { inLanguage } from "../language.ts";

export const measureWords = inLanguage({ de: measureDe });
