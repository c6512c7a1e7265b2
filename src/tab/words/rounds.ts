import { roundsDe } from "../../texts/rounds.de.ts";
import { inLanguage } from "../language.ts";

export const roundsWords = inLanguage({ de: roundsDe });
