import { invalidRequest } from "../faults.ts";
import { type Expansion, parseExpand } from "./expand.ts";
import { type Comparison, parseFilter } from "./filter.ts";

/** What a client asks for in the query (concepts/query-parameters.md); every option works with and without `$`. */
export interface QueryOptions {
  readonly select?: readonly string[];
  readonly expand: readonly Expansion[];
  readonly filter: readonly Comparison[];
  readonly top?: number;
  readonly skipToken?: string;
}

/** Options that lists and items do not document; refusing them shows at once that nothing honours them. */
const undocumented = ["orderby", "search", "skip"];

export function readOptions(query: URLSearchParams): QueryOptions {
  const refused = undocumented.find((name) => option(query, name) !== undefined);
  if (refused) throw invalidRequest(`The query option '$${refused}' is not supported.`);

  const select = option(query, "select");
  const top = option(query, "top");
  const skipToken = option(query, "skiptoken");
  return {
    ...(select !== undefined && { select: select.split(",").map((name) => name.trim()) }),
    expand: parseExpand(option(query, "expand") ?? ""),
    filter: parseFilter(option(query, "filter") ?? ""),
    ...(top !== undefined && { top: readTop(top) }),
    ...(skipToken !== undefined && { skipToken }),
  };
}

function option(query: URLSearchParams, name: string): string | undefined {
  return query.get(`$${name}`) ?? query.get(name) ?? undefined;
}

function readTop(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw invalidRequest(`Invalid value '${text}' for $top query option found.`);
  return Number(text);
}
