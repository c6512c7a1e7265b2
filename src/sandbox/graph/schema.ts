import type { DatabaseSync } from "node:sqlite";

/**
 * Tables of the Graph stand-in. `created_by` and `modified_by` hold an identity set and `fields` the values by
 * column name, as JSON. `graph_changes` keeps the last change of each item in the order in which they happened.
 */
export function createGraphTables(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS graph_lists (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      display_name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      description TEXT NOT NULL,
      template TEXT NOT NULL,
      version INTEGER NOT NULL,
      last_item_id INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      created_by TEXT NOT NULL,
      modified_at TEXT NOT NULL,
      modified_by TEXT NOT NULL
    ) STRICT;

    CREATE TABLE IF NOT EXISTS graph_columns (
      id TEXT PRIMARY KEY,
      list_id TEXT NOT NULL REFERENCES graph_lists ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL COLLATE NOCASE,
      definition TEXT NOT NULL,
      UNIQUE (list_id, name)
    ) STRICT;

    CREATE TABLE IF NOT EXISTS graph_items (
      list_id TEXT NOT NULL REFERENCES graph_lists ON DELETE CASCADE,
      id INTEGER NOT NULL,
      guid TEXT NOT NULL,
      version INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      created_by TEXT NOT NULL,
      modified_at TEXT NOT NULL,
      modified_by TEXT NOT NULL,
      fields TEXT NOT NULL,
      PRIMARY KEY (list_id, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE IF NOT EXISTS graph_item_index (
      column_id TEXT NOT NULL REFERENCES graph_columns ON DELETE CASCADE,
      value ANY NOT NULL,
      item_id INTEGER NOT NULL,
      list_id TEXT NOT NULL,
      PRIMARY KEY (column_id, value, item_id),
      FOREIGN KEY (list_id, item_id) REFERENCES graph_items ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS graph_item_index_by_item ON graph_item_index (list_id, item_id);

    CREATE TABLE IF NOT EXISTS graph_item_versions (
      list_id TEXT NOT NULL,
      item_id INTEGER NOT NULL,
      version INTEGER NOT NULL,
      modified_at TEXT NOT NULL,
      modified_by TEXT NOT NULL,
      fields TEXT NOT NULL,
      PRIMARY KEY (list_id, item_id, version),
      FOREIGN KEY (list_id, item_id) REFERENCES graph_items ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE IF NOT EXISTS graph_changes (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      list_id TEXT NOT NULL REFERENCES graph_lists ON DELETE CASCADE,
      item_id INTEGER NOT NULL,
      deleted INTEGER NOT NULL,
      UNIQUE (list_id, item_id)
    ) STRICT;

    CREATE TABLE IF NOT EXISTS graph_subscriptions (
      id TEXT PRIMARY KEY,
      list_id TEXT NOT NULL REFERENCES graph_lists ON DELETE CASCADE,
      expires_at TEXT NOT NULL,
      definition TEXT NOT NULL
    ) STRICT;
  `);
}
