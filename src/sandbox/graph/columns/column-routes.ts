import { created, noContent, ok } from "../call.ts";
import { requireList } from "../lists/list-lookup.ts";
import { listContext } from "../lists/list-presenter.ts";
import { entityFilter } from "../odata/filter.ts";
import { context } from "../odata/links.ts";
import { readOptions } from "../odata/query.ts";
import { selectProperties } from "../odata/selection.ts";
import { type Route, route } from "../routes.ts";
import type { StandIn } from "../stand-in.ts";
import { readNewColumn } from "./column-definition.ts";
import { presentColumn } from "./column-presenter.ts";
import { addColumn, removeColumn, requireColumn, updateColumn } from "./column-writing.ts";

/** Columns of a list (list-list-columns.md, list-post-columns.md, columndefinition-*.md). */
export function columnRoutes(standIn: StandIn): readonly Route[] {
  const { columns } = standIn;
  return [
    route("GET", "/sites/:site/lists/:list/columns", (call, parameters) => {
      const list = requireList(standIn, call, parameters.list, "read");
      const { select, filter } = readOptions(call.query);
      const found = columns.ofList(list.id).map(presentColumn).filter(entityFilter(filter));
      const value = found.map((column) => selectProperties(column, select));
      return ok({ ...context(`${listContext(standIn, list)}/columns`), value });
    }),

    route("POST", "/sites/:site/lists/:list/columns", (call, parameters) => {
      const list = requireList(standIn, call, parameters.list, "write");
      const column = addColumn(standIn, list.id, readNewColumn(call.body));
      return created({ ...context(`${listContext(standIn, list)}/columns/$entity`), ...presentColumn(column) });
    }),

    route("GET", "/sites/:site/lists/:list/columns/:column", (call, parameters) => {
      const list = requireList(standIn, call, parameters.list, "read");
      const column = presentColumn(requireColumn(standIn, list, parameters.column));
      const { select } = readOptions(call.query);
      return ok({ ...context(`${listContext(standIn, list)}/columns/$entity`), ...selectProperties(column, select) });
    }),

    route("PATCH", "/sites/:site/lists/:list/columns/:column", (call, parameters) => {
      const list = requireList(standIn, call, parameters.list, "write");
      const column = updateColumn(standIn, requireColumn(standIn, list, parameters.column), call.body);
      return ok({ ...context(`${listContext(standIn, list)}/columns/$entity`), ...presentColumn(column) });
    }),

    route("DELETE", "/sites/:site/lists/:list/columns/:column", (call, parameters) => {
      const list = requireList(standIn, call, parameters.list, "write");
      removeColumn(standIn, requireColumn(standIn, list, parameters.column));
      return noContent;
    }),
  ];
}
