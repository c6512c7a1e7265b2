import type { IsoDate } from "./concept.ts";
import type { Round, RoundState } from "./round.ts";
import { isRunning, roundKey } from "./round.ts";
import { roundDates } from "./round-calendar.ts";
import type { RoundTerms } from "./round-plan.ts";

/** A round that begins on a day. */
export function roundOn(beginsOn: IsoDate, terms: RoundTerms, title: string, state: RoundState = "planned"): Round {
  return { key: roundKey(beginsOn), title, state, ...daysOf(beginsOn, terms) };
}

/** The same round, beginning on another day; it keeps the key of the day for which it was planned. */
export function movedTo(round: Round, beginsOn: IsoDate, terms: RoundTerms): Round {
  return { ...round, ...daysOf(beginsOn, terms) };
}

function daysOf(
  beginsOn: IsoDate,
  terms: RoundTerms,
): Pick<Round, "beginsOn" | "dueOn" | "closesOn" | "remindOn" | "freshDays"> {
  const { dueOn, closeOn, reminders } = roundDates(beginsOn, terms);
  return { beginsOn, dueOn, closesOn: closeOn, remindOn: reminders.map(({ on }) => on), freshDays: terms.freshDays };
}

/** What a coordinator can do with a round. */
export const roundDeeds = ["begin", "move", "pause", "resume", "cancel", "close"] as const;
export type RoundDeed = (typeof roundDeeds)[number];

/** What can be done with a round as it is. At most one round runs: none begins beside another. */
export function possibleDeeds({ state }: Pick<Round, "state">, rounds: readonly Round[]): readonly RoundDeed[] {
  switch (state) {
    case "planned":
      return [...(rounds.some(isRunning) ? [] : (["begin"] as const)), "move", "pause", "cancel"];
    case "paused":
      return ["resume", "move", "cancel"];
    case "cancelled":
      return ["resume"];
    case "open":
      return ["close"];
    default:
      return [];
  }
}

/** Whether two rounds say the same. */
export function isSameRound(one: Round, other: Round): boolean {
  return JSON.stringify(cellsOf(one)) === JSON.stringify(cellsOf(other));
}

function cellsOf({ key, title, beginsOn, dueOn, closesOn, state, freshDays, remindOn }: Round): readonly unknown[] {
  return [key, title, beginsOn, dueOn, closesOn, state, freshDays, remindOn];
}

/** What a plan makes of the rounds that are there. */
export interface PlanChanges {
  readonly added: readonly Round[];
  /** Planned rounds of the plan whose days follow other terms; those that somebody moved stay where they are. */
  readonly adjusted: readonly { readonly shown: Round; readonly wanted: Round }[];
  /** Planned rounds that the plan does not know. */
  readonly outdated: readonly Round[];
}

/** @param days on which the plan lets rounds begin */
export function planChanges(
  days: readonly IsoDate[],
  terms: RoundTerms,
  rounds: readonly Round[],
  titleOf: (day: IsoDate) => string,
): PlanChanges {
  const wanted = new Map(days.map((day) => [roundKey(day), roundOn(day, terms, titleOf(day))]));
  const known = new Set(rounds.map(({ key }) => key));
  const planned = rounds.filter(({ state }) => state === "planned");
  return {
    added: [...wanted.values()].filter(({ key }) => !known.has(key)),
    adjusted: planned.flatMap((shown) => {
      const fresh = wanted.get(shown.key);
      if (!fresh || fresh.beginsOn !== shown.beginsOn) return [];
      const next = { ...fresh, title: shown.title };
      return isSameRound(shown, next) ? [] : [{ shown, wanted: next }];
    }),
    outdated: planned.filter(({ key }) => !wanted.has(key)),
  };
}
