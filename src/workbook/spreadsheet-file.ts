import { workbookTextsDe } from "../texts/workbook.de.ts";
import { readCsv } from "./csv-file.ts";
import { WorkbookError } from "./errors.ts";
import { defaultLimits, type FileLimits } from "./limits.ts";
import type { Pace } from "./pace.ts";
import { readXlsx, type SpreadsheetFile } from "./xlsx-file.ts";

export interface FileReading extends Pace {
  readonly limits?: FileLimits;
}

/** First bytes of a zip archive, and of the binary files that Excel wrote before 2007 and writes with a password. */
const zipMark = [0x50, 0x4b];
const binaryMark = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a workbook or a CSV file, whichever the bytes are; its name says nothing.
 * @throws {WorkbookError} when nothing of it can be read
 */
export async function readSpreadsheet(bytes: Uint8Array, reading: FileReading = {}): Promise<SpreadsheetFile> {
  const { limits = defaultLimits } = reading;
  if (bytes.length === 0) throw new WorkbookError({ reason: "empty" });
  if (bytes.length > limits.bytes) throw new WorkbookError({ reason: "tooBig" });
  if (beginsWith(bytes, binaryMark)) throw new WorkbookError({ reason: "oldFormat" });
  if (beginsWith(bytes, zipMark)) return readXlsx(bytes, limits, reading);
  const table = await readCsv(bytes, workbookTextsDe.csvSheet, limits, reading);
  return { tables: [table], properties: new Map() };
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
