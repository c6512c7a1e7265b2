import { cellsOf } from "../../../src/audit/reader-bounds.ts";
import type { Category, CountTable, Dimension, SuppressionRule } from "../../../src/core/confidentiality/table.ts";

/** A dimension with a total and so many parts; `[2, 3]` is two bands of two and three parts. */
export function buildDimension(key: string, parts: number | readonly number[]): Dimension {
  const leaves = (prefix: string, count: number): Category[] =>
    Array.from({ length: count }, (_, index) => ({ code: `${prefix}${index + 1}` }));
  const inner =
    typeof parts === "number"
      ? leaves(key, parts)
      : parts.map((count, index) => ({ code: `${key}${index + 1}`, parts: leaves(`${key}${index + 1}.`, count) }));
  return { key, total: { code: "T", parts: inner } };
}

export function buildRule(overrides: Partial<SuppressionRule> = {}): SuppressionRule {
  return { kind: "suppress", threshold: 3, nought: "shown", ...overrides };
}

/** A table with every cell, from its innermost counts in order; the last dimension runs fastest. */
export function buildTable(overrides: Partial<CountTable> & { readonly counts: readonly number[] }): CountTable {
  const { counts, ...rest } = overrides;
  const empty: CountTable = {
    key: "A",
    dimensions: [buildDimension("a", counts.length)],
    rule: buildRule(),
    cells: [],
    ...rest,
  };
  const all = cellsOf(empty);
  const inner = all.filter(({ at, leaves }) => leaves.length === 1 && leaves[0]?.join() === at.join());
  const countAt = new Map(inner.map(({ at }, index) => [at.join(), counts[index] ?? 0]));
  const cells = all.map(({ at, leaves }) => ({
    at,
    value: leaves.reduce((sum, leaf) => sum + (countAt.get(leaf.join()) ?? 0), 0),
  }));
  return { ...empty, cells };
}
