import type { Language } from "../core/language.ts";
import type { Vocabulary } from "./vocabulary.de.ts";
import { vocabularyDe } from "./vocabulary.de.ts";
import { vocabularyEn } from "./vocabulary.en.ts";
import { vocabularyRu } from "./vocabulary.ru.ts";
import { vocabularyTr } from "./vocabulary.tr.ts";

const catalogues: Readonly<Record<Language, Vocabulary>> = {
  de: vocabularyDe,
  en: vocabularyEn,
  tr: vocabularyTr,
  ru: vocabularyRu,
};

export function vocabulary(language: Language): Vocabulary {
  return catalogues[language];
}
