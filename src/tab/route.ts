/** What the tab shows. Every view has an address, so that it can be linked, shared on the stage and left by "back". */
export type Route = { readonly view: "overview" } | { readonly view: "field"; readonly key: string };

const overview: Route = { view: "overview" };

/**
 * Reads an address: the hash of the page (`#/feld/2.3`) or the `subPageId` of a Teams deep link (`feld/2.3`).
 * Whatever is not understood leads to the overview.
 */
export function parseRoute(address: string): Route {
  const [, key] = /^#?\/?feld\/([^/?]+)\/?$/.exec(address) ?? [];
  return key === undefined ? overview : { view: "field", key: decode(key) };
}

export function hashOf(route: Route): string {
  return route.view === "overview" ? "#/" : `#/feld/${encodeURIComponent(route.key)}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
