import { type Column, valuePath } from "../columns/column-store.ts";
import { isReference } from "../columns/facets.ts";
import { invalidRequest } from "../faults.ts";
import { type Comparison, type Literal, notSupported, type Operator } from "../odata/filter.ts";
import { readInstant } from "./field-input.ts";
import type { Condition } from "./item-store.ts";

const sqlOperators: Readonly<Record<Exclude<Operator, "startswith">, string>> = {
  eq: "=",
  ne: "=",
  lt: "<",
  gt: ">",
  le: "<=",
  ge: ">=",
};

/** Columns whose values are properties of the item, not fields of their own. */
const ownColumns: Readonly<Record<string, string>> = { ID: "id", Created: "created_at", Modified: "modified_at" };

/**
 * Turns a comparison of a `$filter` on items into SQL.
 *
 * @param allowSlow whether the client sent the Prefer header that allows columns without an index
 * @throws {GraphFault} 400 for an unknown column, one without an index, or a value of another type
 */
export function filterCondition(comparison: Comparison, columns: readonly Column[], allowSlow: boolean): Condition {
  const [root, field = ""] = comparison.property.split("/");
  if (root !== "fields") throw notSupported();
  const column = columnOf(field, columns);
  if (!column.indexed && !allowSlow) throw invalidRequest(notIndexedMessage(field));

  const own = ownColumns[column.name];
  const expression = own ?? `fields ->> '${valuePath(column.name).replaceAll("'", "''")}'`;
  if (comparison.value === null) return nullCondition(comparison.operator, expression);

  const value = comparable(column, comparison.value);
  const viaIndex = column.indexed && own === undefined;
  const compare = comparisonSql(comparison.operator, viaIndex ? "value" : expression);
  const positive = viaIndex
    ? {
        sql: `id IN (SELECT item_id FROM graph_item_index WHERE column_id = ? AND ${compare})`,
        values: [column.id, value],
      }
    : { sql: compare, values: [value] };
  return comparison.operator === "ne" ? { ...positive, sql: `(${positive.sql}) IS NOT TRUE` } : positive;
}

function comparisonSql(operator: Operator, expression: string): string {
  if (operator === "startswith") return `instr(${expression}, ?) = 1`;
  return `${expression} ${sqlOperators[operator]} ?`;
}

function nullCondition(operator: Operator, expression: string): Condition {
  if (operator !== "eq" && operator !== "ne") throw notSupported();
  return { sql: `${expression} IS ${operator === "eq" ? "" : "NOT "}NULL`, values: [] };
}

function columnOf(field: string, columns: readonly Column[]): Column {
  const wanted = field === "id" ? "ID" : field;
  const column = columns.find(({ name, facet }) => wanted === (isReference(facet) ? `${name}LookupId` : name));
  if (column === undefined) throw invalidRequest(`Field '${field}' is not recognized`);
  return column;
}

/** The value in the form in which the column keeps it. */
function comparable({ name, facet }: Column, value: Exclude<Literal, null>): string | number {
  const converted = name === "ID" || isReference(facet) ? integer(value) : convert(facet.kind, value);
  if (converted === undefined) throw invalidRequest(`Invalid value for field '${name}' in the filter`);
  return converted;
}

function convert(kind: Column["facet"]["kind"], value: Exclude<Literal, null>): string | number | undefined {
  if (kind === "dateTime") return readInstant(value, "dateTime");
  if (kind === "boolean") return typeof value === "boolean" || value === 0 || value === 1 ? Number(value) : undefined;
  const expected = kind === "number" || kind === "currency" ? "number" : "string";
  return typeof value === expected ? (value as string | number) : undefined;
}

function integer(value: Exclude<Literal, null>): number | undefined {
  return Number.isInteger(Number(value)) ? Number(value) : undefined;
}

function notIndexedMessage(field: string): string {
  return (
    `Field '${field}' cannot be referenced in filter or orderby as it is not indexed. ` +
    "Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, " +
    "but be warned that such queries may fail on large lists."
  );
}
