import type { PublishedValue } from "../core/publication/published-value.ts";
import type { Graph } from "./client.ts";
import type { Place } from "./items.ts";
import { itemsOf, readRequest } from "./items.ts";
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
  const requests = figures.map((equals) => readRequest(place, "publishedValues", { column: "Figure", equals }));
  const answers = await graph.batch(requests);
  const values: PublishedValue[] = [];
  for (const [index, request] of requests.entries()) {
    const answer = answers[index];
    const items = answer ? await itemsOf(graph, "publishedValues", request, answer) : [];
    values.push(...items.map(({ row }) => rowToPublished(row)));
  }
  return values;
}
