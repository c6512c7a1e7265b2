import { type ListRights, rightsOn } from "../access.ts";
import type { GraphCall } from "../call.ts";
import { accessDenied, itemNotFound } from "../faults.ts";
import type { StandIn } from "../stand-in.ts";
import type { List } from "./list-store.ts";

/** The list that a path names, if the caller may use it so. @throws {GraphFault} 404 or 403 */
export function requireList(
  { lists, city }: Pick<StandIn, "lists" | "city">,
  { caller }: Pick<GraphCall, "caller">,
  key: string,
  right: keyof ListRights,
): List {
  const list = lists.find(key);
  if (list === undefined) throw itemNotFound("The specified list was not found");
  if (!rightsOn(city, list, caller)[right]) throw accessDenied();
  return list;
}
