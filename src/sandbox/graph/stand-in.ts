import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";

import type { city as ratingen } from "../city.ts";
import { type Behaviour, usualBehaviour } from "./behaviour.ts";
import { type ColumnStore, createColumnStore } from "./columns/column-store.ts";
import { createItemStore, type ItemStore } from "./items/item-store.ts";
import { createListStore, type ListStore } from "./lists/list-store.ts";
import { createGraphTables } from "./schema.ts";

/** What every capability of the stand-in works with. */
export interface StandIn {
  readonly database: DatabaseSync;
  readonly city: typeof ratingen;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly behaviour: Behaviour;
  readonly lists: ListStore;
  readonly columns: ColumnStore;
  readonly items: ItemStore;
}

export interface StandInOptions extends Pick<StandIn, "database" | "city"> {
  readonly now?: () => Date;
  readonly newId?: () => string;
  /** What the documentation leaves open. */
  readonly behaviour?: Partial<Behaviour>;
}

/** Opens the stores over the database, creating their tables where they are missing. */
export function createStandIn({
  database,
  city,
  now = () => new Date(),
  newId = randomUUID,
  behaviour,
}: StandInOptions): StandIn {
  createGraphTables(database);
  return {
    database,
    city,
    now,
    newId,
    behaviour: { ...usualBehaviour, ...behaviour },
    lists: createListStore(database),
    columns: createColumnStore(database),
    items: createItemStore(database),
  };
}
