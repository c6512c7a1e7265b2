import type { Concept, IsoDate, IsoInstant, Measure, Unit } from "./concept.ts";
import { goalsOf, unitNamed } from "./concept.ts";
import type { MeasureStatus, Standing } from "./standing.ts";
import { isEnded, neverHeard } from "./standing.ts";

export const roundStates = ["open", "closed"] as const;
export type RoundState = (typeof roundStates)[number];

/** Rückmelderunde: asks every unit once. */
export interface Round {
  /** `R-2026-11-22`, by the day on which it began. */
  readonly key: string;
  readonly title: string;
  readonly beganOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly state: RoundState;
}

/**
 * Way of a check-in into its channel.
 * - `pending`: nobody has taken it on
 * - `claimed`: an instance of the service is posting it
 * - `posted`: the card stands in the channel
 * - `failed`: it could not be posted, or it is not certain that it was; `failure` says which
 */
export const checkInStates = ["pending", "claimed", "posted", "failed"] as const;
export type CheckInState = (typeof checkInStates)[number];

export const deliveryFailures = ["noChannel", "refused", "unreachable", "interrupted"] as const;
export type DeliveryFailure = (typeof deliveryFailures)[number];

/** Where the card of a check-in stands. */
export interface Posting {
  readonly channel: string;
  /** Id of the message within its channel. */
  readonly message: string;
}

/** Rückmeldeanfrage: one unit's card in one round. */
export interface CheckIn {
  /** `R-2026-11-22_jugendamt` */
  readonly key: string;
  readonly round: string;
  readonly unit: string;
  /** Keys of the steps asked for, in the order of the concept. */
  readonly items: readonly string[];
  readonly state: CheckInState;
  readonly claimedUntil?: IsoInstant;
  readonly posting?: Posting;
  readonly failure?: DeliveryFailure;
}

/** A step as a card asks for it. */
export interface AskedStep {
  readonly key: string;
  readonly title: string;
  readonly doneBy: readonly string[];
  readonly deadline: string;
  readonly standing: Standing;
}

/** What somebody said about one step. */
export interface Answer {
  readonly status: Exclude<MeasureStatus, "unknown">;
  readonly progress?: number;
  readonly obstacle: string;
  readonly comment: string;
}

/** Rückmeldung: one answer to one item of a check-in. Never changed afterwards; a correction is a further revision. */
export interface Response {
  /** `R-2026-11-22_jugendamt_2.3-L1-S1_1`; its last part is `revision`. */
  readonly key: string;
  readonly checkIn: string;
  readonly item: string;
  /** Counts the responses to this item within this check-in, from 1. */
  readonly revision: number;
  readonly answer: Answer;
  readonly answeredBy: { readonly id: string; readonly name: string };
  readonly answeredAt: IsoInstant;
}

export function checkInKey(round: string, unit: string): string {
  return `${round}_${unit}`;
}

export function responseKey(checkIn: string, item: string, revision: number): string {
  return `${checkIn}_${item}_${revision}`;
}

/**
 * The steps that a unit is asked for: an office for the steps of the goals that it is responsible for
 * (Fachverantwortung), everybody else for the steps that they carry out themselves (Wer).
 */
export function stepsOf(concept: Concept, unit: Unit): readonly Measure[] {
  return goalsOf(concept).flatMap((goal) =>
    goal.measures.filter((measure) => {
      if (measure.kind !== "step") return false;
      if (unit.kind === "office") return goal.units.includes(unit.key);
      return measure.doneBy.some((name) => unitNamed(concept.units, name)?.key === unit.key);
    }),
  );
}

/** The steps of a unit that are not ended. */
export function dueSteps(concept: Concept, standings: ReadonlyMap<string, Standing>, unit: Unit): readonly Measure[] {
  return stepsOf(concept, unit).filter((step) => !isEnded(standings.get(step.key) ?? neverHeard));
}

/** One pending check-in for each of the units that has something due. */
export function planCheckIns(
  round: Round,
  concept: Concept,
  standings: ReadonlyMap<string, Standing>,
  units: readonly Unit[],
): readonly CheckIn[] {
  return units.flatMap((unit) => {
    const items = dueSteps(concept, standings, unit).map(({ key }) => key);
    if (items.length === 0) return [];
    return [
      {
        key: checkInKey(round.key, unit.key),
        round: round.key,
        unit: unit.key,
        items,
        state: "pending",
      },
    ];
  });
}

/** The newest response to each item, by item. */
export function newestResponses(responses: readonly Response[]): ReadonlyMap<string, Response> {
  const newest = new Map<string, Response>();
  for (const response of responses) {
    const known = newest.get(response.item);
    if (!known || isNewer(response, known)) newest.set(response.item, response);
  }
  return newest;
}

/** Whether a step has come to stand otherwise than a response says, since that response was written to it. */
export function hasMovedOn(standing: Standing, { answer, answeredAt }: Response): boolean {
  const { heardAt, status, progress, obstacle, comment } = standing;
  if (heardAt === undefined || wholeSecond(heardAt) < wholeSecond(answeredAt)) return false;
  return (
    status !== answer.status ||
    progress !== answer.progress ||
    plainLines(obstacle) !== plainLines(answer.obstacle) ||
    plainLines(comment) !== plainLines(answer.comment)
  );
}

/** The lists keep instants to the second. */
function wholeSecond(instant: IsoInstant): number {
  return Math.floor(Date.parse(instant) / 1000);
}

/** The lists may end lines in another way. */
function plainLines(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

function isNewer(one: Response, other: Response): boolean {
  if (one.checkIn === other.checkIn) return one.revision > other.revision;
  return one.answeredAt > other.answeredAt;
}
