import { Buffer } from "node:buffer";

import { GraphFault } from "../../errors.ts";
import { type GraphAnswer, type GraphCall, ok } from "../call.ts";
import { invalidRequest } from "../faults.ts";
import type { List } from "../lists/list-store.ts";
import { context, linkWith, linkWithout } from "../odata/links.ts";
import type { QueryOptions } from "../odata/query.ts";
import type { StandIn } from "../stand-in.ts";
import { pageSize } from "./item-collection.ts";
import { itemOptions } from "./item-options.ts";
import { createItemPresenter, type ItemPresenter } from "./item-presenter.ts";
import type { Change } from "./item-store.ts";

/** How far a client has read the changes, and when it was told so. */
interface Position {
  readonly after: number;
  /** The first round tells only of items that are there. */
  readonly firstRound: boolean;
  /** Whether the empty page that may stand before a page was given. */
  readonly afterEmpty: boolean;
  /** In milliseconds. */
  readonly at: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Changes of a list's items since the last call, each item with its latest state (listitem-delta.md). */
export function itemDelta(standIn: StandIn, list: List, call: GraphCall): GraphAnswer {
  const { items, behaviour } = standIn;
  const options = itemOptions(standIn, list, call);
  if (options.filter.length > 0) throw invalidRequest("The query option '$filter' is not supported.");
  const at = standIn.now().getTime();
  const position = startOf(standIn, list, call, at);
  const linkTo = (next: Omit<Position, "at">) => linkWith(call, "token", writeToken({ ...next, at }));
  if (behaviour.emptyPages && !position.afterEmpty) {
    const link = { "@odata.nextLink": linkTo({ ...position, afterEmpty: true }) };
    return ok({ ...context("Collection(listItem)"), ...link, value: [] });
  }

  const { after, firstRound } = position;
  const size = pageSize(standIn, options);
  const found = items.changes(list.id, after, size + 1);
  const page = found.slice(0, size);
  const end = { after: page.at(-1)?.sequence ?? after, afterEmpty: false };
  const link =
    found.length > size
      ? { "@odata.nextLink": linkTo({ ...end, firstRound }) }
      : { "@odata.deltaLink": linkTo({ ...end, firstRound: false }) };
  const told = firstRound ? page.filter(({ item }) => item !== undefined) : page;
  const present = createItemPresenter(standIn, list);
  const earlier = behaviour.deltaRepeats ? told.flatMap((change) => earlierState(standIn, change)) : [];
  const value = [...earlier, ...told].map((change) => presentChange(present, change, options));
  return ok({ ...context("Collection(listItem)"), ...link, value });
}

function presentChange(present: ItemPresenter, { item, itemId }: Change, options: QueryOptions): object {
  return item ? present.item(item, options) : present.deleted(itemId);
}

/** The item as it was one version before, where it has an earlier one. */
function earlierState({ items }: StandIn, change: Change): readonly Change[] {
  const { item } = change;
  const [, before] = item ? items.versions(item) : [];
  return item && before ? [{ ...change, item: { ...item, ...before } }] : [];
}

/** @throws {GraphFault} 400 for a token that was never given, 410 for one that is too old */
function startOf({ items, behaviour }: StandIn, list: List, call: GraphCall, at: number): Position {
  const token = call.query.get("token");
  if (token === null) return { after: 0, firstRound: true, afterEmpty: false, at };
  if (token === "latest") return { after: items.lastSequence(list.id), firstRound: false, afterEmpty: true, at };
  const position = readToken(token);
  if (at - position.at > behaviour.deltaTokenDays * dayMs) {
    const message = "The changes since this token are no longer known. Start again from the Location header.";
    throw new GraphFault(410, behaviour.resyncCode, message, { Location: linkWithout(call, "token") });
  }
  return position;
}

function writeToken({ after, firstRound, afterEmpty, at }: Position): string {
  return Buffer.from([after, Number(firstRound), Number(afterEmpty), at].join(";")).toString("base64url");
}

function readToken(token: string): Position {
  const [, after, firstRound, afterEmpty, at] =
    /^(\d+);([01]);([01]);(\d+)$/.exec(Buffer.from(token, "base64url").toString()) ?? [];
  if (after === undefined) throw invalidRequest("The delta token is not valid.");
  return { after: Number(after), firstRound: firstRound === "1", afterEmpty: afterEmpty === "1", at: Number(at) };
}
