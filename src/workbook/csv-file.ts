import { WorkbookError } from "./errors.ts";
import type { FileLimits } from "./limits.ts";
import { type Pace, pauseBetweenPieces } from "./pace.ts";
import type { Cell, Table, TableRow } from "./table.ts";
import { lastColumn } from "./table.ts";

const rowsBetweenPauses = 2_000;

/**
 * Reads a CSV file (RFC 4180) as programs in German offices write it: separated by semicolons or commas, in UTF-8 or
 * Windows-1252. Rows are counted as a spreadsheet counts them, so that a line break within quotes makes no new one.
 */
export async function readCsv(bytes: Uint8Array, sheet: string, limits: FileLimits, pace: Pace): Promise<Table> {
  const text = decoded(bytes);
  if (text.includes("\u0000")) throw new WorkbookError({ reason: "otherFormat" });
  const rows: TableRow[] = [];
  let number = 0;
  for (const fields of recordsOf(text)) {
    number += 1;
    const cells = cellsOf(fields);
    if (cells.size > 0) rows.push({ number, cells });
    if (rows.length > limits.rows) throw new WorkbookError({ reason: "tooManyRows", rows: limits.rows });
    if (number % rowsBetweenPauses === 0) await pauseBetweenPieces(pace);
  }
  return { sheet, rows };
}

/** UTF-8 wherever the bytes are; a text in Windows-1252 with an umlaut never is. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function cellsOf(fields: readonly string[]): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const [index, text] of fields.slice(0, lastColumn).entries()) {
    if (text.trim() !== "") cells.set(index + 1, { kind: "text", text });
  }
  return cells;
}

/** Excel's own hint in the first line. */
const separatorHint = /^sep=(.)\r?\n?/i;

/**
 * The records of a CSV text, each as its fields.
 * @throws {WorkbookError} when a quotation mark is never closed: whatever follows would be lost in it
 */
function* recordsOf(text: string): Generator<readonly string[]> {
  const [hint = "", hinted] = separatorHint.exec(text) ?? [];
  const separator = hinted ?? separatorOf(text);
  if (hint !== "") yield [];
  let at = hint.length;
  let fields: string[] = [];
  while (at < text.length || fields.length > 0) {
    const field = text[at] === '"' ? quotedField(text, at, separator) : plainField(text, at, separator);
    fields.push(field.text);
    at = field.end + (text.startsWith("\r\n", field.end) ? 2 : 1);
    if (text[field.end] === separator) continue;
    yield fields;
    fields = [];
  }
}

interface Field {
  readonly text: string;
  /** Where its separator, or the end of the line, stands. */
  readonly end: number;
}

function plainField(text: string, from: number, separator: string): Field {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { text: text.slice(from, end), end };
}

/** Whatever stands between the closing quotation mark and the separator is left out. */
function quotedField(text: string, from: number, separator: string): Field {
  const pieces: string[] = [];
  let begin = from + 1;
  for (;;) {
    const mark = text.indexOf('"', begin);
    if (mark === -1) throw new WorkbookError({ reason: "openQuote" });
    pieces.push(text.slice(begin, mark));
    if (text[mark + 1] !== '"') {
      const { end } = plainField(text, mark + 1, separator);
      return { text: pieces.join('"').replaceAll("\r\n", "\n"), end };
    }
    begin = mark + 2;
  }
}

/** Whichever of semicolon and comma is more frequent in the first lines, outside quotes. */
function separatorOf(text: string): ";" | "," {
  const start = text.slice(0, 10_000).replaceAll(/"(?:[^"]|"")*("|$)/g, "");
  const count = (sign: string) => start.split(sign).length;
  return count(",") > count(";") ? "," : ";";
}
