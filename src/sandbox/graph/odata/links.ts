import type { GraphCall } from "../call.ts";

/** Links always name Microsoft's origin; the client maps it to the stand-in's. */
const graphRoot = "https://graph.microsoft.com/v1.0";

/** A path, with its query, as an address. */
export function linkTo(path: string): string {
  return `${graphRoot}${path}`;
}

/** `@odata.context` for a path of the metadata such as `users/$entity`. */
export function context(path: string): { readonly "@odata.context": string } {
  return { "@odata.context": `${graphRoot}/$metadata#${path}` };
}

/** A key as it stands in a context: `sites('host%2Cguid%2Cguid')`. */
export function keyed(collection: string, key: string): string {
  return `${collection}('${encodeURIComponent(key)}')`;
}

type Addressed = Pick<GraphCall, "url">;

/** The request of the call again with one option replaced, as a nextLink or deltaLink. */
export function linkWith(call: Addressed, option: string, value: string): string {
  return linkOf(call, [...otherPairs(call, option), `${option}=${encodeURIComponent(value)}`]);
}

/** The request of the call again, one option left out. */
export function linkWithout(call: Addressed, option: string): string {
  return linkOf(call, otherPairs(call, option));
}

function linkOf(call: Addressed, pairs: readonly string[]): string {
  const [path = ""] = call.url.split("?");
  return `${graphRoot}${path}${pairs.length > 0 ? "?" : ""}${pairs.join("&")}`;
}

function otherPairs(call: Addressed, option: string): readonly string[] {
  const [, query = ""] = call.url.split(/\?(.*)/s);
  return query.split("&").filter((pair) => pair !== "" && nameOf(pair) !== bareName(option));
}

function nameOf(pair: string): string {
  return bareName([...new URLSearchParams(pair).keys()][0] ?? "");
}

function bareName(option: string): string {
  return option.replace(/^\$/, "");
}
