import { figureImportDe } from "../../texts/figure-import.de.ts";
import { figureImportEn } from "../../texts/figure-import.en.ts";
import { figureImportRu } from "../../texts/figure-import.ru.ts";
import { figureImportTr } from "../../texts/figure-import.tr.ts";
import { inLanguage } from "../language.ts";

export const figureImportWords = inLanguage({
  de: figureImportDe,
  en: figureImportEn,
  tr: figureImportTr,
  ru: figureImportRu,
});
