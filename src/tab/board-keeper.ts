import type { IsoInstant } from "../core/concept.ts";
import type { BoardList } from "../graph/board.ts";
import { boardLists } from "../graph/board.ts";
import type { Item, Place } from "../graph/items.ts";
import { shapeAt, withoutPeople } from "../graph/kept-board.ts";
import type { KeptList, KeptTables } from "../graph/mirror.ts";
import type { Shelf } from "./shelf.ts";

/** Lists as they were when they were last read, on this device. */
export interface KeptBoard {
  readonly tables: KeptTables<BoardList>;
  readonly readAt: IsoInstant;
}

export interface BoardKeeper {
  /** What was kept for an account; whatever belongs to another one, or to other lists, is thrown away. */
  recall(account: string): Promise<KeptBoard | undefined>;
  keep(account: string, kept: KeptBoard): Promise<void>;
  forget(): Promise<void>;
}

/** Says whose lists are there. */
interface Head {
  readonly account: string;
  readonly shape: string;
  readonly readAt: IsoInstant;
}

/** A list lies in parts, so that none takes long to copy. */
interface ListHead {
  readonly next?: string;
  readonly parts: number;
}

const partSize = 500;
const head = "head";

/**
 * Keeps the board of one account. Only lists that have changed are written, each with the place where its changes go on:
 * two pages of the same person that write in turn leave lists of different age, and none that misses a change.
 */
export function createBoardKeeper(shelf: Shelf, place: Place): BoardKeeper {
  const shape = shapeAt(place);
  let written: KeptTables<BoardList> | undefined;

  async function readList<List extends BoardList>(list: List): Promise<KeptList<List> | undefined> {
    const known = (await shelf.read(list)) as ListHead | undefined;
    if (!known) return undefined;
    const parts = await Promise.all(partNames(list, known.parts).map((name) => shelf.read(name)));
    if (parts.some((part) => part === undefined)) return undefined;
    const items = (parts as readonly (readonly Item<List>[])[]).flat();
    return { items, ...(known.next !== undefined && { next: known.next }) };
  }

  return {
    async recall(account) {
      const known = (await shelf.read(head)) as Head | undefined;
      if (known?.account !== account || known.shape !== shape) {
        if (known) await shelf.clear();
        return undefined;
      }
      const found = await Promise.all(boardLists.map(async (list) => [list, await readList(list)] as const));
      if (found.some(([, kept]) => kept === undefined)) return undefined;
      written = Object.fromEntries(found) as unknown as KeptTables<BoardList>;
      return { tables: written, readAt: known.readAt };
    },
    async keep(account, { tables, readAt }) {
      const changed = boardLists.filter((list) => tables[list].items !== written?.[list].items);
      const things = Object.assign({}, ...changed.map((list) => thingsOf(list, tables[list])));
      const isThere = await shelf.write({ [head]: { account, shape, readAt } satisfies Head, ...things });
      written = isThere ? tables : undefined;
    },
    async forget() {
      written = undefined;
      await shelf.clear();
    },
  };
}

function thingsOf<List extends BoardList>(list: List, { items, next }: KeptList<List>): Record<string, unknown> {
  const kept = withoutPeople(list, items);
  const names = partNames(list, Math.ceil(kept.length / partSize));
  const parts = names.map((name, index) => [name, kept.slice(index * partSize, (index + 1) * partSize)]);
  const listHead: ListHead = { parts: names.length, ...(next !== undefined && { next }) };
  return { [list]: listHead, ...Object.fromEntries(parts) };
}

function partNames(list: BoardList, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${list} ${index}`);
}
