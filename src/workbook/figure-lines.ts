import { breakdownOf } from "../core/breakdown.ts";
import type { BaseFigure, IsoDate } from "../core/concept.ts";
import { lastEndedPeriod, type PeriodRule } from "../core/period.ts";
import { formatPeriod } from "../texts/periods.ts";
import { workbookTextsDe } from "../texts/workbook.de.ts";
import type { ColumnMapping, PlacedColumns, RowField } from "./column-mapping.ts";
import type { Place } from "./fault.ts";
import type { FaultLog } from "./fault-log.ts";
import { cellCode, cellName, certaintyCode, periodOf, valueText } from "./figure-cells.ts";
import type { Cell, TableRow } from "./table.ts";
import { columnLetter, textOf } from "./table.ts";

const { faults: texts } = workbookTextsDe;

/** What a line can say of a report. */
export type LineField = "value" | "certainty" | "source" | "notCollectable" | "comment";

/** One value of one row, or the reason why there is none, before its content is judged. */
export interface FigureLine {
  readonly sheet: string;
  readonly row: number;
  readonly figure: BaseFigure;
  readonly period: string;
  /** Code of the part; empty for the total. */
  readonly cell: string;
  readonly texts: Readonly<Record<LineField, string>>;
  /** Whether a fault was found in the line already. */
  readonly isFaulty: boolean;
  readonly placeOf: (field: LineField) => Place;
}

export interface LineReading {
  readonly sheet: string;
  readonly mapping: ColumnMapping;
  readonly columns: PlacedColumns;
  readonly figures: ReadonlyMap<string, BaseFigure>;
  readonly lastEnded: Readonly<Record<PeriodRule, string>>;
  readonly log: FaultLog;
}

export function lastEndedPeriods(today: IsoDate): LineReading["lastEnded"] {
  return {
    year: lastEndedPeriod("year", today),
    schoolYear: lastEndedPeriod("schoolYear", today),
    quarter: lastEndedPeriod("quarter", today),
    referenceDate: lastEndedPeriod("referenceDate", today),
  };
}

/** The lines of a row, one for each column of values that has something in it. */
export function linesOf(row: TableRow, reading: LineReading): readonly FigureLine[] {
  return reading.columns.values.flatMap((column) => {
    const line = lineOf(row, column, reading);
    return line ? [line] : [];
  });
}

type Column = PlacedColumns["values"][number];

/** A row as it is asked for what it says. */
interface Teller {
  readonly cell: (field: RowField) => Cell | undefined;
  /** Finds fault with what cannot be read. */
  readonly text: (field: RowField) => string;
  readonly placeOf: (column: number | undefined) => Place;
}

function tellerOf(row: TableRow, { columns, sheet, log }: LineReading): Teller {
  const cell = (field: RowField) => row.cells.get(columns.fields[field] ?? 0);
  const placeOf = (column: number | undefined): Place => ({
    sheet,
    row: row.number,
    column: column === undefined ? "" : columnLetter(column),
  });
  function text(field: RowField): string {
    refuseUnread(cell(field), placeOf(columns.fields[field]), log);
    return textOf(cell(field));
  }
  return { cell, text, placeOf };
}

function lineOf(row: TableRow, column: Column, reading: LineReading): FigureLine | undefined {
  const { mapping, columns, sheet, log } = reading;
  const written = row.cells.get(column.column);
  const value = written?.isSpread || mapping.emptySigns.includes(textOf(written)) ? undefined : written;
  const teller = tellerOf(row, reading);
  if (!value && !saysSomething(teller, written !== undefined || columns.values.length > 1)) return undefined;
  const before = log.count();
  const figure = figureOf(column, teller, reading);
  if (!figure) return undefined;
  const period = endedPeriod(column, figure, teller, reading);
  const cell = knownCell(column, figure, teller, reading);
  if (period === undefined || cell === undefined) return undefined;
  refuseUnread(value, teller.placeOf(column.column), log);
  const said = { ...reportTexts(teller, mapping), value: valueText(value, figure.kind, mapping.decimalSign) };
  return {
    sheet,
    row: row.number,
    figure,
    period,
    cell,
    texts: said,
    isFaulty: log.count() > before,
    placeOf: (field) => teller.placeOf(field === "value" ? column.column : columns.fields[field]),
  };
}

function reportTexts({ text }: Teller, { fixed }: ColumnMapping): Omit<FigureLine["texts"], "value"> {
  const certainty = fixed.isProvisional ? "provisional" : "final";
  return {
    certainty: certaintyCode(text("certainty")) || (fixed.isProvisional === undefined ? "" : certainty),
    source: text("source") || (fixed.source ?? ""),
    notCollectable: text("notCollectable"),
    comment: text("comment"),
  };
}

/** A row of which only the source is known says nothing where another column has the value, or a sign for none stands. */
function saysSomething({ cell }: Teller, isPassedOver: boolean): boolean {
  const fields: readonly RowField[] = isPassedOver
    ? ["notCollectable"]
    : ["notCollectable", "certainty", "source", "comment"];
  return fields.some((field) => cell(field) !== undefined);
}

function refuseUnread(cell: Cell | undefined, place: Place, log: FaultLog): void {
  if (cell?.kind === "formula") log.add(place, texts.formula);
  if (cell?.kind === "error") log.add(place, texts.errorCell(cell.code));
}

function figureOf(column: Column, { text, placeOf }: Teller, reading: LineReading): BaseFigure | undefined {
  const { mapping, columns, figures, log } = reading;
  const name = column.figure ?? (text("figure") || (mapping.fixed.figure ?? ""));
  const key = Object.hasOwn(mapping.figureNames, name) ? (mapping.figureNames[name] ?? "") : name;
  const figure = figures.get(key);
  if (!figure && !mapping.passesOverUnknown)
    log.add(placeOf(columns.fields.figure), key === "" ? texts.noKey : texts.unknownKey(key));
  return figure;
}

function endedPeriod(
  column: Column,
  { periodRule }: BaseFigure,
  { text, placeOf }: Teller,
  { mapping, columns, lastEnded, log }: LineReading,
): string | undefined {
  const typed = column.period ?? (text("period") || (mapping.fixed.period ?? ""));
  const period = periodOf(typed, periodRule);
  const last = lastEnded[periodRule];
  if (period !== undefined && period <= last) return period;
  const place = placeOf(columns.fields.period);
  if (period !== undefined) log.add(place, texts.notEnded(typed));
  else log.add(place, typed === "" ? texts.noPeriod : texts.unknownPeriod(typed, formatPeriod(last, "de")));
  return undefined;
}

function knownCell(
  column: Column,
  figure: BaseFigure,
  { text, placeOf }: Teller,
  { mapping, columns, log }: LineReading,
): string | undefined {
  const typed = column.cell ?? text("cell");
  const named = Object.hasOwn(mapping.cellNames, typed) ? (mapping.cellNames[typed] ?? "") : typed;
  const code = cellCode(named, figure);
  if (code === undefined)
    log.add(placeOf(columns.fields.cell), texts.unknownCell(typed, breakdownOf(figure).map(cellName)));
  return code;
}
