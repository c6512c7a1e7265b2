import type { Language } from "./language.ts";

/** Signs with which a language writes numbers. */
const signs: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> = {
  de: { group: ".", decimal: "," },
  en: { group: ",", decimal: "." },
  tr: { group: ".", decimal: "," },
  ru: { group: " ", decimal: "," },
};

/**
 * Reads a number as a language writes it: `1.234,5` in German. Spaces may group digits in any language, a group has
 * three digits and the first does not begin with nought, so that `1.5` and `0.125` are no German numbers rather than 15 and 125.
 * @returns the exact decimal (`1234.5`, `-3`), or `undefined` when it is none
 */
export function readNumber(text: string, language: Language): string | undefined {
  const { group, decimal } = signs[language];
  const compact = text
    .trim()
    .replaceAll(/[\u00a0\u202f]/g, " ")
    .replace("\u2212", "-");
  const [whole = "", fraction, ...more] = compact.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const digits = ungrouped(whole, group);
  if (digits === undefined) return undefined;
  return canonical(fraction === undefined ? digits : `${digits}.${fraction}`);
}

/** `1.234` → `1234`; `undefined` where the groups are none. */
function ungrouped(whole: string, group: string): string | undefined {
  if (/^[+-]?\d+$/.test(whole)) return whole;
  const separator = whole.includes(" ") ? " " : group;
  const [first = "", ...groups] = whole.split(separator);
  const isGrouped = /^[+-]?[1-9]\d{0,2}$/.test(first) && groups.every((digits) => /^\d{3}$/.test(digits));
  return isGrouped && groups.length > 0 ? first + groups.join("") : undefined;
}

/** Without a plus, leading zeros and zeros at the end of a fraction. */
function canonical(number: string): string {
  const [, sign = "", whole = "", fraction = ""] = /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(number) ?? [];
  const digits = fraction === "" ? whole : `${whole}.${fraction}`;
  return sign === "-" && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** Writes an exact decimal as a language does: `1234.5` → `1.234,5`. */
export function writeNumber(number: string, language: Language): string {
  const { group, decimal } = signs[language];
  const [whole = "", fraction] = number.split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, group === " " ? "\u00a0" : group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}
