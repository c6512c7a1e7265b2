import { describe, expect, it } from "vitest";
import type { FigureValue } from "../../../src/core/key-figures/evaluation.ts";
import type { Fraction } from "../../../src/core/key-figures/fraction.ts";
import { readFraction, rounded, zero } from "../../../src/core/key-figures/fraction.ts";
import { referenceDay } from "../../../src/core/key-figures/reference-day.ts";
import type { KeyFigureTarget } from "../../../src/core/key-figures/target.ts";
import { assessTarget } from "../../../src/core/key-figures/target.ts";

function exact(text: string): Fraction {
  return readFraction(text) ?? zero;
}

function value(text: string, period = "2025"): FigureValue {
  return { kind: "number", value: exact(text), period, isProvisional: false };
}

function waypoint(on: string, text: string) {
  return { on, value: exact(text) };
}

const today = "2026-05-01";

/** From 40 at the end of 2023 to 80 at the end of 2027: 60 at the end of 2025, within a day. */
function buildTarget(overrides: Partial<KeyFigureTarget> = {}): KeyFigureTarget {
  return {
    aim: { kind: "atLeast", value: exact("80") },
    by: "2027-12-31",
    baseline: waypoint("2023-12-31", "40"),
    ...overrides,
  };
}

describe("assessTarget", () => {
  it.each([
    ["80", "reached"],
    ["60.1", "onTheWay"],
    ["59", "atRisk"],
    ["20", "atRisk"],
  ])("at least, %s: %s", (text, state) => {
    expect(assessTarget(buildTarget(), value(text), today).state).toBe(state);
  });

  it.each([
    ["10", "reached"],
    ["20", "onTheWay"],
    ["30", "atRisk"],
  ])("at most, %s: %s", (text, state) => {
    const target = buildTarget({ aim: { kind: "atMost", value: exact("10") } });
    expect(assessTarget(target, value(text), today).state).toBe(state);
  });

  it.each([
    ["40", "75", "reached"],
    ["40", "56", "onTheWay"],
    ["40", "50", "atRisk"],
    ["40", "81", "atRisk"],
    ["100", "89", "onTheWay"],
    ["100", "95", "atRisk"],
    ["100", "60", "atRisk"],
  ])("range, from %s, %s: %s", (from, text, state) => {
    const aim = { kind: "range" as const, from: exact("70"), to: exact("80") };
    const target = buildTarget({ aim, baseline: waypoint("2023-12-31", from) });
    expect(assessTarget(target, value(text), today).state).toBe(state);
  });

  it("follows yearly targets", () => {
    const target = buildTarget({ yearly: [waypoint("2025-12-31", "45"), waypoint("2024-12-31", "41")] });
    expect(assessTarget(target, value("45"), today)).toMatchObject({ state: "onTheWay", expected: exact("45") });
    expect(assessTarget(target, value("42", "2025-06-30"), today).state).toBe("atRisk");
  });

  it("is missed when a number of the day does not meet it, unknown as long as there is none", () => {
    const target = buildTarget({ by: "2025-12-31" });
    expect(assessTarget(target, value("79", "2025"), today).state).toBe("missed");
    expect(assessTarget(target, value("79", "2024"), today).state).toBe("unknown");
    expect(assessTarget(target, value("79", "2024"), "2025-12-31").state).toBe("onTheWay");
  });

  it("is unknown without a number, with the reason", () => {
    const assessment = assessTarget(buildTarget(), { kind: "missing", reason: "hidden" }, today);
    expect(assessment).toMatchObject({ state: "unknown", missing: "hidden" });
  });

  it("is unknown without a line, unless it is reached", () => {
    const { baseline: _, ...target } = buildTarget();
    expect(assessTarget(target, value("60"), today).state).toBe("unknown");
    expect(assessTarget(target, value("80"), today).state).toBe("reached");
    expect(assessTarget(buildTarget(), value("60", "2022"), today).state).toBe("unknown");
  });

  it("always says what it was judged by", () => {
    const target = buildTarget();
    const { expected, ...assessment } = assessTarget(target, value("60"), today);
    expect(assessment).toEqual({
      state: "atRisk",
      target,
      value: exact("60"),
      asOf: "2025-12-31",
      isProvisional: false,
    });
    expect(rounded(expected ?? zero, 3)).toBe("60.014");
  });
});

describe("referenceDay", () => {
  it.each([
    ["2025", "2025-12-31"],
    ["2025/26", "2026-07-31"],
    ["2025-Q3", "2025-09-30"],
    ["2025-06-30", "2025-06-30"],
    ["2025-02-30", undefined],
    ["2025-Q5", undefined],
    ["last year", undefined],
  ])("of %s is %s", (period, day) => {
    expect(referenceDay(period)).toBe(day);
  });
});
