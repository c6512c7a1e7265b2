import type { Column } from "../columns/column-store.ts";
import { holdsSeveral, isReference } from "../columns/facets.ts";
import { siteUserId } from "../directory/site-users.ts";
import type { StandIn } from "../stand-in.ts";
import { itemEtag, versionId } from "./item-etag.ts";
import type { FieldValue, Item } from "./item-store.ts";
import { midnightOnSite } from "./site-day.ts";

/** What the field of an item holds on the wire; nothing when it is empty. */
type FieldReader = (item: Item) => unknown;

/** Name of what a lookup or person column points at. */
export type ReferenceName = (column: Column, id: number) => string | undefined;

type Site = Pick<StandIn, "city" | "behaviour">;

interface Readers {
  readonly usual: ReadonlyMap<string, FieldReader>;
  /** Given only to who asks for them by name (resources/fieldvalueset.md). */
  readonly named: ReadonlyMap<string, FieldReader>;
}

/** Gives the `fields` of items: all the usual ones, or those selected. */
export function createFieldPresenter(
  site: Site,
  columns: readonly Column[],
  nameOf: ReferenceName,
): (item: Item, select: readonly string[] | undefined) => object {
  const { usual, named } = readersOf(site, columns, nameOf);
  return (item, select) => {
    const fields: Record<string, unknown> = { "@odata.etag": itemEtag(item) };
    for (const name of select ?? usual.keys()) {
      const value = (usual.get(name) ?? named.get(name))?.(item);
      if (value !== undefined) fields[name] = value;
    }
    return fields;
  };
}

/** Only user-visible fields come unasked (resources/fieldvalueset.md), so hidden columns must be named. */
function readersOf({ city, behaviour }: Site, columns: readonly Column[], nameOf: ReferenceName): Readers {
  const usual = new Map<string, FieldReader>();
  const named = new Map<string, FieldReader>();
  for (const column of columns) {
    const { name, facet, hidden } = column;
    if (column.builtIn && column.readOnly) continue;
    const readers = hidden ? named : usual;
    if (!isReference(facet)) {
      readers.set(name, valueReader(column, behaviour.siteTimeZone));
    } else if (holdsSeveral(facet)) {
      readers.set(name, ({ values }) => severalReferences(column, values[name], nameOf));
    } else {
      readers.set(`${name}LookupId`, ({ values }) => values[name]?.toString());
      named.set(name, ({ values }) => values[name] && nameOf(column, Number(values[name])));
    }
  }
  const own = ownReaders(city, columns);
  return { usual: new Map([...usual, ...own]), named };
}

function valueReader({ name, facet }: Column, timeZone: string): FieldReader {
  if (facet.kind !== "dateTime" || facet.settings.format === "dateTime") return ({ values }) => values[name];
  return ({ values }) => {
    const day = values[name];
    return typeof day === "string" ? midnightOnSite(day, timeZone) : day;
  };
}

function severalReferences(column: Column, ids: FieldValue | undefined, nameOf: ReferenceName): unknown {
  if (!Array.isArray(ids)) return undefined;
  return ids.map((id) => ({ LookupId: id, LookupValue: nameOf(column, id) ?? "" }));
}

/** What SharePoint itself adds to every item. */
function ownReaders(city: StandIn["city"], columns: readonly Column[]): ReadonlyMap<string, FieldReader> {
  const isList = columns.some(({ name }) => name === "Attachments");
  const empty = () => "";
  return new Map<string, FieldReader>([
    ["id", ({ id }) => String(id)],
    ["ContentType", () => (isList ? "Item" : "Document")],
    ["Modified", ({ modified }) => modified.at],
    ["Created", ({ created }) => created.at],
    ["AuthorLookupId", ({ created }) => String(siteUserId(city, created.by))],
    ["EditorLookupId", ({ modified }) => String(siteUserId(city, modified.by))],
    ["_UIVersionString", versionId],
    ...(isList ? listReaders : []),
    ["Edit", empty],
    ["ItemChildCount", () => "0"],
    ["FolderChildCount", () => "0"],
    ["_ComplianceFlags", empty],
    ["_ComplianceTag", empty],
    ["_ComplianceTagWrittenTime", empty],
    ["_ComplianceTagUserId", empty],
    ["AppAuthorLookupId", ({ created }) => created.by.application && String(siteUserId(city, created.by))],
    ["AppEditorLookupId", ({ modified }) => modified.by.application && String(siteUserId(city, modified.by))],
  ]);
}

const listReaders: readonly (readonly [string, FieldReader])[] = [
  ["Attachments", () => false],
  ["LinkTitleNoMenu", ({ values }) => values.Title],
  ["LinkTitle", ({ values }) => values.Title],
];
