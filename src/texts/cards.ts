import type { Language } from "../core/language.ts";
import type { CardTexts } from "./cards.de.ts";
import { cardTextsDe } from "./cards.de.ts";
import { cardTextsEn } from "./cards.en.ts";
import { cardTextsRu } from "./cards.ru.ts";
import { cardTextsTr } from "./cards.tr.ts";

const catalogues: Readonly<Record<Language, CardTexts>> = {
  de: cardTextsDe,
  en: cardTextsEn,
  tr: cardTextsTr,
  ru: cardTextsRu,
};

export function cardTexts(language: Language): CardTexts {
  return catalogues[language];
}
