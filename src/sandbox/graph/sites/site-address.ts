import type { City } from "../../city.ts";
import { itemNotFound } from "../faults.ts";

type Site = Pick<City["site"], "id" | "hostname" | "path">;

/**
 * Puts the site's id in the place of its address: `sites/{host}:/{path}` alone, or `sites/{host}:/{path}:` before
 * more (site-getbypath.md).
 *
 * @throws {GraphFault} 404 for another site
 */
export function withSiteId(segments: readonly string[], site: Site): readonly string[] {
  const [root, key = "", ...rest] = segments;
  if (root !== "sites" || key === "") return segments;
  if (key === site.id) return segments;
  if (!key.endsWith(":")) throw unknownSite();

  const colon = rest.findIndex((segment) => segment.endsWith(":"));
  const end = colon < 0 ? rest.length : colon + 1;
  const path = rest.slice(0, end).join("/").replace(/:$/, "");
  if (!sameText(key.slice(0, -1), site.hostname) || !sameText(path, site.path)) throw unknownSite();
  return ["sites", site.id, ...rest.slice(end)];
}

function unknownSite(): Error {
  return itemNotFound("Requested site could not be found");
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
