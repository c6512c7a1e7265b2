import { describe, expect, test } from "vitest";
import { labelStride, periodAxisOf } from "../../../src/tab/charts/period-axis.ts";
import type { SeriesTarget } from "../../../src/tab/charts/target.ts";
import { latestOf, pointsOf, sameSpan, timelineOf } from "../../../src/tab/charts/timeline.ts";
import { buildGap, buildPoint } from "./points.ts";

function periodsOf(periods: readonly string[], target?: SeriesTarget): readonly string[] {
  return timelineOf(
    periods.map((period) => buildPoint(period, "1")),
    target,
  ).map(({ period }) => period);
}

const bounds = { kind: "atLeast", value: "1" } as const;

describe("a timeline", () => {
  test.each([
    [
      ["2023", "2025"],
      ["2023", "2024", "2025"],
    ],
    [
      ["1998/99", "2000/01"],
      ["1998/99", "1999/00", "2000/01"],
    ],
    [
      ["2025-Q3", "2026-Q1"],
      ["2025-Q3", "2025-Q4", "2026-Q1"],
    ],
    [
      ["2023-12-31", "2025-12-31"],
      ["2023-12-31", "2024-12-31", "2025-12-31"],
    ],
    [
      ["2023-12-31", "2025-11-15"],
      ["2023-12-31", "2025-11-15"],
    ],
    [
      ["Sommer", "Winter"],
      ["Sommer", "Winter"],
    ],
    [
      ["0205", "2025"],
      ["0205", "2025"],
    ],
    [[], []],
  ])("of %j is %j", (given, periods) => {
    expect(periodsOf(given)).toEqual(periods);
  });

  test("says of a period left out that it was not reported", () => {
    const slots = timelineOf([buildPoint("2023", "1"), buildPoint("2025", "1")]);
    expect(pointsOf(slots)[1]).toEqual(buildGap("2024"));
  });

  test("reaches to the end of the target, where nothing is missing yet", () => {
    const slots = timelineOf([buildPoint("2025", "1")], { bounds, until: "2027-06-30" });
    expect(slots.map(({ period }) => period)).toEqual(["2025", "2026", "2027"]);
    expect(pointsOf(slots)).toHaveLength(1);
  });

  test("begins with the baseline", () => {
    expect(periodsOf(["2025"], { bounds, path: [{ period: "2023", value: "1" }] })).toEqual(["2023", "2024", "2025"]);
  });
});

test("the latest point is the last one with a number", () => {
  expect(latestOf([buildPoint("2023", "1"), buildPoint("2024", "2"), buildGap("2025")])).toBe(1);
  expect(latestOf([buildGap("2024"), buildGap("2025")])).toBe(1);
  expect(latestOf([])).toBe(0);
});

test("several series get the same periods", () => {
  const series = sameSpan([[buildPoint("2023", "1")], [buildPoint("2024", "2")], []]);
  expect(series).toEqual([
    [buildPoint("2023", "1"), buildGap("2024")],
    [buildGap("2023"), buildPoint("2024", "2")],
    [buildGap("2023"), buildGap("2024")],
  ]);
});

describe("a time axis", () => {
  test.each([
    [["2024", "2025"], "nach Jahren", ["2024", "2025"]],
    [["2024/25"], "nach Schuljahren", ["2024/25"]],
    [["2026-Q1"], "nach Quartalen", ["Q1 2026"]],
    [["2024-12-31", "2025-12-31"], "Stand jeweils 31.12.", ["2024", "2025"]],
    [["2024-12-31", "2025-11-15"], "nach Zeiträumen", ["31.12.2024", "15.11.2025"]],
    [["2024", "2024/25"], "nach Zeiträumen", ["2024", "Schuljahr 2024/25"]],
  ])("of %j is titled %s", (periods, title, labels) => {
    expect(periodAxisOf(periods)).toEqual({ title, labels });
  });

  test("leaves out labels that have no room", () => {
    const labels = Array.from({ length: 16 }, (_, index) => String(2010 + index));
    expect(labelStride(labels, 90)).toBe(1);
    expect(labelStride(labels, 15)).toBe(4);
    expect(labelStride([], 15)).toBe(1);
  });
});
