import fc from "fast-check";
import { expect, test } from "vitest";
import { budgetAfter, budgetLess, freshBudget, unitsOf, waitForBudget } from "../../src/graph/budget.ts";

const requests = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 60 });

test("never uses more units than are left before they are counted afresh", () => {
  fc.assert(
    fc.property(requests, fc.nat({ max: 500 }), fc.integer({ min: 1, max: 60_000 }), (sizes, remaining, reset) => {
      let now = 1000;
      let budget = budgetAfter(freshBudget, { remaining, reset }, now);
      const end = now + reset;
      let used = 0;
      for (const units of sizes) {
        now += waitForBudget(budget, units, now);
        // A thousandth of a millisecond is the doubt of the arithmetic.
        if (now >= end - 0.001) break;
        used += units;
        budget = budgetLess(budget, units);
      }
      expect(used).toBeLessThanOrEqual(remaining);
    }),
  );
});

test("no wait goes beyond the moment when the units are counted afresh", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 60_000 }), fc.integer({ min: 1, max: 100 }), (remaining, reset, units) => {
      expect(waitForBudget(budgetAfter(freshBudget, { remaining, reset }, 5), units, 5)).toBeLessThanOrEqual(reset);
    }),
  );
});

test("a closed service is left alone by every request until it opens", () => {
  const closed = budgetAfter(freshBudget, { retryAfter: 31_000 }, 0);
  expect([0, 10_000, 31_000].map((now) => waitForBudget(closed, 1, now))).toEqual([31_000, 21_000, 0]);
  expect(waitForBudget(budgetAfter(closed, {}, 100), 1, 1000)).toBe(30_000);
});

test("as long as nothing is said, nothing waits", () => {
  expect(waitForBudget(freshBudget, 1000, 1)).toBe(0);
});

test.each([
  ["GET", "/sites/s/lists/l/items/1", 1],
  ["GET", "/sites/s/lists/l/items?$top=5000", 2],
  ["GET", "/sites/s/lists/l/items/delta?$top=1&token=abc", 1],
  ["GET", "/sites/s/lists/l/items/delta?$top=1", 2],
  ["PATCH", "/sites/s/lists/l/items/1/fields", 2],
  ["GET", "/sites/s/permissions", 5],
])("%s %s costs %i", (method, path, units) => {
  expect(unitsOf({ method, path })).toBe(units);
});
