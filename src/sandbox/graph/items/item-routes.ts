import { created, type GraphCall, noContent, ok } from "../call.ts";
import { invalidRequest } from "../faults.ts";
import { requireList } from "../lists/list-lookup.ts";
import { listContext } from "../lists/list-presenter.ts";
import type { List } from "../lists/list-store.ts";
import { context } from "../odata/links.ts";
import { type Route, route } from "../routes.ts";
import type { StandIn } from "../stand-in.ts";
import { itemCollection } from "./item-collection.ts";
import { itemDelta } from "./item-delta.ts";
import { itemEtag } from "./item-etag.ts";
import { itemOptions } from "./item-options.ts";
import { createItemPresenter, itemContext } from "./item-presenter.ts";
import type { Item } from "./item-store.ts";
import { changeItem, createItem, deleteItem, requireItem } from "./item-writing.ts";

/** What an answer to a write shows without being asked. */
const withFields = { expand: [{ name: "fields", expand: [] }] };

/** Items of a list (listitem-*.md). */
export function itemRoutes(standIn: StandIn): readonly Route[] {
  function presentWritten(list: List, item: Item): object {
    const body = createItemPresenter(standIn, list).item(item, withFields);
    return { ...context(`${listContext(standIn, list)}/items/$entity`), ...body };
  }

  return [
    route("GET", "/sites/:site/lists/:list/items", (call, parameters) =>
      itemCollection(standIn, requireList(standIn, call, parameters.list, "read"), call),
    ),

    route("POST", "/sites/:site/lists/:list/items", (call, parameters) => {
      const list = requireList(standIn, call, parameters.list, "write");
      const item = createItem(standIn, list, fieldsOf(call), call);
      return created(presentWritten(list, item), { ETag: itemEtag(item) });
    }),

    route("GET", "/sites/:site/lists/:list/items/delta", (call, parameters) =>
      itemDelta(standIn, requireList(standIn, call, parameters.list, "read"), call),
    ),

    route("GET", "/sites/:site/lists/:list/items/:item", (call, parameters) => {
      const list = requireList(standIn, call, parameters.list, "read");
      const item = requireItem(standIn, list, parameters.item);
      const body = createItemPresenter(standIn, list).item(item, itemOptions(standIn, list, call));
      return ok({ ...context(`${listContext(standIn, list)}/items/$entity`), ...body }, { ETag: itemEtag(item) });
    }),

    route("PATCH", "/sites/:site/lists/:list/items/:item", (call, parameters) => {
      const list = requireList(standIn, call, parameters.list, "write");
      const item = changeItem(standIn, list, parameters.item, fieldsOf(call), call);
      return ok(presentWritten(list, item), { ETag: itemEtag(item) });
    }),

    route("DELETE", "/sites/:site/lists/:list/items/:item", (call, parameters) => {
      deleteItem(standIn, requireList(standIn, call, parameters.list, "write"), parameters.item, call);
      return noContent;
    }),

    route("GET", "/sites/:site/lists/:list/items/:item/fields", (call, parameters) => {
      const list = requireList(standIn, call, parameters.list, "read");
      const item = requireItem(standIn, list, parameters.item);
      const fields = createItemPresenter(standIn, list).fields(item, itemOptions(standIn, list, call).select);
      return ok({ ...context(`${itemContext(standIn, list, item)}/fields/$entity`), ...fields });
    }),

    route("PATCH", "/sites/:site/lists/:list/items/:item/fields", (call, parameters) => {
      const list = requireList(standIn, call, parameters.list, "write");
      const item = changeItem(standIn, list, parameters.item, call.body, call);
      const fields = createItemPresenter(standIn, list).fields(item);
      return ok(
        { ...context(`${itemContext(standIn, list, item)}/fields/$entity`), ...fields },
        { ETag: itemEtag(item) },
      );
    }),
  ];
}

function fieldsOf({ body }: GraphCall): unknown {
  if (typeof body !== "object" || body === null) throw invalidRequest("Invalid request");
  const unknown = Object.keys(body).find((name) => name !== "fields" && !name.startsWith("@"));
  if (unknown) throw invalidRequest(`The property '${unknown}' cannot be written.`);
  return "fields" in body ? body.fields : {};
}
