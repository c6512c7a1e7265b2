import type { ChangesPage, ItemChange } from "./changes.ts";
import { readChangesPage } from "./changes.ts";
import type { Graph } from "./client.ts";
import { failureOf } from "./client.ts";
import type { Item, Place, Tables } from "./items.ts";
import { changesRequest, readItems } from "./items.ts";
import type { ListName } from "./lists.ts";
import { pathOfLink } from "./odata-path.ts";
import { toRow } from "./rows.ts";
import type { GraphAnswer, GraphRequest } from "./transport.ts";

/** A list as it was when it was last read, to go on from there another time. */
export interface KeptList<Name extends ListName> {
  readonly items: readonly Item<Name>[];
  /** Path where its changes go on; absent for a list that is read as a whole each time. */
  readonly next?: string;
}

export type KeptTables<Name extends ListName> = { readonly [List in Name]: KeptList<List> };

/** Lists as they were when they were last read. */
export interface Mirror<Name extends ListName> {
  /** Takes up what was kept; the next `refresh` reads what has changed since. */
  recall(kept: KeptTables<Name>): Tables<Name>;
  /** What to keep; `undefined` before anything was read. A list that has not changed keeps the same array of items. */
  keep(): KeptTables<Name> | undefined;
  /**
   * Brings it up to date, in one `$batch` of delta requests where little has changed.
   * @returns the same object as before when nothing has changed
   * @throws {GraphError} and stays as it was
   */
  refresh(graph: Graph): Promise<Tables<Name>>;
}

/** How one list is kept up to date. */
interface Reflection<Name extends ListName> {
  readonly items: ReadonlyMap<string, Item<Name>>;
  /** Where its changes go on; absent before the first reading, and for a list that is read as a whole each time. */
  readonly next?: GraphRequest;
  readonly wholly: boolean;
}

/** A list while it is brought up to date. */
interface Draft<Name extends ListName> {
  readonly list: Name;
  readonly items: Map<string, Item<Name>>;
  request: GraphRequest;
  isChanged: boolean;
  /** Its changes cannot be told: it is to be read as a whole. */
  wholly: boolean;
  isDone: boolean;
  resyncs: number;
}

/** Reads lists by their changes (`listitem-delta.md`); nothing is read before the first `refresh`. */
export function createMirror<Name extends ListName>(place: Place, names: readonly Name[]): Mirror<Name> {
  let reflections = new Map<Name, Reflection<Name>>();
  let tables: Tables<Name> | undefined;

  return {
    recall(kept) {
      reflections = new Map(names.map((list) => [list, recalled(kept[list])]));
      tables = Object.fromEntries(names.map((list) => [list, kept[list].items])) as unknown as Tables<Name>;
      return tables;
    },
    keep() {
      const known = tables;
      if (!known) return undefined;
      const kept = names.map((list) => {
        const next = reflections.get(list)?.next?.path;
        return [list, { items: known[list], ...(next !== undefined && { next }) }] as const;
      });
      return Object.fromEntries(kept) as unknown as KeptTables<Name>;
    },
    async refresh(graph) {
      const drafts = names.map((list) => draftOf(place, list, reflections.get(list)));
      await readChanges(graph, place, drafts);
      for (const draft of drafts) if (draft.wholly) await readWhole(graph, place, draft);
      reflections = new Map(drafts.map((draft) => [draft.list, reflectionOf(draft)]));
      if (tables === undefined || drafts.some(({ isChanged }) => isChanged)) tables = tablesOf(drafts, tables);
      return tables;
    },
  };
}

function recalled<Name extends ListName>({ items, next }: KeptList<Name>): Reflection<Name> {
  return {
    items: new Map(items.map((item) => [item.id, item])),
    wholly: next === undefined,
    ...(next !== undefined && { next: { method: "GET", path: next } }),
  };
}

function draftOf<Name extends ListName>(place: Place, list: Name, known: Reflection<Name> | undefined): Draft<Name> {
  return {
    list,
    items: new Map(known?.items),
    request: known?.next ?? changesRequest(place, list),
    isChanged: known === undefined,
    wholly: known?.wholly ?? false,
    isDone: known?.wholly ?? false,
    resyncs: 0,
  };
}

function reflectionOf<Name extends ListName>({ items, request, wholly }: Draft<Name>): Reflection<Name> {
  return { items, wholly, ...(!wholly && { next: request }) };
}

/** One `$batch` for all lists, and further ones for those whose changes have more pages. */
async function readChanges<Name extends ListName>(
  graph: Graph,
  place: Place,
  drafts: readonly Draft<Name>[],
): Promise<void> {
  for (;;) {
    const open = drafts.filter(({ isDone }) => !isDone);
    if (open.length === 0) return;
    const answers = await graph.batch(open.map(({ request }) => request));
    open.forEach((draft, index) => {
      const answer = answers[index];
      if (answer) takeAnswer(place, draft, answer);
    });
  }
}

const gone = 410;
/** More than one beginning afresh in one go means that there is no end to it. */
const resyncsAtMost = 2;

function takeAnswer<Name extends ListName>(place: Place, draft: Draft<Name>, answer: GraphAnswer): void {
  const isFirst = draft.request.path === changesRequest(place, draft.list).path;
  if (answer.status === gone || (isRefused(answer) && !isFirst)) beginAfresh(place, draft, answer);
  else if (isRefused(answer)) giveDeltaUp(draft);
  else takePage(draft, readChangesPage(draft.request, answer));
}

/**
 * The token is too old. Both codes of the 410 mean the same to a reader: what the new enumeration does not tell of is
 * not there any more.
 */
function beginAfresh<Name extends ListName>(place: Place, draft: Draft<Name>, answer: GraphAnswer): void {
  draft.resyncs += 1;
  if (draft.resyncs > resyncsAtMost) throw failureOf(draft.request, answer);
  const { location } = answer.headers;
  draft.items.clear();
  draft.isChanged = true;
  draft.request = location ? { method: "GET", path: pathOfLink(location) } : changesRequest(place, draft.list);
}

/** Nothing says that the rights of the app suffice for delta: then the list is read as a whole, which tells what is wrong. */
function isRefused({ status }: GraphAnswer): boolean {
  return [400, 403, 404, 405, 501].includes(status);
}

function giveDeltaUp<Name extends ListName>(draft: Draft<Name>): void {
  draft.wholly = true;
  draft.isDone = true;
}

function takePage<Name extends ListName>(draft: Draft<Name>, page: ChangesPage): void {
  for (const change of page.changes) takeChange(draft, change);
  draft.isDone = page.isLast;
  if (page.next) draft.request = page.next;
  else giveDeltaUp(draft);
}

/** An item may be told of more than once; the last time counts. */
function takeChange<Name extends ListName>(draft: Draft<Name>, { id, etag, fields, isDeleted }: ItemChange): void {
  if (isDeleted) {
    if (draft.items.delete(id)) draft.isChanged = true;
  } else if (fields) {
    if (etag === "" || draft.items.get(id)?.etag !== etag) draft.isChanged = true;
    draft.items.set(id, { id, etag, row: toRow(draft.list, fields) });
  } else {
    // Nothing says that a link still asks for the columns that were asked for at first.
    draft.wholly = true;
  }
}

async function readWhole<Name extends ListName>(graph: Graph, place: Place, draft: Draft<Name>): Promise<void> {
  const items = await readItems(graph, place, draft.list);
  const isSame = items.length === draft.items.size && items.every(({ id, etag }) => draft.items.get(id)?.etag === etag);
  if (isSame) return;
  draft.isChanged = true;
  draft.items.clear();
  for (const item of items) draft.items.set(item.id, item);
}

/** Tables that have not changed stay the same arrays. */
function tablesOf<Name extends ListName>(drafts: readonly Draft<Name>[], last: Tables<Name> | undefined): Tables<Name> {
  const inOrder = (items: Iterable<Item<Name>>) =>
    [...items].toSorted((one, other) => Number(one.id) - Number(other.id));
  return Object.fromEntries(
    drafts.map(({ list, items, isChanged }) => [list, (!isChanged && last?.[list]) || inOrder(items.values())]),
  ) as unknown as Tables<Name>;
}
