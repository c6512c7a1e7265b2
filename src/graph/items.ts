import { z } from "zod/mini";
import type { Graph } from "./client.ts";
import { succeeded } from "./client.ts";
import { GraphRequestError } from "./errors.ts";
import type { ListIds, ListName } from "./lists.ts";
import { columnEquals, odataPath, pathOfLink } from "./odata-path.ts";
import type { Row } from "./rows.ts";
import { columnNames, sameCells, toFields, toRow } from "./rows.ts";
import type { GraphAnswer, GraphRequest } from "./transport.ts";

/** The site that holds the lists. */
export interface Place {
  readonly siteId: string;
  readonly lists: ListIds;
}

export interface Item<Name extends ListName> {
  readonly id: string;
  /** Version, for a conditional write. */
  readonly etag: string;
  readonly row: Row<Name>;
}

/** Largest page that SharePoint gives; more is cut to it without a word. */
const pageSize = 5000;

/** Lists of a few rows, of which one page holds 200 anyway: whatever is asked of changes travels twice each time. */
const shortLists: ReadonlySet<ListName> = new Set([
  "cityGoals",
  "fields",
  "bodies",
  "steeringTasks",
  "settings",
  "networks",
  "rounds",
]);

/** Cells as Graph gives them. `toRow` looks at each; looking at them twice would take the longest part of a reading. */
export const cells = z.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);

const item = z.object({ id: z.string(), "@odata.etag": z.string(), fields: cells });

const page = z.object({
  value: z.array(item),
  "@odata.nextLink": z.optional(z.string()),
});

const written = z.object({ "@odata.etag": z.optional(z.string()) });

function itemsOfList(place: Place, list: ListName): readonly string[] {
  return ["sites", place.siteId, "lists", place.lists[list], "items"];
}

/** A condition on a column, which must be indexed: SharePoint filters by one of those at a time. */
export interface Where<Name extends ListName> {
  readonly column: keyof Row<Name> & string;
  readonly equals: string;
}

/** All items of a list, or those whose indexed column has a value (`listitem-list.md`). */
export function readRequest<Name extends ListName>(
  place: Place,
  list: Name,
  where?: Where<Name>,
  columns: readonly string[] = columnNames(list),
): GraphRequest {
  return {
    method: "GET",
    path: odataPath(itemsOfList(place, list), {
      fields: columns,
      top: pageSize,
      ...(where && { filter: columnEquals(where.column, where.equals) }),
    }),
  };
}

/**
 * Changes of a list's items (`listitem-delta.md`). Without a token all items count as changed.
 * @param token `latest` for nothing but what changes from now on
 */
export function changesRequest(place: Place, list: ListName, token?: "latest"): GraphRequest {
  return {
    method: "GET",
    path: odataPath([...itemsOfList(place, list), "delta"], {
      fields: columnNames(list),
      ...(!shortLists.has(list) && { top: pageSize }),
      ...(token && { token }),
    }),
  };
}

/** The items of an answer and of all pages after it; a page may be empty and still go on. */
export async function itemsOf<Name extends ListName>(
  graph: Graph,
  list: Name,
  request: GraphRequest,
  answer: GraphAnswer,
): Promise<readonly Item<Name>[]> {
  const items: Item<Name>[] = [];
  let body = page.parse(succeeded(request, answer));
  for (;;) {
    for (const { id, fields, "@odata.etag": etag } of body.value) items.push({ id, etag, row: toRow(list, fields) });
    const next = body["@odata.nextLink"];
    if (next === undefined) return items;
    body = page.parse(await graph.send({ method: "GET", path: pathOfLink(next) }));
  }
}

/** Reads one list, or a part of it. */
export async function readItems<Name extends ListName>(
  graph: Graph,
  place: Place,
  list: Name,
  where?: Where<Name>,
): Promise<readonly Item<Name>[]> {
  const request = readRequest(place, list, where);
  return itemsOf(graph, list, request, { status: 200, headers: {}, body: await graph.send(request) });
}

/** Items whose indexed column has one of several values; one `$batch` for every twenty of them. */
export async function readItemsWith<Name extends ListName>(
  graph: Graph,
  place: Place,
  list: Name,
  column: Where<Name>["column"],
  values: readonly string[],
): Promise<readonly Item<Name>[]> {
  const requests = values.map((equals) => readRequest(place, list, { column, equals }));
  const answers = await graph.batch(requests);
  const found: Item<Name>[] = [];
  for (const [index, request] of requests.entries()) {
    const answer = answers[index];
    if (answer) found.push(...(await itemsOf(graph, list, request, answer)));
  }
  return found;
}

/** Several whole lists. */
export type Tables<Name extends ListName> = {
  readonly [List in Name]: readonly Item<List>[];
};

/**
 * Reads several lists in one `$batch`; further requests only where a list has more than one page.
 * @param aside with the columns that are read on demand
 */
export async function readTables<Name extends ListName>(
  graph: Graph,
  place: Place,
  names: readonly Name[],
  { aside = false } = {},
): Promise<Tables<Name>> {
  const requests = names.map((name) => readRequest(place, name, undefined, columnNames(name, { aside })));
  const answers = await graph.batch(requests);
  const tables = await Promise.all(
    names.map(async (name, index) => {
      const request = requests[index];
      const answer = answers[index];
      const items = request && answer ? await itemsOf(graph, name, request, answer) : [];
      return [name, items] as const;
    }),
  );
  return Object.fromEntries(tables) as unknown as Tables<Name>;
}

export function createRequest<Name extends ListName>(place: Place, list: Name, row: Partial<Row<Name>>): GraphRequest {
  const given = Object.entries(toFields(list, row)).filter(([, value]) => value !== null);
  return {
    method: "POST",
    path: odataPath(itemsOfList(place, list)),
    body: { fields: Object.fromEntries(given) },
  };
}

export function updateRequest<Name extends ListName>(
  place: Place,
  list: Name,
  item: { readonly id: string; readonly etag?: string },
  row: Partial<Row<Name>>,
): GraphRequest {
  return {
    method: "PATCH",
    path: odataPath([...itemsOfList(place, list), item.id, "fields"]),
    body: toFields(list, row),
    ...(item.etag === undefined ? {} : { ifMatch: item.etag }),
  };
}

/** How often a write is sent whose fate is not known. */
const attempts = 3;

/** Whether a failed write may have been done all the same. */
export function isUncertain(error: unknown): error is GraphRequestError {
  return error instanceof GraphRequestError && (error.reason === "unreachable" || error.reason === "unavailable");
}

function isConflict(error: unknown): boolean {
  return error instanceof GraphRequestError && error.reason === "conflict";
}

/** Whether a write whose key is not there may be sent again. */
function mayPass(error: unknown): boolean {
  return isUncertain(error) || isConflict(error);
}

/**
 * Writes cells of an item if nobody wrote since it was read. A mismatch is documented as 412, and reported as 409 too.
 * When the answer is lost the item is read: it is written again only if it still has the version it had.
 * @returns the new version, or `overtaken`; after a lost answer that may be by this very write
 */
export async function updateItem<Name extends ListName>(
  graph: Graph,
  place: Place,
  list: Name,
  known: { readonly id: string; readonly etag: string },
  row: Partial<Row<Name>>,
): Promise<string | "overtaken"> {
  const request = updateRequest(place, list, known, row);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = written.safeParse(await graph.send(request));
      return answer.data?.["@odata.etag"] ?? (await readVersion(graph, place, list, known.id));
    } catch (error) {
      if (isConflict(error)) return "overtaken";
      if (!isUncertain(error) || attempt === attempts) throw error;
      if ((await readVersion(graph, place, list, known.id)) !== known.etag) return "overtaken";
    }
  }
}

async function readVersion(graph: Graph, place: Place, list: ListName, id: string): Promise<string> {
  return (await readItem(graph, place, list, id)).etag;
}

/** One item whose id is known, the cheapest reading that there is. */
export async function readItem<Name extends ListName>(
  graph: Graph,
  place: Place,
  list: Name,
  id: string,
): Promise<Item<Name>> {
  const path = odataPath([...itemsOfList(place, list), id], { fields: columnNames(list) });
  const { fields, "@odata.etag": etag } = item.parse(await graph.send({ method: "GET", path }));
  return { id, etag, row: toRow(list, fields) };
}

/**
 * Creates an item whose `Key` is unique. When creating fails the list is asked whether the key is there: the status of
 * a doubled value is not documented (400 and 409 are reported), and a lost answer may belong to a finished write. A conflict
 * although the key is not there is a passing one.
 * @returns `created` also for an item that is there, with these very cells, after a lost answer
 */
export async function createKeyed<Name extends KeyedList>(
  graph: Graph,
  place: Place,
  list: Name,
  row: KeyedCells<Name>,
): Promise<"created" | "exists"> {
  const request = createRequest(place, list, row);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await graph.send(request);
      return "created";
    } catch (error) {
      const found = await findByKey(graph, place, list, row.Key);
      if (found) return isUncertain(error) && sameCells(list, row, found.row) ? "created" : "exists";
      if (!mayPass(error) || attempt === attempts) throw error;
    }
  }
}

/** Creates those of several items that are not there yet, and leaves the others as they are; twenty in a round trip. */
export async function createMissing<Name extends KeyedList>(
  graph: Graph,
  place: Place,
  list: Name,
  rows: readonly KeyedCells<Name>[],
): Promise<void> {
  const answers = await sendWrites(
    graph,
    rows.map((row) => createRequest(place, list, row)),
  );
  const doubtful = rows.filter((_, index) => answers[index]?.status !== 201);
  const found = await findAllByKey(
    graph,
    place,
    list,
    doubtful.map(({ Key }) => Key),
  );
  for (const [index, row] of doubtful.entries()) {
    if (found[index] === undefined) await createKeyed(graph, place, list, row);
  }
}

/** The answers to a batch of writes; none when the batch as a whole failed in a way that does not say what was written. */
export async function sendWrites(graph: Graph, requests: readonly GraphRequest[]): Promise<readonly GraphAnswer[]> {
  try {
    return await graph.batch(requests);
  } catch (error) {
    if (mayPass(error)) return [];
    throw error;
  }
}

/** Cells of an item that is known by its key. */
export type KeyedCells<Name extends ListName> = Partial<Row<Name>> & { readonly Key: string };

/** Every list but the library of documents. */
export type KeyedList = Exclude<ListName, "documents">;

export async function findByKey<Name extends KeyedList>(
  graph: Graph,
  place: Place,
  list: Name,
  key: string,
): Promise<Item<Name> | undefined> {
  const column = "Key" as keyof Row<Name> & string;
  return (await readItems(graph, place, list, { column, equals: key }))[0];
}

/** Items by their keys, in the order of the keys. */
export async function findAllByKey<Name extends KeyedList>(
  graph: Graph,
  place: Place,
  list: Name,
  keys: readonly string[],
): Promise<readonly (Item<Name> | undefined)[]> {
  const column = "Key" as keyof Row<Name> & string;
  const requests = keys.map((key) => readRequest(place, list, { column, equals: key }));
  const answers = await graph.batch(requests);
  const found: (Item<Name> | undefined)[] = [];
  for (const [index, request] of requests.entries()) {
    const answer = answers[index];
    found.push(answer && (await itemsOf(graph, list, request, answer))[0]);
  }
  return found;
}
