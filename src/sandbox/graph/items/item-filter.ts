import { GraphFault } from "../../errors.ts";
import type { Behaviour } from "../behaviour.ts";
import { type Column, valuePath } from "../columns/column-store.ts";
import { type Facet, isReference } from "../columns/facets.ts";
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

/** What is allowed to a filter. */
export interface FilterRules {
  /** Whether the client sent the Prefer header that allows columns without an index. */
  readonly allowSlow: boolean;
  /** Whether the list has more items than work without an index may touch. */
  readonly isLarge: () => boolean;
  readonly behaviour: Pick<Behaviour, "secondFilteredField" | "overThresholdStatus" | "siteTimeZone">;
}

/**
 * Turns the comparisons of a `$filter` on items into SQL. The first one decides what the service must look at: without
 * an index of its own it fails on a large list.
 *
 * @throws {GraphFault} 400 for an unknown column, one without an index, a second one, or a value of another type; the
 * behaviour's status on a list that is too large
 */
export function filterConditions(
  comparisons: readonly Comparison[],
  columns: readonly Column[],
  rules: FilterRules,
): readonly Condition[] {
  const { allowSlow, isLarge, behaviour } = rules;
  const filtered = comparisons.map((comparison) => ({ comparison, column: columnIn(comparison, columns) }));
  const slow = filtered.find(({ column }) => !column.indexed);
  if (slow && !allowSlow) throw invalidRequest(notIndexedMessage(fieldIn(slow.comparison)));
  const several = new Set(filtered.map(({ column }) => column.name)).size > 1;
  if (several && !allowSlow && behaviour.secondFilteredField === "refused") throw notSupported();
  if (filtered[0]?.column.indexed === false && isLarge()) throw overThreshold(behaviour.overThresholdStatus);
  return filtered.map(({ comparison, column }) => conditionOf(comparison, column, behaviour.siteTimeZone));
}

function columnIn({ property }: Comparison, columns: readonly Column[]): Column {
  if (!property.startsWith("fields/")) throw notSupported();
  return columnOf(fieldIn({ property }), columns);
}

function fieldIn({ property }: Pick<Comparison, "property">): string {
  return property.split("/")[1] ?? "";
}

function conditionOf(comparison: Comparison, column: Column, timeZone: string): Condition {
  const own = ownColumns[column.name];
  const expression = own ?? `fields ->> '${valuePath(column.name).replaceAll("'", "''")}'`;
  if (comparison.value === null) return nullCondition(comparison.operator, expression);

  const value = comparable(column, comparison.value, timeZone);
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
function comparable({ name, facet }: Column, value: Exclude<Literal, null>, timeZone: string): string | number {
  const converted = name === "ID" || isReference(facet) ? integer(value) : convert(facet, value, timeZone);
  if (converted === undefined) throw invalidRequest(`Invalid value for field '${name}' in the filter`);
  return converted;
}

function convert(
  { kind, settings }: Facet,
  value: Exclude<Literal, null>,
  timeZone: string,
): string | number | undefined {
  if (kind === "dateTime") return readInstant(value, settings.format, timeZone);
  if (kind === "boolean") return typeof value === "boolean" || value === 0 || value === 1 ? Number(value) : undefined;
  const expected = kind === "number" || kind === "currency" ? "number" : "string";
  return typeof value === expected ? (value as string | number) : undefined;
}

function integer(value: Exclude<Literal, null>): number | undefined {
  return Number.isInteger(Number(value)) ? Number(value) : undefined;
}

/** SharePoint's own words; which code Graph puts before them is not documented. */
function overThreshold(status: Behaviour["overThresholdStatus"]): GraphFault {
  const code = status === 429 ? "activityLimitReached" : "generalException";
  const message = "The attempted operation is prohibited because it exceeds the list view threshold.";
  return new GraphFault(status, code, message);
}

function notIndexedMessage(field: string): string {
  return (
    `Field '${field}' cannot be referenced in filter or orderby as it is not indexed. ` +
    "Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, " +
    "but be warned that such queries may fail on large lists."
  );
}
