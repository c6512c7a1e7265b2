import type { Concept, IsoDate, IsoInstant } from "./concept.ts";
import { goalsOf } from "./concept.ts";

/** `open`: nobody has begun; `dropped`: the body has taken it back. Only `done` and `dropped` end it. */
export const decisionStates = ["open", "underway", "done", "dropped"] as const;
export type DecisionState = (typeof decisionStates)[number];

/** What the responsible office can say of a decision; taking it back is up to the body. */
export const reportedStates = ["done", "underway", "open"] as const;
export type ReportedState = (typeof reportedStates)[number];

/** Beschluss: what a body has decided in a meeting, who carries it out and until when (section 3.3). */
export interface Decision {
  /** `lenkungsgruppe_2026-12-03_B1` */
  readonly key: string;
  readonly meeting: string;
  /** Day of the meeting when the decision was recorded; absent where somebody typed the row in SharePoint without it. */
  readonly decidedOn?: IsoDate;
  /** Id of the item of the agenda at which it was made. */
  readonly agendaItem: string;
  /** Key of the field, goal or measure that it concerns; absent where it concerns none. */
  readonly about?: string;
  readonly text: string;
  /** Key of the responsible unit. */
  readonly unit: string;
  readonly dueOn?: IsoDate;
  readonly state: DecisionState;
  /** What was last said of how it goes. */
  readonly note: string;
  readonly heardAt?: IsoInstant;
}

export function decisionKey(meeting: string, number: number): string {
  return `${meeting}_B${number}`;
}

export function isSettled({ state }: Pick<Decision, "state">): boolean {
  return state === "done" || state === "dropped";
}

/** Whether its day has passed while it goes on. */
export function isOverdue(decision: Pick<Decision, "state" | "dueOn">, today: IsoDate): boolean {
  return decision.dueOn !== undefined && decision.dueOn < today && !isSettled(decision);
}

const longestTitle = 160;

/** A text on one line that names what it is about, for lists and cards. */
export function titleOf(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).trimEnd()}…`;
}

/** The decisions that concern an item of the concept, oldest first; those on a measure concern its goal as well. */
export function decisionsAbout(decisions: readonly Decision[], concept: Concept, key: string): readonly Decision[] {
  const measures = goalsOf(concept).find((goal) => goal.key === key)?.measures ?? [];
  const keys = new Set([key, ...measures.map((measure) => measure.key)]);
  return decisions
    .filter(({ about }) => about !== undefined && keys.has(about))
    .toSorted((one, other) => (one.decidedOn ?? "").localeCompare(other.decidedOn ?? ""));
}
