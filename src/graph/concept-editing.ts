import type { Draft, Subject, SubjectKind } from "../core/editing/draft.ts";
import type { ItemChange, ItemState } from "../core/editing/history.ts";
import { changesOf } from "../core/editing/history.ts";
import type { AddableKind, Sibling } from "../core/editing/new-item.ts";
import { subjectKindOf } from "../core/editing/new-item.ts";
import type { Graph } from "./client.ts";
import type { EditedList } from "./edit-cells.ts";
import { draftToCells, editedLists, rowKey, rowToDraft } from "./edit-cells.ts";
import { readVersions } from "./item-versions.ts";
import type { Item, KeyedCells, Place } from "./items.ts";
import { createKeyed, findByKey, readItems, updateItem } from "./items.ts";
import type { Row } from "./rows.ts";
import { optional } from "./rows.ts";

/** An item as it was read, with what a conditional write compares. */
export interface Editable {
  readonly subject: Subject;
  readonly draft: Draft;
  readonly id: string;
  readonly etag: string;
}

/** @returns `undefined` when there is no such row; a retired one is there */
export async function readEditable(graph: Graph, place: Place, subject: Subject): Promise<Editable | undefined> {
  const item = await findByKey(graph, place, editedLists[subject.kind], rowKey(subject));
  return item && editableOf(subject, item);
}

function editableOf(subject: Subject, { id, etag, row }: Item<EditedList>): Editable {
  return { subject, draft: rowToDraft(subject.kind, row), id, etag };
}

/**
 * Writes fields of an item if nobody wrote since it was read.
 * @returns `overtaken` when somebody did, and nothing was written
 */
export async function saveEdit(
  graph: Graph,
  place: Place,
  { subject: { kind }, id, etag }: Editable,
  edit: Draft,
): Promise<"saved" | "overtaken"> {
  const outcome = await updateItem(graph, place, editedLists[kind], { id, etag }, draftToCells(kind, edit));
  return outcome === "overtaken" ? outcome : "saved";
}

/** Something new in the concept, below its goal or field. */
export interface NewItem {
  readonly kind: AddableKind;
  readonly key: string;
  /** Key of the goal or, of a goal, the field; empty for a field and a unit. */
  readonly parent: string;
  readonly position: number;
  readonly draft: Draft;
}

/** @returns `exists` when an item, retired or not, has that key already */
export async function addItem(graph: Graph, place: Place, item: NewItem): Promise<"created" | "exists"> {
  const kind = subjectKindOf(item.kind);
  const cells = { ...draftToCells(kind, item.draft), ...placeCells(item), Key: item.key, Position: item.position };
  return createKeyed(graph, place, editedLists[kind], cells as KeyedCells<EditedList>);
}

function placeCells({ kind, parent }: NewItem) {
  if (kind === "field" || kind === "unit") return {};
  if (kind === "goal") return { Field: parent };
  return kind === "step" || kind === "recommendation" ? { Goal: parent, Kind: kind } : { Goal: parent };
}

/** What stands beside others of its kind; the concept as a whole does not. */
export type SiblingKind = Exclude<SubjectKind, "concept">;
type SiblingList = (typeof editedLists)[SiblingKind];

/** The items of a kind below a goal or field, or of all the concept; retired ones too, in the order in which they stand. */
export async function readSiblings(
  graph: Graph,
  place: Place,
  kind: SiblingKind,
  parent: string,
): Promise<readonly Sibling[]> {
  const items = await readChildren(graph, place, kind, parent);
  return items
    .map(({ row }) => ({
      key: row.Key,
      title: row.Title,
      position: row.Position ?? Number.MAX_SAFE_INTEGER,
      isRetired: row.Retired,
    }))
    .toSorted((one, other) => one.position - other.position);
}

function readChildren(
  graph: Graph,
  place: Place,
  kind: SiblingKind,
  parent: string,
): Promise<readonly Item<SiblingList>[]> {
  switch (kind) {
    case "goal":
      return readItems(graph, place, "goals", { column: "Field", equals: parent });
    case "measure":
    case "baseFigure":
    case "indicator":
      return readItems(graph, place, editedLists[kind], { column: "Goal", equals: parent });
    default:
      return readItems(graph, place, editedLists[kind]);
  }
}

/** What has changed in an item, newest first. @returns `undefined` when there is no such row */
export async function readHistory(
  graph: Graph,
  place: Place,
  subject: Subject,
): Promise<readonly ItemChange[] | undefined> {
  const list: EditedList = editedLists[subject.kind];
  const item = await findByKey(graph, place, list, rowKey(subject));
  if (!item) return undefined;
  const versions = await readVersions(graph, place, list, item.id);
  return changesOf(
    versions.map(
      ({ at, isByHand, row }): ItemState => ({
        at,
        isByHand,
        draft: rowToDraft(subject.kind, row),
        ...optional("heardAt", heardAtOf(row)),
      }),
    ),
  );
}

function heardAtOf(row: Row<EditedList>): string | undefined {
  return "HeardAt" in row && typeof row.HeardAt === "string" ? row.HeardAt : undefined;
}
