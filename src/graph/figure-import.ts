import type { IntakeRecords, KnownFigure } from "../core/figure-intake.ts";
import type { Response } from "../core/response.ts";
import type { Graph } from "./client.ts";
import { GraphError } from "./errors.ts";
import { byAge } from "./figure-desk.ts";
import type { KeyedCells, Place } from "./items.ts";
import { createKeyed, createMissing, createRequest, findAllByKey, findByKey, readItems, sendWrites } from "./items.ts";
import { figureValueToRow, responseToRow, rowToFigureReport } from "./response-rows.ts";
import { sameCells } from "./rows.ts";

/**
 * Everything that was reported for any figure, oldest first.
 * @throws {GraphRequestError} `forbidden` or `notFound` for whoever may not read the confidential list
 */
export async function readKnownFigures(graph: Graph, place: Place): Promise<readonly KnownFigure[]> {
  const items = await readItems(graph, place, "figureValues");
  return items
    .map(({ id, row }) => ({ id, figure: row.Figure, report: rowToFigureReport(row) }))
    .toSorted(byAge)
    .map(({ figure, report }) => ({ figure, report }));
}

/** What became of an import. Lists know no transactions: what is written stays, and repeating the import does the rest. */
export interface ImportOutcome {
  /** Reports that are in the list now, by this import. */
  readonly written: readonly Response[];
  /** Reports in whose place somebody else wrote something else since the list was read. */
  readonly overtaken: readonly Response[];
  /** What ended the import before all was written. */
  readonly failure?: GraphError;
}

export interface ImportPace {
  /** Called after each piece: reports that are settled, and all of them. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** As many as go in one `$batch`. */
const pieceSize = 20;

/**
 * Writes the reports of an import, twenty at a time and in their order, then what check-ins must know of them. Each has a
 * key that no other report can have; one that is there already with these very cells was written by an earlier attempt.
 */
export async function writeFigureImport(
  graph: Graph,
  place: Place,
  { values, mentions }: IntakeRecords,
  { onProgress }: ImportPace = {},
): Promise<ImportOutcome> {
  const written: Response[] = [];
  const overtaken: Response[] = [];
  for (let from = 0; from < values.length; from += pieceSize) {
    const piece = values.slice(from, from + pieceSize);
    const settled = new Map<string, boolean>();
    const failure = await failureOf(() => writePiece(graph, place, piece, settled));
    for (const value of piece) {
      const isOurs = settled.get(value.key);
      if (isOurs !== undefined) (isOurs ? written : overtaken).push(value);
    }
    if (failure) return { written, overtaken, failure };
    onProgress?.(Math.min(from + pieceSize, values.length), values.length);
  }
  const isOvertaken = new Set(overtaken.map(({ key }) => key));
  const rows = mentions.filter(({ key }) => !isOvertaken.has(key)).map(responseToRow);
  const failure = await failureOf(() => createMissing(graph, place, "responses", rows));
  return { written, overtaken, ...(failure && { failure }) };
}

async function failureOf(work: () => Promise<void>): Promise<GraphError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
}

/** @param settled keys of what is in the list, and whether it is what was to be written */
async function writePiece(
  graph: Graph,
  place: Place,
  piece: readonly Response[],
  settled: Map<string, boolean>,
): Promise<void> {
  const rows = piece.flatMap((value) =>
    value.answer.kind === "figure" ? [figureValueToRow(value, value.answer)] : [],
  );
  const answers = await sendWrites(
    graph,
    rows.map((row) => createRequest(place, "figureValues", row)),
  );
  for (const [index, { Key }] of rows.entries()) if (answers[index]?.status === 201) settled.set(Key, true);
  const doubtful = rows.filter(({ Key }) => !settled.has(Key));
  const keys = doubtful.map(({ Key }) => Key);
  const found = await findAllByKey(graph, place, "figureValues", keys);
  for (const [index, row] of doubtful.entries()) {
    const there = found[index];
    if (there) settled.set(row.Key, sameCells("figureValues", row, there.row));
  }
  for (const row of doubtful) if (!settled.has(row.Key)) settled.set(row.Key, await writeOne(graph, place, row));
}

async function writeOne(graph: Graph, place: Place, row: KeyedCells<"figureValues">): Promise<boolean> {
  if ((await createKeyed(graph, place, "figureValues", row)) === "created") return true;
  const there = await findByKey(graph, place, "figureValues", row.Key);
  return there !== undefined && sameCells("figureValues", row, there.row);
}
