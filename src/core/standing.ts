import type { IsoDate, IsoInstant, Measure } from "./concept.ts";

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
  /** What would lift the obstacle. */
  readonly remedy: string;
  /** What the unit wants of the steering group. */
  readonly support: string;
  readonly comment: string;
  /** For whom the unit spoke, where it answered for somebody else (Angabe von …). */
  readonly onBehalfOf?: string;
  readonly heardAt?: IsoInstant;
}

export const neverHeard: Standing = {
  status: "unknown",
  obstacle: "",
  remedy: "",
  support: "",
  comment: "",
};

/** A measure that is done or dropped is not asked for again. */
export function isEnded(standing: Standing): boolean {
  return standing.status === "done" || standing.status === "dropped";
}

/** Whether the day that the text names has passed while the measure goes on. */
export function isLate({ deadline }: Pick<Measure, "deadline">, standing: Standing, today: IsoDate): boolean {
  return deadline?.due !== undefined && deadline.due < today && !isEnded(standing);
}

/** How far the target of an indicator is reached; `unknown` as long as nothing was reported. */
export const indicatorStates = ["unknown", "reached", "onTheWay", "atRisk", "missed"] as const;
export type IndicatorState = (typeof indicatorStates)[number];

/** Whether what a qualitative indicator names has come about; `unknown` says that somebody looked and could not tell. */
export const fulfilments = ["fulfilled", "partly", "not", "unknown"] as const;
export type Fulfilment = (typeof fulfilments)[number];

/** What was last heard of a qualitative indicator. */
export interface Evaluation {
  readonly fulfilment: Fulfilment;
  /** By what it can be seen. */
  readonly evidence: string;
  /** Day of what is named as evidence. */
  readonly on?: IsoDate;
  readonly comment: string;
  readonly heardAt?: IsoInstant;
}

/** How far a qualitative indicator is: what is not fulfilled is missed once its target's day has passed. */
export function indicatorStateOf({ fulfilment }: Evaluation, due: IsoDate | undefined, today: IsoDate): IndicatorState {
  switch (fulfilment) {
    case "fulfilled":
      return "reached";
    case "partly":
      return "onTheWay";
    case "not":
      return due !== undefined && due < today ? "missed" : "atRisk";
    case "unknown":
      return "unknown";
  }
}
