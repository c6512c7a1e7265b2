import type { PublishedValue } from "./published-value.ts";
import { hiddenSign } from "./published-value.ts";

/**
 * What readers have seen of a number before: exact decimals and `hiddenSign` by code of the cell, all that ever stood
 * there. It comes from where nobody but the service writes; what stands in the list of published values proves nothing.
 */
export type ShownCells = ReadonlyMap<string, ReadonlySet<string>>;

/** Code of the total among `ShownCells`. */
export const totalCode = "*";

/** What readers will have seen once a value is published. */
export function cellsToShow({ value, missing, cells }: PublishedValue): Readonly<Record<string, string>> {
  if (value === undefined && missing !== "hidden") return {};
  return { [totalCode]: value ?? hiddenSign, ...cells };
}

/** Several such records together. */
export function shownTogether(records: readonly Readonly<Record<string, string>>[]): ShownCells {
  const shown = new Map<string, Set<string>>();
  for (const [code, text] of records.flatMap((record) => Object.entries(record))) {
    const texts = shown.get(code) ?? new Set();
    shown.set(code, texts.add(text));
  }
  return shown;
}
