import { z } from "zod/mini";
import type { Graph } from "./client.ts";
import type { Place } from "./items.ts";
import type { ListName, ListSchema } from "./lists.ts";
import { lists } from "./lists.ts";
import { odataPath } from "./odata-path.ts";
import type { GraphAnswer, GraphRequest } from "./transport.ts";

/** What somebody has removed from the site by hand, by the names that SharePoint shows; `provision` brings it back, empty. */
export type ListFault =
  | { readonly kind: "listMissing"; readonly list: string }
  | { readonly kind: "columnMissing"; readonly list: string; readonly column: string };

const columnPage = z.object({
  "@odata.nextLink": z.optional(z.string()),
  value: z.array(z.object({ name: z.string() })),
});

/**
 * Looks whether lists and their columns are there, in one `$batch` (`list-list-columns.md`). Reading does not tell: a
 * column that is gone reads like an empty one. Whatever cannot be told counts as there.
 * @throws {GraphRequestError} when nothing could be asked
 */
export async function findListFaults(
  graph: Graph,
  place: Place,
  names: readonly ListName[],
): Promise<readonly ListFault[]> {
  const answers = await graph.batch(names.map((name) => columnsRequest(place, name)));
  return names.flatMap((name, index) => faultsOf(lists[name], answers[index]));
}

function columnsRequest({ siteId, lists: ids }: Place, name: ListName): GraphRequest {
  return { method: "GET", path: odataPath(["sites", siteId, "lists", ids[name], "columns"], { select: ["name"] }) };
}

function faultsOf({ label, columns }: ListSchema, answer: GraphAnswer | undefined): readonly ListFault[] {
  if (answer?.status === 404) return [{ kind: "listMissing", list: label }];
  const page = columnPage.safeParse(answer?.body).data;
  if (!page || page["@odata.nextLink"] !== undefined) return [];
  const there = new Set(page.value.map(({ name }) => name));
  return Object.entries(columns)
    .filter(([name]) => !there.has(name))
    .map(([, column]) => ({ kind: "columnMissing", list: label, column: column.label }));
}
