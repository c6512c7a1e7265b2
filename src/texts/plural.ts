import type { Language } from "../core/language.ts";

/** Forms of a word by plural category; `other` where a language knows no further one for the count. */
export type PluralForms = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** `3 шага`: the count together with the form of the word that the language wants beside it. */
export function counted(language: Language, count: number, forms: PluralForms): string {
  return `${count} ${pluralForm(language, count, forms)}`;
}

/** The form alone, where the count stands elsewhere or the verb changes with it. */
export function pluralForm(language: Language, count: number, forms: PluralForms): string {
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
}
