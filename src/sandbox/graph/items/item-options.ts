import type { GraphCall } from "../call.ts";
import { isReference } from "../columns/facets.ts";
import { invalidRequest } from "../faults.ts";
import type { List } from "../lists/list-store.ts";
import { expansionNamed } from "../odata/expand.ts";
import { type QueryOptions, readOptions } from "../odata/query.ts";
import type { StandIn } from "../stand-in.ts";

/** Lookup fields in one query at most (resources/fieldvalueset.md); people count as well. */
const mostLookups = 12;

/** What a client asks of the items of a list. @throws {GraphFault} 400 for too many lookup fields */
export function itemOptions({ columns }: Pick<StandIn, "columns">, list: List, { query }: GraphCall): QueryOptions {
  const options = readOptions(query);
  const selected = [...(options.select ?? []), ...(expansionNamed(options.expand, "fields")?.select ?? [])];
  const lookups = columns.ofList(list.id).filter(({ name, facet }) => isReference(facet) && selected.includes(name));
  if (lookups.length > mostLookups) {
    throw invalidRequest(`The query asks for ${lookups.length} lookup fields; at most ${mostLookups} are possible.`);
  }
  return options;
}
