import { formatDate } from "./formats.ts";
import type { Vocabulary } from "./vocabulary.de.ts";

/** A period in the words of one catalogue: `2025/26` → `Schuljahr 2025/26`. What is written otherwise stays as it is. */
export function periodInWords(period: string, { periods }: Pick<Vocabulary, "periods">, locale: string): string {
  if (/^\d{4}$/.test(period)) return periods.year(period);
  if (/^\d{4}\/\d{2}$/.test(period)) return periods.schoolYear(period);
  if (/^\d{4}-\d{2}-\d{2}$/.test(period) && !Number.isNaN(Date.parse(period)))
    return periods.referenceDate(formatDate(period, locale));
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  return year !== undefined && quarter !== undefined ? periods.quarter(quarter, year) : period;
}
