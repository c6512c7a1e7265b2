/** What is to be reached, in exact decimals. */
export type TargetBounds =
  | { readonly kind: "atLeast"; readonly value: string }
  | { readonly kind: "atMost"; readonly value: string }
  | { readonly kind: "range"; readonly low: string; readonly high: string };

/** A value that a target wants, or began with, in one period. */
export interface TargetStep {
  readonly period: string;
  readonly value: string;
}

/** A target along a series; a day stands for the period of the series that it falls into, where that is a year. */
export interface SeriesTarget {
  readonly bounds: TargetBounds;
  /** The first period for which it holds, if not the first of the series. */
  readonly from?: string;
  /** The last one, which the drawing reaches even when nothing is reported as far. */
  readonly until?: string;
  /** The way there, ascending: a baseline, yearly targets. Without it the bounds hold all along. */
  readonly path?: readonly TargetStep[];
}

/** The one or two numbers that bound a target. */
export function edgesOf(bounds: TargetBounds): readonly string[] {
  return bounds.kind === "range" ? [bounds.low, bounds.high] : [bounds.value];
}

/** All numbers that a target names. */
export function numbersOf({ bounds, path = [] }: SeriesTarget): readonly string[] {
  return [...edgesOf(bounds), ...path.map(({ value }) => value)];
}
