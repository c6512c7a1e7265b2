import { inTransaction } from "../../database.ts";
import { GraphFault } from "../../errors.ts";
import { stampOf } from "../actor.ts";
import type { GraphCall } from "../call.ts";
import type { Column } from "../columns/column-store.ts";
import { itemNotFound } from "../faults.ts";
import type { List } from "../lists/list-store.ts";
import type { StandIn } from "../stand-in.ts";
import { applyFields, defaultValues } from "./field-input.ts";
import { requireMatch, versionId } from "./item-etag.ts";
import { referenceName } from "./item-references.ts";
import type { Item, ItemVersion } from "./item-store.ts";

/** @throws {GraphFault} */
export function createItem(standIn: StandIn, list: List, fields: unknown, { caller }: GraphCall): Item {
  const columns = standIn.columns.ofList(list.id);
  const stamp = stampOf(caller, standIn.now());
  const values = checkedFields(standIn, columns, defaultValues(columns), fields);
  return writing(standIn, list, () => {
    const id = standIn.lists.takeItemId(list.id);
    const item = { listId: list.id, id, guid: standIn.newId(), version: 1, created: stamp, modified: stamp, values };
    write(standIn, columns, item);
    return item;
  });
}

/** Changes some fields, if the item is still the one that If-Match names. @throws {GraphFault} */
export function changeItem(standIn: StandIn, list: List, key: string, fields: unknown, call: GraphCall): Item {
  const columns = standIn.columns.ofList(list.id);
  return writing(standIn, list, () => {
    const before = requireItem(standIn, list, key);
    requireMatch(before, call.headers["if-match"], standIn.behaviour);
    const values = checkedFields(standIn, columns, before.values, fields);
    return writeNext(standIn, columns, { ...before, values }, call);
  });
}

/** Makes an earlier version the newest one, as a version of its own (listitemversion-restore.md). @throws {GraphFault} */
export function restoreItem(standIn: StandIn, list: List, key: string, version: string, call: GraphCall): void {
  writing(standIn, list, () => {
    const item = requireItem(standIn, list, key);
    const { values } = requireVersion(standIn, item, version);
    writeNext(standIn, standIn.columns.ofList(list.id), { ...item, values }, call);
  });
}

/** @throws {GraphFault} */
export function deleteItem(standIn: StandIn, list: List, key: string, { headers }: GraphCall): void {
  writing(standIn, list, () => {
    const item = requireItem(standIn, list, key);
    requireMatch(item, headers["if-match"], standIn.behaviour);
    standIn.items.remove(item);
  });
}

/** @throws {GraphFault} 404 */
export function requireItem({ items }: Pick<StandIn, "items">, list: List, key: string): Item {
  const item = /^\d+$/.test(key) ? items.find(list.id, Number(key)) : undefined;
  if (item === undefined) throw itemNotFound("The specified item was not found");
  return item;
}

/** By an id such as `2.0`. @throws {GraphFault} 404 */
export function requireVersion({ items }: Pick<StandIn, "items">, item: Item, key: string): ItemVersion {
  const version = items.versions(item).find((known) => versionId(known) === key);
  if (version === undefined) throw itemNotFound("The specified version was not found");
  return version;
}

/** Writes all or nothing; subscribers hear only of what was kept. */
function writing<Result>({ database, notify }: StandIn, list: List, work: () => Result): Result {
  const result = inTransaction(database, work);
  notify(list.id);
  return result;
}

function writeNext(standIn: StandIn, columns: readonly Column[], item: Item, { caller }: GraphCall): Item {
  const next = { ...item, version: item.version + 1, modified: stampOf(caller, standIn.now()) };
  write(standIn, columns, next);
  return next;
}

function checkedFields(standIn: StandIn, columns: readonly Column[], before: Item["values"], fields: unknown) {
  return applyFields(before, fields, columns, {
    isThere: (column, id) => referenceName(standIn, column, id) !== undefined,
    timeZone: standIn.behaviour.siteTimeZone,
  });
}

function write({ items, behaviour }: StandIn, columns: readonly Column[], item: Item): void {
  const indexed = columns.filter((column) => column.indexed);
  const doubled = indexed.filter((column) => {
    const value = item.values[column.name];
    return column.enforceUniqueValues && value !== undefined && items.isTaken(column, value, item.id);
  });
  if (doubled.length > 0) throw uniqueViolation(doubled, behaviour.uniqueViolationStatus);
  items.write(item, indexed);
}

function uniqueViolation(columns: readonly Column[], status: 400 | 409): GraphFault {
  const names = columns.map(({ displayName }) => displayName).join(", ");
  return new GraphFault(
    status,
    status === 409 ? "nameAlreadyExists" : "invalidRequest",
    "The list item could not be added or updated because duplicate values were found in the following " +
      `field(s) in the list: [${names}].`,
  );
}
