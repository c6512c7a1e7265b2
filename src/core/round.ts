import type { IsoDate } from "./concept.ts";

/**
 * - `planned`, `paused`, `cancelled`: it has not begun
 * - `opening`: the service is writing its check-ins
 * - `open`: the units are asked
 * - `closing`: nobody can answer any more, and what became of it is being told
 */
export const roundStates = ["planned", "paused", "opening", "open", "closing", "closed", "cancelled"] as const;
export type RoundState = (typeof roundStates)[number];

/** Rückmelderunde: asks every unit once. */
export interface Round {
  /** `R-2026-11-22`, by the day for which it was planned. */
  readonly key: string;
  readonly title: string;
  readonly beginsOn: IsoDate;
  readonly dueOn: IsoDate;
  /** Day on whose morning it closes: nobody can answer any more. */
  readonly closesOn: IsoDate;
  readonly state: RoundState;
  /** Items that were answered within so many days before the round begins are not asked for. */
  readonly freshDays: number;
  /** Days on which units that have not answered everything are reminded. */
  readonly remindOn: readonly IsoDate[];
}

export function roundKey(day: IsoDate): string {
  return `R-${day}`;
}

/** Whether it has begun and is not over: at most one round is. */
export function isRunning({ state }: Pick<Round, "state">): boolean {
  return state === "opening" || state === "open" || state === "closing";
}

/** Messages of a round beside the check-ins. */
export const noticeKinds = ["reminder", "escalation", "summary"] as const;
export type NoticeKind = (typeof noticeKinds)[number];
