import { Buffer } from "node:buffer";

import { type GraphAnswer, type GraphCall, ok } from "../call.ts";
import { invalidRequest } from "../faults.ts";
import { listContext } from "../lists/list-presenter.ts";
import type { List } from "../lists/list-store.ts";
import { expansionNamed } from "../odata/expand.ts";
import { context, linkWith } from "../odata/links.ts";
import type { QueryOptions } from "../odata/query.ts";
import type { StandIn } from "../stand-in.ts";
import { filterConditions } from "./item-filter.ts";
import { itemOptions } from "./item-options.ts";
import { createItemPresenter, type ItemView } from "./item-presenter.ts";

const slowQueries = "honornonindexedquerieswarningmayfailrandomly";

/** One page of a list's items and the link to the next (listitem-list.md). @throws {GraphFault} */
export function itemCollection(standIn: StandIn, list: List, call: GraphCall): GraphAnswer {
  const { items, behaviour } = standIn;
  const options = itemOptions(standIn, list, call);
  const size = pageSize(standIn, options);
  const position = readSkipToken(options.skipToken);
  const conditions = filterConditions(options.filter, standIn.columns.ofList(list.id), {
    allowSlow: call.headers.prefer?.toLowerCase().includes(slowQueries) ?? false,
    isLarge: () => items.count(list.id) > behaviour.listViewThreshold,
    behaviour,
  });
  const start = context(`${listContext(standIn, list)}/items${contextSuffix(options)}`);
  const linkTo = (next: Position) => ({ "@odata.nextLink": linkWith(call, "$skiptoken", skipToken(next)) });
  if (behaviour.emptyPages && !position.afterEmpty) {
    return ok({ ...start, ...linkTo({ ...position, afterEmpty: true }), value: [] });
  }

  const found = items.page(list.id, { conditions, after: position.itemId, limit: size + 1 });
  const page = found.slice(0, size);
  const last = page.at(-1);
  const present = createItemPresenter(standIn, list);
  return ok({
    ...start,
    ...(found.length > size && last && linkTo({ itemId: last.id, afterEmpty: false })),
    value: page.map((item) => present.item(item, options)),
  });
}

/** The first items of a list, as they stand inside an expanded list. */
export function presentItems(standIn: StandIn, list: List, view: ItemView): readonly object[] {
  const present = createItemPresenter(standIn, list);
  const limit = standIn.behaviour.defaultPageSize;
  return standIn.items.page(list.id, { conditions: [], after: 0, limit }).map((item) => present.item(item, view));
}

export function pageSize({ behaviour }: StandIn, { top = behaviour.defaultPageSize }: QueryOptions): number {
  return Math.min(top, behaviour.maxPageSize);
}

function contextSuffix({ expand }: QueryOptions): string {
  const fields = expansionNamed(expand, "fields");
  return fields ? `(fields(${(fields.select ?? []).join(",")}))` : "";
}

/** Where a page begins: behind an item, and perhaps behind an empty page that stood before it. */
interface Position {
  readonly itemId: number;
  readonly afterEmpty: boolean;
}

/** In the form seen on the wire: base64 of SharePoint's own paging words. */
function skipToken({ itemId, afterEmpty }: Position): string {
  return Buffer.from(`Paged=TRUE&p_ID=${itemId}${afterEmpty ? "&p_Empty=TRUE" : ""}`).toString("base64url");
}

function readSkipToken(token: string | undefined): Position {
  if (token === undefined) return { itemId: 0, afterEmpty: false };
  const text = Buffer.from(token, "base64url").toString();
  const [, itemId, afterEmpty] = /^Paged=TRUE&p_ID=(\d+)(&p_Empty=TRUE)?$/.exec(text) ?? [];
  if (itemId === undefined) throw invalidRequest("The skip token is not valid.");
  return { itemId: Number(itemId), afterEmpty: afterEmpty !== undefined };
}
