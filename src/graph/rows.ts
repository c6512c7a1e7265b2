import { GraphDataError } from "./errors.ts";
import type { ColumnSchema, ListName } from "./lists.ts";
import { lists } from "./lists.ts";

/**
 * Between the wire and the code: the cells of a list item (`fields` of a Graph list item) and typed rows.
 * SharePoint leaves empty cells out of its answers, and an empty text is the same as none.
 */

type Cell<Column extends ColumnSchema> = Column extends { type: "number" }
  ? number | undefined
  : Column extends { type: "flag" }
    ? boolean
    : Column extends { type: "choice"; choices: infer Choices }
      ? keyof Choices | undefined
      : string;

type Columns<Name extends ListName> = (typeof lists)[Name]["columns"];

/** Cells by internal column name: empty text is `""`, an empty number or choice `undefined`. */
export type Row<Name extends ListName> = { readonly Title: string } & {
  readonly [Column in keyof Columns<Name>]: Columns<Name>[Column] extends ColumnSchema
    ? Cell<Columns<Name>[Column]>
    : never;
};

/** What Graph reads and writes as `fields`. */
export type Fields = Readonly<Record<string, unknown>>;

/** The columns of a list as they are selected when reading; `aside` with those that are read on demand. */
export function columnNames(list: ListName, { aside = false } = {}): readonly string[] {
  const columns = Object.entries<ColumnSchema>(lists[list].columns).filter(([, column]) => aside || !column.aside);
  return ["Title", ...columns.map(([name]) => name)];
}

/** Writes the given cells; an empty cell becomes `null`, which clears it. */
export function toFields<Name extends ListName>(list: Name, row: Partial<Row<Name>>): Fields {
  const columns: Readonly<Record<string, ColumnSchema>> = lists[list].columns;
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, wireValue(columns[name], cell)] as const));
}

function wireValue(column: ColumnSchema | undefined, cell: unknown): unknown {
  if (cell === undefined || cell === "") return null;
  if (column?.type === "choice") return column.choices[String(cell)] ?? null;
  if (column?.type === "date") return `${cell}T12:00:00Z`;
  return cell;
}

/** Whether a row that was read has all the cells that were to be written. SharePoint keeps whole seconds of an instant. */
export function sameCells<Name extends ListName>(list: Name, wanted: Partial<Row<Name>>, found: Row<Name>): boolean {
  const columns: Readonly<Record<string, ColumnSchema>> = lists[list].columns;
  return Object.entries(wanted).every(([name, cell]) => {
    const kept: unknown = found[name as keyof Row<Name>];
    if (columns[name]?.type !== "instant" || cell === "" || kept === "") return kept === cell;
    return wholeSeconds(String(kept)) === wholeSeconds(String(cell));
  });
}

/** An instant in the seconds that SharePoint keeps. */
export function wholeSeconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}

/**
 * SharePoint answers a day without time as midnight in the time zone of the site, told in UTC: the day before, for a
 * site in Berlin. Days are written as noon, and read eleven hours later, which is the same day in any zone of Europe.
 */
function dayOfCell(instant: string): string {
  if (instant === "") return "";
  const elevenHours = 11 * 60 * 60 * 1000;
  return new Date(Date.parse(instant) + elevenHours).toISOString().slice(0, "2026-11-22".length);
}

/** @throws {GraphDataError} when a cell has another type than its column: somebody changed the column. */
export function toRow<Name extends ListName>(list: Name, fields: Fields): Row<Name> {
  const row: Record<string, unknown> = {};
  for (const [name, column] of columnsOf(list)) {
    const cell = cellOf(column, fields[name] ?? undefined);
    if (cell === faulty) throw new GraphDataError({ reason: "wrongCell", list: lists[list].label, column: name });
    row[name] = cell;
  }
  return row as Row<Name>;
}

type NamedColumn = readonly [string, ColumnSchema];

const columnsByList = new Map<ListName, readonly NamedColumn[]>();

/** Kept, since every row asks for it. */
function columnsOf(list: ListName): readonly NamedColumn[] {
  const known = columnsByList.get(list);
  if (known) return known;
  const columns: readonly NamedColumn[] = [
    ["Title", { type: "line", label: "Titel" }],
    ...Object.entries<ColumnSchema>(lists[list].columns),
  ];
  columnsByList.set(list, columns);
  return columns;
}

/** In the place of a cell that is not what its column says. */
const faulty = Symbol("faulty");

type Read = string | number | boolean | undefined | typeof faulty;

/** By hand, and not by a schema: a board has tens of thousands of cells, and is read while somebody waits. */
function cellOf(column: ColumnSchema, value: unknown): Read {
  if (column.type === "number") return value === undefined || Number.isFinite(value) ? (value as Read) : faulty;
  if (column.type === "flag") return value === undefined || typeof value === "boolean" ? (value ?? false) : faulty;
  return value === undefined || typeof value === "string" ? textCell(column, value ?? "") : faulty;
}

function textCell(column: ColumnSchema, text: string): Read {
  switch (column.type) {
    case "choice":
      return choiceCode(column.choices, text);
    case "date":
      return isInstantOrEmpty(text) ? dayOfCell(text) : faulty;
    default:
      return text;
  }
}

function isInstantOrEmpty(value: string): boolean {
  return value === "" || !Number.isNaN(Date.parse(value));
}

/** A word that is none of the choices (typed in by hand) counts as empty. */
function choiceCode(choices: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.keys(choices).find((code) => choices[code] === word);
}

/** Lines of a cell with several lines; empty ones do not count. */
export function splitLines(cell: string): readonly string[] {
  return cell.split(/\r?\n/).filter((part) => part.trim() !== "");
}

export function joinLines(parts: readonly string[]): string {
  return parts.join("\n");
}

/** A property that is there only when it has a value, as exact optional properties want it. */
export function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined | "",
): { readonly [Key in Name]?: Value } {
  return value === undefined || value === "" ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value });
}
