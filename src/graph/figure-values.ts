import type { FigureAmounts } from "../core/check-in.ts";
import type { Graph } from "./client.ts";
import type { Place } from "./items.ts";
import { readItems } from "./items.ts";
import { rowToAmounts } from "./response-rows.ts";

/**
 * The unpublished amounts of all figures, by key of the response that reported them.
 * @throws {GraphRequestError} for whoever may not read them
 */
export async function readFigureAmounts(graph: Graph, place: Place): Promise<ReadonlyMap<string, FigureAmounts>> {
  const items = await readItems(graph, place, "figureValues");
  return new Map(
    items.flatMap(({ row }) => {
      const amounts = rowToAmounts(row);
      return amounts ? [[row.Key, amounts] as const] : [];
    }),
  );
}
