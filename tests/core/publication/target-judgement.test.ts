import { expect, test } from "vitest";
import { judgeTarget, numberTarget } from "../../../src/core/publication/target-judgement.ts";
import { buildIndicator, buildPublishedValue } from "../../builders.ts";

const due = "2030-12-31";
const quantities = [{ atLeast: "80", unit: "%" }];
const baseline = { on: "2020-12-31", value: "40" };

test("a number is held against the one quantity that is counted in its own unit", () => {
  const target = { text: "80 %", quantities, due };
  expect(numberTarget(buildIndicator({ unit: "%", target, baseline }))).toEqual({ atLeast: "80", due, baseline });
  expect(numberTarget(buildIndicator({ unit: "Personen", target }))).toBeUndefined();
  expect(numberTarget(buildIndicator({ target }))).toBeUndefined();
  const two = { ...target, quantities: [...quantities, { atLeast: "2", unit: "%" }] };
  expect(numberTarget(buildIndicator({ unit: "%", target: two }))).toBeUndefined();
});

test.each([
  ["reached", { value: "80" }, undefined],
  ["onTheWay", { value: "60" }, "60"],
  ["atRisk", { value: "59.9" }, "60"],
  ["missed", { value: "79", period: "2030" }, "80"],
  ["unknown", { missing: "hidden" }, undefined],
] as const)("a target is %s", (state, newest, expected) => {
  const value = buildPublishedValue({ period: "2025", ...newest });
  const judged = judgeTarget({ atLeast: "80", due, baseline }, value, "2026-05-01");
  expect(judged.state).toBe(state);
  if (expected !== undefined) expect(judged.expected).toBe(expected);
});

test("without a day a target can be reached, and is never missed", () => {
  const judged = (value: string) => judgeTarget({ atLeast: "80" }, buildPublishedValue({ value }), "2026-05-01").state;
  expect(judged("80")).toBe("reached");
  expect(judged("10")).toBe("unknown");
});
