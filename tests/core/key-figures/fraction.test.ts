import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fraction } from "../../../src/core/key-figures/fraction.ts";
import { calculated, compare, fraction, readFraction, rounded, zero } from "../../../src/core/key-figures/fraction.ts";

const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const anyFraction = fc
  .tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([above, below]): Fraction => fraction(above, below) ?? zero);

describe("fractions", () => {
  it("calculates exactly", () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, ({ numerator: a, denominator: b }, { numerator: c, denominator: d }) => {
        const results = (["+", "-", "*", "/"] as const).map((operator) =>
          calculated(operator, { numerator: a, denominator: b }, { numerator: c, denominator: d }),
        );
        const expected = [
          fraction(a * d + b * c, b * d),
          fraction(a * d - b * c, b * d),
          fraction(a * c, b * d),
          fraction(a * d, b * c),
        ];
        expect(results).toEqual(expected);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("are reduced, with a denominator above nought", () => {
    expect(fraction(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(fraction(0n, -4n)).toEqual(zero);
    expect(fraction(1n, 0n)).toBeUndefined();
  });

  it("compares", () => {
    expect([compare(zero, zero), Math.sign(compare(zero, { numerator: 1n, denominator: 3n }))]).toEqual([0, -1]);
  });

  it.each([
    ["12.50", 25n, 2n],
    ["-0.2", -1n, 5n],
    ["2/3", 2n, 3n],
    ["007", 7n, 1n],
  ])("reads %s", (text, numerator, denominator) => {
    expect(readFraction(text)).toEqual({ numerator, denominator });
  });

  it.each(["", "1/0", "1,5", ".5", "1e3", "--1", "1.", "½"])("does not read %s", (text) => {
    expect(readFraction(text)).toBeUndefined();
  });

  it.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["2/3", 2, "0.67"],
    ["0.004", 2, "0.00"],
    ["-0.004", 2, "0.00"],
    ["12.345", 2, "12.35"],
    ["7", 1, "7.0"],
  ])("rounds %s to %i decimals", (text, decimals, expected) => {
    expect(rounded(readFraction(text) ?? zero, decimals)).toBe(expected);
  });
});
