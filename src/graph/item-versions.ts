import { z } from "zod/mini";
import type { IsoInstant } from "../core/concept.ts";
import type { Graph } from "./client.ts";
import type { Place } from "./items.ts";
import type { ListName } from "./lists.ts";
import { odataPath } from "./odata-path.ts";
import type { Row } from "./rows.ts";
import { columnNames, toRow } from "./rows.ts";

const versionPage = z.object({
  value: z.array(
    z.object({
      lastModifiedDateTime: z.string(),
      lastModifiedBy: z.optional(z.nullable(z.object({ user: z.optional(z.nullable(z.object({}))) }))),
      fields: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
    }),
  ),
});

/** An item as SharePoint kept it. */
export interface ItemVersion<Name extends ListName> {
  readonly at: IsoInstant;
  /** Written by somebody's account; whose, is not even read. */
  readonly isByHand: boolean;
  readonly row: Row<Name>;
}

/**
 * The newest versions of an item, newest first (`listitem-list-versions.md`). Further pages are left out: what is older than
 * that stays in SharePoint's own history.
 */
export async function readVersions<Name extends ListName>(
  graph: Graph,
  place: Place,
  list: Name,
  id: string,
): Promise<readonly ItemVersion<Name>[]> {
  const path = odataPath(["sites", place.siteId, "lists", place.lists[list], "items", id, "versions"], {
    fields: columnNames(list),
  });
  const { value } = versionPage.parse(await graph.send({ method: "GET", path }));
  return value.flatMap(({ lastModifiedDateTime: at, lastModifiedBy, fields }) =>
    fields ? [{ at, isByHand: Boolean(lastModifiedBy?.user), row: toRow(list, fields) }] : [],
  );
}
