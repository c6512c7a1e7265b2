import type { Graph } from "../../src/graph/client.ts";
import { createGraph } from "../../src/graph/client.ts";
import type { ListName } from "../../src/graph/lists.ts";
import type { TestSite } from "./site.ts";

/** A client of its own; `before` runs before it creates an item in a list, and may write first or break off. */
export function interferedGraph({ server, place }: TestSite, list: ListName, before: () => Promise<void>): Graph {
  const path = `/lists/${place.lists[list]}/items`;
  return createGraph({
    getToken: async () => server.applicationToken,
    origin: server.origin,
    pause: async () => {},
    fetch: async (input, init) => {
      if (init?.method === "POST" && decodeURIComponent(String(input)).endsWith(path)) await before();
      return fetch(input, init);
    },
  });
}
