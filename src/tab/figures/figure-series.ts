import type { BaseFigure, FigureDimension } from "../../core/concept.ts";
import type { PublishedValue, WithheldReason } from "../../core/publication/published-value.ts";
import { hiddenSign } from "../../core/publication/published-value.ts";
import type { DistributionCell, MissingReason, SeriesPoint } from "../charts/reading.ts";
import { figuresWords } from "../words/figures.ts";

/** Published values of one figure as a series, ascending. */
export function pointsOf(values: readonly PublishedValue[]): readonly SeriesPoint[] {
  return inOrder(values).map(({ period, value, missing = "notReported", isProvisional, revision, note }) => {
    const notes = [
      ...(value === undefined && !hasOwnWord(missing) ? [figuresWords.missing[missing]] : []),
      ...(revision > 1 ? [figuresWords.corrected(note)] : []),
    ];
    const facts = { period, isProvisional, ...(notes.length > 0 && { note: notes.join("; ") }) };
    return value === undefined
      ? { ...facts, state: hasOwnWord(missing) ? missing : drawnAs[missing] }
      : { ...facts, state: "value", value };
  });
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
  { categories }: FigureDimension,
): { readonly latest: PublishedValue; readonly cells: readonly DistributionCell[] } | undefined {
  const latest = inOrder(values).findLast(({ cells }) => categories.some(({ code }) => code in cells));
  if (!latest) return undefined;
  const { isProvisional } = latest;
  const cells = categories.map(({ code: key, title: label }): DistributionCell => {
    const text = latest.cells[key];
    const facts = { key, label, isProvisional };
    if (text === undefined) return { ...facts, state: "notReported" };
    return text === hiddenSign ? { ...facts, state: "hidden" } : { ...facts, state: "value", value: text };
  });
  return { latest, cells };
}

/** The figure whose values are shown: the one that is asked for, where several goals have the same. */
export function reportedKey({ key, sameAs }: Pick<BaseFigure, "key" | "sameAs">): string {
  return sameAs ?? key;
}
