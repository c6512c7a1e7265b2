import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { barOf, spanOf } from "../../../src/tab/charts/bar.ts";
import { scaleOf } from "../../../src/tab/charts/scale.ts";

const seed = 20261122;

/** Exact decimals with up to six digits after the point, of either sign. */
const decimal = fc
  .record({ digits: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), places: fc.integer({ min: 0, max: 6 }) })
  .map(({ digits, places }) => (digits / 10 ** places).toFixed(places));
const decimals = fc.array(decimal, { maxLength: 20 });
const options = fc.record({ steps: fc.integer({ min: 2, max: 8 }), fromZero: fc.boolean() });

function holds(law: (values: readonly string[], chosen: { steps: number; fromZero: boolean }) => void): void {
  fc.assert(fc.property(decimals, options, law), { seed, numRuns: 500 });
}

/** The first digit and its power of ten, or nothing where more digits follow. */
function roundness(step: number): string | undefined {
  return /^([125])e[+-]\d+$/.exec(Number(step.toPrecision(9)).toExponential())?.[1];
}

describe("a scale", () => {
  test("has ticks at multiples of 1, 2 or 5 times a power of ten, equally far apart", () => {
    holds((values, chosen) => {
      const ticks = scaleOf(values, chosen).ticks.map(({ label }) => Number(label));
      const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
      expect(roundness(step)).toBeDefined();
      for (const [index, tick] of ticks.entries()) {
        const times = tick / step;
        expect(Math.abs(times - Math.round(times))).toBeLessThan(1e-6);
        expect(tick).toBeCloseTo((ticks[0] ?? 0) + index * step, 5);
      }
    });
  });

  test("has at least two ticks and few more than wanted", () => {
    holds((values, chosen) => {
      const { length } = scaleOf(values, chosen).ticks;
      expect(length).toBeGreaterThanOrEqual(2);
      expect(length).toBeLessThanOrEqual(chosen.steps + 2);
    });
  });

  test("covers all values, and nought when it must", () => {
    holds((values, chosen) => {
      const scale = scaleOf(values, chosen);
      const labels = scale.ticks.map(({ label }) => Number(label));
      const [low, high] = [labels[0] ?? 0, labels.at(-1) ?? 0];
      const slack = (high - low) * 1e-9;
      for (const value of values.map(Number)) {
        expect(value).toBeGreaterThanOrEqual(low - slack);
        expect(value).toBeLessThanOrEqual(high + slack);
      }
      expect(scale.hasZero).toBe(low <= 0 && high >= 0);
      if (chosen.fromZero) expect(scale.hasZero).toBe(true);
    });
  });

  test("keeps the order of values, and every position is a number from 0 to 100", () => {
    holds((values, chosen) => {
      const { positionOf } = scaleOf(values, chosen);
      const ascending = [...values].sort((one, other) => Number(one) - Number(other)).map(positionOf);
      for (const [index, position] of ascending.entries()) {
        expect(position).toBeGreaterThanOrEqual(Math.max(0, ascending[index - 1] ?? 0));
        expect(position).toBeLessThanOrEqual(100);
      }
    });
  });

  test("gives whole numbers whole ticks", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 8 }), (numbers) => {
        for (const { label } of scaleOf(numbers.map(String)).ticks) expect(label).toMatch(/^-?\d+$/);
      }),
      { seed },
    );
  });

  test.each([
    [[], ["0", "1"]],
    [
      ["0", "0"],
      ["0", "1"],
    ],
    [["5"], ["0", "2", "4", "6"]],
    [
      ["-3", "-3"],
      ["-3", "-2", "-1", "0"],
    ],
    [
      ["0.3", "0.1"],
      ["0.0", "0.1", "0.2", "0.3"],
    ],
    [
      ["212", "400"],
      ["200", "250", "300", "350", "400"],
    ],
    [
      ["200", "400"],
      ["0", "100", "200", "300", "400"],
    ],
  ])("of %j has the ticks %j", (values, ticks) => {
    expect(scaleOf(values).ticks.map(({ label }) => label)).toEqual(ticks);
  });
});

describe("a bar", () => {
  test("begins at nought and lies on its own side of it", () => {
    const scale = scaleOf(["-50", "100"], { fromZero: true });
    const [zero, below, above] = ["0", "-50", "100"].map(scale.positionOf);
    expect(barOf(scale, "-50")).toEqual({ start: below, length: (zero ?? 0) - (below ?? 0) });
    expect(barOf(scale, "100")).toEqual({ start: zero, length: (above ?? 0) - (zero ?? 0) });
    expect(barOf(scale, "0").length).toBe(0);
  });

  test("is inside its axis, whatever its values", () => {
    holds((values) => {
      const scale = scaleOf(values, { fromZero: true });
      for (const value of values) {
        const { start, length } = spanOf(scale, value, values[0] ?? "0");
        expect(start).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThanOrEqual(0);
        expect(start + length).toBeLessThanOrEqual(100.000001);
      }
    });
  });
});
