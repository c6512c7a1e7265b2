import { z } from "zod/mini";
import type { Graph, GraphAnswer, GraphRequest } from "./client.ts";
import { succeeded } from "./client.ts";
import { GraphRequestError } from "./errors.ts";
import type { ListIds, ListName } from "./lists.ts";
import type { Row } from "./rows.ts";
import { columnNames, toFields, toRow } from "./rows.ts";

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

const page = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      "@odata.etag": z.string(),
      fields: z.record(z.string(), z.unknown()),
    }),
  ),
  "@odata.nextLink": z.optional(z.string()),
});

const written = z.object({ "@odata.etag": z.optional(z.string()) });

function itemsPath(place: Place, list: ListName): string {
  return `/sites/${place.siteId}/lists/${place.lists[list]}/items`;
}

/** All items of a list, or those whose indexed column has a value (`listitem-list.md`). */
export function readRequest<Name extends ListName>(
  place: Place,
  list: Name,
  where?: {
    readonly column: keyof Row<Name> & string;
    readonly equals: string;
  },
): GraphRequest {
  const select = columnNames(list).join(",");
  const filter = where ? `&$filter=${encodeURIComponent(`fields/${where.column} eq ${quoted(where.equals)}`)}` : "";
  return {
    method: "GET",
    path: `${itemsPath(place, list)}?$expand=fields($select=${select})&$top=${pageSize}${filter}`,
  };
}

/** A text as OData writes it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
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
    body = page.parse(await graph.send({ method: "GET", path: next }));
  }
}

/** Reads one list, or a part of it. */
export async function readItems<Name extends ListName>(
  graph: Graph,
  place: Place,
  list: Name,
  where?: {
    readonly column: keyof Row<Name> & string;
    readonly equals: string;
  },
): Promise<readonly Item<Name>[]> {
  const request = readRequest(place, list, where);
  return itemsOf(graph, list, request, {
    status: 200,
    body: await graph.send(request),
  });
}

/** Several whole lists. */
export type Tables<Name extends ListName> = {
  readonly [List in Name]: readonly Item<List>[];
};

/** Reads several lists in one `$batch`; further requests only where a list has more than one page. */
export async function readTables<Name extends ListName>(
  graph: Graph,
  place: Place,
  names: readonly Name[],
): Promise<Tables<Name>> {
  const requests = names.map((name) => readRequest(place, name));
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
    path: itemsPath(place, list),
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
    path: `${itemsPath(place, list)}/${item.id}/fields`,
    body: toFields(list, row),
    ...(item.etag === undefined ? {} : { ifMatch: item.etag }),
  };
}

/**
 * Writes cells of an item if nobody wrote since it was read. A mismatch is documented as 412, and reported as 409 too.
 * @returns the new version, or `overtaken`
 */
export async function updateItem<Name extends ListName>(
  graph: Graph,
  place: Place,
  list: Name,
  item: { readonly id: string; readonly etag: string },
  row: Partial<Row<Name>>,
): Promise<string | "overtaken"> {
  try {
    return written.parse(await graph.send(updateRequest(place, list, item, row)))["@odata.etag"] ?? "";
  } catch (error) {
    if (error instanceof GraphRequestError && error.reason === "conflict") return "overtaken";
    throw error;
  }
}

/**
 * Creates an item whose `Key` is unique. When creating fails the list is asked whether the key is there: the status of
 * a doubled value is not documented (400 and 409 are reported), and a lost answer may belong to a finished write.
 */
export async function createKeyed<Name extends KeyedList>(
  graph: Graph,
  place: Place,
  list: Name,
  row: Partial<Row<Name>> & { readonly Key: string },
): Promise<"created" | "exists"> {
  const request = createRequest(place, list, row);
  try {
    await graph.send(request);
    return "created";
  } catch (error) {
    if (await findByKey(graph, place, list, row.Key)) return "exists";
    throw error;
  }
}

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
