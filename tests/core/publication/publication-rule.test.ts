import { expect, test } from "vitest";
import type { FigureDisclosure } from "../../../src/core/concept.ts";
import { goalsOf } from "../../../src/core/concept.ts";
import { publishFigure } from "../../../src/core/publication/figure-publication.ts";
import { publicationRule } from "../../../src/core/publication/publication-rule.ts";
import { buildBaseFigure } from "../../builders.ts";
import { ratingen } from "../../concept/ratingen.ts";

function ruleOf(disclosure: FigureDisclosure) {
  return publicationRule(buildBaseFigure({ kind: "count", disclosure }));
}

test("counts of persons hide what is small, and what needs special care hides more", () => {
  expect(ruleOf({})).toEqual({ kind: "suppress", threshold: 3, nought: "shown" });
  expect(ruleOf({ threshold: 10 })).toMatchObject({ threshold: 10 });
  expect(ruleOf({ sensitivity: "special" })).toEqual({ kind: "suppress", threshold: 5, nought: "hidden" });
  expect(ruleOf({ sensitivity: "special", threshold: 3 })).toMatchObject({ threshold: 5 });
  expect(ruleOf({ sensitivity: "special", threshold: 10, nought: "shown" })).toMatchObject({
    threshold: 10,
    nought: "shown",
  });
  expect(ruleOf({ rounding: 5 })).toEqual({ kind: "round", base: 5 });
});

test("money and lists are about nobody, unless the definition says so", () => {
  expect(ruleOf({ sensitivity: "open" })).toBeUndefined();
  for (const kind of ["amount", "register"] as const) {
    expect(publicationRule(buildBaseFigure({ kind, disclosure: {} }))).toBeUndefined();
    expect(publicationRule(buildBaseFigure({ kind, disclosure: { sensitivity: "persons" } }))).toBeDefined();
  }
});

test("of people who need special care four are hidden, and so is nobody", () => {
  const shown = (total: string, disclosure: FigureDisclosure) => {
    const report = { period: "2025", amounts: { total, cells: {} }, isProvisional: false, source: "", comment: "" };
    const reports = [{ ...report, reportedAt: "2026-01-31T09:00:00Z" }];
    const figure = buildBaseFigure({ kind: "count", disclosure });
    const [value] = publishFigure(figure, [{ period: "2025", reports, shown: new Map() }]).values;
    return value?.value ?? value?.missing;
  };
  expect(["0", "4", "5"].map((total) => shown(total, {}))).toEqual(["0", "4", "5"]);
  expect(["0", "4", "5"].map((total) => shown(total, { sensitivity: "special" }))).toEqual(["hidden", "hidden", "5"]);
});

test("in Ratingen staff, violence and counselling, business owners, special-needs schools and origin are special", () => {
  const special = goalsOf(ratingen())
    .flatMap(({ baseFigures }) => baseFigures)
    .filter(({ disclosure }) => disclosure.sensitivity === "special");
  expect(special.map(({ key }) => key)).toEqual([
    "2.1-L2-G1",
    "2.1-L2-G2",
    "2.1-L2-G3",
    "2.2-L1-G3",
    "2.2-L1-G4",
    "2.5-L1-G1",
    "2.5-L1-G2",
    "2.6-L1-G5",
    "2.6-L4-G1",
  ]);
  for (const { disclosure } of special) expect(disclosure.threshold).toBe(5);
});
