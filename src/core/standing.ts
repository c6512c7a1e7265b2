import type { IsoInstant } from "./concept.ts";

/**
 * Where a measure stands. `unknown` means that nobody has reported yet, which is not `planned`;
 * `blocked` needs an obstacle; `done` and `dropped` end a measure.
 */
export const measureStatuses = ["unknown", "planned", "underway", "blocked", "done", "dropped"] as const;
export type MeasureStatus = (typeof measureStatuses)[number];

/** What was last heard of a measure. */
export interface Standing {
  readonly status: MeasureStatus;
  /** Whole per cent, 0–100; absent when nobody named it. */
  readonly progress?: number;
  readonly obstacle: string;
  readonly comment: string;
  readonly heardAt?: IsoInstant;
}

export const neverHeard: Standing = {
  status: "unknown",
  obstacle: "",
  comment: "",
};

/** A measure that is done or dropped is not asked for again. */
export function isEnded(standing: Standing): boolean {
  return standing.status === "done" || standing.status === "dropped";
}

/** How far the target of an indicator is reached; `unknown` as long as nothing was reported. */
export const indicatorStates = ["unknown", "reached", "onTheWay", "atRisk", "missed"] as const;
export type IndicatorState = (typeof indicatorStates)[number];
