import type { Draft, Subject } from "../../core/editing/draft.ts";
import type { ItemChange } from "../../core/editing/history.ts";
import type { Sibling } from "../../core/editing/new-item.ts";
import type { Editable, NewItem, SiblingKind } from "../../graph/concept-editing.ts";
import { addItem, readEditable, readHistory, readSiblings, saveEdit } from "../../graph/concept-editing.ts";
import type { Connection } from "../connection.ts";

/**
 * What editing the concept reads and writes, always with the rights of whoever is signed in. Whether somebody may write
 * shows when they do: Graph tells nobody's rights on a list beforehand. All reject with a `GraphError` or a `SignInError`.
 */
export interface EditDesk {
  /** `undefined` when there is no such row; a retired one is there. */
  read(subject: Subject): Promise<Editable | undefined>;
  /** `overtaken` means that somebody else wrote since, and that nothing was written. */
  save(seen: Editable, edit: Draft): Promise<"saved" | "overtaken">;
  /** `exists` when an item, retired or not, has that key already. */
  add(item: NewItem): Promise<"created" | "exists">;
  readSiblings(kind: SiblingKind, parent: string): Promise<readonly Sibling[]>;
  readHistory(subject: Subject): Promise<readonly ItemChange[] | undefined>;
}

export type OpenEditDesk = () => Promise<EditDesk>;

export function createEditDesk({ graph, place }: Pick<Connection, "graph" | "place">): EditDesk {
  return {
    read: (subject) => readEditable(graph, place, subject),
    save: (seen, edit) => saveEdit(graph, place, seen, edit),
    add: (item) => addItem(graph, place, item),
    readSiblings: (kind, parent) => readSiblings(graph, place, kind, parent),
    readHistory: (subject) => readHistory(graph, place, subject),
  };
}
