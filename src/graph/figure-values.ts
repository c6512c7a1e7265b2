import type { FigureAmounts } from "../core/check-in.ts";
import { latestUnknown } from "../core/figure-intake.ts";
import type { Response } from "../core/response.ts";
import type { Graph } from "./client.ts";
import type { Place } from "./items.ts";
import { createMissing, readItems } from "./items.ts";
import { figureValueToRow, responseToRow, rowToAmounts } from "./response-rows.ts";

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

/**
 * Puts reported numbers of past periods, for which nobody was asked, into the confidential list, and the latest of each
 * figure where everybody sees that it was reported; those whose key is there already stay as they are. Answers to a
 * check-in go through `createResponse`.
 */
export async function importFigureValues(graph: Graph, place: Place, reported: readonly Response[]): Promise<void> {
  const rows = reported.flatMap((response) =>
    response.answer.kind === "figure" ? [figureValueToRow(response, response.answer)] : [],
  );
  await createMissing(graph, place, "figureValues", rows);
  await createMissing(graph, place, "responses", latestUnknown(reported, new Map()).map(responseToRow));
}
