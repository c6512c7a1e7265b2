import { expect, test } from "vitest";
import { linkedFigures } from "../../../src/core/publication/linked-figures.ts";
import { buildBaseFigure, buildGoal, buildIndicator } from "../../builders.ts";

const figure = (key: string, sameAs?: string) => buildBaseFigure({ key, ...(sameAs !== undefined && { sameAs }) });
const keyFigure = (key: string, formula: string) => buildIndicator({ key, kind: "keyFigure", formula });
const goals = [
  buildGoal({
    key: "1-L1",
    baseFigures: [figure("1-L1-G1"), figure("1-L1-G2"), figure("1-L1-G3")],
    indicators: [keyFigure("1-L1-K1", "G1 + G2"), keyFigure("1-L1-K2", "2 * K1"), keyFigure("1-L1-K3", "G1 +")],
  }),
  buildGoal({
    key: "2-L1",
    baseFigures: [figure("2-L1-G1", "1-L1-G3")],
    indicators: [keyFigure("2-L1-K1", "G1 / 1-L1-G2")],
  }),
];

function linked(...about: readonly string[]) {
  const { base, keyFigures } = linkedFigures(goals, new Set(about));
  return [[...base].toSorted(), [...keyFigures].toSorted()];
}

test("what is calculated from a figure is linked with it, and what else goes into that", () => {
  expect(linked("1-L1-G1")).toEqual([
    ["1-L1-G1", "1-L1-G2"],
    ["1-L1-K1", "1-L1-K2"],
  ]);
  expect(linked("1-L1-K2")).toEqual([["1-L1-G1", "1-L1-G2"], ["1-L1-K2"]]);
  expect(linked()).toEqual([[], []]);
});

test("a figure that says the same as another one stands for it", () => {
  const both = [["1-L1-G2", "1-L1-G3"], ["2-L1-K1"]];
  expect(linked("1-L1-G3")).toEqual(both);
  expect(linked("2-L1-G1")).toEqual(both);
});

test("a formula that cannot be read is looked at alone; everything together is every figure once", () => {
  expect(linked("1-L1-K3")).toEqual([[], ["1-L1-K3"]]);
  const { base, keyFigures } = linkedFigures(goals, "all");
  expect([...base]).toEqual(["1-L1-G1", "1-L1-G2", "1-L1-G3"]);
  expect(keyFigures.size).toBe(4);
});
