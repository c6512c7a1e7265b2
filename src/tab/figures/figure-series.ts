import type { FigureDimension } from "../../core/concept.ts";
import type { PublishedValue, WithheldReason } from "../../core/publication/published-value.ts";
import { hiddenSign } from "../../core/publication/published-value.ts";
import type { NumberTarget } from "../../core/publication/target-judgement.ts";
import type { DistributionCell, MissingReason, Reading, SeriesPoint } from "../charts/reading.ts";
import type { CellSeries } from "../charts/small-multiples.tsx";
import type { SeriesTarget } from "../charts/target.ts";
import { figuresWords } from "../words/figures.ts";

/** Published values of one figure as a series, ascending. */
export function pointsOf(values: readonly PublishedValue[]): readonly SeriesPoint[] {
  return inOrder(values).map((value) => ({ period: value.period, ...readingOf(value.value, value) }));
}

type Facts = Pick<PublishedValue, "missing" | "isProvisional" | "revision" | "note">;

/** @param text of a value or of one of its parts; `undefined` where there is none */
function readingOf(
  text: string | undefined,
  { missing = "notReported", isProvisional, revision, note }: Facts,
): Reading {
  const notes = [
    ...(text === undefined && !hasOwnWord(missing) ? [figuresWords.missing[missing]] : []),
    ...(revision > 1 ? [figuresWords.corrected(note)] : []),
  ];
  const facts = { isProvisional, ...(notes.length > 0 && { note: notes.join("; ") }) };
  if (text === hiddenSign) return { ...facts, state: "hidden" };
  if (text !== undefined) return { ...facts, state: "value", value: text };
  return { ...facts, state: hasOwnWord(missing) ? missing : drawnAs[missing] };
}

/** Reasons for which the drawings have no word of their own, with what they are drawn as. */
const drawnAs = {
  contradictory: "notReported",
  unchecked: "hidden",
  faulty: "dividedByZero",
} as const satisfies Record<Exclude<WithheldReason, MissingReason>, MissingReason>;

function hasOwnWord(reason: WithheldReason): reason is MissingReason {
  return !(reason in drawnAs);
}

/** Periods of one figure are written alike, so that they ascend as text. */
export function inOrder(values: readonly PublishedValue[]): readonly PublishedValue[] {
  return values.toSorted((one, other) => (one.period < other.period ? -1 : 1));
}

/** The latest value with anything of a dimension, and its cells in the order of the concept. */
export function distributionOf(
  values: readonly PublishedValue[],
  dimension: FigureDimension,
): { readonly latest: PublishedValue; readonly cells: readonly DistributionCell[] } | undefined {
  const latest = inOrder(values).findLast((value) => hasPartOf(value, dimension));
  if (!latest) return undefined;
  // What there is to say of the whole is said where it is drawn.
  const facts = { isProvisional: latest.isProvisional, revision: 1, note: "" };
  const cells = dimension.categories.map(({ code: key, title: label }) => ({
    key,
    label,
    ...readingOf(latest.cells[key], facts),
  }));
  return { latest, cells };
}

/** How the cells of a dimension went, where more than one period has any. */
export function cellSeriesOf(
  values: readonly PublishedValue[],
  dimension: FigureDimension,
): readonly CellSeries[] | undefined {
  if (values.filter((value) => hasPartOf(value, dimension)).length < 2) return undefined;
  return dimension.categories.map(({ code, title: label }) => ({
    key: code,
    label,
    points: inOrder(values).map((value) => ({ period: value.period, ...readingOf(value.cells[code], value) })),
  }));
}

function hasPartOf({ cells }: PublishedValue, { categories }: FigureDimension): boolean {
  return categories.some(({ code }) => code in cells);
}

/** A target along the series, with the straight way to it where one is known. */
export function seriesTargetOf({ atLeast: value, due, baseline }: NumberTarget): SeriesTarget {
  const bounds = { kind: "atLeast", value } as const;
  if (due === undefined) return { bounds };
  const path = baseline && [
    { period: baseline.on, value: baseline.value },
    { period: due, value },
  ];
  return { bounds, until: due, ...(path && { path }) };
}
