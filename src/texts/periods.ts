import type { Language } from "../core/language.ts";
import { periodInWords } from "./period-words.ts";
import { vocabulary } from "./vocabulary.ts";

/** A period as a person says it: `2025/26` → `Schuljahr 2025/26`. What is written otherwise stays as it is. */
export function formatPeriod(period: string, language: Language): string {
  return periodInWords(period, vocabulary(language), language);
}
