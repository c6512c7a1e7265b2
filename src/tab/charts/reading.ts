/**
 * Why there is no number.
 * - `hidden`: a small count, or a number that would give one away
 * - `beforeBreak`: would compare across a break in the series
 * - `periodsDiffer`: its parts were not counted for the same period
 */
export type MissingReason =
  | "notReported"
  | "notCollectable"
  | "hidden"
  | "beforeBreak"
  | "periodsDiffer"
  | "dividedByZero";

interface ReadingFacts {
  readonly isProvisional: boolean;
  readonly note?: string;
}

interface Given extends ReadingFacts {
  readonly state: "value";
  /** An exact decimal (`1234.5`), rounded as it is to be read. */
  readonly value: string;
}

interface Missing extends ReadingFacts {
  readonly state: MissingReason;
  /** What must not be read does not come this far. */
  readonly value?: never;
}

/** What stands in one place of a drawing: a number, or the reason why there is none. Never nought for missing. */
export type Reading = Given | Missing;

/** A reading for a period: `2025`, `2025/26`, `2026-Q3`, or as of a day `2025-12-31`. */
export type SeriesPoint = Reading & { readonly period: string };

/** A cell of a breakdown. */
export type DistributionCell = Reading & { readonly key: string; readonly label: string };

/** From this period on something else is counted, or otherwise: no line joins what lies before and after. */
export interface SeriesBreak {
  readonly from: string;
  readonly reason: string;
}

/** Readings over time, ascending. A period left out is drawn as one that was not reported. */
export interface Series {
  readonly points: readonly SeriesPoint[];
  readonly breaks: readonly SeriesBreak[];
}

/** The numbers among readings, as exact decimals. */
export function numbersIn(readings: readonly Reading[]): readonly string[] {
  return readings.flatMap((reading) => (reading.state === "value" ? [reading.value] : []));
}

/** What was noted of a reading; none or one. */
export function notesOf({ note }: Reading): readonly string[] {
  return note === undefined ? [] : [note];
}
