import type { Board } from "./board.ts";
import { addDays, addMonths, dayOf } from "./calendar.ts";
import type { CheckIn, CheckInItem } from "./check-in.ts";
import { checkInKey, voiceKey } from "./check-in.ts";
import type { Goal, Indicator, IsoDate, Measure, Unit } from "./concept.ts";
import { goalsOf, unitNamed } from "./concept.ts";
import { isSettled, titleOf } from "./decision.ts";
import { undelivered } from "./delivery.ts";
import { lastEndedPeriod } from "./period.ts";
import type { Round } from "./round.ts";
import { isEnded, neverHeard } from "./standing.ts";

/** What of a board decides what is due. */
export type DueBoard = Pick<Board, "concept" | "standings" | "evaluations" | "reportedPeriods" | "decisions">;

/** The days for which is asked, and since when an answer is fresh enough not to ask again. */
interface Asking {
  readonly board: DueBoard;
  readonly today: IsoDate;
  readonly until: IsoDate;
  readonly freshDays: number;
}

/**
 * What a unit is asked for: the decisions that it is to carry out, then the concept in its order. An office (Fachverantwortung) is asked for the goals that it is
 * responsible for: steps that are not finished, base figures whose period has ended, qualitative indicators that are not
 * fulfilled, recurring duties. Everybody else is asked for the steps that they carry out themselves (Wer), and for what
 * works and what is missing. What was heard of within the last `freshDays` is left out.
 * @param until a recurring duty that falls due by that day is asked for already
 */
export function dueItems(
  board: DueBoard,
  unit: Unit,
  today: IsoDate,
  freshDays: number,
  until: IsoDate = today,
): readonly CheckInItem[] {
  const asking = { board, today, until, freshDays };
  const goals = goalsOf(board.concept);
  if (unit.kind === "steering") return [];
  const decisions = decisionItems(asking, unit);
  if (unit.kind === "office") {
    const own = goals.filter((goal) => goal.units.includes(unit.key));
    const items = own.flatMap((goal) => [
      ...stepItems(asking, goal.measures),
      ...figureItems(asking, goal),
      ...indicatorItems(asking, goal.indicators),
    ]);
    return [...decisions, ...items];
  }
  const own = goals.flatMap((goal) => goal.measures.filter((measure) => isDoneBy(asking, measure, unit)));
  return [...decisions, ...stepItems(asking, own), { kind: "voice", key: voiceKey, title: "Was läuft, was fehlt" }];
}

/**
 * One check-in for each of the units that has something due. Recurring duties count up to the day on which the round closes:
 * they are answered some days after their round begins, and would otherwise be left out of every second one.
 */
export function planCheckIns(round: Round, board: DueBoard, units: readonly Unit[]): readonly CheckIn[] {
  return units.flatMap((unit) => {
    const items = dueItems(board, unit, round.beginsOn, round.freshDays, round.closesOn);
    if (items.length === 0) return [];
    return [{ key: checkInKey(round.key, unit.key), round: round.key, unit: unit.key, items, delivery: undelivered }];
  });
}

function isDoneBy({ board }: Asking, measure: Measure, unit: Unit): boolean {
  return measure.doneBy.some((name) => unitNamed(board.concept.units, name)?.key === unit.key);
}

function decisionItems(asking: Asking, unit: Unit): readonly CheckInItem[] {
  return asking.board.decisions
    .filter((decision) => decision.unit === unit.key && !isSettled(decision) && !isFresh(asking, decision.heardAt))
    .map(({ key, text, heardAt }) => ({
      kind: "decision",
      key,
      title: titleOf(text),
      ...(heardAt !== undefined && { isKnown: true }),
    }));
}

function stepItems(asking: Asking, measures: readonly Measure[]): readonly CheckInItem[] {
  return measures
    .filter(({ key, kind, everyMonths }) => {
      if (kind !== "step") return false;
      const standing = asking.board.standings.get(key) ?? neverHeard;
      if (!isEnded(standing)) return !isFresh(asking, standing.heardAt);
      return standing.status === "done" && isDueAgain(asking, standing.heardAt, everyMonths);
    })
    .map(({ key, title }) => {
      const { status } = asking.board.standings.get(key) ?? neverHeard;
      return { kind: "step", key, title, ...(status !== "unknown" && { isKnown: true }) };
    });
}

/** A figure that is another goal's as well is asked for there; a key figure is calculated, nobody is asked for it. */
function figureItems({ board, today }: Asking, goal: Goal): readonly CheckInItem[] {
  return goal.baseFigures.flatMap(({ key, title, sameAs, periodRule }): CheckInItem[] => {
    if (sameAs !== undefined) return [];
    const period = lastEndedPeriod(periodRule, today);
    if ((board.reportedPeriods.get(key) ?? "") >= period) return [];
    return [{ kind: "figure", key, title, period }];
  });
}

function indicatorItems(asking: Asking, indicators: readonly Indicator[]): readonly CheckInItem[] {
  return indicators
    .filter(({ key, kind, everyMonths }) => {
      if (kind !== "qualitative") return false;
      const evaluation = asking.board.evaluations.get(key);
      if (evaluation?.fulfilment === "fulfilled") return isDueAgain(asking, evaluation.heardAt, everyMonths);
      return !isFresh(asking, evaluation?.heardAt);
    })
    .map(({ key, title }) => ({
      kind: "indicator",
      key,
      title,
      ...(asking.board.evaluations.has(key) && { isKnown: true }),
    }));
}

function isFresh({ today, freshDays }: Asking, heardAt: string | undefined): boolean {
  return heardAt !== undefined && freshDays > 0 && dayOf(heardAt) >= addDays(today, -freshDays);
}

function isDueAgain({ until }: Asking, heardAt: string | undefined, everyMonths: number | undefined): boolean {
  if (everyMonths === undefined) return false;
  return heardAt === undefined || addMonths(dayOf(heardAt), everyMonths) <= until;
}
