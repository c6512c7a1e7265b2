import { z } from "zod/mini";
import type { Graph } from "./client.ts";
import { succeeded } from "./client.ts";
import type { ColumnSchema, ListName, ListSchema } from "./lists.ts";
import { listNames, lists } from "./lists.ts";
import { odataPath, pathOfLink } from "./odata-path.ts";
import type { ListInfo } from "./site.ts";
import { findSite, readLists } from "./site.ts";
import type { GraphRequest } from "./transport.ts";

/** One thing that provisioning did. */
export interface ProvisionChange {
  readonly list: string;
  /** Internal name of the column; absent when it is about the whole list. */
  readonly column?: string;
  readonly kind: "created" | "changed";
}

const created = z.object({ id: z.string() });
const columnPage = z.object({
  "@odata.nextLink": z.optional(z.string()),
  value: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      indexed: z.optional(z.boolean()),
      enforceUniqueValues: z.optional(z.boolean()),
      choice: z.optional(z.nullable(z.object({ choices: z.optional(z.array(z.string())) }))),
    }),
  ),
});
type ExistingColumn = z.infer<typeof columnPage>["value"][number];

/**
 * Creates the lists and columns that the site lacks and mends indexes, uniqueness and choices of the others.
 * Display names are given once, when something is created: the city may change them. Running it again changes nothing.
 * @returns what was done, in the order of the schema
 * @throws {GraphRequestError}
 */
export async function provision(graph: Graph, address: string): Promise<readonly ProvisionChange[]> {
  const siteId = await findSite(graph, address);
  const existing = await readLists(graph, siteId);
  const changes: ProvisionChange[] = [];
  for (const name of listNames) {
    const info = existing.get(name);
    changes.push(...(info ? await mendList(graph, siteId, name, info) : await createList(graph, siteId, name)));
  }
  return changes;
}

/**
 * SharePoint derives the address of a list from its first display name, so the list is created under its internal name
 * and then given the German one.
 */
async function createList(graph: Graph, siteId: string, name: ListName): Promise<readonly ProvisionChange[]> {
  const schema: ListSchema = lists[name];
  const columns = Object.entries(schema.columns).map(([column, definition]) => columnBody(column, definition));
  const body = { displayName: schema.name, columns, list: { template: schema.template } };
  const path = ["sites", siteId, "lists"];
  const { id } = created.parse(await graph.send({ method: "POST", path: odataPath(path), body }));
  await graph.send({ method: "PATCH", path: odataPath([...path, id]), body: { displayName: schema.label } });
  return [{ list: schema.label, kind: "created" }];
}

async function mendList(
  graph: Graph,
  siteId: string,
  name: ListName,
  info: ListInfo,
): Promise<readonly ProvisionChange[]> {
  const schema: ListSchema = lists[name];
  const columns = ["sites", siteId, "lists", info.id, "columns"];
  const existing = await readColumns(graph, odataPath(columns));
  const steps = Object.entries(schema.columns).flatMap(([column, definition]) =>
    mendColumn(columns, schema, column, definition, existing),
  );
  const answers = await graph.batch(steps.map(({ request }) => request));
  steps.forEach(({ request }, index) => {
    const answer = answers[index];
    if (answer) succeeded(request, answer);
  });
  return steps.map(({ change }) => change);
}

async function readColumns(graph: Graph, first: string): Promise<readonly ExistingColumn[]> {
  const columns: ExistingColumn[] = [];
  for (let path: string | undefined = first; path !== undefined; ) {
    const page: z.infer<typeof columnPage> = columnPage.parse(await graph.send({ method: "GET", path }));
    columns.push(...page.value);
    const next = page["@odata.nextLink"];
    path = next === undefined ? undefined : pathOfLink(next);
  }
  return columns;
}

interface MendingStep {
  readonly request: GraphRequest;
  readonly change: ProvisionChange;
}

function mendColumn(
  columns: readonly string[],
  schema: ListSchema,
  column: string,
  definition: ColumnSchema,
  existing: readonly ExistingColumn[],
): readonly MendingStep[] {
  const found = existing.find(({ name }) => name === column);
  if (!found) {
    const request: GraphRequest = {
      method: "POST",
      path: odataPath(columns),
      body: columnBody(column, definition),
    };
    return [{ request, change: { list: schema.label, column, kind: "created" } }];
  }
  const body = columnDifference(definition, found);
  if (Object.keys(body).length === 0) return [];
  const request: GraphRequest = { method: "PATCH", path: odataPath([...columns, found.id]), body };
  return [{ request, change: { list: schema.label, column, kind: "changed" } }];
}

/** What a column lacks: choices that the city has added stay. */
function columnDifference(wanted: ColumnSchema, found: ExistingColumn): object {
  const choices = found.choice?.choices ?? [];
  const missing =
    wanted.type === "choice" ? Object.values(wanted.choices).filter((word) => !choices.includes(word)) : [];
  return {
    ...(wanted.indexed && !found.indexed ? { indexed: true } : {}),
    ...(wanted.unique && !found.enforceUniqueValues ? { enforceUniqueValues: true } : {}),
    ...(missing.length > 0 ? { choice: { choices: [...choices, ...missing] } } : {}),
  };
}

/** `resources/columndefinition.md`; exactly one facet says the type. */
function columnBody(name: string, column: ColumnSchema): object {
  return {
    name,
    displayName: column.label,
    indexed: column.indexed ?? false,
    enforceUniqueValues: column.unique ?? false,
    ...facet(column),
  };
}

const longestLine = 255;

function facet(column: ColumnSchema): object {
  switch (column.type) {
    case "line":
      return { text: { allowMultipleLines: false, maxLength: longestLine, textType: "plain" } };
    case "lines":
      return { text: { allowMultipleLines: true, textType: "plain" } };
    case "number":
      return { number: { decimalPlaces: column.decimalPlaces } };
    case "flag":
      return { boolean: {} };
    case "date":
      return { dateTime: { format: "dateOnly" } };
    case "instant":
      return { dateTime: { format: "dateTime" } };
    case "choice":
      return {
        choice: { allowTextEntry: false, choices: Object.values(column.choices), displayAs: "dropDownMenu" },
      };
  }
}
