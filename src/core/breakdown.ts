import type { BaseFigure, FigureCell } from "./concept.ts";

/** A part of a figure as it is asked for. */
export interface AskedCell extends FigureCell {
  /** One of the two counts behind a share, whose title is that of the kind of input; its own is empty. */
  readonly behindShare?: "part" | "whole";
}

export const shareCodes = { part: "_part", whole: "_whole" } as const;

const shareCells: readonly AskedCell[] = [
  { code: shareCodes.part, title: "", behindShare: "part" },
  { code: shareCodes.whole, title: "", behindShare: "whole" },
];

/**
 * The parts by which a figure is reported beside its total: its categories, and of a share of persons the two counts
 * without which nobody can tell whether it gives a small one away.
 */
export function breakdownOf({ kind, dimensions, disclosure }: BaseFigure): readonly AskedCell[] {
  const categories = dimensions.flatMap((dimension) => dimension.categories);
  return kind === "share" && disclosure.sensitivity !== "open" ? [...shareCells, ...categories] : categories;
}
