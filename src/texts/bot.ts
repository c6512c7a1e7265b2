import type { Language } from "../core/language.ts";
import type { BotTexts } from "./bot.de.ts";
import { botTextsDe } from "./bot.de.ts";
import { botTextsEn } from "./bot.en.ts";
import { botTextsRu } from "./bot.ru.ts";
import { botTextsTr } from "./bot.tr.ts";

const catalogues: Readonly<Record<Language, BotTexts>> = {
  de: botTextsDe,
  en: botTextsEn,
  tr: botTextsTr,
  ru: botTextsRu,
};

export function botTexts(language: Language): BotTexts {
  return catalogues[language];
}
