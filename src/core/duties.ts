import type { Board } from "./board.ts";
import type { CheckIn, CheckInItem } from "./check-in.ts";
import type { IsoDate, Unit } from "./concept.ts";
import { unitNamed } from "./concept.ts";
import type { Decision } from "./decision.ts";
import { isSettled } from "./decision.ts";
import { dueItems } from "./due.ts";
import type { MeasureRow } from "./measure-list.ts";
import { measureRows } from "./measure-list.ts";
import type { Response } from "./response.ts";
import { newestResponses } from "./response.ts";
import type { Round } from "./round.ts";
import type { Evaluation, Standing } from "./standing.ts";
import { isEnded, neverHeard } from "./standing.ts";

/** What a unit is asked in a round, and what it has answered. */
export interface AskedRound {
  readonly round: Round;
  readonly checkIn: CheckIn;
  readonly items: readonly { readonly item: CheckInItem; readonly response?: Response }[];
}

/** How something that was asked for stands now. */
export interface Outcome {
  readonly item: CheckInItem;
  readonly response?: Response;
  readonly standing?: Standing;
  readonly evaluation?: Evaluation;
  readonly decision?: Decision;
}

/** What a unit owes now, and what became of what it said last; of the unit as a whole, never of a person. */
export interface Duties {
  /** The round that takes answers, if it asks the unit. */
  readonly running?: AskedRound;
  /** The next round that is planned. */
  readonly next?: Round;
  /** Steps that have a day and have not ended, the earliest first. */
  readonly dated: readonly MeasureRow[];
  /** Number of steps that have not ended and have no day. */
  readonly undated: number;
  /** What bodies have decided and the unit is to carry out, the earliest first; those without a day come last. */
  readonly decisions: readonly Decision[];
  /** Figures whose period has ended and for which nothing was reported; those that the running round asks for are left out. */
  readonly figures: readonly CheckInItem[];
  /** The last round that asked the unit and is over. */
  readonly last?: { readonly round: Round; readonly outcomes: readonly Outcome[] };
}

export function dutiesOf(board: Board, unit: Unit, today: IsoDate): Duties {
  const running = board.rounds.find(({ state }) => state === "open");
  const asked = running && askedRound(board, running, unit);
  const [next] = board.rounds
    .filter(({ state }) => state === "planned")
    .toSorted((one, other) => one.beginsOn.localeCompare(other.beginsOn));
  const steps = measureRows(board).filter(
    ({ measure, standing, units }) => measure.kind === "step" && !isEnded(standing) && units.has(unit.key),
  );
  const asksFor = new Set(asked?.items.map(({ item }) => item.key));
  const last = lastRound(board, unit);
  return {
    ...(asked && { running: asked }),
    ...(next && { next }),
    dated: steps
      .filter(({ measure }) => measure.deadline?.due !== undefined)
      .toSorted((one, other) => dueOf(one).localeCompare(dueOf(other))),
    undated: steps.filter(({ measure }) => measure.deadline?.due === undefined).length,
    decisions: openDecisions(board, unit),
    figures: dueItems(board, unit, today, 0).filter(({ kind, key }) => kind === "figure" && !asksFor.has(key)),
    ...(last && { last }),
  };
}

function openDecisions({ decisions }: Board, { key }: Unit): readonly Decision[] {
  const open = decisions.filter((decision) => decision.unit === key && !isSettled(decision));
  const [dated, undated] = [open.filter(({ dueOn }) => dueOn), open.filter(({ dueOn }) => !dueOn)];
  return [...dated.toSorted((one, other) => (one.dueOn ?? "").localeCompare(other.dueOn ?? "")), ...undated];
}

function dueOf({ measure }: MeasureRow): IsoDate {
  return measure.deadline?.due ?? "";
}

function askedRound({ checkIns, responses }: Board, round: Round, unit: Unit): AskedRound | undefined {
  const checkIn = checkIns.find((one) => one.round === round.key && one.unit === unit.key);
  if (!checkIn) return undefined;
  const newest = newestResponses(responses.filter((response) => response.checkIn === checkIn.key));
  return {
    round,
    checkIn,
    items: checkIn.items.map((item) => {
      const response = newest.get(item.key);
      return { item, ...(response && { response }) };
    }),
  };
}

function lastRound(board: Board, unit: Unit): Duties["last"] {
  const [asked] = board.rounds
    .filter(({ state }) => state === "closing" || state === "closed")
    .toSorted((one, other) => other.beginsOn.localeCompare(one.beginsOn))
    .flatMap((round) => askedRound(board, round, unit) ?? []);
  return asked && { round: asked.round, outcomes: asked.items.map((one) => outcomeOf(board, one)) };
}

function outcomeOf(
  { standings, evaluations, decisions }: Board,
  { item, response }: AskedRound["items"][number],
): Outcome {
  const evaluation = evaluations.get(item.key);
  const decision = decisions.find(({ key }) => item.kind === "decision" && key === item.key);
  return {
    item,
    ...(response && { response }),
    ...(item.kind === "step" && { standing: standings.get(item.key) ?? neverHeard }),
    ...(evaluation && { evaluation }),
    ...(decision && { decision }),
  };
}

/**
 * The units that may owe something: offices, whoever carries out a step or a decision, and whoever has a channel; in the
 * concept's order.
 */
export function unitsWithDuties({
  concept,
  bindings,
  decisions,
}: Pick<Board, "concept" | "bindings" | "decisions">): readonly Unit[] {
  const doing = new Set([
    ...decisions.map(({ unit }) => unit),
    ...concept.fields.flatMap(({ goals }) =>
      goals.flatMap(({ measures }) =>
        measures.flatMap(({ doneBy }) => doneBy.flatMap((name) => unitNamed(concept.units, name)?.key ?? [])),
      ),
    ),
  ]);
  return concept.units.filter(({ key, kind }) => kind === "office" || doing.has(key) || bindings.has(key));
}
