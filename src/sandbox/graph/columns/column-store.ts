import type { DatabaseSync } from "node:sqlite";

import type { ColumnDefinition } from "./column-definition.ts";

export interface Column extends ColumnDefinition {
  readonly id: string;
  readonly listId: string;
  /** Came with the template and stays. */
  readonly builtIn: boolean;
}

export interface ColumnStore {
  /** In the order in which they were created. */
  readonly ofList: (listId: string) => readonly Column[];
  readonly insert: (column: Column) => void;
  readonly update: (column: Column) => void;
  /** Takes the values of the items with it. */
  readonly remove: (column: Column) => void;
  /** Indexes the values that the items have, or drops the index, as the column says. */
  readonly rebuildIndex: (column: Column) => void;
  /** Whether two items share a value of an indexed column. */
  readonly hasDuplicates: (column: Column) => boolean;
}

export function createColumnStore(database: DatabaseSync): ColumnStore {
  const ofList = database.prepare("SELECT id, definition FROM graph_columns WHERE list_id = ? ORDER BY position");
  const insert = database.prepare(
    `INSERT INTO graph_columns (id, list_id, position, name, definition)
     VALUES (?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM graph_columns WHERE list_id = ?2), ?3, ?4)`,
  );
  const update = database.prepare("UPDATE graph_columns SET definition = ? WHERE id = ?");
  const remove = database.prepare("DELETE FROM graph_columns WHERE id = ?");
  const removeValues = database.prepare("UPDATE graph_items SET fields = json_remove(fields, ?) WHERE list_id = ?");
  const dropIndex = database.prepare("DELETE FROM graph_item_index WHERE column_id = ?");
  const fillIndex = database.prepare(
    `INSERT INTO graph_item_index (column_id, value, item_id, list_id)
     SELECT ?1, fields ->> ?2, id, list_id FROM graph_items WHERE list_id = ?3 AND fields ->> ?2 IS NOT NULL`,
  );
  const duplicate = database.prepare(
    "SELECT 1 FROM graph_item_index WHERE column_id = ? GROUP BY value HAVING count(*) > 1 LIMIT 1",
  );

  /** Every request reads the columns, and hardly any changes them. What a transaction sees may be taken back. */
  const known = new Map<string, readonly Column[]>();

  function read(listId: string): readonly Column[] {
    return ofList.all(listId).map((row) => ({ ...JSON.parse(String(row.definition)), id: String(row.id), listId }));
  }

  return {
    ofList: (listId) => {
      const columns = known.get(listId) ?? read(listId);
      if (!database.isTransaction) known.set(listId, columns);
      return columns;
    },
    insert: (column) => {
      known.delete(column.listId);
      insert.run(column.id, column.listId, column.name, definitionOf(column));
    },
    update: (column) => {
      known.delete(column.listId);
      update.run(definitionOf(column), column.id);
    },
    remove: (column) => {
      known.delete(column.listId);
      remove.run(column.id);
      removeValues.run(valuePath(column.name), column.listId);
    },
    rebuildIndex: (column) => {
      dropIndex.run(column.id);
      if (column.indexed) fillIndex.run(column.id, valuePath(column.name), column.listId);
    },
    hasDuplicates: (column) => duplicate.get(column.id) !== undefined,
  };
}

/** Where a value stands in the JSON of an item's fields. */
export function valuePath(name: string): string {
  return `$."${name}"`;
}

function definitionOf({ id: _, listId: __, ...definition }: Column): string {
  return JSON.stringify(definition);
}
