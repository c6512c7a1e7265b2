import { workbookTextsDe } from "../texts/workbook.de.ts";
import type { WorkbookFault } from "./fault.ts";
import type { Table, TableRow } from "./table.ts";
import { columnNumber, textOf } from "./table.ts";

const { files } = workbookTextsDe;

/** A column by what its heading says, which stays right when columns move, or by its letter. */
export type ColumnName = { readonly heading: string } | { readonly letter: string };

/** What a row says beside its values. */
export const rowFields = ["figure", "period", "cell", "certainty", "source", "notCollectable", "comment"] as const;
export type RowField = (typeof rowFields)[number];

/** A column of values, and what all of them have in common: in a wide table each year or each part has its own. */
export interface ValueColumn {
  readonly column: ColumnName;
  /** Key of the figure. */
  readonly figure?: string;
  readonly period?: string;
  /** Code of the part; absent for the total. */
  readonly cell?: string;
}

/**
 * How a table of somebody else's is to be read, as plain data that can be kept for next year. A long table has one
 * column of values and says the rest in others; a wide one has a column of values for each year, figure or part.
 */
export interface ColumnMapping {
  /** Absent: the first sheet. */
  readonly sheet?: string;
  /** Counted from 1; everything below it is read. */
  readonly headerRow: number;
  readonly columns: { readonly [Field in RowField]?: ColumnName };
  readonly values: readonly ValueColumn[];
  /** Keys of figures by what the table calls them. */
  readonly figureNames: Readonly<Record<string, string>>;
  /** Codes of parts by what the table calls them; an empty code is the total. */
  readonly cellNames: Readonly<Record<string, string>>;
  /** Rows about other things are passed over rather than found fault with. */
  readonly passesOverUnknown: boolean;
  /** What holds where the table says nothing. */
  readonly fixed: {
    readonly figure?: string;
    readonly period?: string;
    readonly isProvisional?: boolean;
    readonly source?: string;
  };
  /** Decides what `1.234` is; numbers that can only be meant in the other way are read all the same. */
  readonly decimalSign: "," | ".";
  /** What stands where there is no value (`.`, `x`); never a zero. */
  readonly emptySigns: readonly string[];
}

/** Where a mapping's columns are in a table, counted from 1. */
export interface PlacedColumns {
  readonly fields: { readonly [Field in RowField]?: number };
  readonly values: readonly (Omit<ValueColumn, "column"> & { readonly column: number })[];
}

export type Placing =
  | { readonly ok: true; readonly columns: PlacedColumns }
  | { readonly ok: false; readonly faults: readonly WorkbookFault[] };

/** Finds a mapping's columns in a table; all that are missing at once. */
export function placeColumns(table: Table, { headerRow, columns, values }: ColumnMapping): Placing {
  const headings = headingsOf(table.rows.find(({ number }) => number === headerRow));
  const messages: string[] = [];
  function place(name: ColumnName): number {
    const found = placeOf(name, headings);
    if (typeof found === "number") return found;
    messages.push(found);
    return 0;
  }
  const fields: { [Field in RowField]?: number } = {};
  for (const field of rowFields) {
    const name = columns[field];
    if (name) fields[field] = place(name);
  }
  const placed = values.map(({ column, ...common }) => ({ ...common, column: place(column) }));
  if (messages.length === 0) return { ok: true, columns: { fields, values: placed } };
  const faults = messages.map((message) => ({ sheet: table.sheet, row: headerRow, column: "", message }));
  return { ok: false, faults };
}

function placeOf(name: ColumnName, headings: ReadonlyMap<string, readonly number[]>): number | string {
  if ("letter" in name) return columnNumber(name.letter) ?? files.badLetter(name.letter);
  const [first, ...others] = headings.get(comparable(name.heading)) ?? [];
  if (first === undefined) return files.noColumn(name.heading);
  return others.length === 0 ? first : files.doubledColumn(name.heading);
}

/** The columns of each heading, by the heading as it is compared. */
export function headingsOf(row: TableRow | undefined): ReadonlyMap<string, readonly number[]> {
  return Map.groupBy(row?.cells.keys() ?? [], (column) => comparable(textOf(row?.cells.get(column))));
}

/** Names are the same whatever their case and however their words are set apart. */
export function comparable(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s\u00ad]+/g, " ");
}
