import { noContent, ok } from "../call.ts";
import { requireList } from "../lists/list-lookup.ts";
import { context } from "../odata/links.ts";
import { type Route, route } from "../routes.ts";
import type { StandIn } from "../stand-in.ts";
import { itemOptions } from "./item-options.ts";
import { createItemPresenter, itemContext } from "./item-presenter.ts";
import { requireItem, requireVersion, restoreItem } from "./item-writing.ts";

/** Versions of an item (listitem-list-versions.md, listitemversion-*.md). */
export function versionRoutes(standIn: StandIn): readonly Route[] {
  return [
    route("GET", "/sites/:site/lists/:list/items/:item/versions", (call, parameters) => {
      const list = requireList(standIn, call, parameters.list, "read");
      const item = requireItem(standIn, list, parameters.item);
      const present = createItemPresenter(standIn, list);
      const options = itemOptions(standIn, list, call);
      const value = standIn.items.versions(item).map((version) => present.version(item, version, options));
      return ok({ ...context(`${itemContext(standIn, list, item)}/versions`), value });
    }),

    route("GET", "/sites/:site/lists/:list/items/:item/versions/:version", (call, parameters) => {
      const list = requireList(standIn, call, parameters.list, "read");
      const item = requireItem(standIn, list, parameters.item);
      const version = requireVersion(standIn, item, parameters.version);
      const body = createItemPresenter(standIn, list).version(item, version, itemOptions(standIn, list, call));
      return ok({ ...context(`${itemContext(standIn, list, item)}/versions/$entity`), ...body });
    }),

    route("POST", "/sites/:site/lists/:list/items/:item/versions/:version/restoreVersion", (call, parameters) => {
      const list = requireList(standIn, call, parameters.list, "write");
      restoreItem(standIn, list, parameters.item, parameters.version, call);
      return noContent;
    }),
  ];
}
