import { WorkbookError } from "./errors.ts";
import type { Cell } from "./table.ts";
import { columnNumber, lastColumn } from "./table.ts";

/** A block of cells, all four ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `A2:B5`; nothing for what is no block. */
export function rangeOf(reference: string): readonly Range[] {
  const [, left = "", top = "", right = "", bottom = ""] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const [from, to] = [columnNumber(left), columnNumber(right)];
  if (from === undefined || to === undefined) return [];
  return [{ top: Number(top), left: from, bottom: Number(bottom), right: to }];
}

/**
 * Writes what stands in the first cell of a merged block into all cells of it, in rows that have something in them.
 * @param left how many cells may still come to be
 */
export function spreadMerged(rows: Map<number, Map<number, Cell>>, merged: readonly Range[], left: number): void {
  const numbers = [...rows.keys()].toSorted((one, other) => one - other);
  let added = 0;
  for (const range of merged) {
    const content = rows.get(range.top)?.get(range.left);
    if (!content) continue;
    for (const number of numbersWithin(numbers, range)) {
      added += spreadInRow(rows.get(number), { ...content, isSpread: true }, range, number === range.top);
      if (added > left) throw new WorkbookError({ reason: "tooBig" });
    }
  }
}

/** @returns how many cells were written */
function spreadInRow(cells: Map<number, Cell> | undefined, content: Cell, range: Range, isFirst: boolean): number {
  const [from, to] = [range.left + (isFirst ? 1 : 0), Math.min(range.right, lastColumn)];
  for (let column = from; column <= to; column += 1) cells?.set(column, content);
  return Math.max(0, to - from + 1);
}

function numbersWithin(numbers: readonly number[], { top, bottom }: Range): readonly number[] {
  const first = numbers.findIndex((number) => number >= top);
  const behind = numbers.findIndex((number) => number > bottom);
  return first === -1 ? [] : numbers.slice(first, behind === -1 ? undefined : behind);
}
