import { WorkbookError } from "./errors.ts";
import type { FileLimits } from "./limits.ts";
import type { Pace } from "./pace.ts";
import { readSheet, type SharedParts } from "./sheet-reading.ts";
import type { Table } from "./table.ts";
import {
  readEntries,
  readFormats,
  readProperties,
  readRelations,
  readSharedTexts,
  type SheetEntry,
} from "./workbook-parts.ts";
import { type Part, partsOf } from "./zip-file.ts";

/** A file as a program for spreadsheets has written it. */
export interface SpreadsheetFile {
  /** Without hidden sheets: what nobody sees is not reported. */
  readonly tables: readonly Table[];
  /** Texts that a program wrote into the file beside its sheets, by name. */
  readonly properties: ReadonlyMap<string, string>;
}

/** The parts of a workbook, where every office program puts them. */
const names = {
  workbook: "xl/workbook.xml",
  relations: "xl/_rels/workbook.xml.rels",
  texts: "xl/sharedStrings.xml",
  styles: "xl/styles.xml",
  properties: "docProps/custom.xml",
} as const;
const isPartOfInterest = (name: string) =>
  Object.values<string>(names).includes(name) || /^xl\/worksheets\/[^/]+\.xml$/.test(name);

/** Reads a workbook in Office Open XML (`.xlsx`, ECMA-376); formulas and macros are never run. */
export async function readXlsx(bytes: Uint8Array, limits: FileLimits, pace: Pace): Promise<SpreadsheetFile> {
  const parts = await partsOf(bytes, isPartOfInterest, limits, pace);
  const workbook = parts.get(names.workbook);
  const relations = parts.get(names.relations);
  if (!workbook || !relations) throw new WorkbookError({ reason: "otherFormat" });
  const { sheets, countsFrom1904 } = await readEntries(workbook, pace);
  const targets = await readRelations(relations, pace);
  const shared: SharedParts = {
    texts: await readSharedTexts(parts.get(names.texts) ?? [], pace),
    formats: await readFormats(parts.get(names.styles) ?? [], pace),
    countsFrom1904,
  };
  const tables: Table[] = [];
  for (const sheet of sheets) {
    const part = partOf(sheet, targets, parts);
    if (part && !sheet.isHidden) tables.push(await readSheet(part, sheet.name, shared, limits, pace));
  }
  return { tables, properties: await readProperties(parts.get(names.properties) ?? [], pace) };
}

function partOf(
  { relation }: SheetEntry,
  targets: ReadonlyMap<string, string>,
  parts: ReadonlyMap<string, Part>,
): Part | undefined {
  return parts.get(targets.get(relation) ?? "");
}
