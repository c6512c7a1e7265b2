import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/core/calendar.ts";
import { lastEndedPeriod, periodRules } from "../../src/core/period.ts";

test.each([
  ["year", "2026-01-01", "2025"],
  ["year", "2026-12-31", "2025"],
  ["schoolYear", "2026-07-31", "2024/25"],
  ["schoolYear", "2026-08-01", "2025/26"],
  ["schoolYear", "2027-01-01", "2025/26"],
  ["schoolYear", "2000-12-31", "1999/00"],
  ["quarter", "2026-01-01", "2025-Q4"],
  ["quarter", "2026-03-31", "2025-Q4"],
  ["quarter", "2026-04-01", "2026-Q1"],
  ["quarter", "2026-12-31", "2026-Q3"],
  ["referenceDate", "2026-12-31", "2025-12-31"],
  ["referenceDate", "2027-01-01", "2026-12-31"],
] as const)("the last ended %s before %s is %s", (rule, today, period) => {
  expect(lastEndedPeriod(rule, today)).toBe(period);
});

test("periods of a rule ascend with time and fit into a line of a list", () => {
  const days = fc.integer({ min: 0, max: 36_500 }).map((count) => addDays("1980-01-01", count));
  fc.assert(
    fc.property(fc.constantFrom(...periodRules), days, days, (rule, one, other) => {
      const [earlier, later] = one < other ? [one, other] : [other, one];
      expect(lastEndedPeriod(rule, earlier) <= lastEndedPeriod(rule, later)).toBe(true);
      expect(lastEndedPeriod(rule, one)).toMatch(/^[^\s@]{4,10}$/);
    }),
    { seed: 20261122, numRuns: 300 },
  );
});
