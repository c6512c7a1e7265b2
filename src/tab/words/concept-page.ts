import { conceptPageDe } from "../../texts/concept-page.de.ts";
import { conceptPageEn } from "../../texts/concept-page.en.ts";
import { conceptPageRu } from "../../texts/concept-page.ru.ts";
import { conceptPageTr } from "../../texts/concept-page.tr.ts";
import { inLanguage } from "../language.ts";

export const conceptPageWords = inLanguage({
  de: conceptPageDe,
  en: conceptPageEn,
  tr: conceptPageTr,
  ru: conceptPageRu,
});
