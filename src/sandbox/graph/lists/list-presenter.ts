import { keyed } from "../odata/links.ts";
import type { StandIn } from "../stand-in.ts";
import type { List } from "./list-store.ts";

/** A list as Graph writes it (resources/list.md). */
export function presentList({ city: { site } }: Pick<StandIn, "city">, list: List): object {
  const eTag = listEtag(list);
  return {
    "@odata.etag": eTag,
    createdDateTime: list.created.at,
    description: list.description,
    eTag,
    id: list.id,
    lastModifiedDateTime: list.modified.at,
    name: list.name,
    webUrl: listAddress(site, list),
    displayName: list.displayName,
    createdBy: list.created.by,
    lastModifiedBy: list.modified.by,
    parentReference: { siteId: site.id },
    list: { contentTypesEnabled: false, hidden: false, template: list.template },
  };
}

export function listEtag({ id, version }: List): string {
  return `"${id},${version}"`;
}

/** Path of the list in the metadata, for contexts. */
export function listContext({ city: { site } }: Pick<StandIn, "city">, list: List): string {
  return `${keyed("sites", site.id)}/${keyed("lists", list.id)}`;
}

type Site = StandIn["city"]["site"];

/** Where a browser would find the list; libraries lie beside `Lists`, not in it. */
export function listAddress(site: Site, { name, template }: List): string {
  const folder = template === "documentLibrary" ? "" : "Lists/";
  return `https://${site.hostname}/${site.path}/${folder}${encodeURIComponent(name)}`;
}
