import type { Said } from "../form/deeds.ts";
import { roundsWords } from "../words/rounds.ts";

export const overtaken: Said = { text: roundsWords.overtaken, isTrouble: true };
