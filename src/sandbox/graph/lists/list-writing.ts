import { z } from "zod";

import { inTransaction } from "../../database.ts";
import { type Stamp, stampOf } from "../actor.ts";
import { parseBody } from "../body.ts";
import type { GraphCall } from "../call.ts";
import { readNewColumn } from "../columns/column-definition.ts";
import { addColumn } from "../columns/column-writing.ts";
import { listTemplates, templateColumns } from "../columns/template-columns.ts";
import { nameAlreadyExists } from "../faults.ts";
import type { StandIn } from "../stand-in.ts";
import type { List } from "./list-store.ts";

const title = z.string().min(1).max(255);

const newList = z.strictObject({
  displayName: title,
  name: title.optional(),
  description: z.string().default(""),
  columns: z.array(z.unknown()).default([]),
  list: z.looseObject({ template: z.enum(listTemplates) }).default({ template: "genericList" }),
});

const listChange = z.strictObject({ displayName: title, description: z.string() }).partial();

/** Creates a list with its template's columns and those of the body (list-create.md). @throws {GraphFault} */
export function createList(standIn: StandIn, { body, caller }: GraphCall): List {
  const input = parseBody(newList, body);
  const definitions = input.columns.map(readNewColumn);
  const stamp = stampOf(caller, standIn.now());
  const list: List = {
    id: standIn.newId(),
    name: input.name ?? input.displayName.replaceAll(" ", ""),
    displayName: input.displayName,
    description: input.description,
    template: input.list.template,
    version: 1,
    created: stamp,
    modified: stamp,
  };
  return inTransaction(standIn.database, () => {
    refuseTakenTitle(standIn, list);
    standIn.lists.insert(list);
    for (const column of templateColumns(list.template)) {
      standIn.columns.insert({ ...column, id: standIn.newId(), listId: list.id, builtIn: true });
    }
    for (const definition of definitions) addColumn(standIn, list.id, definition);
    return list;
  });
}

/** @throws {GraphFault} */
export function changeList(standIn: StandIn, list: List, { body, caller }: GraphCall): List {
  const modified: Stamp = stampOf(caller, standIn.now());
  const change = parseBody(listChange, body);
  const changed = { ...list, ...change, version: list.version + 1, modified } as List;
  return inTransaction(standIn.database, () => {
    refuseTakenTitle(standIn, changed);
    standIn.lists.update(changed);
    return changed;
  });
}

function refuseTakenTitle({ lists }: StandIn, list: List): void {
  const taken = [list.name, list.displayName].some((key) => (lists.find(key) ?? list).id !== list.id);
  if (taken) throw nameAlreadyExists("Name already exists");
}
