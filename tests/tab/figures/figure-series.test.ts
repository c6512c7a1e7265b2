import { expect, test } from "vitest";
import type { PublishedValue } from "../../../src/core/publication/published-value.ts";
import { distributionOf, pointsOf } from "../../../src/tab/figures/figure-series.ts";
import { figuresDe } from "../../../src/texts/figures.de.ts";

function buildValue(overrides: Partial<PublishedValue>): PublishedValue {
  return {
    figure: "2.2-L1-G1",
    period: "2024",
    cells: {},
    source: "Amt",
    isProvisional: false,
    revision: 1,
    note: "",
    ...overrides,
  };
}

test("values ascend, a missing one keeps its reason, and a correction says why", () => {
  const points = pointsOf([
    buildValue({ period: "2025", missing: "unchecked" }),
    buildValue({ period: "2023", value: "12", revision: 2, note: "Nachmeldung" }),
    buildValue({ period: "2024", missing: "notCollectable" }),
  ]);
  expect(points).toEqual([
    { period: "2023", state: "value", value: "12", isProvisional: false, note: "berichtigt: Nachmeldung" },
    { period: "2024", state: "notCollectable", isProvisional: false },
    { period: "2025", state: "hidden", isProvisional: false, note: figuresDe.missing.unchecked },
  ]);
});

test("a breakdown is that of the latest period that has one, with what is hidden in its place", () => {
  const categories = [
    { code: "mit", title: "mit" },
    { code: "ohne", title: "ohne" },
    { code: "x", title: "ohne Angabe" },
  ];
  const values = [
    buildValue({ period: "2023", cells: { mit: ".", ohne: "40" } }),
    buildValue({ period: "2024", missing: "notCollectable" }),
  ];
  const distribution = distributionOf(values, { title: "Herkunft", categories });
  expect(distribution?.latest.period).toBe("2023");
  expect(distribution?.cells.map(({ state }) => state)).toEqual(["hidden", "value", "notReported"]);
});
