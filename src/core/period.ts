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
      return schoolYear(begins);
    }
    case "quarter": {
      const quarter = Math.ceil(month / 3) - 1;
      return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`;
    }
    case "referenceDate":
      return `${year - 1}-12-31`;
  }
}

/**
 * The period so many steps before another one of the same rule.
 * @returns `undefined` for a text that is no period
 */
export function earlierPeriod(period: string, steps: number): string | undefined {
  const [, year = "", rest = ""] = /^(\d{4})(|\/\d\d|-Q[1-4]|-12-31)$/.exec(period) ?? [];
  if (year === "") return undefined;
  if (rest.startsWith("-Q")) {
    const quarters = Number(year) * 4 + Number(rest.slice(2)) - 1 - steps;
    return `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`;
  }
  const begins = Number(year) - steps;
  return rest.startsWith("/") ? schoolYear(begins) : `${begins}${rest}`;
}

function schoolYear(begins: number): string {
  return `${begins}/${String((begins + 1) % 100).padStart(2, "0")}`;
}

/** The periods of a rule that begin in a year, or are its end. */
export function periodsOfYear(rule: PeriodRule, year: number): readonly string[] {
  switch (rule) {
    case "year":
      return [`${year}`];
    case "schoolYear":
      return [schoolYear(year)];
    case "quarter":
      return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
    case "referenceDate":
      return [`${year}-12-31`];
  }
}
