import { Temporal } from "temporal-polyfill";

/**
 * How often a base figure is taken.
 * - `referenceDate`: as of 31 December (Stichtag)
 */
export const periodRules = ["year", "schoolYear", "quarter", "referenceDate"] as const;
export type PeriodRule = (typeof periodRules)[number];

/**
 * The last period of a rule that has ended before `today`: `2025`, `2025/26` (August to July), `2026-Q3`, `2025-12-31`.
 * Written without spaces, and ascending within a rule.
 * @param today calendar date `YYYY-MM-DD`
 */
export function lastEndedPeriod(rule: PeriodRule, today: string): string {
  const { year, month } = Temporal.PlainDate.from(today);
  switch (rule) {
    case "year":
      return `${year - 1}`;
    case "schoolYear": {
      const begins = month >= 8 ? year - 1 : year - 2;
      return `${begins}/${String((begins + 1) % 100).padStart(2, "0")}`;
    }
    case "quarter": {
      const quarter = Math.ceil(month / 3) - 1;
      return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`;
    }
    case "referenceDate":
      return `${year - 1}-12-31`;
  }
}
