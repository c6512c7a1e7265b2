import { inTransaction } from "../../database.ts";
import { invalidRequest, itemNotFound, nameAlreadyExists } from "../faults.ts";
import type { List } from "../lists/list-store.ts";
import type { StandIn } from "../stand-in.ts";
import { type ColumnDefinition, changeColumn } from "./column-definition.ts";
import type { Column } from "./column-store.ts";

type Stores = Pick<StandIn, "database" | "columns" | "newId">;

/** @throws {GraphFault} 409 when the list has a column of that name */
export function addColumn({ database, columns, newId }: Stores, listId: string, definition: ColumnDefinition): Column {
  return inTransaction(database, () => {
    const name = freeName(columns.ofList(listId), definition.name);
    const column = { ...definition, name, id: newId(), listId, builtIn: false };
    columns.insert(column);
    columns.rebuildIndex(column);
    return column;
  });
}

/** @throws {GraphFault} 400 when the column cannot be so, or its values are not unique */
export function updateColumn({ database, columns }: Stores, column: Column, body: unknown): Column {
  const changed = { ...column, ...changeColumn(column, body) };
  inTransaction(database, () => {
    columns.update(changed);
    if (changed.indexed !== column.indexed) columns.rebuildIndex(changed);
    if (changed.enforceUniqueValues && columns.hasDuplicates(changed)) {
      throw invalidRequest(`The values of the column '${column.name}' are not unique.`);
    }
  });
  return changed;
}

/** @throws {GraphFault} 400 for a column of the template */
export function removeColumn({ database, columns }: Stores, column: Column): void {
  if (column.builtIn) throw invalidRequest(`The column '${column.name}' cannot be deleted.`);
  inTransaction(database, () => columns.remove(column));
}

/** By id or internal name. @throws {GraphFault} 404 */
export function requireColumn({ columns }: Stores, list: List, key: string): Column {
  const column = columns.ofList(list.id).find(({ id, name }) => id === key || name === key);
  if (column === undefined) throw itemNotFound("The specified column was not found");
  return column;
}

/** SharePoint gives a column that is named like one of the template a number: `Author` becomes `Author0`. */
function freeName(existing: readonly Column[], wanted: string): string {
  const sameName = (name: string) => existing.find((column) => column.name.toLowerCase() === name.toLowerCase());
  const taken = sameName(wanted);
  if (taken === undefined) return wanted;
  const numbered = `${wanted}0`;
  if (!taken.builtIn || sameName(numbered)) {
    throw nameAlreadyExists(`A column with the name '${wanted}' already exists.`);
  }
  return numbered;
}
