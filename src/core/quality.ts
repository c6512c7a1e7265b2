import type { Board } from "./board.ts";
import { addMonths, dayOf } from "./calendar.ts";
import type { BaseFigure, ConceptItem, Field, Goal, Indicator, IsoDate, IsoInstant, Measure } from "./concept.ts";
import type { Place } from "./lint/finding.ts";
import { lastEndedPeriod } from "./period.ts";
import type { FigureAnswer, Response } from "./response.ts";
import type { MeasureStatus } from "./standing.ts";
import { isEnded, isLate, neverHeard } from "./standing.ts";

/**
 * What is looked for in what was reported.
 * - `neverHeard`: a step or qualitative indicator of which nobody has said anything
 * - `stale`: last heard of a year ago or longer, and not finished
 * - `overdue`: the day has passed, and nobody has said that it is done or dropped
 * - `blockedWithoutObstacle`: blocked, and nobody says by what
 * - `progressContradicts`: status and progress do not fit
 * - `doneWithoutEvidence`: done or fulfilled, and nothing says by what it can be seen
 * - `figureMissing`: nothing for the last period that has ended
 * - `provisional`: the newest amounts are not final
 * - `withoutSource`: the newest amounts name no source
 */
export const qualityRules = [
  "overdue",
  "progressContradicts",
  "blockedWithoutObstacle",
  "doneWithoutEvidence",
  "figureMissing",
  "provisional",
  "withoutSource",
  "stale",
  "neverHeard",
] as const;
export type QualityRule = (typeof qualityRules)[number];

export type QualityFault =
  | { readonly rule: "neverHeard" | "blockedWithoutObstacle" | "doneWithoutEvidence" }
  | { readonly rule: "overdue"; readonly due: IsoDate }
  | { readonly rule: "progressContradicts"; readonly status: MeasureStatus; readonly progress: number }
  /** `last` is the newest period that there is. */
  | { readonly rule: "figureMissing"; readonly period: string; readonly last?: string }
  | { readonly rule: "provisional" | "withoutSource"; readonly period: string }
  | { readonly rule: "stale"; readonly heardAt: IsoInstant };

export interface QualityFinding {
  readonly place: Place;
  /** Keys of the responsible offices (Fachverantwortung); never persons. */
  readonly offices: readonly string[];
  readonly fault: QualityFault;
  /** Key of a check-in of the running round that asks for the item. */
  readonly checkIn?: string;
}

/** Months after which nobody can rely on what was said last. */
const staleAfter = 12;

type ReportedBoard = Pick<
  Board,
  "concept" | "standings" | "evaluations" | "reportedPeriods" | "responses" | "rounds" | "checkIns"
>;

/** What is missing, old, open or contradicts itself in what was reported, in the concept's order: never a score. */
export function findingsOfQuality(board: ReportedBoard, today: IsoDate): readonly QualityFinding[] {
  const known = { board, today, asked: askedItems(board), newest: newestFigures(board.responses) };
  return board.concept.fields.flatMap((field) => field.goals.flatMap((goal) => goalFindings(known, field, goal)));
}

interface Known {
  readonly board: ReportedBoard;
  readonly today: IsoDate;
  /** Keys of check-ins of the open round by item. */
  readonly asked: ReadonlyMap<string, string>;
  /** By key of the figure. */
  readonly newest: ReadonlyMap<string, FigureAnswer>;
}

function goalFindings(known: Known, field: Field, goal: Goal): readonly QualityFinding[] {
  const found = (kind: Place["kind"], { key, title, source }: ConceptItem, faults: readonly QualityFault[]) => {
    const place: Place = { kind, key, title, source, field: field.key, goal: goal.key };
    const checkIn = known.asked.get(key);
    return faults.map((fault) => ({ place, offices: goal.units, fault, ...(checkIn !== undefined && { checkIn }) }));
  };
  return [
    ...goal.measures.flatMap((measure) => found("measure", measure, measureFaults(known, measure))),
    ...goal.baseFigures.flatMap((figure) => found("baseFigure", figure, figureFaults(known, figure))),
    ...goal.indicators.flatMap((indicator) => found("indicator", indicator, indicatorFaults(known, indicator))),
  ];
}

/** Nobody is asked for a recommendation: what is said of it comes from its steps. */
function measureFaults({ board, today }: Known, measure: Measure): readonly QualityFault[] {
  if (measure.kind !== "step") return [];
  const standing = board.standings.get(measure.key) ?? neverHeard;
  const { status, progress, obstacle, comment, heardAt } = standing;
  const faults: QualityFault[] = [];
  if (measure.deadline?.due !== undefined && isLate(measure, standing, today))
    faults.push({ rule: "overdue", due: measure.deadline.due });
  if (progress !== undefined && contradicts(status, progress))
    faults.push({ rule: "progressContradicts", status, progress });
  if (status === "blocked" && isBlank(obstacle)) faults.push({ rule: "blockedWithoutObstacle" });
  if (status === "done" && isBlank(comment)) faults.push({ rule: "doneWithoutEvidence" });
  return [...faults, ...ageFaults(heardAt, isEnded(standing), today)];
}

function contradicts(status: MeasureStatus, progress: number): boolean {
  if (status === "done") return progress < 100;
  return progress === 100 ? status !== "dropped" : status === "planned" && progress > 0;
}

function indicatorFaults({ board, today }: Known, { key, kind }: Indicator): readonly QualityFault[] {
  if (kind !== "qualitative") return [];
  const evaluation = board.evaluations.get(key);
  const isFulfilled = evaluation?.fulfilment === "fulfilled";
  return [
    ...(isFulfilled && isBlank(evaluation.evidence) ? [{ rule: "doneWithoutEvidence" } as const] : []),
    ...ageFaults(evaluation?.heardAt, isFulfilled, today),
  ];
}

function ageFaults(heardAt: IsoInstant | undefined, isOver: boolean, today: IsoDate): readonly QualityFault[] {
  if (heardAt === undefined) return isOver ? [] : [{ rule: "neverHeard" }];
  const isOld = addMonths(dayOf(heardAt), staleAfter) <= today;
  return isOld && !isOver ? [{ rule: "stale", heardAt }] : [];
}

/** A figure that another goal asks for as well is reported there. */
function figureFaults({ board, today, newest }: Known, figure: BaseFigure): readonly QualityFault[] {
  if (figure.sameAs !== undefined) return [];
  const period = lastEndedPeriod(figure.periodRule, today);
  const last = board.reportedPeriods.get(figure.key);
  const answer = newest.get(figure.key);
  return [
    ...((last ?? "") < period ? [{ rule: "figureMissing", period, ...(last !== undefined && { last }) } as const] : []),
    ...(answer && answer.notCollectable === undefined ? amountFaults(answer) : []),
  ];
}

function amountFaults({ period, isProvisional, source }: FigureAnswer): readonly QualityFault[] {
  return [
    ...(isProvisional ? [{ rule: "provisional", period } as const] : []),
    ...(isBlank(source) ? [{ rule: "withoutSource", period } as const] : []),
  ];
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** What the running round asks for: keys of check-ins by key of the item. */
export function askedItems({
  rounds,
  checkIns,
}: Pick<ReportedBoard, "rounds" | "checkIns">): ReadonlyMap<string, string> {
  const open = new Set(rounds.filter(({ state }) => state === "open").map(({ key }) => key));
  return new Map(
    checkIns
      .filter(({ round }) => open.has(round))
      .flatMap(({ key, items }) => items.map((item) => [item.key, key] as const)),
  );
}

/** The last word on the newest period of every figure. */
function newestFigures(responses: readonly Response[]): ReadonlyMap<string, FigureAnswer> {
  const newest = new Map<string, { readonly answer: FigureAnswer; readonly at: IsoInstant }>();
  for (const { item, answer, answeredAt: at } of responses) {
    if (answer.kind !== "figure") continue;
    const known = newest.get(item);
    const isNewer = !known || known.answer.period < answer.period;
    if (isNewer || (known.answer.period === answer.period && known.at <= at)) newest.set(item, { answer, at });
  }
  return new Map([...newest].map(([item, { answer }]) => [item, answer]));
}
