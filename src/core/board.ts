import type { Allotment } from "./allotment.ts";
import type { CheckIn, Notice } from "./check-in.ts";
import type { Concept, Field, IsoInstant } from "./concept.ts";
import type { Decision } from "./decision.ts";
import type { Language } from "./language.ts";
import type { Meeting } from "./meeting.ts";
import type { Network } from "./network.ts";
import type { Response } from "./response.ts";
import type { Round } from "./round.ts";
import type { RoundPlan } from "./round-plan.ts";
import type { Evaluation, IndicatorState, MeasureStatus, Standing } from "./standing.ts";
import { indicatorStates, measureStatuses, neverHeard } from "./standing.ts";
import type { Upkeep } from "./upkeep.ts";

/** Channel of a unit. */
export interface ChannelBinding {
  /** Thread id of the team, as the Bot Framework knows it. */
  readonly team: string;
  readonly channel: string;
  /** In which the unit is asked there. */
  readonly language: Language;
}

/** The concept together with how it stands: everything that a reader of the tab sees. */
export interface Board {
  readonly concept: Concept;
  /** By key of the measure; a measure that is missing here was never heard of. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Money and priority, by key of the measure; a measure of which nobody has said anything is missing. */
  readonly allotments: ReadonlyMap<string, Allotment>;
  /** By key of the indicator. */
  readonly indicatorStates: ReadonlyMap<string, IndicatorState>;
  /** What was last heard of qualitative indicators, by key. */
  readonly evaluations: ReadonlyMap<string, Evaluation>;
  /** The latest period for which anything was reported, by key of the base figure. */
  readonly reportedPeriods: ReadonlyMap<string, string>;
  /** By key of the unit. */
  readonly bindings: ReadonlyMap<string, ChannelBinding>;
  /** When rounds begin; absent as long as they are begun by hand only. */
  readonly roundPlan?: RoundPlan;
  readonly meetings: readonly Meeting[];
  readonly decisions: readonly Decision[];
  readonly networks: readonly Network[];
  /** Absent where nobody has read it. */
  readonly upkeep?: Upkeep;
  readonly rounds: readonly Round[];
  readonly checkIns: readonly CheckIn[];
  readonly notices: readonly Notice[];
  readonly responses: readonly Response[];
}

/** How a field stands, in numbers. No order, no score: fields are never ranked. */
export interface FieldSummary {
  readonly field: Field;
  /** Number of steps with each status. */
  readonly steps: Readonly<Record<MeasureStatus, number>>;
  /** Number of recommendations with each status. */
  readonly recommendations: Readonly<Record<MeasureStatus, number>>;
  /** Number of indicators with each state; key figures are calculated and have none here. */
  readonly indicators: Readonly<Record<IndicatorState, number>>;
  readonly keyFigures: number;
  /** When anything was last heard about a measure of the field. */
  readonly heardAt?: IsoInstant;
}

/** A summary for every field, in the concept's order. */
export function summarise(board: Board): readonly FieldSummary[] {
  return board.concept.fields.map((field) => summariseField(board, field));
}

export function summariseField(board: Board, field: Field): FieldSummary {
  const measures = field.goals.flatMap((goal) => goal.measures);
  const standingOf = ({ key }: { readonly key: string }) => board.standings.get(key) ?? neverHeard;
  const ofKind = (kind: string) => measures.filter((measure) => measure.kind === kind);
  const indicators = Map.groupBy(
    field.goals.flatMap((goal) => goal.indicators),
    ({ kind }) => kind,
  );
  const heardAt = measures.map((measure) => standingOf(measure).heardAt).reduce(later, undefined);
  return {
    field,
    steps: count(measureStatuses, ofKind("step"), (measure) => standingOf(measure).status),
    recommendations: count(measureStatuses, ofKind("recommendation"), (measure) => standingOf(measure).status),
    indicators: count(
      indicatorStates,
      indicators.get("qualitative") ?? [],
      ({ key }) => board.indicatorStates.get(key) ?? "unknown",
    ),
    keyFigures: indicators.get("keyFigure")?.length ?? 0,
    ...(heardAt === undefined ? {} : { heardAt }),
  };
}

function later(one: IsoInstant | undefined, other: IsoInstant | undefined): IsoInstant | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}

function count<Item, State extends string>(
  states: readonly State[],
  items: readonly Item[],
  stateOf: (item: Item) => State,
): Record<State, number> {
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>;
  for (const item of items) counts[stateOf(item)] += 1;
  return counts;
}
