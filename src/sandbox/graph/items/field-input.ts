import { toSeconds } from "../actor.ts";
import type { Column } from "../columns/column-store.ts";
import { type Facet, holdsSeveral, isReference } from "../columns/facets.ts";
import { invalidRequest } from "../faults.ts";
import type { FieldValue, FieldValues } from "./item-store.ts";
import { dayOnSite } from "./site-day.ts";

type Input = Readonly<Record<string, unknown>>;

/** What reading a field needs to know of the site. */
export interface Surroundings {
  /** Whether a row that a lookup or a person column names is there. */
  readonly isThere: (column: Column, id: number) => boolean;
  readonly timeZone: string;
}

/** Characters that a text of several lines holds at most. */
const longestText = 63_999;

const collectionType = "@odata.type";

/**
 * The values of an item after a write: those before it, with what the body sets; `null` empties a field.
 * `required` is not enforced, as SharePoint asks for required fields in its forms only.
 *
 * @throws {GraphFault} 400 naming the field that is unknown, read-only or of another type
 */
export function applyFields(
  before: FieldValues,
  body: unknown,
  columns: readonly Column[],
  site: Surroundings,
): FieldValues {
  const input = asFields(body);
  const values: Record<string, FieldValue> = { ...before };
  for (const [field, value] of Object.entries(input)) {
    if (field.endsWith(collectionType)) continue;
    const column = writableColumn(field, columns);
    delete values[column.name];
    if (value !== null) values[column.name] = readValue(column, field, input, site);
  }
  return values;
}

/** What new items hold where nothing is said; formulas are not calculated. */
export function defaultValues(columns: readonly Column[]): FieldValues {
  const given = columns.flatMap((column) => {
    const text = column.defaultValue?.value;
    return text === undefined || text === "" ? [] : [[column.name, defaultValue(column.facet, text)] as const];
  });
  return Object.fromEntries(given);
}

function defaultValue({ kind }: Facet, text: string): FieldValue {
  if (kind === "number" || kind === "currency") return Number(text);
  if (kind === "boolean") return text === "1" || text === "true";
  return text;
}

function asFields(body: unknown): Input {
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw invalidRequest("Invalid request");
  return body as Input;
}

function writableColumn(field: string, columns: readonly Column[]): Column {
  const column = columns.find(({ name, facet }) => field === (isReference(facet) ? `${name}LookupId` : name));
  if (column === undefined) throw invalidRequest(`Field '${field}' is not recognized`);
  if (column.readOnly || column.facet.kind === "calculated") throw invalidRequest(`Field '${field}' is read-only`);
  return column;
}

function readValue(column: Column, field: string, input: Input, site: Surroundings): FieldValue {
  const value = input[field];
  if (!holdsSeveral(column.facet)) return readSingle(column, field, value, site);
  if (!Array.isArray(value) || !String(input[field + collectionType]).startsWith("Collection(")) {
    throw invalidRequest(`Field '${field}' takes a collection and its '${field}${collectionType}'`);
  }
  return value.map((single) => readSingle(column, field, single, site) as string | number);
}

function readSingle(column: Column, field: string, value: unknown, site: Surroundings): FieldValue {
  const read = isReference(column.facet) ? readReference(column, value, site) : readPlain(column.facet, value, site);
  if (read === undefined) throw invalidRequest(`Invalid value for field '${field}'`);
  return read;
}

function readReference(column: Column, value: unknown, { isThere }: Surroundings): number | undefined {
  const id = Number(value);
  return Number.isInteger(id) && isThere(column, id) ? id : undefined;
}

/** The value as it is kept, or nothing when it does not fit the column. */
function readPlain(facet: Facet, value: unknown, { timeZone }: Surroundings): FieldValue | undefined {
  switch (facet.kind) {
    case "text":
      return readText(value, (text) => text.length <= (facet.settings.maxLength ?? longestText));
    case "choice":
      return readText(value, (text) => facet.settings.allowTextEntry || facet.settings.choices.includes(text));
    case "number":
      return readNumber(value, facet.settings);
    case "currency":
      return readNumber(value, {});
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "dateTime":
      return readInstant(value, facet.settings.format, timeZone);
    case "hyperlinkOrPicture":
      return readLink(value);
    default:
      return undefined;
  }
}

function readText(value: unknown, fits: (text: string) => boolean): string | undefined {
  return typeof value === "string" && fits(value) ? value : undefined;
}

interface Bounds {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

function readNumber(value: unknown, { minimum = -Infinity, maximum = Infinity }: Bounds): number | undefined {
  return typeof value === "number" && value >= minimum && value <= maximum ? value : undefined;
}

/** An instant to the second; a day is kept as its midnight in UTC. */
export function readInstant(value: unknown, format: "dateOnly" | "dateTime", timeZone: string): string | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d(T.+)?$/.test(value)) return undefined;
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) return undefined;
  return format === "dateOnly" ? dayOnSite(value, timeZone) : toSeconds(instant);
}

function readLink(value: unknown): FieldValue | undefined {
  if (typeof value !== "object" || value === null || !("Url" in value) || typeof value.Url !== "string")
    return undefined;
  const description = "Description" in value && typeof value.Description === "string" ? value.Description : value.Url;
  return { Description: description, Url: value.Url };
}
