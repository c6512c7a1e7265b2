import { Buffer } from "node:buffer";

import { type GraphAnswer, type GraphCall, ok } from "../call.ts";
import { invalidRequest } from "../faults.ts";
import type { List } from "../lists/list-store.ts";
import { context, linkWith } from "../odata/links.ts";
import { readOptions } from "../odata/query.ts";
import type { StandIn } from "../stand-in.ts";
import { pageSize } from "./item-collection.ts";
import { createItemPresenter } from "./item-presenter.ts";
import type { Change } from "./item-store.ts";

/** How far a client has read the changes; the first round tells only of items that are there. */
interface Position {
  readonly after: number;
  readonly firstRound: boolean;
}

/** Changes of a list's items since the last call, each item with its latest state (listitem-delta.md). */
export function itemDelta(standIn: StandIn, list: List, call: GraphCall): GraphAnswer {
  const options = readOptions(call.query);
  if (options.filter.length > 0) throw invalidRequest("The query option '$filter' is not supported.");
  const { after, firstRound } = startOf(standIn, list, call.query.get("token"));
  const size = pageSize(standIn, options);
  const found = standIn.items.changes(list.id, after, size + 1);
  const page = found.slice(0, size);
  const end = page.at(-1)?.sequence ?? after;
  const present = createItemPresenter(standIn, list);

  const link =
    found.length > size
      ? { "@odata.nextLink": linkWith(call, "token", writeToken({ after: end, firstRound })) }
      : { "@odata.deltaLink": linkWith(call, "token", writeToken({ after: end, firstRound: false })) };
  const presentChange = ({ item, itemId }: Change) => (item ? present.item(item, options) : present.deleted(itemId));
  const told = firstRound ? page.filter(({ item }) => item !== undefined) : page;
  return ok({ ...context("Collection(listItem)"), ...link, value: told.map(presentChange) });
}

function startOf({ items }: StandIn, list: List, token: string | null): Position {
  if (token === null) return { after: 0, firstRound: true };
  if (token === "latest") return { after: items.lastSequence(list.id), firstRound: false };
  const [, after, firstRound] = /^(\d+);(true|false)$/.exec(Buffer.from(token, "base64url").toString()) ?? [];
  if (after === undefined) throw invalidRequest("The delta token is not valid.");
  return { after: Number(after), firstRound: firstRound === "true" };
}

function writeToken({ after, firstRound }: Position): string {
  return Buffer.from(`${after};${firstRound}`).toString("base64url");
}
