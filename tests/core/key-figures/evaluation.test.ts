import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Break, Figures, FigureValue, MissingReason } from "../../../src/core/key-figures/evaluation.ts";
import { evaluate, withKeyFigures } from "../../../src/core/key-figures/evaluation.ts";
import type { Formula } from "../../../src/core/key-figures/formula.ts";
import type { FigureDefinition } from "../../../src/core/key-figures/formula-check.ts";
import type { Fraction } from "../../../src/core/key-figures/fraction.ts";
import { calculated, fraction, negate, readFraction, rounded, zero } from "../../../src/core/key-figures/fraction.ts";
import { anyFormula, formulaOf, goal } from "./formulas.ts";

function number(
  text: string,
  overrides: { readonly period?: string; readonly isProvisional?: boolean } = {},
): FigureValue {
  return { kind: "number", value: readFraction(text) ?? zero, period: "2025", isProvisional: false, ...overrides };
}

function missing(reason: MissingReason): FigureValue {
  return { kind: "missing", reason };
}

/** Figures by their short key, cell and `-1` for the period before: `G1`, `G1[w]`, `G1-1`. */
function figures(
  values: Readonly<Record<string, FigureValue>>,
  breaks: Readonly<Record<string, readonly Break[]>> = {},
): Figures {
  const short = (key: string) => key.replace(`${goal}-`, "");
  return {
    valueOf(key, cell, periodsBack) {
      const name = `${short(key)}${cell === undefined ? "" : `[${cell}]`}${periodsBack === 0 ? "" : -periodsBack}`;
      return values[name] ?? missing("notReported");
    },
    cellsOf: () => ["m", "w"],
    breaksOf: (key) => breaks[short(key)] ?? [],
  };
}

function result(text: string, given: Figures): string {
  const value = evaluate(formulaOf(text), given);
  return value.kind === "missing" ? value.reason : rounded(value.value, 3);
}

describe("evaluate", () => {
  it.each([
    ["100 * G2 / G1", "33.333"],
    ["sum(G1[*]) - G1[w]", "40.000"],
    ["(G1 - prev(G1)) / prev(G1)", "0.250"],
    ["G2 - -G1 * 0.5", "50.000"],
    ["7", "7.000"],
  ])("calculates %s", (text, expected) => {
    const given = {
      G1: number("60"),
      G2: number("20"),
      "G1[m]": number("40"),
      "G1[w]": number("20"),
      "G1-1": number("48", { period: "2024" }),
    };
    expect(result(text, figures(given))).toBe(expected);
  });

  it("carries the newest period, and is provisional when an input is", () => {
    const given = { G1: number("60"), "G1-1": number("48", { period: "2024", isProvisional: true }) };
    expect(evaluate(formulaOf("G1 - prev(G1)"), figures(given))).toMatchObject({ period: "2025", isProvisional: true });
    expect(evaluate(formulaOf("prev(G1)"), figures(given))).toMatchObject({ period: "2024" });
  });

  it.each([
    ["G9", "notReported"],
    ["G1 + 0 * G9", "notReported"],
    ["G1 + G3", "notCollectable"],
    ["G9 + G3", "notCollectable"],
    ["G1 + G4 + G9", "notReported"],
    ["G1 + G4", "hidden"],
    ["G1 / (G4 - G4)", "hidden"],
    ["G1 / G5", "dividedByZero"],
    ["G1 + G6", "periodsDiffer"],
    ["prev(G1) + prev(G2)", "periodsDiffer"],
    ["sum(G4[*])", "hidden"],
  ])("says why there is no number: %s", (text, reason) => {
    const given = {
      G1: number("60"),
      G3: missing("notCollectable"),
      G4: missing("hidden"),
      "G4[m]": number("1"),
      "G4[w]": missing("hidden"),
      G5: number("0"),
      G6: number("1", { period: "2025-12-31" }),
      "G1-1": number("48", { period: "2024" }),
      "G2-1": number("48", { period: "2023" }),
    };
    expect(result(text, figures(given))).toBe(reason);
  });

  it.each([
    ["2024", "2.000"],
    ["2025", "beforeBreak"],
    ["2026", "2.000"],
  ])("compares nothing across a break: %s", (from, expected) => {
    const given = { G1: number("60"), "G1-1": number("58", { period: "2024" }) };
    expect(result("G1 - prev(G1)", figures(given, { G1: [{ from, reason: "Mikrozensus" }] }))).toBe(expected);
  });

  it("equals what fractions say", () => {
    const values = fc.array(fc.bigInt({ min: -1000n, max: 1000n }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(anyFormula, values, (formula, numbers) => {
        const at = (key: string, cell = "", back = 0) => numbers[(key.length + cell.length * 3 + back) % 4] ?? 0n;
        const given: Figures = {
          valueOf: (key, cell, back) => number(at(key, cell, back).toString(), { period: String(2025 - back) }),
          cellsOf: () => ["m", "18-24"],
          breaksOf: () => [],
        };
        const found = evaluate(formula, given);
        const expected = plain(formula, (key, cell, back) => ({ numerator: at(key, cell, back), denominator: 1n }));
        expect(found.kind === "number" ? found.value : found.reason).toEqual(expected ?? "dividedByZero");
      }),
      { numRuns: 400, seed: 1 },
    );
  });
});

/** The same once more, as short as can be, without periods and reasons. */
function plain(
  formula: Formula,
  at: (key: string, cell: string | undefined, back: number) => Fraction,
  back = 0,
): Fraction | undefined {
  switch (formula.kind) {
    case "number":
      return formula.value;
    case "figure":
      return at(formula.key, formula.cell, back);
    case "sum":
      return calculated("+", at(formula.key, "m", back), at(formula.key, "18-24", back));
    case "previous":
      return plain(formula.of, at, back + 1);
    case "negative": {
      const of = plain(formula.of, at, back);
      return of && negate(of);
    }
    case "operation": {
      const [left, right] = [plain(formula.left, at, back), plain(formula.right, at, back)];
      if (left === undefined || right === undefined) return undefined;
      const [a, b, c, d] = [left.numerator, left.denominator, right.numerator, right.denominator];
      if (formula.operator === "*") return fraction(a * c, b * d);
      if (formula.operator === "/") return fraction(a * d, b * c);
      return fraction(formula.operator === "+" ? a * d + c * b : a * d - c * b, b * d);
    }
  }
}

describe("withKeyFigures", () => {
  function define(formulas: Readonly<Record<string, string>>): ReadonlyMap<string, FigureDefinition> {
    return new Map(
      Object.entries(formulas).map(([key, text]) => [
        `${goal}-${key}`,
        { key: `${goal}-${key}`, unit: "", cells: [], formula: formulaOf(text) },
      ]),
    );
  }

  const base = figures(
    {
      G1: number("60"),
      "G1-1": number("50", { period: "2024" }),
      "G1-2": number("40", { period: "2023" }),
    },
    { G1: [{ from: "2024", reason: "Mikrozensus" }] },
  );

  it("calculates key figures from key figures, now and earlier", () => {
    const given = withKeyFigures(define({ K1: "2 * G1", K2: "K1 - prev(K1)" }), base);
    expect(result("K2 + K1", given)).toBe("140.000");
  });

  it("sees a break behind a key figure", () => {
    const given = withKeyFigures(define({ K1: "2 * G1" }), base);
    expect(result("prev(K1) - prev(prev(K1))", given)).toBe("beforeBreak");
  });

  it("comes to an end where key figures go round in circles", () => {
    const given = withKeyFigures(define({ K1: "K2", K2: "K1 + prev(K2)" }), base);
    expect(result("K1", given)).toBe("notCollectable");
    expect(given.breaksOf(`${goal}-K1`)).toEqual([]);
  });
});
