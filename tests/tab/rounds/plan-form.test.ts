import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RoundPlan } from "../../../src/core/round-plan.ts";
import { defaultTerms, readRoundPlan, roundIntervals } from "../../../src/core/round-plan.ts";
import { faultText, formOf, planDraftOf } from "../../../src/tab/rounds/plan-form.ts";

const today = "2026-11-22";

function faultsOf(change: Partial<ReturnType<typeof formOf>>): readonly string[] {
  const reading = readRoundPlan(planDraftOf({ ...formOf(undefined, [], today), ...change }));
  return reading.ok ? [] : reading.faults.map((fault) => `${fault.field}: ${faultText(fault)}`);
}

describe("the form of a plan", () => {
  test("begins with a plan that can be saved as it is", () => {
    const form = formOf(undefined, [], today);
    expect(form.startOn).toBe("2026-12-01");
    expect(readRoundPlan(planDraftOf(form))).toEqual({
      ok: true,
      plan: { ...defaultTerms, rule: { kind: "everyMonths", months: 3, startOn: "2026-12-01" } },
    });
  });

  test("shows every plan so that saving it again changes nothing", () => {
    const plans = fc.record<RoundPlan>({
      rule: fc.oneof(
        fc.record({
          kind: fc.constant("everyMonths" as const),
          months: fc.constantFrom(...roundIntervals),
          startOn: fc.constantFrom("2026-01-31", "2027-05-01"),
        }),
        fc.record({
          kind: fc.constant("beforeMeetings" as const),
          weeks: fc.integer({ min: 7, max: 26 }),
          body: fc.constant("lg"),
        }),
      ),
      answerDays: fc.integer({ min: 10, max: 30 }),
      remindBefore: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
      remindAfter: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
      closeAfter: fc.integer({ min: 10, max: 20 }),
      freshDays: fc.integer({ min: 0, max: 90 }),
    });
    fc.assert(
      fc.property(plans, (plan) => {
        expect(readRoundPlan(planDraftOf(formOf(plan, [], today)))).toEqual({ ok: true, plan });
      }),
      { seed: 4 },
    );
  });

  test.each([
    [{ startOn: "" }, "startOn: Bitte geben Sie einen Tag an."],
    [{ answerDays: "zehn" }, "answerDays: Bitte geben Sie ganze Zahlen an."],
    [{ answerDays: "1", remindBefore: "" }, "answerDays: Mindestens 2."],
    [{ freshDays: "1000" }, "freshDays: Höchstens 90."],
    [{ remindBefore: "3, 3" }, "remindBefore: Jede Erinnerung bitte nur einmal."],
    [{ remindAfter: "1, 2, 3, 4" }, "remindAfter: Höchstens 3 Erinnerungen."],
    [{ kind: "beforeMeetings", body: "" }, "body: Bitte ausfüllen."],
  ] as const)("tells of %o at its field", (change, fault) => {
    expect(faultsOf(change)).toEqual([fault]);
  });

  test("reads no reminder at all as none, and words between numbers", () => {
    expect(faultsOf({ remindBefore: " ", remindAfter: "1 und 5" })).toEqual([]);
  });
});
