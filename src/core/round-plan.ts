import { isDay } from "./calendar.ts";
import type { IsoDate } from "./concept.ts";

/** Months from one round to the next: quarterly, half-yearly or yearly. */
export const roundIntervals = [3, 6, 12] as const;
type RoundInterval = (typeof roundIntervals)[number];

/** What makes rounds begin. */
export type RoundRule =
  | { readonly kind: "everyMonths"; readonly months: RoundInterval; readonly startOn: IsoDate }
  /** `body` is the key of the body before whose meetings the units are asked. */
  | { readonly kind: "beforeMeetings"; readonly weeks: number; readonly body: string };

/** How long a round lasts and when it reminds, in working days but for `freshDays`. */
export interface RoundTerms {
  /** From the day on which a round begins to its due day. */
  readonly answerDays: number;
  /** Each a reminder so many days before the due day. */
  readonly remindBefore: readonly number[];
  /** Each a reminder so many days after the due day. */
  readonly remindAfter: readonly number[];
  /** From the due day to the day on whose morning the round closes. */
  readonly closeAfter: number;
  /** Calendar days for which an answer stays fresh, so that its item is not asked for again; 0 asks for every item. */
  readonly freshDays: number;
}

export interface RoundPlan extends RoundTerms {
  readonly rule: RoundRule;
}

export const defaultTerms: RoundTerms = {
  answerDays: 10,
  remindBefore: [3],
  remindAfter: [1, 5],
  closeAfter: 10,
  freshDays: 14,
};

/**
 * What a field may hold, both ends included; for reminders, each of them. The longest round has 50 working days, fewer than any
 * three months: rounds of one rhythm never overlap.
 */
export const planBounds = {
  weeks: { least: 1, most: 26 },
  answerDays: { least: 2, most: 30 },
  remindBefore: { least: 1, most: 29 },
  remindAfter: { least: 1, most: 19 },
  closeAfter: { least: 1, most: 20 },
  freshDays: { least: 0, most: 90 },
} as const;

/** Before the due day, and again after it. */
export const mostReminders = 3;

type RoundRuleDraft =
  | { readonly kind: "everyMonths"; readonly months: number; readonly startOn: string }
  | { readonly kind: "beforeMeetings"; readonly weeks: number; readonly body: string };

/** A plan as somebody entered it: any number, `NaN` for what is none; an absent term takes its default. */
export type RoundPlanDraft = { readonly rule: RoundRuleDraft } & {
  readonly [Term in keyof RoundTerms]?: RoundTerms[Term] | undefined;
};

export interface RoundPlanFault {
  readonly field: "months" | "startOn" | "body" | keyof typeof planBounds;
  /**
   * - `notOffered`: not one of `roundIntervals`
   * - `tooSmall`, `tooLarge`: see `planBounds`; `tooMany`: see `mostReminders`
   * - `outsideRound`: a reminder no later than the beginning of its round, or no earlier than its closing
   * - `notBeforeMeeting`: so many days to answer reach up to the meeting
   */
  readonly reason:
    | "missing"
    | "noDay"
    | "notOffered"
    | "notWhole"
    | "tooSmall"
    | "tooLarge"
    | "tooMany"
    | "repeated"
    | "outsideRound"
    | "notBeforeMeeting";
}

type Field = RoundPlanFault["field"];
type Reason = RoundPlanFault["reason"];

export type RoundPlanReading =
  | { readonly ok: true; readonly plan: RoundPlan }
  | { readonly ok: false; readonly faults: readonly RoundPlanFault[] };

/**
 * Reads a draft. Names the faults of all fields at once, one for each field; whether the fields fit each other is judged
 * when each is right by itself, so that no field is blamed for another.
 */
export function readRoundPlan(draft: RoundPlanDraft): RoundPlanReading {
  const { rule } = draft;
  const terms = termsOf(draft);
  const wrong = [...ruleFaults(rule), ...termFaults(terms)];
  const faults = wrong.length > 0 ? wrong : misfits(rule, terms);
  return faults.length === 0 && isOffered(rule) ? { ok: true, plan: { rule, ...terms } } : { ok: false, faults };
}

function termsOf(draft: RoundPlanDraft): RoundTerms {
  return {
    answerDays: draft.answerDays ?? defaultTerms.answerDays,
    remindBefore: draft.remindBefore ?? defaultTerms.remindBefore,
    remindAfter: draft.remindAfter ?? defaultTerms.remindAfter,
    closeAfter: draft.closeAfter ?? defaultTerms.closeAfter,
    freshDays: draft.freshDays ?? defaultTerms.freshDays,
  };
}

function isOffered(rule: RoundRuleDraft): rule is RoundRule {
  return rule.kind !== "everyMonths" || roundIntervals.some((months) => months === rule.months);
}

function ruleFaults(rule: RoundRuleDraft): readonly RoundPlanFault[] {
  if (rule.kind === "everyMonths") {
    return [
      ...fault("months", isOffered(rule) ? undefined : "notOffered"),
      ...fault("startOn", isDay(rule.startOn) ? undefined : "noDay"),
    ];
  }
  return [
    ...fault("weeks", outOfBounds("weeks", rule.weeks)),
    ...fault("body", rule.body.trim() === "" ? "missing" : undefined),
  ];
}

function termFaults({ answerDays, remindBefore, remindAfter, closeAfter, freshDays }: RoundTerms) {
  return [
    ...fault("answerDays", outOfBounds("answerDays", answerDays)),
    ...fault("remindBefore", wrongReminders("remindBefore", remindBefore)),
    ...fault("remindAfter", wrongReminders("remindAfter", remindAfter)),
    ...fault("closeAfter", outOfBounds("closeAfter", closeAfter)),
    ...fault("freshDays", outOfBounds("freshDays", freshDays)),
  ];
}

function misfits(rule: RoundRuleDraft, { answerDays, remindBefore, remindAfter, closeAfter }: RoundTerms) {
  const reachesMeeting = rule.kind === "beforeMeetings" && answerDays >= rule.weeks * 5;
  const isTooEarly = remindBefore.some((days) => days >= answerDays);
  const isTooLate = remindAfter.some((days) => days >= closeAfter);
  return [
    ...fault("answerDays", reachesMeeting ? "notBeforeMeeting" : undefined),
    ...fault("remindBefore", isTooEarly ? "outsideRound" : undefined),
    ...fault("remindAfter", isTooLate ? "outsideRound" : undefined),
  ];
}

function fault(field: Field, reason: Reason | undefined): readonly RoundPlanFault[] {
  return reason ? [{ field, reason }] : [];
}

function outOfBounds(field: keyof typeof planBounds, value: number): Reason | undefined {
  const { least, most } = planBounds[field];
  if (!Number.isInteger(value)) return "notWhole";
  if (value < least) return "tooSmall";
  return value > most ? "tooLarge" : undefined;
}

function wrongReminders(field: "remindBefore" | "remindAfter", reminders: readonly number[]): Reason | undefined {
  if (reminders.length > mostReminders) return "tooMany";
  if (new Set(reminders).size < reminders.length) return "repeated";
  return reminders.map((days) => outOfBounds(field, days)).find((reason) => reason !== undefined);
}
