import type { Language } from "../core/language.ts";

/** Name of the page on which figures come in from a file; other pages name it before its other words are there. */
export const figureImportTitle: Readonly<Record<Language, string>> = {
  de: "Zahlen einlesen",
  en: "Import figures",
  tr: "Sayıları içe aktar",
  ru: "Загрузка показателей",
};
