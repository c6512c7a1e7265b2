/** What the number format of a cell makes of its number. */
export type NumberMeaning = "plain" | "percent" | "day";

/** Formats that a file does not spell out. Source: ECMA-376, part 1, 18.8.30, and its formats for East Asia. */
const builtInPercents: ReadonlySet<number> = new Set([9, 10]);
function isBuiltInDay(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** @param code the format as the file spells it out, e.g. `dd.mm.yyyy`; absent for a built-in one */
export function numberMeaning(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) {
    if (builtInPercents.has(id)) return "percent";
    return isBuiltInDay(id) ? "day" : "plain";
  }
  const [positive = ""] = code.split(";");
  const bare = positive.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (bare.includes("%")) return "percent";
  return /[ymd]/i.test(bare) && !/general/i.test(bare) ? "day" : "plain";
}

const dayLength = 86_400_000;
/** 31 December 9999, the last day that a spreadsheet knows. */
const lastSerial = 2_958_465;
/** Before 1 March 1900 the count is one day off, by a mistake that the format keeps. */
const firstSerial = 61;
const daysFrom1900To1904 = 1_462;

/** The day that a count of days means, e.g. 46022 → `2025-12-31`; `undefined` where it means none. */
export function dayOfSerial(serial: number, countsFrom1904: boolean): string | undefined {
  const count = Math.floor(serial) + (countsFrom1904 ? daysFrom1900To1904 : 0);
  if (!(count >= firstSerial && count <= lastSerial)) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + count * dayLength).toISOString().slice(0, 10);
}
