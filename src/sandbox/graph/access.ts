import type { City } from "../city.ts";
import type { Caller } from "../login/tokens.ts";
import type { List } from "./lists/list-store.ts";

export interface ListRights {
  readonly read: boolean;
  readonly write: boolean;
}

/**
 * What a caller may do with a list and all that is in it: the one place where this is decided. The applications may do
 * everything; people may, too, but for a list whose rights an administrator has parted from those of the site.
 */
export function rightsOn(city: Pick<City, "site">, { name }: Pick<List, "name">, caller: Caller): ListRights {
  const { confidential } = city.site;
  const may =
    caller.kind === "application" || name !== confidential.list || confidential.people.includes(caller.person.id);
  return { read: may, write: may };
}
