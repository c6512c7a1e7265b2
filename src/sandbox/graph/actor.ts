import type { City } from "../city.ts";
import type { Caller } from "../login/tokens.ts";

/** Who created or changed something, as Graph writes it (resources/identityset.md). */
export interface Actor {
  readonly user?: { readonly email: string; readonly id: string; readonly displayName: string };
  readonly application?: { readonly id: string; readonly displayName: string };
}

/** Id of the application that makes the call; people come through the tab. */
export function applicationOf({ tab }: Pick<City, "tab">, caller: Caller): string {
  return caller.kind === "application" ? caller.clientId : tab.clientId;
}

function actorOf(caller: Caller): Actor {
  if (caller.kind === "application") {
    return { application: { id: caller.clientId, displayName: caller.displayName } };
  }
  const { id, displayName, userPrincipalName } = caller.person;
  return { user: { email: userPrincipalName, id, displayName } };
}

/** Who did something and when (UTC, to the second, as SharePoint keeps it). */
export interface Stamp {
  readonly by: Actor;
  readonly at: string;
}

export function stampOf(caller: Caller, now: Date): Stamp {
  return { by: actorOf(caller), at: toSeconds(now) };
}

/** `2026-03-02T11:39:51Z`. */
export function toSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, "Z");
}
