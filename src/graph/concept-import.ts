import type { Concept } from "../core/concept.ts";
import type { Graph } from "./client.ts";
import { succeeded } from "./client.ts";
import type { ConceptList } from "./concept-rows.ts";
import { conceptLists, conceptSettingRows, conceptToRows } from "./concept-rows.ts";
import type { Item, KeyedCells, Place, Tables } from "./items.ts";
import { createRequest, isUncertain, readTables, updateRequest } from "./items.ts";
import { lists } from "./lists.ts";
import type { LoadedCells } from "./loaded-cells.ts";
import { printOf, readLoaded, writeLoaded } from "./loaded-cells.ts";
import type { Row } from "./rows.ts";
import type { GraphRequest } from "./transport.ts";

/**
 * One difference between the concept and the lists.
 * - `kept`: edited or made by hand since the file was last loaded; the list stays as it is
 * - `disputed`: changed by hand and in the file; the list stays as it is until somebody decides
 */
export interface ImportChange {
  /** German name of the list. */
  readonly list: string;
  readonly key: string;
  readonly kind: "created" | "changed" | "retired" | "kept" | "disputed";
  /** Internal names of the columns that it is about; empty for a whole row. */
  readonly columns: readonly string[];
}

/** Whether a difference is written, rather than left to somebody's decision. */
export function isWritten({ kind }: ImportChange): boolean {
  return kind !== "kept" && kind !== "disputed";
}

interface ImportOptions {
  /** `false` only tells what would change. */
  readonly write?: boolean;
  /** The file counts even where the lists were edited by hand. */
  readonly overwrite?: boolean;
}

interface Plan {
  readonly changes: readonly ImportChange[];
  readonly requests: readonly GraphRequest[];
}

type ImportedList = ConceptList | "settings";

/**
 * Brings into the lists what has changed in the concept since it was last loaded. What was edited or added by hand
 * meanwhile stays, and is told; so do what was reported about a measure, channels of units and rows that are the same.
 * What the concept no longer has is retired, never deleted, since responses refer to it. Every changed row is written only
 * if nobody wrote since it was read.
 * @returns the differences, in the order of the lists; none when the same concept is loaded again
 * @throws {GraphRequestError} naming the first row that could not be written; loading again completes the rest, which
 *   is done at once where an answer got lost
 */
export async function importConcept(
  graph: Graph,
  place: Place,
  concept: Concept,
  { write = true, overwrite = false }: ImportOptions = {},
): Promise<readonly ImportChange[]> {
  const planned = await readPlan(graph, place, concept, overwrite);
  if (write) {
    let left = planned;
    for (let attempt = 1; !(await isDone(graph, left, attempt)); attempt += 1)
      left = await readPlan(graph, place, concept, overwrite);
  }
  return planned.changes;
}

async function readPlan(graph: Graph, place: Place, concept: Concept, overwrite: boolean): Promise<Plan> {
  const tables = await readTables(graph, place, [...conceptLists, "settings"], { aside: true });
  return planImport(place, concept, tables, overwrite);
}

const attempts = 3;

/** @returns `false` when it is not known what was written, so that the lists must be compared once more */
async function isDone(graph: Graph, { requests }: Plan, attempt: number): Promise<boolean> {
  try {
    const answers = await graph.batch(requests);
    requests.forEach((request, index) => {
      const answer = answers[index];
      if (answer) succeeded(request, answer);
    });
    return true;
  } catch (error) {
    if (isUncertain(error) && attempt < attempts) return false;
    throw error;
  }
}

function planImport(place: Place, concept: Concept, tables: Tables<ImportedList>, overwrite: boolean): Plan {
  const wanted = conceptToRows(concept);
  const parts = [
    ...conceptLists.flatMap((list) => [
      ...differences(place, list, wanted[list], tables[list], overwrite),
      ...retirements(place, list, wanted[list], tables[list], overwrite),
    ]),
    ...differences(place, "settings", conceptSettingRows(concept), tables.settings, overwrite),
  ];
  return {
    changes: parts.flatMap(({ changes }) => changes),
    requests: parts.flatMap(({ requests }) => requests),
  };
}

function differences<List extends ImportedList>(
  place: Place,
  list: List,
  wanted: readonly KeyedCells<List>[],
  items: readonly Item<List>[],
  overwrite: boolean,
): readonly Plan[] {
  const byKey = new Map(items.map((item) => [item.row.Key, item]));
  return wanted.map((row): Plan => {
    const item = byKey.get(row.Key);
    if (item) return difference(place, list, row, item, overwrite);
    const prints = new Map(Object.entries(row).map(([column, cell]) => [column, printOf(cell)]));
    const cells = { ...row, Loaded: writeLoaded(prints) };
    return {
      changes: [{ list: lists[list].label, key: row.Key, kind: "created", columns: [] }],
      requests: [createRequest(place, list, cells)],
    };
  });
}

/** What becomes of one cell; `same` when list and file agree. */
type Fate = "same" | "changed" | "kept" | "disputed";

/** A cell that the file has never had is nobody's edit as long as it is empty: it belongs to a newer column. */
function fateOf(kept: unknown, wanted: unknown, loaded: string | undefined): Fate {
  if (kept === wanted) return "same";
  const isEmpty = kept === undefined || kept === "" || kept === false;
  const isEdited = loaded === undefined ? !isEmpty : printOf(kept) !== loaded;
  if (!isEdited) return "changed";
  return printOf(wanted) === loaded ? "kept" : "disputed";
}

function difference<List extends ImportedList>(
  place: Place,
  list: List,
  wanted: KeyedCells<List>,
  item: Item<List>,
  overwrite: boolean,
): Plan {
  const loaded = readLoaded(item.row.Loaded);
  const cells = Object.entries(wanted).map(([column, cell]) => {
    const fate = fateOf(item.row[column as keyof Row<List>], cell, loaded.get(column));
    return { column, cell, fate: overwrite && fate !== "same" ? "changed" : fate };
  });
  const changes = (["changed", "kept", "disputed"] as const).flatMap((kind): readonly ImportChange[] => {
    const columns = cells.filter(({ fate }) => fate === kind).map(({ column }) => column);
    return columns.length === 0 ? [] : [{ list: lists[list].label, key: wanted.Key, kind, columns }];
  });
  const taken = cells.filter(({ fate }) => fate === "changed");
  const prints: LoadedCells = new Map([
    ...loaded,
    ...cells.filter(({ fate }) => fate !== "disputed").map(({ column, cell }) => [column, printOf(cell)] as const),
  ]);
  const Loaded = writeLoaded(prints);
  if (taken.length === 0 && Loaded === item.row.Loaded) return { changes, requests: [] };
  const written = { ...Object.fromEntries(taken.map(({ column, cell }) => [column, cell])), Loaded };
  return { changes, requests: [updateRequest(place, list, item, written as Partial<Row<List>>)] };
}

function retirements<List extends ConceptList>(
  place: Place,
  list: List,
  wanted: readonly KeyedCells<List>[],
  items: readonly Item<List>[],
  overwrite: boolean,
): readonly Plan[] {
  const kept = new Set(wanted.map(({ Key: key }) => key));
  return items
    .filter(({ row }) => !row.Retired && !kept.has(row.Key))
    .map((item): Plan => {
      const change = { list: lists[list].label, key: item.row.Key };
      const isByHand = item.row.Loaded === "" && !overwrite;
      if (isByHand) return { changes: [{ ...change, kind: "kept", columns: [] }], requests: [] };
      const Loaded = writeLoaded(new Map([...readLoaded(item.row.Loaded), ["Retired", printOf(true)]]));
      return {
        changes: [{ ...change, kind: "retired", columns: ["Retired"] }],
        requests: [updateRequest(place, list, item, { Retired: true, Loaded } as Partial<Row<List>>)],
      };
    });
}
