import type { Caller } from "../login/tokens.ts";
import type { List } from "./lists/list-store.ts";

export interface ListRights {
  readonly read: boolean;
  readonly write: boolean;
}

/**
 * What a caller may do with a list and all that is in it: the one place where this is decided. Guests are visitors of the
 * site, who read; everybody else is a member.
 */
export function rightsOn(_list: List, caller: Caller): ListRights {
  return { read: true, write: caller.kind === "application" || !caller.person.guest };
}
