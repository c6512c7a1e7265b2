import type { Concept } from "../core/concept.ts";
import { readBoard } from "../graph/board.ts";
import { findPlace } from "../graph/site.ts";
import type { Connection } from "./connection.ts";

/** The concept that the lists hold. */
export async function conceptOfLists({ graph, site }: Connection): Promise<Concept> {
  return (await readBoard(graph, await findPlace(graph, site))).concept;
}

/** One JSON document: the concept as `src/core/concept.ts` describes it. */
export function exportJson(concept: Concept): string {
  return JSON.stringify(concept, null, 2);
}
