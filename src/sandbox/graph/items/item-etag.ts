import { GraphFault } from "../../errors.ts";
import type { Behaviour } from "../behaviour.ts";
import type { Item } from "./item-store.ts";

/** The quotes belong to the value. */
export function itemEtag({ guid, version }: Pick<Item, "guid" | "version">): string {
  return `"${guid},${version}"`;
}

/** As SharePoint counts: major versions only. */
export function versionId({ version }: Pick<Item, "version">): string {
  return `${version}.0`;
}

/**
 * Refuses a write that was meant for another version of the item (listitem-update.md).
 * Without If-Match, and with `*`, every version will do.
 *
 * @throws {GraphFault} 412, or 409 where the behaviour says so
 */
export function requireMatch(item: Item, ifMatch: string | undefined, { etagMismatchStatus }: Behaviour): void {
  if (ifMatch === undefined || ifMatch.trim() === "*" || ifMatch.trim() === itemEtag(item)) return;
  throw new GraphFault(
    etagMismatchStatus,
    "resourceModified",
    "The resource has changed since the caller last read it; usually an eTag mismatch",
  );
}
