import { describe, expect, test } from "vitest";
import { faultyFormulaOf } from "../../../src/core/editing/formula-fitting.ts";
import { proposedSensitivity } from "../../../src/core/editing/protection.ts";
import { buildBaseFigure, buildConcept, buildField, buildGoal, buildIndicator } from "../../builders.ts";

const concept = buildConcept({
  fields: [
    buildField({
      goals: [
        buildGoal({
          baseFigures: [
            buildBaseFigure({ key: "2.3-L1-G1", kind: "count", unit: "Personen" }),
            buildBaseFigure({ key: "2.3-L1-G2", kind: "amount", unit: "Euro" }),
          ],
          indicators: [buildIndicator({ key: "2.3-L1-K1", kind: "keyFigure", formula: "G1 + K2" })],
        }),
      ],
    }),
  ],
});

function faultsOf(formula: string, key = "2.3-L1-K2"): readonly string[] {
  const faulty = faultyFormulaOf(concept, { key, goal: "2.3-L1", draft: { title: "Anteil", formula, unit: "%" } });
  return faulty?.faults.map(({ kind }) => kind) ?? [];
}

describe("the formula of a key figure that is being written", () => {
  test("is checked against the figures that there are", () => {
    expect(faultsOf("")).toEqual([]);
    expect(faultsOf("100 * G2 / G1")).toEqual([]);
    expect(faultsOf("100 * G9 / G1")).toEqual(["unknownFigure"]);
    expect(faultsOf("G1 + G2")).toEqual(["unitMismatch"]);
    expect(faultsOf("100 * G1 /")).toEqual(["unexpected"]);
  });

  test("must not lead back to itself, and stands in for what the concept says now", () => {
    expect(faultsOf("K1 / G1")).toEqual(["cycle"]);
    expect(faultsOf("100 * G2 / G1", "2.3-L1-K1")).toEqual([]);
  });
});

describe("how a new figure is to be protected", () => {
  test.each([
    [{ title: "Anzeigen häuslicher Gewalt bei der Polizei", kind: "count" }, "special"],
    [{ title: "Beratungen von Frauen", kind: "count" }, "special"],
    [{ title: "Anteil", population: "Mitarbeitende der Stadtverwaltung", kind: "share" }, "special"],
    [{ title: "Kinder an Förderschulen", kind: "count" }, "special"],
    [{ title: "Teilnehmende an Sprachkursen", kind: "count" }, "persons"],
    [{ title: "Ausgaben für Feste", kind: "amount" }, "open"],
    [{ title: "Liste der Runden Tische", kind: "register" }, "open"],
    [{ title: "Noch nichts gewählt" }, undefined],
  ] as const)("%j is proposed as %s", (draft, proposed) => {
    expect(proposedSensitivity(draft)).toBe(proposed);
  });
});
