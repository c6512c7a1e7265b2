import { GraphRequestError } from "./errors.ts";

/** What a request asks for beside the resource. Values come as they are: this file encodes them. */
export interface ODataQuery {
  readonly select?: readonly string[];
  /** Columns of an item, expanded as `fields`. */
  readonly fields?: readonly string[];
  readonly filter?: string;
  readonly top?: number;
  /** Where a delta goes on; `latest` begins with whatever changes from now on. */
  readonly token?: string;
}

const graphRoot = "https://graph.microsoft.com/v1.0";

/** A path below `/v1.0`. Microsoft's client encodes nothing, so that an `&` or a `#` in a value would cut the address off. */
export function odataPath(segments: readonly string[], query: ODataQuery = {}): string {
  const { select, fields, filter, top, token } = query;
  const options = [
    select && `$select=${select.join(",")}`,
    fields && `$expand=fields($select=${fields.join(",")})`,
    top !== undefined && `$top=${top}`,
    filter !== undefined && `$filter=${encodeURIComponent(filter)}`,
    token !== undefined && `token=${encodeURIComponent(token)}`,
  ].filter((option) => typeof option === "string");
  const path = segments.map((segment) => `/${encodeSegment(segment)}`).join("");
  return options.length === 0 ? path : `${path}?${options.join("&")}`;
}

/** The ids of sites hold commas, which stay as Microsoft writes them. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replaceAll("%2C", ",");
}

/**
 * The path of a site by its address (`site-getbypath.md`).
 * @param address `host:/sites/name`, as a browser shows it: what is encoded there already stays so
 */
export function siteByAddress(address: string): string {
  const [host = "", path = ""] = address.split(":/");
  const parts = path.split("/").map((part) => encodeURIComponent(part).replaceAll(/%25(?=[0-9A-Fa-f]{2})/g, "%"));
  return `/sites/${encodeURIComponent(host)}:/${parts.join("/")}`;
}

/** The condition that a column has a text, as OData writes it. */
export function columnEquals(column: string, text: string): string {
  return `fields/${column} eq '${text.replaceAll("'", "''")}'`;
}

/**
 * The path of a link that Graph gave, to be followed as it is (`concepts/paging.md`).
 * @throws {GraphRequestError} when it leads elsewhere: the token that goes with every request is for Graph alone
 */
export function pathOfLink(link: string): string {
  if (link.startsWith(`${graphRoot}/`)) return link.slice(graphRoot.length);
  throw new GraphRequestError({
    status: 0,
    code: "foreignLink",
    message: "Die Antwort verweist auf eine Adresse außerhalb von Microsoft Graph.",
    request: "GET",
  });
}
