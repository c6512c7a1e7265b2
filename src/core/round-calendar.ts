import { addDays, addMonths } from "./calendar.ts";
import type { IsoDate } from "./concept.ts";
import type { Round } from "./round.ts";
import type { RoundPlan, RoundRule, RoundTerms } from "./round-plan.ts";
import { addWorkingDays, isWorkingDay, workingDayFrom, workingDayUntil } from "./working-days.ts";

/** A day on which a body meets. */
export interface MeetingDay {
  /** Key of the body. */
  readonly body: string;
  readonly heldOn: IsoDate;
  readonly isCancelled?: boolean;
}

/**
 * The working days from `from` to `until`, both included, on which rounds begin; ascending, each once.
 * The range is that of the days after they were moved: a round that was moved out of it belongs to the range that it was moved into,
 * so that adjoining ranges name every round exactly once.
 */
export function plannedDates(
  plan: RoundPlan,
  meetings: readonly MeetingDay[],
  from: IsoDate,
  until: IsoDate,
): readonly IsoDate[] {
  const { rule } = plan;
  const days = rule.kind === "everyMonths" ? rhythmDays(rule, until) : daysBefore(meetings, rule, plan);
  return [...new Set(days)].filter((day) => from <= day && day <= until).sort();
}

/** Months count from the first day, not from the round before, so that a 31st stays the last day of every month. */
function rhythmDays(
  { months, startOn }: Extract<RoundRule, { kind: "everyMonths" }>,
  until: IsoDate,
): readonly IsoDate[] {
  const days: IsoDate[] = [];
  let day = startOn;
  for (let passed = months; day <= until; passed += months) {
    days.push(workingDayFrom(day));
    day = addMonths(startOn, passed);
  }
  return days;
}

/** Earlier than the weeks say where holidays would put the due day on the meeting or after it. */
function daysBefore(
  meetings: readonly MeetingDay[],
  { weeks, body }: Extract<RoundRule, { kind: "beforeMeetings" }>,
  { answerDays }: RoundTerms,
): readonly IsoDate[] {
  return meetings
    .filter((meeting) => meeting.body === body && !meeting.isCancelled)
    .map(({ heldOn }) => {
      const asPlanned = workingDayUntil(addDays(heldOn, -7 * weeks));
      const latest = addWorkingDays(addDays(heldOn, -1), -answerDays);
      return asPlanned < latest ? asPlanned : latest;
    });
}

/** A reminder of a round; `workingDays` is how far its day is from the due day. */
export interface Reminder {
  readonly kind: "before" | "after";
  readonly workingDays: number;
  readonly on: IsoDate;
}

export interface RoundDates {
  /** The last day on which an answer is in time. */
  readonly dueOn: IsoDate;
  /** In the order of their days. */
  readonly reminders: readonly Reminder[];
  /** The round closes in the morning of this day. */
  readonly closeOn: IsoDate;
}

/** The days of a round. One that somebody begins on a day off counts as begun on the next working day. */
export function roundDates(beginsOn: IsoDate, terms: RoundTerms): RoundDates {
  const { answerDays, remindBefore, remindAfter, closeAfter } = terms;
  const dueOn = addWorkingDays(beginsOn, answerDays);
  const reminders: readonly Reminder[] = [
    ...remindBefore.map((days) => ({ kind: "before", workingDays: days, on: addWorkingDays(dueOn, -days) }) as const),
    ...remindAfter.map((days) => ({ kind: "after", workingDays: days, on: addWorkingDays(dueOn, days) }) as const),
  ];
  return {
    dueOn,
    reminders: reminders.toSorted((one, other) => (one.on < other.on ? -1 : 1)),
    closeOn: addWorkingDays(dueOn, closeAfter),
  };
}

/** The round as it is when it begins later than planned: its other days move along, so that units keep their days to answer. */
export function begunOn<Days extends Pick<Round, "beginsOn" | "dueOn" | "closesOn" | "remindOn">>(
  round: Days,
  day: IsoDate,
): Days {
  let late = 0;
  for (let passed = round.beginsOn; passed < day; passed = addDays(passed, 1)) if (isWorkingDay(passed)) late += 1;
  if (late === 0) return round;
  const later = (one: IsoDate) => addWorkingDays(one, late);
  return {
    ...round,
    beginsOn: day,
    dueOn: later(round.dueOn),
    closesOn: later(round.closesOn),
    remindOn: round.remindOn.map(later),
  };
}
