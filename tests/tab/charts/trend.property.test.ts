import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SeriesPoint } from "../../../src/tab/charts/reading.ts";
import { numbersIn } from "../../../src/tab/charts/reading.ts";
import { scaleOf } from "../../../src/tab/charts/scale.ts";
import type { SeriesTarget } from "../../../src/tab/charts/target.ts";
import { numbersOf } from "../../../src/tab/charts/target.ts";
import { pointsOf, timelineOf } from "../../../src/tab/charts/timeline.ts";
import type { Trend } from "../../../src/tab/charts/trend.ts";
import { trendOf } from "../../../src/tab/charts/trend.ts";
import { buildGap, buildPoint } from "./points.ts";

const seed = 20261122;
const year = fc.integer({ min: 2000, max: 2040 }).map(String);
const number = fc.integer({ min: -500, max: 5000 }).map(String);

const points: fc.Arbitrary<readonly SeriesPoint[]> = fc
  .uniqueArray(fc.tuple(year, number, fc.constantFrom("value", "hidden", "notReported"), fc.boolean()), {
    selector: ([period]) => period,
    maxLength: 15,
  })
  .map((entries) =>
    entries
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([period, value, state, isProvisional]) =>
        state === "value" ? buildPoint(period, value, { isProvisional }) : buildGap(period, state as "hidden"),
      ),
  );
const breaks = fc.array(
  year.map((from) => ({ from, reason: "Neue Definition" })),
  { maxLength: 3 },
);
const target: fc.Arbitrary<SeriesTarget> = fc
  .record({ low: number, from: year, until: year, path: fc.uniqueArray(year, { maxLength: 3 }) })
  .map(({ low, from, until, path }) => ({
    bounds: { kind: "range", low, high: String(Number(low) + 10) },
    from,
    until,
    path: path.sort().map((period) => ({ period, value: low })),
  }));

interface Drawn {
  readonly trend: Trend;
  readonly slots: ReturnType<typeof timelineOf>;
  readonly given: readonly SeriesPoint[];
}

function holds(law: (drawn: Drawn) => void): void {
  fc.assert(
    fc.property(points, breaks, fc.option(target, { nil: undefined }), (given, seriesBreaks, wanted) => {
      const slots = timelineOf(given, wanted);
      const scale = scaleOf([...numbersIn(given), ...(wanted ? numbersOf(wanted) : [])]);
      law({ trend: trendOf(slots, scale, seriesBreaks, wanted), slots, given });
    }),
    { seed, numRuns: 400 },
  );
}

/** Every number in a drawing. */
function numbersWithin(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersWithin) : [];
}

describe("a trend", () => {
  test("lies within its place, and nothing is NaN", () => {
    holds(({ trend, slots }) => {
      for (const position of [...numbersWithin(trend), ...slots.flatMap(({ from, to }) => [from, to])]) {
        expect(position).toBeGreaterThanOrEqual(-1e-9);
        expect(position).toBeLessThanOrEqual(100 + 1e-9);
      }
    });
  });

  test("goes from left to right: marks, lines and slots in the order of time", () => {
    holds(({ trend, slots }) => {
      const places = [trend.marks.map(({ x }) => x), slots.map(({ middle }) => middle)];
      for (const xs of places) expect(xs).toEqual([...new Set(xs)].sort((one, other) => one - other));
      for (const { from, to } of [...trend.segments, ...trend.target.path, ...trend.target.edges])
        expect(to.x).toBeGreaterThan(from.x);
    });
  });

  test("has a mark for every number, a gap or nothing else for all others", () => {
    holds(({ trend, slots, given }) => {
      expect(trend.marks).toHaveLength(numbersIn(given).length);
      const missing = pointsOf(slots).filter(({ state }) => state !== "value");
      const width = trend.gaps.reduce((sum, { from, to }) => sum + to - from, 0);
      expect(width).toBeCloseTo((missing.length * 100) / Math.max(1, slots.length), 6);
    });
  });

  test("draws no line across a gap or a break", () => {
    holds(({ trend }) => {
      for (const { from, to } of trend.segments) {
        for (const gap of trend.gaps) expect(to.x <= gap.from + 1e-9 || from.x >= gap.to - 1e-9).toBe(true);
        for (const { x } of trend.breakLines) expect(from.x < x && x < to.x).toBe(false);
      }
    });
  });

  test("is higher up for a larger number", () => {
    holds(({ trend, given }) => {
      const numbers = numbersIn(given).map(Number);
      for (const [index, { y }] of trend.marks.entries())
        for (const [other, mark] of trend.marks.entries())
          if ((numbers[index] ?? 0) > (numbers[other] ?? 0)) expect(y).toBeLessThan(mark.y);
    });
  });
});
