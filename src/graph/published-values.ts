import type { PublishedValue } from "../core/publication/published-value.ts";
import type { Graph } from "./client.ts";
import type { Place } from "./items.ts";
import { readItemsWith } from "./items.ts";
import { rowToPublished } from "./published-rows.ts";

/**
 * What is published of some figures and key figures, all periods; one `$batch` for every twenty of them.
 * @param figures keys
 * @throws {GraphError}
 */
export async function readPublishedValues(
  graph: Graph,
  place: Place,
  figures: readonly string[],
): Promise<readonly PublishedValue[]> {
  const items = await readItemsWith(graph, place, "publishedValues", "Figure", figures);
  return items.map(({ row }) => rowToPublished(row));
}
