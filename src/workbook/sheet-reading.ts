import { workbookTextsDe } from "../texts/workbook.de.ts";
import type { NumberMeaning } from "./cell-formats.ts";
import { dayOfSerial } from "./cell-formats.ts";
import { decimalOf } from "./decimal.ts";
import { WorkbookError } from "./errors.ts";
import type { FileLimits } from "./limits.ts";
import type { Range } from "./merged-cells.ts";
import { rangeOf, spreadMerged } from "./merged-cells.ts";
import type { Pace } from "./pace.ts";
import type { Cell, CellContent, Table } from "./table.ts";
import { columnNumber, lastColumn } from "./table.ts";
import { decodedText } from "./workbook-parts.ts";
import type { Attributes } from "./xml-reading.ts";
import { readXml } from "./xml-reading.ts";
import type { Part } from "./zip-file.ts";

/** What cells of all sheets refer to. */
export interface SharedParts {
  readonly texts: readonly string[];
  readonly formats: readonly NumberMeaning[];
  readonly countsFrom1904: boolean;
}

/** A cell while it is read. */
interface OpenCell {
  readonly type: string;
  readonly format: NumberMeaning;
  isFormula: boolean;
  value: string;
}

/** Elements whose text is the value of a cell: stored, or written in place. */
const valueElements: ReadonlySet<string> = new Set(["v", "t"]);

/** The part of a sheet (ECMA-376, part 1, 18.3). Rows and cells with nothing in them are left out. */
export async function readSheet(
  part: Part,
  sheet: string,
  shared: SharedParts,
  limits: FileLimits,
  pace: Pace,
): Promise<Table> {
  const rows = new Map<number, Map<number, Cell>>();
  const merged: Range[] = [];
  let [row, column, cellCount] = [0, 0, 0];
  let cell: OpenCell | undefined;
  let [isValue, isPhonetic] = [false, false];

  function open(name: string, attributes: Attributes): void {
    isPhonetic ||= name === "rPh";
    isValue = valueElements.has(name) && !isPhonetic;
    switch (name) {
      case "row":
        row = Number(attributes.r ?? row + 1);
        column = 0;
        return;
      case "c":
        column = columnNumber((attributes.r ?? "").replace(/\d+$/, "")) ?? column + 1;
        cell = openCell(attributes, shared);
        return;
      case "f":
        if (cell) cell.isFormula = true;
        return;
      case "mergeCell":
        merged.push(...rangeOf(attributes.ref ?? ""));
    }
  }

  function close(name: string): void {
    isValue = false;
    if (name === "rPh") isPhonetic = false;
    if (name !== "c") return;
    const content = cell && contentOf(cell, shared);
    if (content && column <= lastColumn) keep(content);
    cell = undefined;
  }

  function keep(content: CellContent): void {
    let cells = rows.get(row);
    if (!cells) {
      cells = new Map();
      rows.set(row, cells);
    }
    cells.set(column, content);
    cellCount += 1;
    if (rows.size > limits.rows || cellCount > limits.cells)
      throw new WorkbookError({ reason: "tooManyRows", rows: limits.rows });
  }

  function text(piece: string): void {
    if (cell && isValue) cell.value += piece;
  }

  await readXml(part, { open, text, close }, pace);
  spreadMerged(rows, merged, limits.cells - cellCount);
  const ordered = [...rows].toSorted(([one], [other]) => one - other);
  return { sheet, rows: ordered.map(([number, cells]) => ({ number, cells })) };
}

function openCell(attributes: Attributes, { formats }: SharedParts): OpenCell {
  const format = formats[Number(attributes.s ?? 0)] ?? "plain";
  return { type: attributes.t ?? "n", format, isFormula: false, value: "" };
}

function contentOf({ type, format, isFormula, value }: OpenCell, shared: SharedParts): CellContent | undefined {
  if (isFormula) return { kind: "formula" };
  switch (type) {
    case "s":
      return textContent(shared.texts[Number(value)] ?? "");
    case "e":
      return { kind: "error", code: value };
    case "b":
      return textContent(value === "1" ? workbookTextsDe.truth.yes : workbookTextsDe.truth.no);
    case "d":
      return { kind: "date", day: value.slice(0, 10) };
    case "n":
      return numberContent(value, format, shared.countsFrom1904);
    default:
      return textContent(decodedText(value));
  }
}

function textContent(text: string): CellContent | undefined {
  return text.trim() === "" ? undefined : { kind: "text", text };
}

function numberContent(value: string, format: NumberMeaning, countsFrom1904: boolean): CellContent | undefined {
  if (value.trim() === "") return undefined;
  const stored = Number(value);
  const day = format === "day" ? dayOfSerial(stored, countsFrom1904) : undefined;
  if (day !== undefined) return { kind: "date", day };
  const decimal = decimalOf(stored);
  return decimal === undefined ? textContent(value) : { kind: "number", decimal, isPercent: format === "percent" };
}
