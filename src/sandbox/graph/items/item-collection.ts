import { Buffer } from "node:buffer";

import { type GraphAnswer, type GraphCall, ok } from "../call.ts";
import { invalidRequest } from "../faults.ts";
import { listContext } from "../lists/list-presenter.ts";
import type { List } from "../lists/list-store.ts";
import { expansionNamed } from "../odata/expand.ts";
import { context, linkWith } from "../odata/links.ts";
import { type QueryOptions, readOptions } from "../odata/query.ts";
import type { StandIn } from "../stand-in.ts";
import { filterCondition } from "./item-filter.ts";
import { createItemPresenter, type ItemView } from "./item-presenter.ts";

const slowQueries = "honornonindexedquerieswarningmayfailrandomly";

/** One page of a list's items and the link to the next (listitem-list.md). @throws {GraphFault} */
export function itemCollection(standIn: StandIn, list: List, call: GraphCall): GraphAnswer {
  const options = readOptions(call.query);
  const size = pageSize(standIn, options);
  const columns = standIn.columns.ofList(list.id);
  const allowSlow = call.headers.prefer?.toLowerCase().includes(slowQueries) ?? false;
  const found = standIn.items.page(list.id, {
    conditions: options.filter.map((comparison) => filterCondition(comparison, columns, allowSlow)),
    after: readSkipToken(options.skipToken),
    limit: size + 1,
  });

  const page = found.slice(0, size);
  const last = page.at(-1);
  const present = createItemPresenter(standIn, list);
  return ok({
    ...context(`${listContext(standIn, list)}/items${contextSuffix(options)}`),
    ...(found.length > size && last && { "@odata.nextLink": linkWith(call, "$skiptoken", skipToken(last.id)) }),
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

/** In the form seen on the wire: base64 of SharePoint's own paging words. */
function skipToken(itemId: number): string {
  return Buffer.from(`Paged=TRUE&p_ID=${itemId}`).toString("base64url");
}

function readSkipToken(token: string | undefined): number {
  if (token === undefined) return 0;
  const [, itemId] = /^Paged=TRUE&p_ID=(\d+)$/.exec(Buffer.from(token, "base64url").toString()) ?? [];
  if (itemId === undefined) throw invalidRequest("The skip token is not valid.");
  return Number(itemId);
}
