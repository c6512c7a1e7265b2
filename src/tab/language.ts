import { type Language, languages } from "../core/language.ts";

/** The reader's language: `index.html` names it before anything is drawn. The concept itself stays German. */
export const language: Language = languageOf(globalThis.document?.documentElement.lang) ?? "de";

/** The words of the reader's language. */
export function inLanguage<Words>(catalogues: Readonly<Record<Language, Words>>): Words {
  return catalogues[language];
}

function languageOf(tag: string | undefined): Language | undefined {
  return languages.find((known) => known === tag);
}
