import type { Place } from "../../src/graph/items.ts";
import type { ListIds } from "../../src/graph/lists.ts";
import { listNames } from "../../src/graph/lists.ts";

/** A site for tests that answer for Graph themselves. */
export const place: Place = {
  siteId: "h.example,1,2",
  lists: Object.fromEntries(listNames.map((name) => [name, `id-of-${name}`])) as ListIds,
};
