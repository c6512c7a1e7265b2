import type { City } from "../city.ts";
import type { Caller } from "../login/tokens.ts";
import type { List } from "./lists/list-store.ts";

export interface ListRights {
  readonly read: boolean;
  readonly write: boolean;
}

/**
 * What a caller may do with a list and all that is in it: the one place where this is decided. The applications may do
 * everything. People are members of the site, who write, or guests, who read; a list whose rights an administrator has
 * parted from those of the site is for the people whom it names.
 */
export function rightsOn(city: Pick<City, "site">, { name }: Pick<List, "name">, caller: Caller): ListRights {
  const { confidential } = city.site;
  if (caller.kind === "application") return { read: true, write: true };
  const read = name !== confidential.list || confidential.people.includes(caller.person.id);
  return { read, write: read && !caller.person.guest };
}
