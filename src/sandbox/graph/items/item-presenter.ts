import type { Column } from "../columns/column-store.ts";
import { listAddress, listContext } from "../lists/list-presenter.ts";
import type { List } from "../lists/list-store.ts";
import { type Expansion, expansionNamed } from "../odata/expand.ts";
import { context, keyed } from "../odata/links.ts";
import { selectProperties } from "../odata/selection.ts";
import type { StandIn } from "../stand-in.ts";
import { createFieldPresenter } from "./field-readers.ts";
import { itemEtag, versionId } from "./item-etag.ts";
import { referenceName } from "./item-references.ts";
import type { Item, ItemVersion } from "./item-store.ts";

/** What of an item a client wants to see. */
export interface ItemView {
  readonly select?: readonly string[];
  readonly expand: readonly Expansion[];
}

export interface ItemPresenter {
  readonly item: (item: Item, view: ItemView) => object;
  readonly fields: (item: Item, select?: readonly string[]) => object;
  /** An earlier state of the item, with its fields where they are expanded. */
  readonly version: (item: Item, version: ItemVersion, view: ItemView) => object;
  /** What delta says of an item that is no more. */
  readonly deleted: (itemId: number) => object;
}

/** Writes the items of one list as Graph does (resources/listitem.md). */
export function createItemPresenter(standIn: StandIn, list: List): ItemPresenter {
  const { city } = standIn;
  const columns: readonly Column[] = standIn.columns.ofList(list.id);
  const presentFields = createFieldPresenter(standIn, columns, (column, id) => referenceName(standIn, column, id));
  const address = listAddress(city.site, list);
  const path = `${listContext(standIn, list)}/items`;
  const contentType =
    list.template === "documentLibrary" ? { id: "0x0101", name: "Document" } : { id: "0x01", name: "Item" };

  function entity(item: Item): object {
    const eTag = itemEtag(item);
    return {
      "@odata.etag": eTag,
      createdDateTime: item.created.at,
      eTag,
      id: String(item.id),
      lastModifiedDateTime: item.modified.at,
      webUrl: `${address}/${item.id}_.000`,
      createdBy: item.created.by,
      lastModifiedBy: item.modified.by,
      parentReference: { id: list.id, siteId: city.site.id },
      contentType,
    };
  }

  return {
    item: (item, { select, expand }) => {
      const fields = expansionNamed(expand, "fields");
      const properties = selectProperties(entity(item), select);
      if (fields === undefined) return properties;
      return {
        ...properties,
        "fields@odata.context": context(`${path}('${item.id}')/fields/$entity`)["@odata.context"],
        fields: presentFields(item, fields.select),
      };
    },
    fields: (item, select) => presentFields(item, select),
    version: (item, version, { expand }) => {
      const fields = expansionNamed(expand, "fields");
      return {
        id: versionId(version),
        lastModifiedDateTime: version.modified.at,
        lastModifiedBy: version.modified.by,
        ...(fields && { fields: presentFields({ ...item, ...version }, fields.select) }),
      };
    },
    deleted: (itemId) => ({
      id: String(itemId),
      parentReference: { siteId: city.site.id },
      contentType,
      deleted: { state: "deleted" },
    }),
  };
}

/** Path of one item in the metadata, for contexts. */
export function itemContext(standIn: Pick<StandIn, "city">, list: List, item: Item): string {
  return `${listContext(standIn, list)}/${keyed("items", String(item.id))}`;
}
