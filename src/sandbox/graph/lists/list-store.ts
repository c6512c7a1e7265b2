import type { DatabaseSync } from "node:sqlite";

import type { Stamp } from "../actor.ts";
import type { ListTemplate } from "../columns/template-columns.ts";

export interface List {
  readonly id: string;
  /** Last part of the address; stays when the list is renamed. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly template: ListTemplate;
  readonly version: number;
  readonly created: Stamp;
  readonly modified: Stamp;
}

export interface ListStore {
  readonly all: () => readonly List[];
  /** By id, name or title: the path of a list may have any of them (list-get.md). */
  readonly find: (key: string) => List | undefined;
  readonly insert: (list: List) => void;
  readonly update: (list: List) => void;
  /** Takes columns, items, versions and changes with it. */
  readonly remove: (listId: string) => void;
  /** The next item's id; none is given twice, not even after a deletion. */
  readonly takeItemId: (listId: string) => number;
}

export function createListStore(database: DatabaseSync): ListStore {
  const all = database.prepare("SELECT * FROM graph_lists ORDER BY rowid");
  const find = database.prepare("SELECT * FROM graph_lists WHERE id = ?1 OR name = ?1 OR display_name = ?1");
  const insert = database.prepare("INSERT INTO graph_lists VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)");
  const update = database.prepare(
    `UPDATE graph_lists SET display_name = ?, description = ?, version = ?, modified_at = ?, modified_by = ?
     WHERE id = ?`,
  );
  const remove = database.prepare("DELETE FROM graph_lists WHERE id = ?");
  const takeItemId = database.prepare(
    "UPDATE graph_lists SET last_item_id = last_item_id + 1 WHERE id = ? RETURNING last_item_id",
  );

  return {
    all: () => all.all().map((row) => toList(row as unknown as ListRow)),
    find: (key) => {
      const row = find.get(key);
      return row && toList(row as unknown as ListRow);
    },
    insert: ({ id, name, displayName, description, template, version, created, modified }) => {
      const stamps = [created.at, JSON.stringify(created.by), modified.at, JSON.stringify(modified.by)];
      insert.run(id, name, displayName, description, template, version, ...stamps);
    },
    update: ({ id, displayName, description, version, modified }) => {
      update.run(displayName, description, version, modified.at, JSON.stringify(modified.by), id);
    },
    remove: (listId) => void remove.run(listId),
    takeItemId: (listId) => Number(takeItemId.get(listId)?.last_item_id),
  };
}

interface ListRow {
  readonly id: string;
  readonly name: string;
  readonly display_name: string;
  readonly description: string;
  readonly template: ListTemplate;
  readonly version: number;
  readonly created_at: string;
  readonly created_by: string;
  readonly modified_at: string;
  readonly modified_by: string;
}

function toList(row: ListRow): List {
  return {
    id: row.id,
    name: row.name,
    displayName: row.display_name,
    description: row.description,
    template: row.template,
    version: row.version,
    created: { by: JSON.parse(row.created_by), at: row.created_at },
    modified: { by: JSON.parse(row.modified_by), at: row.modified_at },
  };
}
