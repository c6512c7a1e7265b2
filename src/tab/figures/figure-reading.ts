import type { PublishedValue } from "../../core/publication/published-value.ts";
import { readPublishedValues } from "../../graph/published-values.ts";
import type { Connection } from "../connection.ts";

/** Reads what is published of some figures, by their keys. Rejects with a `GraphError` or a `SignInError`. */
export type ReadFigures = (figures: readonly string[]) => Promise<readonly PublishedValue[]>;

export function createFigureReading({ graph, place }: Connection): ReadFigures {
  return (figures) => readPublishedValues(graph, place, figures);
}
