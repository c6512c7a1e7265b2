import type { BaseFigure, IsoDate } from "../core/concept.ts";
import { workbookTextsDe } from "../texts/workbook.de.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import { placeColumns } from "./column-mapping.ts";
import { WorkbookError } from "./errors.ts";
import { fileFault, type WorkbookFault } from "./fault.ts";
import { createFaultLog, type FaultLog } from "./fault-log.ts";
import type { FigureLine, LineReading } from "./figure-lines.ts";
import { lastEndedPeriods, linesOf } from "./figure-lines.ts";
import { type ReportedFigure, reportOf } from "./figure-report.ts";
import { pauseBetweenPieces } from "./pace.ts";
import { type FileReading, readSpreadsheet } from "./spreadsheet-file.ts";
import type { Table } from "./table.ts";
import { templateMapping } from "./template-mapping.ts";
import { templateProperty, templateVersion } from "./template-version.ts";
import type { SpreadsheetFile } from "./xlsx-file.ts";

const { files, headings, faults: texts } = workbookTextsDe;

/** What a file says: the reports without fault, and everything that has to be put right before the others are. */
export interface FigureFile {
  readonly figures: readonly ReportedFigure[];
  readonly faults: readonly WorkbookFault[];
}

export interface FigureReading extends FileReading {
  /** Whatever may be reported by this file. */
  readonly figures: readonly BaseFigure[];
  readonly today: IsoDate;
}

/**
 * Reads a template that was filled in, as a workbook or as CSV. Sheets, columns and rows may have been added or moved:
 * tables are recognised by their headings.
 * @throws the reason of the signal, once it is aborted; nothing else
 */
export async function readFigureFile(bytes: Uint8Array, reading: FigureReading): Promise<FigureFile> {
  return readFile(bytes, reading, ({ tables, properties }) => {
    const version = properties.get(templateProperty);
    if (version !== undefined && Number(version) > templateVersion)
      return { tables: [], message: files.newerTemplate(version) };
    const found = tables.flatMap((table) => {
      const mapping = templateMapping(table);
      return mapping ? [{ table, mapping }] : [];
    });
    const required = [headings.key, headings.period, headings.value];
    return found.length > 0 ? { tables: found } : { tables: [], message: files.noTemplate(required) };
  });
}

/**
 * Reads a table of somebody else's, such as the statistical yearbook, as a mapping says.
 * @throws the reason of the signal, once it is aborted; nothing else
 */
export async function readMappedFile(
  bytes: Uint8Array,
  mapping: ColumnMapping,
  reading: FigureReading,
): Promise<FigureFile> {
  return readFile(bytes, reading, ({ tables }) => {
    const { sheet } = mapping;
    const table = sheet === undefined ? tables[0] : tables.find((candidate) => candidate.sheet === sheet);
    return table
      ? { tables: [{ table, mapping }] }
      : { tables: [], message: sheet === undefined ? files.empty : files.noSheet(sheet) };
  });
}

interface MappedTable {
  readonly table: Table;
  readonly mapping: ColumnMapping;
}

interface Choice {
  readonly tables: readonly MappedTable[];
  /** Why there are none. */
  readonly message?: string;
}

async function readFile(
  bytes: Uint8Array,
  reading: FigureReading,
  choose: (file: SpreadsheetFile) => Choice,
): Promise<FigureFile> {
  try {
    const { tables, message } = choose(await readSpreadsheet(bytes, reading));
    if (message !== undefined) return { figures: [], faults: [{ sheet: "", row: 0, column: "", message }] };
    return await readTables(tables, reading);
  } catch (error) {
    if (error instanceof WorkbookError) return { figures: [], faults: [fileFault(error)] };
    throw error;
  }
}

const rowsBetweenPauses = 500;

async function readTables(tables: readonly MappedTable[], reading: FigureReading): Promise<FigureFile> {
  const log = createFaultLog();
  const common = {
    figures: new Map(reading.figures.map((figure) => [figure.key, figure])),
    lastEnded: lastEndedPeriods(reading.today),
    log,
  };
  const reports: Reports = new Map();
  const placed = tables.flatMap((table) => placedTable(table, log));
  const all = placed.flatMap(({ rows }) => rows).length;
  let done = 0;
  for (const { rows, ...place } of placed) {
    const lineReading = { ...common, ...place };
    for (const row of rows) {
      for (const line of linesOf(row, lineReading)) gather(line, reports, log);
      done += 1;
      if (done % rowsBetweenPauses !== 0) continue;
      reading.onProgress?.(done, all);
      await pauseBetweenPieces(reading);
    }
  }
  reading.onProgress?.(done, all);
  const figures = await judgeReports(reports, reading, log);
  return { figures, faults: log.faults(tables.map(({ table }) => table.sheet)) };
}

interface PlacedTable extends Pick<LineReading, "sheet" | "mapping" | "columns"> {
  /** Those below the heading. */
  readonly rows: Table["rows"];
}

/** Nothing is read of a table that lacks a column. */
function placedTable({ table, mapping }: MappedTable, log: FaultLog): readonly PlacedTable[] {
  const placing = placeColumns(table, mapping);
  for (const { message, ...place } of placing.ok ? [] : placing.faults) log.add(place, message);
  if (!placing.ok) return [];
  const rows = table.rows.filter(({ number }) => number > mapping.headerRow);
  return [{ sheet: table.sheet, mapping, columns: placing.columns, rows }];
}

/** The lines of each report, by code of the part; by figure and period. */
type Reports = Map<string, Map<string, FigureLine>>;

/** Puts a line to its report; of two that say the same thing the second is a fault. */
function gather(line: FigureLine, reports: Reports, log: FaultLog): void {
  const key = `${line.figure.key} ${line.period}`;
  const lines = reports.get(key) ?? new Map<string, FigureLine>();
  reports.set(key, lines);
  const twin = lines.get(line.cell);
  if (twin) log.add({ ...line.placeOf("value"), column: "" }, texts.doubled(twin.sheet, twin.row));
  lines.set(line.cell, twin ? { ...twin, isFaulty: true } : line);
}

async function judgeReports(
  reports: Reports,
  reading: FigureReading,
  log: FaultLog,
): Promise<readonly ReportedFigure[]> {
  const reported: ReportedFigure[] = [];
  let sincePause = 0;
  for (const lines of reports.values()) {
    const report = reportOf(lines, reading.today, log);
    if (report) reported.push(report);
    sincePause += lines.size;
    if (sincePause < rowsBetweenPauses) continue;
    sincePause = 0;
    await pauseBetweenPieces(reading);
  }
  return reported;
}
