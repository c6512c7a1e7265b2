import { plainLines } from "../core/response.ts";
import type { Graph } from "./client.ts";
import type { KeyedList, Place } from "./items.ts";
import { findByKey, updateItem } from "./items.ts";
import type { Row } from "./rows.ts";

/** What became of a change to something that somebody has seen; `current` is absent when it is gone. */
export type Replaced<Value> =
  | { readonly kind: "changed" }
  | { readonly kind: "overtaken"; readonly current: Value | undefined };

interface Replacing<Name extends KeyedList, Value> {
  readonly list: Name;
  readonly key: string;
  readonly seen: Value;
  /** The part of a row that is changed, in the shape in which it was seen. */
  readonly read: (row: Row<Name>) => Value;
  readonly cells: Partial<Row<Name>>;
}

const attempts = 3;

/**
 * Writes over what somebody has seen, as long as the list still says so; what else was written to the row meanwhile does
 * not count. Of two who change the same thing the second is told what the first has written.
 */
export async function replaceSeen<Name extends KeyedList, Value>(
  graph: Graph,
  place: Place,
  { list, key, seen, read, cells }: Replacing<Name, Value>,
): Promise<Replaced<Value>> {
  for (let attempt = 1; ; attempt += 1) {
    const item = await findByKey(graph, place, list, key);
    const current = item && read(item.row);
    if (!item || !isSame(current, seen) || attempt > attempts) return { kind: "overtaken", current };
    const outcome = await updateItem(graph, place, list, item, cells);
    if (outcome !== "overtaken") return { kind: "changed" };
  }
}

/** Whatever the order of their properties; the lists may end lines in another way. */
export function isSame(one: unknown, other: unknown): boolean {
  return written(one) === written(other);
}

function written(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === "string") return plainLines(part);
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
}
