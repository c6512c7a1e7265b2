/** What the tab shows. Every view has an address, so that it can be linked, shared on the stage and left by "back". */
export type Route =
  | { readonly view: "overview" }
  | { readonly view: "field"; readonly key: string }
  | { readonly view: "configure" };

const overview: Route = { view: "overview" };
const configure = "einrichten";

/**
 * Reads an address: the hash of the page (`#/feld/2.3`) or the `subPageId` of a Teams deep link (`feld/2.3`).
 * Whatever is not understood leads to the overview.
 */
export function parseRoute(address: string): Route {
  const [, path = ""] = /^#?\/?(.*?)\/?$/.exec(address) ?? [];
  if (path === configure) return { view: "configure" };
  const [, key] = /^feld\/([^/?]+)$/.exec(path) ?? [];
  return key === undefined ? overview : { view: "field", key: decode(key) };
}

/** The part of the address that names a view; empty for the overview. */
export function subPageOf(route: Route): string {
  switch (route.view) {
    case "overview":
      return "";
    case "field":
      return `feld/${encodeURIComponent(route.key)}`;
    case "configure":
      return configure;
  }
}

export function hashOf(route: Route): string {
  return `#/${subPageOf(route)}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
