import { Temporal } from "temporal-polyfill";
import type { IsoDate } from "../concept.ts";

/**
 * Last day of a period as `lastEndedPeriod` writes it, the day that a number of it speaks of: 31 December of a year,
 * 31 July of a school year, the end of a quarter, a reference date itself.
 * @returns `undefined` for anything else
 */
export function referenceDay(period: string): IsoDate | undefined {
  const [, year = "", rest = ""] = /^(\d{4})(|\/\d\d|-Q[1-4]|-\d\d-\d\d)$/.exec(period) ?? [];
  if (year === "") return undefined;
  if (rest === "") return `${year}-12-31`;
  if (rest.startsWith("/")) return `${String(Number(year) + 1).padStart(4, "0")}-07-31`;
  if (rest.startsWith("-Q")) return lastOfQuarter(year, Number(rest.slice(2)));
  return isDay(period) ? period : undefined;
}

function lastOfQuarter(year: string, quarter: number): IsoDate {
  return `${year}-${["03-31", "06-30", "09-30", "12-31"][quarter - 1]}`;
}

function isDay(day: string): boolean {
  try {
    Temporal.PlainDate.from(day);
    return true;
  } catch {
    return false;
  }
}
