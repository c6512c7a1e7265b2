import { cliDe } from "../texts/cli.de.ts";

export type Translations = Readonly<Record<string, unknown>>;

/**
 * The texts of a manifest that language files replace, by the key that they use for it, such as
 * `staticTabs[0].name` (learn.microsoft.com, "Localize your app").
 */
export function translatableTexts(manifest: unknown, isTranslatable: (key: string) => boolean): Map<string, string> {
  return new Map(textsBelow(manifest, "").filter(([key]) => isTranslatable(key) && key !== "$schema"));
}

function textsBelow(value: unknown, key: string): [string, string][] {
  if (typeof value === "string") return [[key, value]];
  if (Array.isArray(value)) return value.flatMap((element, index) => textsBelow(element, `${key}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsBelow(inner, key === "" ? name : `${key}.${name}`));
}

/** One line for each text without a translation, and for each translation of a text that is not there. */
export function translationFaults(texts: ReadonlyMap<string, string>, translations: Translations): readonly string[] {
  const keys = Object.keys(translations).filter((key) => key !== "$schema");
  return [
    ...[...texts.keys()].filter((key) => !(key in translations)).map(cliDe.translationMissing),
    ...keys.filter((key) => !texts.has(key)).map(cliDe.translationSurplus),
  ];
}

/** The manifest holds the texts of the default language as well: one line for each that its file words differently. */
export function wordingFaults(texts: ReadonlyMap<string, string>, translations: Translations): readonly string[] {
  return [...texts]
    .filter(([key, text]) => key in translations && translations[key] !== text)
    .map(([key]) => cliDe.wordingDiffers(key));
}
