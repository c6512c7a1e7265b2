import type { Column } from "../columns/column-store.ts";
import { siteUser } from "../directory/site-users.ts";
import type { StandIn } from "../stand-in.ts";

/** Name of the person or of the row that a reference means; nothing when there is none. */
export function referenceName({ city, items }: StandIn, { facet }: Column, id: number): string | undefined {
  if (facet.kind === "personOrGroup") return siteUser(city, id)?.displayName;
  if (facet.kind !== "lookup") return undefined;
  const row = items.find(facet.settings.listId, id);
  return row && String(row.values[facet.settings.columnName] ?? "");
}
