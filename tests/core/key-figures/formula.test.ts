import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Formula } from "../../../src/core/key-figures/formula.ts";
import { mentionsOf, printFormula } from "../../../src/core/key-figures/formula.ts";
import type { FigureDefinition } from "../../../src/core/key-figures/formula-check.ts";
import { formulaFaults } from "../../../src/core/key-figures/formula-check.ts";
import { longestFormula, parseFormula } from "../../../src/core/key-figures/formula-parser.ts";
import { anyFormula, bare, formulaOf, goal } from "./formulas.ts";

describe("parseFormula", () => {
  it.each([
    ["100 * G2 / G1", "100 * 2.3-L2-G2 / 2.3-L2-G1"],
    ["100*(G2-G1)", "100 * (2.3-L2-G2 - 2.3-L2-G1)"],
    ["G1-G2-G3", "2.3-L2-G1 - 2.3-L2-G2 - 2.3-L2-G3"],
    ["G1-(G2-G3)", "2.3-L2-G1 - (2.3-L2-G2 - 2.3-L2-G3)"],
    ["3-2.1-L1-G1", "3 - 2.1-L1-G1"],
    ["sum(G1[*]) - G1[w]", "sum(2.3-L2-G1[*]) - 2.3-L2-G1[w]"],
    ["G1 - prev(G1)", "2.3-L2-G1 - prev(2.3-L2-G1)"],
    ["prev(2 * G1)", "prev(2 * 2.3-L2-G1)"],
    ["-G1 * 0.50", "-2.3-L2-G1 * 0.5"],
  ])("reads %s", (text, printed) => {
    expect(printFormula(formulaOf(text))).toBe(printed);
  });

  it.each([
    ["", "unexpected", 0, 0],
    ["G1 +", "unexpected", 4, 4],
    ["G1 G2", "unexpected", 3, 5],
    ["(G1", "unexpected", 3, 3],
    ["G1 + foo", "unexpected", 5, 8],
    ["sum(G1)", "unexpected", 6, 7],
    ["sum G1", "unexpected", 4, 6],
    ["prev G1", "unexpected", 5, 7],
    ["+ G1", "unexpected", 0, 1],
    ["G1[*] + 1", "cellsOutsideSum", 2, 5],
    ["2,5 * G1", "decimalComma", 0, 3],
    ["1.000 * G1", "groupedDigits", 0, 5],
    ["1.000.000", "groupedDigits", 0, 9],
    ["(".repeat(60), "tooDeep", 50, 51],
    ["1".repeat(longestFormula + 1), "tooLong", longestFormula, longestFormula + 1],
  ])("names what is wrong with %s", (text, kind, from, to) => {
    expect(parseFormula(text, goal)).toEqual({ kind: "fault", fault: { kind, from, to } });
  });

  it("keeps the place of every part", () => {
    const text = "100 * (G2 + G1[w])";
    const places = mentionsOf(formulaOf(text)).map(({ from, to }) => text.slice(from, to));
    expect(places).toEqual(["G2", "G1[w]"]);
  });

  it("reads what was printed as the same formula", () => {
    fc.assert(
      fc.property(anyFormula, (formula) => {
        const text = printFormula(formula);
        fc.pre(text.length <= longestFormula);
        expect(bare(formulaOf(text))).toEqual(bare(formula));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it("throws at nothing", () => {
    const words = fc.constantFrom(
      "G1",
      "[w]",
      "[*]",
      "sum",
      "prev",
      "(",
      ")",
      "-",
      "/",
      "1",
      "2.5",
      " ",
      "💬",
      "[",
      "0",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words, { maxLength: 400 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(["formula", "fault"]).toContain(parseFormula(text, goal).kind);
      }),
      { numRuns: 1000, seed: 2 },
    );
  });
});

describe("formulaFaults", () => {
  const definitions = new Map<string, FigureDefinition>(
    [
      { key: `${goal}-G1`, unit: "persons", cells: ["m", "w"] },
      { key: `${goal}-G2`, unit: "persons", cells: [] },
      { key: `${goal}-G3`, unit: "euro", cells: [] },
      { key: `${goal}-K2`, unit: "", cells: [], formula: formulaOf("100 * K3") },
      { key: `${goal}-K3`, unit: "", cells: [], formula: formulaOf("K1 / G1") },
    ].map((definition) => [definition.key, definition]),
  );
  const faults = (text: string) => formulaFaults(`${goal}-K1`, formulaOf(text), definitions);

  it.each(["100 * G2 / G1", "G1 - prev(G1) + 5", "G3 / G1 + 2 * G3 / G2", "sum(G1[*]) - G1[w]"])(
    "accepts %s",
    (text) => {
      expect(faults(text)).toEqual([]);
    },
  );

  it.each([
    ["G9", { kind: "unknownFigure", key: "2.3-L2-G9", from: 0, to: 2 }],
    ["1 + G1[x]", { kind: "unknownCell", key: "2.3-L2-G1", cell: "x", from: 4, to: 9 }],
    ["sum(G2[*])", { kind: "noCells", key: "2.3-L2-G2", from: 0, to: 10 }],
    ["2 * (G1 + G3)", { kind: "unitMismatch", left: "persons", right: "euro", from: 4, to: 13 }],
    ["G1 / G2 - G3 / G1", { kind: "unitMismatch", left: "", right: "euro/persons", from: 0, to: 17 }],
    ["G1 / (2 - 2)", { kind: "divisionByZero", from: 5, to: 12 }],
    ["G1 / -0", { kind: "divisionByZero", from: 5, to: 7 }],
    ["1 + K1", { kind: "cycle", through: [], from: 4, to: 6 }],
    ["1 + K2", { kind: "cycle", through: ["2.3-L2-K2", "2.3-L2-K3"], from: 4, to: 6 }],
  ])("finds what is wrong with %s", (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  it("throws at no formula", () => {
    const check = (formula: Formula) => formulaFaults(`${goal}-K1`, formula, definitions);
    fc.assert(
      fc.property(anyFormula, (formula) => {
        expect(Array.isArray(check(formula))).toBe(true);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
