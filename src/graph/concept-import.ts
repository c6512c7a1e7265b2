import type { Concept } from "../core/concept.ts";
import type { Graph } from "./client.ts";
import { succeeded } from "./client.ts";
import type { ConceptList } from "./concept-rows.ts";
import { conceptLists, conceptSettingRows, conceptToRows } from "./concept-rows.ts";
import type { Item, KeyedCells, Place, Tables } from "./items.ts";
import { createRequest, isUncertain, readTables, updateRequest } from "./items.ts";
import { lists } from "./lists.ts";
import type { Row } from "./rows.ts";
import type { GraphRequest } from "./transport.ts";

/** One difference between the concept and the lists. */
export interface ImportChange {
  /** German name of the list. */
  readonly list: string;
  readonly key: string;
  readonly kind: "created" | "changed" | "retired";
  /** Internal names of the columns that change; empty for a new row. */
  readonly columns: readonly string[];
}

interface PlannedChange extends ImportChange {
  readonly request: GraphRequest;
}

type ImportedList = ConceptList | "settings";

/**
 * Makes the lists say what the concept says, and nothing else: what was reported about a measure, channels of units and
 * rows that are the same stay untouched. What the concept no longer has is retired, never deleted, since responses refer
 * to it. Every changed row is written only if nobody wrote since it was read.
 * @param write `false` only tells what would change
 * @returns the differences, in the order of the lists; none when the same concept is loaded again
 * @throws {GraphRequestError} naming the first row that could not be written; loading again completes the rest, which
 *   is done at once where an answer got lost
 */
export async function importConcept(
  graph: Graph,
  place: Place,
  concept: Concept,
  { write = true }: { readonly write?: boolean } = {},
): Promise<readonly ImportChange[]> {
  const planned = await readPlan(graph, place, concept);
  if (write) {
    let left = planned;
    for (let attempt = 1; !(await isWritten(graph, left, attempt)); attempt += 1)
      left = await readPlan(graph, place, concept);
  }
  return planned.map(({ request: _, ...change }) => change);
}

async function readPlan(graph: Graph, place: Place, concept: Concept): Promise<readonly PlannedChange[]> {
  return planImport(place, concept, await readTables(graph, place, [...conceptLists, "settings"]));
}

const attempts = 3;

/** @returns `false` when it is not known what was written, so that the lists must be compared once more */
async function isWritten(graph: Graph, plan: readonly PlannedChange[], attempt: number): Promise<boolean> {
  try {
    const answers = await graph.batch(plan.map(({ request }) => request));
    plan.forEach(({ request }, index) => {
      const answer = answers[index];
      if (answer) succeeded(request, answer);
    });
    return true;
  } catch (error) {
    if (isUncertain(error) && attempt < attempts) return false;
    throw error;
  }
}

function planImport(place: Place, concept: Concept, tables: Tables<ImportedList>): readonly PlannedChange[] {
  const wanted = conceptToRows(concept);
  return [
    ...conceptLists.flatMap((list) => [
      ...differences(place, list, wanted[list], tables[list]),
      ...retirements(place, list, wanted[list], tables[list]),
    ]),
    ...differences(place, "settings", conceptSettingRows(concept), tables.settings),
  ];
}

function differences<List extends ImportedList>(
  place: Place,
  list: List,
  wanted: readonly KeyedCells<List>[],
  items: readonly Item<List>[],
): readonly PlannedChange[] {
  const byKey = new Map(items.map((item) => [item.row.Key, item]));
  return wanted.flatMap((row): readonly PlannedChange[] => {
    const item = byKey.get(row.Key);
    const change = { list: lists[list].label, key: row.Key };
    if (!item) return [{ ...change, kind: "created", columns: [], request: createRequest(place, list, row) }];
    const cells = Object.entries(row).filter(([column, cell]) => item.row[column as keyof Row<List>] !== cell);
    if (cells.length === 0) return [];
    const request = updateRequest(place, list, item, Object.fromEntries(cells) as Partial<Row<List>>);
    return [{ ...change, kind: "changed", columns: cells.map(([column]) => column), request }];
  });
}

function retirements<List extends ConceptList>(
  place: Place,
  list: List,
  wanted: readonly KeyedCells<List>[],
  items: readonly Item<List>[],
): readonly PlannedChange[] {
  const kept = new Set(wanted.map(({ Key: key }) => key));
  return items
    .filter(({ row }) => !row.Retired && !kept.has(row.Key))
    .map((item) => ({
      list: lists[list].label,
      key: item.row.Key,
      kind: "retired",
      columns: ["Retired"],
      request: updateRequest(place, list, item, { Retired: true } as Partial<Row<List>>),
    }));
}
