/**
 * What is to be published: tables of counts, and everything else that ties their cells together.
 * Terms follow the Handbook on Statistical Disclosure Control (second edition 2024, chapters 4 and 5,
 * https://sdctools.github.io/HandbookSDC/).
 */

/** One code of a dimension. One with parts is their sum: the root is the dimension's total, bands are totals of ages. */
export interface Category {
  readonly code: string;
  readonly parts?: readonly Category[];
}

export interface Dimension {
  readonly key: string;
  readonly total: Category;
}

/** Codes of a cell, one for each dimension in the table's order; `[]` in a table that is one single count. */
export type CellCodes = readonly string[];

export interface Cell {
  readonly at: CellCodes;
  /** Exact count; `null` when it is not reported. A cell that is not listed counts as not reported, too. */
  readonly value: number | null;
  /** How this very cell has been published before. It stays that way, since readers still have the old paper. */
  readonly earlier?: "shown" | "hidden";
  /** Its counterpart in the last period is hidden: hidden again rather than another one, so that patterns stay. */
  readonly wasHidden?: boolean;
}

/** Small counts are hidden, and so many others that nobody can work the small ones out. */
export interface SuppressionRule {
  readonly kind: "suppress";
  /** Counts from 1 to `threshold - 1` are small. */
  readonly threshold: number;
  /** Whether a nought is small, too. */
  readonly nought: "shown" | "hidden";
  /** No hidden cell may be narrowed down to an interval of smaller width; the threshold unless said otherwise. */
  readonly protection?: number;
}

/** Every count is rounded on its own. Nothing is hidden, and no interval is promised. */
export interface RoundingRule {
  readonly kind: "round";
  readonly base: 5 | 10;
}

export type Rule = SuppressionRule | RoundingRule;

export interface CountTable {
  readonly key: string;
  readonly dimensions: readonly Dimension[];
  readonly rule: Rule;
  readonly cells: readonly Cell[];
}

export interface CellAddress {
  readonly table: string;
  readonly at: CellCodes;
}

/** The same text for the same cell. */
export function addressKey({ table, at }: CellAddress): string {
  return JSON.stringify([table, at]);
}

/**
 * Counts of different tables that readers know to add up alike: one cell on either side is the same figure in two goals,
 * two on the right are complements (with and without), `stock + out = stock before + in` links years.
 */
export interface CellEquation {
  readonly left: readonly CellAddress[];
  readonly right: readonly CellAddress[];
}

/**
 * A share or another quotient of two cells. Together with one of them it gives the other away, so that it is published
 * when both are. It is treated as exact, however coarsely it is rounded.
 */
export interface Share {
  readonly key: string;
  readonly numerator: CellAddress;
  readonly denominator: CellAddress;
}

export interface Publication {
  readonly tables: readonly CountTable[];
  readonly equations?: readonly CellEquation[];
  readonly shares?: readonly Share[];
}
