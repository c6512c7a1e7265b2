import { expect, test } from "vitest";
import { cellSeriesOf, distributionOf, pointsOf, seriesTargetOf } from "../../../src/tab/figures/figure-series.ts";
import { figuresDe } from "../../../src/texts/figures.de.ts";
import { buildPublishedValue } from "../../builders.ts";

test("values ascend, a missing one keeps its reason, and a correction says why", () => {
  const points = pointsOf([
    buildPublishedValue({ period: "2025", missing: "unchecked" }),
    buildPublishedValue({ period: "2023", value: "12", revision: 2, note: "Nachmeldung" }),
    buildPublishedValue({ period: "2024", missing: "notCollectable" }),
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
    buildPublishedValue({ period: "2023", cells: { mit: ".", ohne: "40" } }),
    buildPublishedValue({ period: "2024", missing: "notCollectable" }),
  ];
  const distribution = distributionOf(values, { title: "Herkunft", categories });
  expect(distribution?.latest.period).toBe("2023");
  expect(distribution?.cells.map(({ state }) => state)).toEqual(["hidden", "value", "notReported"]);
});

test("parts go over time as soon as two periods have any, and a missing whole takes its reason along", () => {
  const dimension = { title: "Herkunft", categories: [{ code: "mit", title: "mit" }] };
  const values = [
    buildPublishedValue({ period: "2023", cells: { mit: "." } }),
    buildPublishedValue({ period: "2025", missing: "notCollectable" }),
    buildPublishedValue({ period: "2024", cells: { mit: "40" }, isProvisional: true }),
  ];
  expect(cellSeriesOf(values.slice(0, 2), dimension)).toBeUndefined();
  expect(cellSeriesOf(values, dimension)?.map(({ points }) => points)).toEqual([
    [
      { period: "2023", state: "hidden", isProvisional: false },
      { period: "2024", state: "value", value: "40", isProvisional: true },
      { period: "2025", state: "notCollectable", isProvisional: false },
    ],
  ]);
});

test("a target holds to its day, and has a way when it is known where it began", () => {
  const due = "2030-12-31";
  expect(seriesTargetOf({ atLeast: "80" })).toEqual({ bounds: { kind: "atLeast", value: "80" } });
  const { until, path } = seriesTargetOf({ atLeast: "80", due, baseline: { on: "2020-12-31", value: "40" } });
  expect(until).toBe(due);
  expect(path).toEqual([
    { period: "2020-12-31", value: "40" },
    { period: due, value: "80" },
  ]);
});
