import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoundPlanDraft } from "../../src/core/round-plan.ts";
import { defaultTerms, planBounds, readRoundPlan } from "../../src/core/round-plan.ts";
import { repeatable } from "./days.ts";

const rhythm = { kind: "everyMonths", months: 3, startOn: "2027-01-15" } as const;
const meetings = { kind: "beforeMeetings", weeks: 4, body: "lenkungsgruppe" } as const;

function faultsOf(draft: RoundPlanDraft): readonly string[] {
  const reading = readRoundPlan(draft);
  return reading.ok ? [] : reading.faults.map(({ field, reason }) => `${field} ${reason}`);
}

describe("readRoundPlan", () => {
  it.each([rhythm, meetings])("fills in what is left open: %o", (rule) => {
    const plan = { rule, ...defaultTerms, freshDays: 0 };
    expect(readRoundPlan({ rule, freshDays: 0, answerDays: undefined })).toEqual({ ok: true, plan });
  });

  it.each<[string, RoundPlanDraft]>([
    ["months notOffered", { rule: { ...rhythm, months: 4 } }],
    ["startOn noDay", { rule: { ...rhythm, startOn: "2027-02-29" } }],
    ["weeks tooSmall", { rule: { ...meetings, weeks: 0 } }],
    ["weeks tooLarge", { rule: { ...meetings, weeks: 27 } }],
    ["body missing", { rule: { ...meetings, body: " " } }],
    ["answerDays notWhole", { rule: rhythm, answerDays: 2.5, remindBefore: [] }],
    ["answerDays tooSmall", { rule: rhythm, answerDays: 1, remindBefore: [] }],
    ["answerDays tooLarge", { rule: rhythm, answerDays: 31 }],
    ["answerDays notBeforeMeeting", { rule: meetings, answerDays: 20 }],
    ["remindBefore tooSmall", { rule: rhythm, remindBefore: [0] }],
    ["remindBefore repeated", { rule: rhythm, remindBefore: [2, 2] }],
    ["remindBefore tooMany", { rule: rhythm, remindBefore: [1, 2, 3, 4] }],
    ["remindBefore outsideRound", { rule: rhythm, remindBefore: [10] }],
    ["remindAfter notWhole", { rule: rhythm, remindAfter: [Number.NaN] }],
    ["remindAfter tooLarge", { rule: rhythm, remindAfter: [20] }],
    ["remindAfter outsideRound", { rule: rhythm, remindAfter: [2, 10] }],
    ["closeAfter tooLarge", { rule: rhythm, closeAfter: 21 }],
    ["freshDays tooSmall", { rule: rhythm, freshDays: -1 }],
  ])("names the fault: %s", (fault, draft) => {
    expect(faultsOf(draft)).toEqual([fault]);
  });

  it("names the faults of all fields at once", () => {
    const rule = { kind: "everyMonths", months: Number.NaN, startOn: "" } as const;
    expect(faultsOf({ rule, answerDays: 0, remindBefore: [], freshDays: 1.5 })).toEqual([
      "months notOffered",
      "startOn noDay",
      "answerDays tooSmall",
      "freshDays notWhole",
    ]);
  });

  it("blames no field for another", () => {
    expect(faultsOf({ rule: { ...meetings, weeks: 0 }, closeAfter: 0 })).toEqual([
      "weeks tooSmall",
      "closeAfter tooSmall",
    ]);
  });

  it("names no field twice and never throws, whatever is entered", () => {
    const number = fc.oneof(fc.integer({ min: -2, max: 100 }), fc.double());
    const rule = fc.oneof(
      fc.record({ kind: fc.constant("everyMonths" as const), months: number, startOn: fc.string() }),
      fc.record({ kind: fc.constant("beforeMeetings" as const), weeks: number, body: fc.string() }),
    );
    const terms = { answerDays: number, remindBefore: fc.array(number), closeAfter: number, freshDays: number };
    fc.assert(
      fc.property(fc.record({ rule, ...terms }, { requiredKeys: ["rule"] }), (draft) => {
        const reading = readRoundPlan(draft);
        if (reading.ok) return;
        const fields = reading.faults.map(({ field }) => field);
        expect(fields).toEqual([...new Set(fields)]);
        expect(fields).not.toEqual([]);
      }),
      repeatable,
    );
  });

  it("accepts every number within the bounds and none outside", () => {
    const field = fc.constantFrom("answerDays", "closeAfter", "freshDays");
    fc.assert(
      fc.property(field, fc.integer({ min: -2, max: 100 }), (term, days) => {
        const { least, most } = planBounds[term];
        const { ok } = readRoundPlan({ rule: rhythm, remindBefore: [], remindAfter: [], [term]: days });
        expect(ok).toBe(least <= days && days <= most);
      }),
      repeatable,
    );
  });
});
