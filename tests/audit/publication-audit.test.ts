import { describe, expect, test } from "vitest";
import type { AuditReport } from "../../src/audit/publication-audit.ts";
import { auditPublication } from "../../src/audit/publication-audit.ts";
import type { BaseFigure } from "../../src/core/concept.ts";
import type { PublishedValue } from "../../src/core/publication/published-value.ts";
import { buildBaseFigure, buildGoal, buildIndicator } from "../builders.ts";

const gender = {
  title: "Geschlecht",
  categories: [
    { code: "w", title: "weiblich" },
    { code: "m", title: "männlich" },
  ],
};
const people = buildBaseFigure({ key: "2.3-L1-G1", kind: "count", dimensions: [gender] });
const share = buildBaseFigure({ key: "2.3-L1-G2", kind: "share" });
const counted = buildBaseFigure({ key: "2.3-L1-G3", kind: "count" });

function value(figure: BaseFigure | string, overrides: Partial<PublishedValue>): PublishedValue {
  const key = typeof figure === "string" ? figure : figure.key;
  return {
    figure: key,
    period: "2025",
    cells: {},
    source: "Melderegister",
    isProvisional: false,
    revision: 1,
    note: "",
    ...overrides,
  };
}

function audit(
  published: readonly PublishedValue[],
  {
    formula = "",
    earlier = {},
  }: { readonly formula?: string; readonly earlier?: Readonly<Record<string, string>> } = {},
): AuditReport {
  const indicators = formula === "" ? [] : [buildIndicator({ key: "2.3-L1-K1", kind: "keyFigure", formula })];
  const goal = buildGoal({ key: "2.3-L1", baseFigures: [people, share, counted], indicators });
  return auditPublication({ goals: [goal], published, earlier: () => new Map(Object.entries(earlier)) });
}

/** `figure period code lower-upper` */
function leaksOf({ leaks }: AuditReport): readonly string[] {
  return leaks.map(({ figure, period, code, lower, upper }) => `${figure} ${period} ${code} ${lower}-${upper}`);
}

const hiddenParts = value(people, { value: "100", cells: { w: ".", m: "." } });

describe("auditPublication", () => {
  test("counts what is shown and hidden, and names the narrowest interval", () => {
    const report = audit([hiddenParts, value(people, { period: "2024", value: "5", cells: { w: ".", m: "." } })]);
    expect(report).toMatchObject({ shown: 2, hidden: 4, leaks: [], contradictions: [], unchecked: [] });
    expect(report.narrowest).toEqual({
      figure: people.key,
      period: "2024",
      code: "w",
      range: 3,
      lower: 1,
      upper: 4,
    });
  });

  test("knows large numbers, and those that nothing bounds", () => {
    const large = audit([value(people, { value: "93000", cells: { w: ".", m: "." } })]);
    expect(large).toMatchObject({ leaks: [], contradictions: [], narrowest: { lower: 1, upper: 92_999 } });
    const open = audit([value(people, { missing: "hidden", cells: { w: ".", m: "50000" } })]);
    expect(open.narrowest).toMatchObject({ upper: Number.POSITIVE_INFINITY });
  });

  test("finds the part that a total and the other part give away", () => {
    expect(leaksOf(audit([value(people, { value: "100", cells: { w: ".", m: "98" } })]))).toEqual([
      "2.3-L1-G1 2025 w 2-2",
    ]);
  });

  test("finds the count that a share gives away", () => {
    const shown = value(share, { value: "1.9", cells: { _part: ".", _whole: "105" } });
    expect(leaksOf(audit([shown]))).toEqual(["2.3-L1-G2 2025 _part 2-2"]);
    expect(leaksOf(audit([value(share, { missing: "hidden", cells: { _part: ".", _whole: "105" } })]))).toEqual([]);
  });

  test("finds the count that a key figure gives away, over years and with another figure", () => {
    const key = value("2.3-L1-K1", { value: "50" });
    expect(leaksOf(audit([hiddenParts, key], { formula: "100 * G1[w] / G1" }))).toHaveLength(2);
    const before = value(people, { period: "2024", value: "90", cells: { w: "40", m: "50" } });
    expect(leaksOf(audit([hiddenParts, before, key], { formula: "G1[w] - prev(G1[w])" }))[0]).toBe(
      "2.3-L1-G1 2025 w 90-90",
    );
    const other = value(counted, { missing: "hidden" });
    const tied = audit([hiddenParts, other, value("2.3-L1-K1", { value: "3" })], { formula: "G3 + G1[w]" });
    expect(leaksOf(tied)).toEqual(["2.3-L1-G3 2025 * 1-2", "2.3-L1-G1 2025 w 1-2", "2.3-L1-G1 2025 m 98-99"]);
  });

  test("names a key figure that multiplies hidden counts", () => {
    const report = audit([hiddenParts, value("2.3-L1-K1", { value: "50" })], { formula: "G1[w] * G1[m]" });
    expect(report.unchecked).toEqual([{ figure: "2.3-L1-K1", period: "2025" }]);
  });

  test("finds what was shown before and is hidden now, and what contradicts itself", () => {
    expect(leaksOf(audit([hiddenParts], { earlier: { w: "2" } }))).toEqual([
      "2.3-L1-G1 2025 w 2-2",
      "2.3-L1-G1 2025 m 98-98",
    ]);
    const impossible = value(people, { value: "1", cells: { w: ".", m: "." } });
    expect(audit([impossible]).contradictions).toEqual([{ figure: people.key, period: "2025" }]);
  });
});
