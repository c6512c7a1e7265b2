import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/core/calendar.ts";
import type { Reminder } from "../../src/core/round-calendar.ts";
import { plannedDates, roundDates } from "../../src/core/round-calendar.ts";
import type { RoundPlan, RoundRule, RoundTerms } from "../../src/core/round-plan.ts";
import { defaultTerms, mostReminders, planBounds, readRoundPlan, roundIntervals } from "../../src/core/round-plan.ts";
import { isWorkingDay } from "../../src/core/working-days.ts";
import { anyDay, repeatable } from "./days.ts";

function buildPlan(rule: RoundRule, terms: Partial<RoundTerms> = {}): RoundPlan {
  return { ...defaultTerms, ...terms, rule };
}

const quarterly = buildPlan({ kind: "everyMonths", months: 3, startOn: "2026-01-31" });
const beforeMeetings = buildPlan({ kind: "beforeMeetings", weeks: 4, body: "lenkungsgruppe" });

describe("plannedDates by months", () => {
  it("counts from the first day and moves to the next working day", () => {
    // The raw days: Saturday, Thursday, Friday, Saturday; then a Sunday.
    expect(plannedDates(quarterly, [], "2026-01-01", "2027-02-28")).toEqual([
      "2026-02-02",
      "2026-04-30",
      "2026-07-31",
      "2026-11-02",
      "2027-02-01",
    ]);
  });

  it("gives a round that is moved out of a range to the range into which it is moved", () => {
    expect(plannedDates(quarterly, [], "2026-10-01", "2026-11-01")).toEqual([]);
    expect(plannedDates(quarterly, [], "2026-11-01", "2026-11-30")).toEqual(["2026-11-02"]);
  });

  it("knows no rounds before the first day, and none in a range that ends before it begins", () => {
    expect(plannedDates(quarterly, [], "2025-01-01", "2026-01-31")).toEqual([]);
    expect(plannedDates(quarterly, [], "2026-12-31", "2026-01-01")).toEqual([]);
  });
});

describe("plannedDates before meetings", () => {
  const meeting = (heldOn: string, body = "lenkungsgruppe") => ({ body, heldOn });
  const inYear = (...meetings: readonly { readonly body: string; readonly heldOn: string }[]) =>
    plannedDates(beforeMeetings, meetings, "2026-01-01", "2026-12-31");

  it("goes by the meetings of its body, in order, and asks once for two on one day", () => {
    const meetings = [
      meeting("2026-11-17"),
      meeting("2026-03-10"),
      meeting("2026-11-17"),
      meeting("2026-09-01", "rat"),
    ];
    expect(inYear(...meetings)).toEqual(["2026-02-10", "2026-10-20"]);
  });

  it("moves to the working day before", () => {
    // Four weeks before is Ostermontag; the working day before it is Gründonnerstag.
    expect(inYear(meeting("2026-05-04"))).toEqual(["2026-04-02"]);
  });

  it("begins earlier where holidays would make the answers too late", () => {
    const plan = buildPlan({ kind: "beforeMeetings", weeks: 2, body: "lenkungsgruppe" }, { answerDays: 9 });
    const [begins = ""] = plannedDates(plan, [meeting("2027-01-05")], "2026-12-01", "2027-01-31");
    expect(begins).toBe("2026-12-18");
    expect(roundDates(begins, plan).dueOn).toBe("2027-01-04");
  });
});

describe("roundDates", () => {
  it("counts working days from the beginning and from the due day", () => {
    expect(roundDates("2026-12-14", buildPlan(quarterly.rule, { remindBefore: [2, 5] }))).toEqual({
      dueOn: "2026-12-29",
      reminders: [
        { kind: "before", workingDays: 5, on: "2026-12-21" },
        { kind: "before", workingDays: 2, on: "2026-12-24" },
        { kind: "after", workingDays: 1, on: "2026-12-30" },
        { kind: "after", workingDays: 5, on: "2027-01-06" },
      ],
      closeOn: "2027-01-13",
    });
  });

  it("gives a round that begins on a day off as long as one of the next working day", () => {
    expect(roundDates("2026-11-21", defaultTerms)).toEqual(roundDates("2026-11-23", defaultTerms));
  });
});

describe("every plan that can be read", () => {
  const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
    fc.integer({ min: least, max: most });
  const anyReminders = (bounds: { readonly least: number; readonly most: number }) =>
    fc.uniqueArray(within(bounds), { maxLength: mostReminders });
  const rhythm = fc.record({
    kind: fc.constant("everyMonths" as const),
    months: fc.constantFrom(...roundIntervals),
    startOn: anyDay,
  });
  const meetingRule = fc.record({
    kind: fc.constant("beforeMeetings" as const),
    weeks: within(planBounds.weeks),
    body: fc.constant("rat"),
  });
  const readablePlan = (rule: fc.Arbitrary<RoundRule>) =>
    fc
      .record({
        rule,
        answerDays: within(planBounds.answerDays),
        remindBefore: anyReminders(planBounds.remindBefore),
        remindAfter: anyReminders(planBounds.remindAfter),
        closeAfter: within(planBounds.closeAfter),
      })
      .map((draft) => readRoundPlan(withinRound(draft)))
      .filter((reading) => reading.ok)
      .map(({ plan }) => plan);
  const anyPlan = readablePlan(fc.oneof(rhythm, meetingRule));
  const anyMeetings = fc.array(fc.record({ body: fc.constantFrom("rat", "forum"), heldOn: anyDay }), { maxLength: 8 });
  const span = fc.integer({ min: 0, max: 1500 });

  it("begins its rounds on working days within the range, in order, each once", () => {
    fc.assert(
      fc.property(anyPlan, anyMeetings, anyDay, span, (plan, meetings, from, length) => {
        const until = addDays(from, length);
        const days = plannedDates(plan, meetings, from, until);
        expect(days).toEqual([...new Set(days)].sort());
        for (const day of days) expect(isWorkingDay(day) && from <= day && day <= until).toBe(true);
      }),
      repeatable,
    );
  });

  it("names the same rounds however a range is divided", () => {
    fc.assert(
      fc.property(anyPlan, anyMeetings, anyDay, span, span, (plan, meetings, from, first, second) => {
        const middle = addDays(from, first);
        const until = addDays(middle, second + 1);
        expect([
          ...plannedDates(plan, meetings, from, middle),
          ...plannedDates(plan, meetings, addDays(middle, 1), until),
        ]).toEqual(plannedDates(plan, meetings, from, until));
      }),
      repeatable,
    );
  });

  it("has its answers before the meeting", () => {
    fc.assert(
      fc.property(readablePlan(meetingRule), anyDay, (plan, heldOn) => {
        const meetings = [{ body: "rat", heldOn }];
        const days = plannedDates(plan, meetings, addDays(heldOn, -250), heldOn);
        expect(days).toHaveLength(1);
        for (const day of days) expect(roundDates(day, plan).dueOn < heldOn).toBe(true);
      }),
      repeatable,
    );
  });

  it("closes a round before the next of its rhythm begins, however long it lasts", () => {
    const longest = { answerDays: planBounds.answerDays.most, closeAfter: planBounds.closeAfter.most };
    fc.assert(
      fc.property(anyDay, (startOn) => {
        const plan = buildPlan({ kind: "everyMonths", months: 3, startOn }, longest);
        const days = plannedDates(plan, [], startOn, addDays(startOn, 400));
        expect(days.length).toBeGreaterThan(3);
        days.slice(1).forEach((next, index) => {
          expect(roundDates(days[index] ?? "", plan).closeOn < next).toBe(true);
        });
      }),
      repeatable,
    );
  });

  it("reminds on working days within the round, in order", () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (plan, beginsOn) => {
        const { dueOn, reminders, closeOn } = roundDates(beginsOn, plan);
        const daysOf = (kind: Reminder["kind"]) => reminders.filter((one) => one.kind === kind).map(({ on }) => on);
        const order = [beginsOn, ...daysOf("before"), dueOn, ...daysOf("after"), closeOn];
        expect(order).toEqual([...new Set(order)].sort());
        expect(order.slice(1).every(isWorkingDay)).toBe(true);
      }),
      repeatable,
    );
  });
});

/** Leaves out the reminders that lie outside their round, so that most plans can be read. */
function withinRound<Draft extends Pick<RoundTerms, "answerDays" | "remindBefore" | "remindAfter" | "closeAfter">>(
  draft: Draft,
): Draft {
  return {
    ...draft,
    remindBefore: draft.remindBefore.filter((days) => days < draft.answerDays),
    remindAfter: draft.remindAfter.filter((days) => days < draft.closeAfter),
  };
}
