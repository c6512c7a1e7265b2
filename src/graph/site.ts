import { z } from "zod/mini";
import type { Graph } from "./client.ts";
import { GraphDataError } from "./errors.ts";
import type { Place } from "./items.ts";
import type { ListName } from "./lists.ts";
import { listNames, lists } from "./lists.ts";
import { odataPath, pathOfLink, siteByAddress } from "./odata-path.ts";

const site = z.object({ id: z.string() });
const listPage = z.object({
  value: z.array(z.object({ id: z.string(), name: z.string(), displayName: z.string() })),
  "@odata.nextLink": z.optional(z.string()),
});

export interface ListInfo {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
}

/**
 * Id of a site by its address (`site-getbypath.md`).
 * @param address `host:/sites/name`
 */
export async function findSite(graph: Graph, address: string): Promise<string> {
  return site.parse(await graph.send({ method: "GET", path: siteByAddress(address) })).id;
}

/** The product's lists that are on the site, by the last part of their address: titles may have been changed. */
export async function readLists(graph: Graph, siteId: string): Promise<ReadonlyMap<ListName, ListInfo>> {
  const found = new Map<ListName, ListInfo>();
  let path: string | undefined = odataPath(["sites", siteId, "lists"], { select: ["id", "name", "displayName"] });
  while (path !== undefined) {
    const body: z.infer<typeof listPage> = listPage.parse(await graph.send({ method: "GET", path }));
    for (const info of body.value) {
      const list = listNames.find((name) => lists[name].name === info.name);
      if (list) found.set(list, info);
    }
    const next = body["@odata.nextLink"];
    path = next === undefined ? undefined : pathOfLink(next);
  }
  return found;
}

/** @throws {GraphDataError} when a list is missing: it names it, and the command that creates it. */
export async function findPlace(graph: Graph, address: string): Promise<Place> {
  const siteId = await findSite(graph, address);
  const found = await readLists(graph, siteId);
  const missing = listNames.find((name) => !found.has(name));
  if (missing) throw new GraphDataError({ reason: "listMissing", list: lists[missing].label });
  const ids = Object.fromEntries([...found].map(([name, { id }]) => [name, id])) as Record<ListName, string>;
  return { siteId, lists: ids };
}
