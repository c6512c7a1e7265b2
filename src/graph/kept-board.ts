import type { BoardList } from "./board.ts";
import { boardLists } from "./board.ts";
import type { Item, Place } from "./items.ts";
import { lists } from "./lists.ts";
import { coordinatorPrefix, installationPrefix } from "./settings-store.ts";

/** Names what was read and how: lists of another site, or with other columns, are of no use to whoever kept them. */
export function shapeAt({ siteId, lists: ids }: Place): string {
  return JSON.stringify([siteId, ...boardLists.map((list) => [ids[list], lists[list].columns])]);
}

/**
 * The items of a list as they may lie on a device. Who answered, who coordinates and where the bot stands are shown
 * nowhere in the tab, so that they are not kept.
 */
export function withoutPeople<List extends BoardList>(list: List, items: readonly Item<List>[]): readonly Item<List>[] {
  if (list === "settings") return items.filter(({ row }) => !isAboutAccounts(row));
  if (list !== "responses") return items;
  return items.map((item) => ({ ...item, row: { ...item.row, AnsweredById: "", AnsweredByName: "" } }));
}

function isAboutAccounts(row: object): boolean {
  const key = "Key" in row ? String(row.Key) : "";
  return key.startsWith(coordinatorPrefix) || key.startsWith(installationPrefix);
}
