import type { Language } from "../core/language.ts";
import { formatDate } from "./formats.ts";
import { vocabulary } from "./vocabulary.ts";

/** A period as a person says it: `2025/26` → `Schuljahr 2025/26`. What is written otherwise stays as it is. */
export function formatPeriod(period: string, language: Language): string {
  const { periods } = vocabulary(language);
  if (/^\d{4}$/.test(period)) return periods.year(period);
  if (/^\d{4}\/\d{2}$/.test(period)) return periods.schoolYear(period);
  if (/^\d{4}-\d{2}-\d{2}$/.test(period) && !Number.isNaN(Date.parse(period)))
    return periods.referenceDate(formatDate(period, language));
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  return year !== undefined && quarter !== undefined ? periods.quarter(quarter, year) : period;
}
