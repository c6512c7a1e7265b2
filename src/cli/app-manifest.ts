import type { Environment } from "./connection.ts";

/** What packaging reads of a manifest that fits its schema. */
export interface AppManifest {
  readonly manifestVersion: string;
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo?: {
    readonly defaultLanguageFile?: string;
    readonly additionalLanguages?: readonly { readonly file: string }[];
  };
  readonly validDomains?: readonly string[];
}

export type Filling =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly missing: readonly string[] };

/** Puts the environment's values in place of `${{NAME}}`, in every string of a parsed manifest. */
export function fillPlaceholders(template: unknown, environment: Environment): Filling {
  const missing = new Set<string>();
  const fill = (text: string) =>
    text.replace(/\$\{\{(\w+)\}\}/g, (_placeholder, name: string) => {
      const value = environment[name];
      if (value === undefined || value === "") missing.add(name);
      return value ?? "";
    });
  const value = mapStrings(template, fill);
  return missing.size === 0 ? { ok: true, value } : { ok: false, missing: [...missing] };
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((element) => mapStrings(element, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapStrings(inner, change)]));
}

export function languageFiles({ localizationInfo }: AppManifest): readonly string[] {
  const { defaultLanguageFile, additionalLanguages = [] } = localizationInfo ?? {};
  const additional = additionalLanguages.map(({ file }) => file);
  return defaultLanguageFile === undefined ? additional : [defaultLanguageFile, ...additional];
}

/** Entries of `validDomains` that are more than a host: Teams matches hosts and would never let these in. */
export function domainsWithMoreThanAHost({ validDomains = [] }: AppManifest): readonly string[] {
  return validDomains.filter((domain) => !/^(\*\.)?[a-z\d-]+(\.[a-z\d-]+)*$/i.test(domain));
}
