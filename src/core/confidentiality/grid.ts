import type { Category, CellCodes, CountTable } from "./table.ts";

/** One code with its place among the codes of its dimension. */
interface Code {
  readonly code: string;
  /** Indexes of the codes that add up to it. */
  readonly parts: readonly number[];
}

interface Axis {
  readonly codes: readonly Code[];
  readonly indexes: ReadonlyMap<string, number>;
  /** Distance of neighbours along the axis in the numbering of all cells. */
  readonly stride: number;
}

/** Every combination of codes of a table, numbered from 0, whether or not it is listed as a cell. */
export interface Grid {
  readonly axes: readonly Axis[];
  readonly size: number;
}

/** A sum that holds in every table: `whole` is the sum of `parts`. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}

export function gridOf(table: CountTable): Grid {
  const axes: Axis[] = [];
  let size = 1;
  for (const { total } of table.dimensions) {
    const codes = codesOf(total);
    axes.push({ codes, indexes: new Map(codes.map(({ code }, index) => [code, index])), stride: size });
    size *= codes.length;
  }
  return { axes, size };
}

/** The total first, every code before its parts. */
function codesOf(total: Category): readonly Code[] {
  const codes: { code: string; parts: number[] }[] = [];
  const add = ({ code, parts = [] }: Category): number => {
    const entry = { code, parts: [] as number[] };
    const index = codes.push(entry) - 1;
    entry.parts = parts.map(add);
    return index;
  };
  add(total);
  return codes;
}

/** Number of a cell; `undefined` when a code is unknown or there are too few or too many. */
export function cellIndex(grid: Grid, at: CellCodes): number | undefined {
  if (at.length !== grid.axes.length) return undefined;
  let cell = 0;
  for (const [dimension, { indexes, stride }] of grid.axes.entries()) {
    const index = indexes.get(at[dimension] ?? "");
    if (index === undefined) return undefined;
    cell += index * stride;
  }
  return cell;
}

/** Codes of a cell by its number. */
export function codesAt(grid: Grid, cell: number): CellCodes {
  return grid.axes.map(({ codes, stride }) => codes[Math.floor(cell / stride) % codes.length]?.code ?? "");
}

/** All sums of a table, those of the first dimension first, and of its details before its totals. */
export function* sumsOf(grid: Grid): Generator<Sum> {
  for (const { codes, stride } of grid.axes) {
    for (let first = grid.size - 1; first >= 0; first -= 1) {
      if (Math.floor(first / stride) % codes.length !== 0) continue;
      for (const [index, { parts }] of codes.entries()) {
        if (parts.length === 0) continue;
        yield { whole: first + index * stride, parts: parts.map((part) => first + part * stride) };
      }
    }
  }
}
