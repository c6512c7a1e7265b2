import { type Language, languages } from "../core/language.ts";

/** The reader's language, as `opening.ts` has named it to the page. The concept itself stays German. */
export const language: Language =
  languages.find((known) => known === globalThis.document?.documentElement.lang) ?? "de";

/** The words of the reader's language. */
export function inLanguage<Words>(catalogues: Readonly<Record<Language, Words>>): Words {
  return catalogues[language];
}
