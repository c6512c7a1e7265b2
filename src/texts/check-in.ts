import type { Language } from "../core/language.ts";
import type { CheckInTexts } from "./check-in.de.ts";
import { checkInTextsDe } from "./check-in.de.ts";
import { checkInTextsEn } from "./check-in.en.ts";
import { checkInTextsRu } from "./check-in.ru.ts";
import { checkInTextsTr } from "./check-in.tr.ts";

const catalogues: Readonly<Record<Language, CheckInTexts>> = {
  de: checkInTextsDe,
  en: checkInTextsEn,
  tr: checkInTextsTr,
  ru: checkInTextsRu,
};

export function checkInTexts(language: Language): CheckInTexts {
  return catalogues[language];
}
