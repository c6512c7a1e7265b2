import { z } from "zod";
import { parseBody } from "../body.ts";
import { invalidRequest } from "../faults.ts";
import { type Facet, type FacetKind, facetKinds, facetSchemas, isIndexable } from "./facets.ts";

/** What a client decides about a column (resources/columndefinition.md). */
export interface ColumnDefinition {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly required: boolean;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly indexed: boolean;
  readonly enforceUniqueValues: boolean;
  readonly defaultValue?: { readonly value?: string | undefined; readonly formula?: string | undefined };
  readonly facet: Facet;
}

const properties = {
  name: z
    .string()
    .regex(/^[^"'\\/]+$/)
    .max(255),
  displayName: z.string().min(1).max(255),
  description: z.string(),
  required: z.boolean(),
  hidden: z.boolean(),
  readOnly: z.boolean(),
  indexed: z.boolean(),
  enforceUniqueValues: z.boolean(),
  defaultValue: z.strictObject({ value: z.string().optional(), formula: z.string().optional() }),
};

const facets = Object.fromEntries(facetKinds.map((kind) => [kind, z.record(z.string(), z.unknown())]));

const newColumn = z
  .strictObject({ ...properties, ...facets })
  .partial()
  .required({ name: true });

const columnChange = z.strictObject({ ...properties, ...facets, propagateChanges: z.boolean() }).partial();

type FacetInput = Readonly<Record<string, unknown>>;

/** Reads the body that creates a column. @throws {GraphFault} 400 */
export function readNewColumn(body: unknown): ColumnDefinition {
  const input = parseBody(newColumn, body);
  const facet = facetIn(input);
  if (facet === undefined) throw invalidRequest(`Column '${input.name}' must have exactly one type.`);
  return checked({
    name: input.name,
    displayName: input.displayName ?? input.name,
    description: input.description ?? "",
    required: input.required ?? false,
    hidden: input.hidden ?? false,
    readOnly: input.readOnly ?? false,
    indexed: input.indexed ?? false,
    enforceUniqueValues: input.enforceUniqueValues ?? false,
    ...(input.defaultValue && { defaultValue: input.defaultValue }),
    facet: readFacet(facet.kind, facet.settings),
  });
}

/** The column as it is after a change; its name and its kind stay. @throws {GraphFault} 400 */
export function changeColumn(column: ColumnDefinition, body: unknown): ColumnDefinition {
  const { propagateChanges: _, ...input } = parseBody(columnChange, body);
  const change = facetIn(input);
  if (input.name !== undefined && input.name !== column.name) throw invalidRequest("The name cannot be changed.");
  if (change && change.kind !== column.facet.kind) throw invalidRequest("The type of a column cannot be changed.");

  const kept = Object.fromEntries(Object.entries(input).filter(([name]) => name in properties));
  const facet = change ? readFacet(change.kind, { ...column.facet.settings, ...change.settings }) : column.facet;
  return checked({ ...column, ...kept, facet });
}

function facetIn(input: object): { readonly kind: FacetKind; readonly settings: FacetInput } | undefined {
  const given = new Map(Object.entries(input));
  const [kind, another] = facetKinds.filter((known) => given.has(known));
  if (another) throw invalidRequest("A column must have exactly one type.");
  return kind && { kind, settings: given.get(kind) };
}

function readFacet(kind: FacetKind, settings: FacetInput): Facet {
  const facet = { kind, settings: parseBody(facetSchemas[kind], settings) } as Facet;
  if (facet.kind !== "text" || facet.settings.allowMultipleLines) return facet;
  return { kind: "text", settings: { ...facet.settings, maxLength: facet.settings.maxLength ?? 255 } };
}

function checked(column: ColumnDefinition): ColumnDefinition {
  if (column.indexed && !isIndexable(column.facet)) throw invalidRequest(`Column '${column.name}' cannot be indexed.`);
  if (column.enforceUniqueValues && !column.indexed) {
    throw invalidRequest(`Column '${column.name}' must be indexed to enforce unique values.`);
  }
  return column;
}
