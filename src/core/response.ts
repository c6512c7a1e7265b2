import type { FigureAmounts } from "./check-in.ts";
import type { IsoDate, IsoInstant } from "./concept.ts";
import type { ReportedState } from "./decision.ts";
import type { Fulfilment, MeasureStatus, Standing } from "./standing.ts";

/** Texts longer than this many characters are refused, so that a card stays within Teams' limits. */
export const longestText = 1000;

/** What somebody said about a step. */
export interface StepAnswer {
  readonly kind: "step";
  readonly status: Exclude<MeasureStatus, "unknown">;
  readonly progress?: number;
  readonly obstacle: string;
  readonly remedy: string;
  readonly support: string;
  readonly comment: string;
  readonly onBehalfOf?: string;
}

/** What somebody reported for a base figure. */
export interface FigureAnswer {
  readonly kind: "figure";
  readonly period: string;
  /** Absent when it could not be collected, and for readers who may not see unpublished amounts. */
  readonly amounts?: FigureAmounts;
  readonly notCollectable?: string;
  readonly isProvisional: boolean;
  readonly source: string;
  readonly comment: string;
}

/** What somebody said about a qualitative indicator. */
export interface IndicatorAnswer {
  readonly kind: "indicator";
  readonly fulfilment: Fulfilment;
  readonly evidence: string;
  readonly on?: IsoDate;
  readonly comment: string;
}

/** How far a decision is, as the responsible unit sees it. */
export interface DecisionAnswer {
  readonly kind: "decision";
  readonly state: ReportedState;
  readonly comment: string;
}

/** What works and what is missing, in the unit's own words. */
export interface VoiceAnswer {
  readonly kind: "voice";
  readonly works: string;
  readonly missing: string;
}

export type Answer = DecisionAnswer | StepAnswer | FigureAnswer | IndicatorAnswer | VoiceAnswer;

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

/** Stands where the key of a check-in would, where a figure was read from a file: nobody was asked for it. */
export const fileCheckIn = "import";

export function responseKey(checkIn: string, item: string, revision: number): string {
  return `${checkIn}_${item}_${revision}`;
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

function isNewer(one: Response, other: Response): boolean {
  if (one.checkIn === other.checkIn) return one.revision > other.revision;
  return one.answeredAt > other.answeredAt;
}

/** Where an answer leaves its step. */
export function standingAfter(
  { kind: _, ...said }: StepAnswer,
  heardAt: IsoInstant,
): Standing & { readonly heardAt: IsoInstant } {
  return { ...said, heardAt };
}

/** Whether a step has come to stand otherwise than an answer says, since that answer was written to it. */
export function hasMovedOn(standing: Standing, answer: StepAnswer, answeredAt: IsoInstant): boolean {
  if (standing.heardAt === undefined || wholeSecond(standing.heardAt) < wholeSecond(answeredAt)) return false;
  const written = standingAfter(answer, answeredAt);
  return (
    standing.status !== written.status ||
    standing.progress !== written.progress ||
    (["obstacle", "remedy", "support", "comment"] as const).some(
      (field) => plainLines(standing[field]) !== plainLines(written[field]),
    )
  );
}

/** The lists keep instants to the second. */
function wholeSecond(instant: IsoInstant): number {
  return Math.floor(Date.parse(instant) / 1000);
}

/** A text as it is compared: the lists may end lines in another way. */
export function plainLines(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
