import type { IsoDate } from "../core/concept.ts";

/** What stands in a cell, whatever the format of the file. Empty cells are left out of their rows. */
export type CellContent =
  | { readonly kind: "text"; readonly text: string }
  /** An exact decimal (`1234.5`); 12 % is `0.12` with `isPercent`. */
  | { readonly kind: "number"; readonly decimal: string; readonly isPercent: boolean }
  | { readonly kind: "date"; readonly day: IsoDate }
  | { readonly kind: "formula" }
  /** `code` as Excel shows it, such as `#REF!`. */
  | { readonly kind: "error"; readonly code: string };

/** `isSpread` marks what is written once in a merged cell and holds for all that it covers. */
export type Cell = CellContent & { readonly isSpread?: true };

export interface TableRow {
  /** Counted from 1, as the sheet counts. */
  readonly number: number;
  /** By column, counted from 1. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** A sheet or a CSV file: its rows that have something in them. */
export interface Table {
  readonly sheet: string;
  readonly rows: readonly TableRow[];
}

/** Columns further right are nobody's table, and are not read. */
export const lastColumn = 500;

/** 1 → `A`, 27 → `AA`. */
export function columnLetter(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before === 0 ? "" : columnLetter(before)) + String.fromCharCode(65 + ((column - 1) % 26));
}

/** `AA` → 27; `undefined` for what is no column of a sheet, which ends at `XFD`. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Z]{1,3}$/.test(letters)) return undefined;
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return column <= 16_384 ? column : undefined;
}

/** A cell as text: a number with a point, a day as `2025-12-31`; empty for a formula, an error and no cell at all. */
export function textOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case "text":
      return cell.text.trim();
    case "number":
      return cell.decimal;
    case "date":
      return cell.day;
    default:
      return "";
  }
}
