import type { Response } from "../core/response.ts";
import type { Move, MovedList } from "./answer-store.ts";
import { createResponse, isNewer, moveOn, movesOf } from "./answer-store.ts";
import type { Graph } from "./client.ts";
import type { Place } from "./items.ts";
import { createRequest, findAllByKey, sendWrites, updateRequest } from "./items.ts";
import { responseToRow } from "./response-rows.ts";

/**
 * Writes several responses, none of which may be a figure's, each once; twenty in a round trip.
 * @returns those that were written; for the others there is a response with that key already
 */
export async function createResponses(
  graph: Graph,
  place: Place,
  responses: readonly Response[],
): Promise<readonly Response[]> {
  const requests = responses.map((response) => createRequest(place, "responses", responseToRow(response)));
  const answers = await sendWrites(graph, requests);
  const created: Response[] = [];
  for (const [index, response] of responses.entries()) {
    const isThere = answers[index]?.status === 201;
    if (isThere || (await createResponse(graph, place, response)) === "created") created.push(response);
  }
  return created;
}

/**
 * Moves what several responses are about on, as `applyResponse` does: for every twenty of them one round trip to read and
 * one to write. Rows that somebody else is writing meanwhile are moved one by one.
 */
export async function applyResponses(graph: Graph, place: Place, responses: readonly Response[]): Promise<void> {
  const { steps, indicators, decisions } = movesOf(responses);
  await moveAll(graph, place, "measures", steps);
  await moveAll(graph, place, "indicators", indicators);
  await moveAll(graph, place, "decisions", decisions);
}

async function moveAll<Name extends MovedList>(
  graph: Graph,
  place: Place,
  list: Name,
  moves: readonly Move<Name>[],
): Promise<void> {
  if (moves.length === 0) return;
  const keys = moves.map(({ key }) => key);
  const items = await findAllByKey(graph, place, list, keys);
  const due = moves.flatMap((move, index) => {
    const item = items[index];
    return item && !isNewer(item, move) ? [{ move, item }] : [];
  });
  const requests = due.map(({ move, item }) => updateRequest(place, list, item, move.cellsOf(item.row)));
  const answers = await sendWrites(graph, requests);
  for (const [index, { move }] of due.entries()) {
    if (answers[index]?.status !== 200) await moveOn(graph, place, list, move);
  }
}
