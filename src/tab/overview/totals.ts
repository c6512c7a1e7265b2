import type { Board, FieldSummary } from "../../core/board.ts";
import type { Field, IsoInstant, Unit } from "../../core/concept.ts";
import type { Round } from "../../core/round.ts";
import { openItems } from "../../core/round-progress.ts";
import type { MeasureStatus } from "../../core/standing.ts";
import { measureStatuses } from "../../core/standing.ts";

export interface Totals {
  readonly steps: Readonly<Record<MeasureStatus, number>>;
  readonly heardAt?: IsoInstant;
}

/** All fields together. */
export function totalsOf(summaries: readonly FieldSummary[]): Totals {
  const steps = Object.fromEntries(
    measureStatuses.map((status) => [status, sum(summaries.map((summary) => summary.steps[status]))]),
  ) as Record<MeasureStatus, number>;
  const heardAt = summaries
    .flatMap((summary) => summary.heardAt ?? [])
    .toSorted()
    .at(-1);
  return { steps, ...(heardAt === undefined ? {} : { heardAt }) };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The units that are responsible for a field, each once, in the order of its goals. */
export function unitsOf(board: Board, field: Field): readonly Unit[] {
  const keys = new Set(field.goals.flatMap((goal) => goal.units));
  return [...keys].flatMap((key) => board.concept.units.find((unit) => unit.key === key) ?? []);
}

export interface RoundProgress {
  readonly round: Round;
  /** Number of units. */
  readonly asked: number;
  /** Of them those that have answered everything, and those that have answered some of it. */
  readonly answered: number;
  readonly partly: number;
}

/** How far the round that runs has come; by office, never by person. */
export function roundProgress(board: Board): RoundProgress | undefined {
  const round = board.rounds.find(({ state }) => state === "open");
  if (!round) return undefined;
  const asked = board.checkIns.filter((checkIn) => checkIn.round === round.key);
  const open = asked.map((checkIn) => ({
    all: checkIn.items.length,
    left: openItems(checkIn, board.responses).length,
  }));
  return {
    round,
    asked: asked.length,
    answered: open.filter(({ left }) => left === 0).length,
    partly: open.filter(({ all, left }) => left > 0 && left < all).length,
  };
}
