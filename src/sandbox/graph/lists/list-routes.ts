import { rightsOn } from "../access.ts";
import { created, type GraphCall, noContent, ok } from "../call.ts";
import { presentColumn } from "../columns/column-presenter.ts";
import { presentItems } from "../items/item-collection.ts";
import { expansionNamed } from "../odata/expand.ts";
import { entityFilter } from "../odata/filter.ts";
import { context, keyed } from "../odata/links.ts";
import { type QueryOptions, readOptions } from "../odata/query.ts";
import { selectProperties } from "../odata/selection.ts";
import { type Route, route } from "../routes.ts";
import type { StandIn } from "../stand-in.ts";
import { requireList } from "./list-lookup.ts";
import { listEtag, presentList } from "./list-presenter.ts";
import type { List } from "./list-store.ts";
import { changeList, createList } from "./list-writing.ts";

/** Lists of the site (list-list.md, list-create.md, list-get.md). */
export function listRoutes(standIn: StandIn): readonly Route[] {
  const { lists, city } = standIn;
  const collection = `${keyed("sites", city.site.id)}/lists`;
  const entity = context(`${collection}/$entity`);

  return [
    route("GET", "/sites/:site/lists", (call) => {
      const options = readOptions(call.query);
      const matches = entityFilter(options.filter);
      const found = lists
        .all()
        .filter((list) => rightsOn(city, list, call.caller).read && matches(presentList(standIn, list)));
      return ok({ ...context(collection), value: found.map((list) => expandedList(standIn, list, options)) });
    }),

    route("POST", "/sites/:site/lists", (call) => {
      const list = createList(standIn, call);
      return created({ ...entity, ...presentList(standIn, list) }, { ETag: listEtag(list) });
    }),

    route("GET", "/sites/:site/lists/:list", (call, parameters) => {
      const list = requireList(standIn, call, parameters.list, "read");
      return ok({ ...entity, ...expandedList(standIn, list, readOptions(call.query)) }, { ETag: listEtag(list) });
    }),

    route("PATCH", "/sites/:site/lists/:list", (call, parameters) => {
      const list = changeList(standIn, requireList(standIn, call, parameters.list, "write"), call);
      return ok({ ...entity, ...presentList(standIn, list) }, { ETag: listEtag(list) });
    }),

    route("DELETE", "/sites/:site/lists/:list", (call: GraphCall, parameters) => {
      lists.remove(requireList(standIn, call, parameters.list, "write").id);
      return noContent;
    }),
  ];
}

/** A list with the properties asked for, and its columns and first items where they are expanded. */
function expandedList(standIn: StandIn, list: List, { select, expand }: QueryOptions): object {
  const columns = expansionNamed(expand, "columns");
  const items = expansionNamed(expand, "items");
  return {
    ...selectProperties(presentList(standIn, list), select),
    ...(columns && {
      columns: standIn.columns.ofList(list.id).map((column) => selectProperties(presentColumn(column), columns.select)),
    }),
    ...(items && { items: presentItems(standIn, list, items) }),
  };
}
