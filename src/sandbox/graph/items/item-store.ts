import type { DatabaseSync, SQLInputValue } from "node:sqlite";

import type { Stamp } from "../actor.ts";
import type { Column } from "../columns/column-store.ts";

/** What a field holds; ids for people and rows of other lists. */
export type FieldValue = string | number | boolean | readonly (string | number)[] | Readonly<Record<string, string>>;

/** Values by internal column name; an empty field is absent. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

export interface Item {
  readonly listId: string;
  /** Counts from 1 within the list. */
  readonly id: number;
  readonly guid: string;
  /** Counts the writes, from 1. */
  readonly version: number;
  readonly created: Stamp;
  readonly modified: Stamp;
  readonly values: FieldValues;
}

export type ItemVersion = Pick<Item, "version" | "modified" | "values">;

/** Part of a WHERE clause over `graph_items`. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

export interface PageRequest {
  readonly conditions: readonly Condition[];
  /** The page begins behind this item. */
  readonly after: number;
  readonly limit: number;
}

/** The last thing that happened to an item; `item` is absent once it was deleted. */
export interface Change {
  readonly sequence: number;
  readonly itemId: number;
  readonly item?: Item;
}

export interface ItemStore {
  readonly find: (listId: string, id: number) => Item | undefined;
  /** In the order of their ids. */
  readonly page: (listId: string, request: PageRequest) => readonly Item[];
  /** Writes the item as a new version, indexes it and logs the change. */
  readonly write: (item: Item, indexed: readonly Column[]) => void;
  readonly remove: (item: Item) => void;
  /** Whether another item has the same value in this indexed column. */
  readonly isTaken: (column: Column, value: FieldValue, exceptId: number) => boolean;
  /** Newest first. */
  readonly versions: (item: Item) => readonly ItemVersion[];
  /** Changes after a sequence number, oldest first. */
  readonly changes: (listId: string, after: number, limit: number) => readonly Change[];
  readonly lastSequence: (listId: string) => number;
  readonly count: (listId: string) => number;
}

export function createItemStore(database: DatabaseSync): ItemStore {
  const find = database.prepare("SELECT * FROM graph_items WHERE list_id = ? AND id = ?");
  const write = database.prepare(
    `INSERT INTO graph_items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, modified_at = excluded.modified_at,
       modified_by = excluded.modified_by, fields = excluded.fields`,
  );
  const writeVersion = database.prepare("INSERT INTO graph_item_versions VALUES (?, ?, ?, ?, ?, ?)");
  const remove = database.prepare("DELETE FROM graph_items WHERE list_id = ? AND id = ?");
  const logChange = database.prepare("REPLACE INTO graph_changes (list_id, item_id, deleted) VALUES (?, ?, ?)");
  const dropIndex = database.prepare("DELETE FROM graph_item_index WHERE list_id = ? AND item_id = ?");
  const addToIndex = database.prepare("INSERT INTO graph_item_index VALUES (?, ?, ?, ?)");
  const taken = database.prepare("SELECT 1 FROM graph_item_index WHERE column_id = ? AND value = ? AND item_id <> ?");
  const versions = database.prepare(
    "SELECT * FROM graph_item_versions WHERE list_id = ? AND item_id = ? ORDER BY version DESC",
  );
  const changes = database.prepare(
    `SELECT c.sequence, c.item_id, i.* FROM graph_changes c
     LEFT JOIN graph_items i ON i.list_id = c.list_id AND i.id = c.item_id
     WHERE c.list_id = ? AND c.sequence > ? ORDER BY c.sequence LIMIT ?`,
  );
  const lastSequence = database.prepare("SELECT coalesce(max(sequence), 0) AS n FROM graph_changes WHERE list_id = ?");
  const count = database.prepare("SELECT count(*) AS n FROM graph_items WHERE list_id = ?");

  return {
    find: (listId, id) => {
      const row = find.get(listId, id);
      return row && toItem(row as unknown as ItemRow);
    },
    page: (listId, { conditions, after, limit }) => {
      const where = ["list_id = ?", "id > ?", ...conditions.map(({ sql }) => `(${sql})`)].join(" AND ");
      const statement = database.prepare(`SELECT * FROM graph_items WHERE ${where} ORDER BY id LIMIT ?`);
      const rows = statement.all(listId, after, ...conditions.flatMap(({ values }) => values), limit);
      return rows.map((row) => toItem(row as unknown as ItemRow));
    },
    write: ({ listId, id, guid, version, created, modified, values }, indexed) => {
      const fields = JSON.stringify(values);
      const modifiedBy = JSON.stringify(modified.by);
      write.run(listId, id, guid, version, created.at, JSON.stringify(created.by), modified.at, modifiedBy, fields);
      writeVersion.run(listId, id, version, modified.at, modifiedBy, fields);
      dropIndex.run(listId, id);
      for (const column of indexed) {
        const value = values[column.name];
        if (value !== undefined) addToIndex.run(column.id, indexValue(value), id, listId);
      }
      logChange.run(listId, id, 0);
    },
    remove: ({ listId, id }) => {
      remove.run(listId, id);
      logChange.run(listId, id, 1);
    },
    isTaken: (column, value, exceptId) => taken.get(column.id, indexValue(value), exceptId) !== undefined,
    versions: ({ listId, id }) => versions.all(listId, id).map((row) => toVersion(row as unknown as VersionRow)),
    changes: (listId, after, limit) =>
      changes.all(listId, after, limit).map((row) => toChange(row as unknown as ChangeRow)),
    lastSequence: (listId) => Number(lastSequence.get(listId)?.n),
    count: (listId) => Number(count.get(listId)?.n),
  };
}

/** SQLite knows no truth values; JSON's come out of it as 1 and 0. Only single values are ever indexed. */
function indexValue(value: FieldValue): string | number {
  return typeof value === "boolean" ? Number(value) : (value as string | number);
}

interface ItemRow {
  readonly list_id: string;
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly created_at: string;
  readonly created_by: string;
  readonly modified_at: string;
  readonly modified_by: string;
  readonly fields: string;
}

type VersionRow = Pick<ItemRow, "version" | "modified_at" | "modified_by" | "fields">;

type ChangeRow = ItemRow & { readonly sequence: number; readonly item_id: number; readonly id: number | null };

function toItem(row: ItemRow): Item {
  return {
    listId: row.list_id,
    id: row.id,
    guid: row.guid,
    created: { by: JSON.parse(row.created_by), at: row.created_at },
    ...toVersion(row),
  };
}

function toVersion(row: VersionRow): ItemVersion {
  return {
    version: row.version,
    modified: { by: JSON.parse(row.modified_by), at: row.modified_at },
    values: JSON.parse(row.fields),
  };
}

function toChange(row: ChangeRow): Change {
  return { sequence: row.sequence, itemId: row.item_id, ...(row.id !== null && { item: toItem(row) }) };
}
