import type { ColumnDefinition } from "./column-definition.ts";
import { type Facet, facetSchemas } from "./facets.ts";

export const listTemplates = ["genericList", "documentLibrary"] as const;
export type ListTemplate = (typeof listTemplates)[number];

/** The columns that every list has from the start, named as on a German site. */
export function templateColumns(template: ListTemplate): readonly ColumnDefinition[] {
  return [...(template === "genericList" ? itemColumns : documentColumns), ...commonColumns];
}

const line: Facet = { kind: "text", settings: facetSchemas.text.parse({ maxLength: 255 }) };
const instant: Facet = { kind: "dateTime", settings: facetSchemas.dateTime.parse({}) };
const account: Facet = {
  kind: "personOrGroup",
  settings: facetSchemas.personOrGroup.parse({ chooseFromType: "peopleAndGroups" }),
};
const undescribed: Facet = { kind: "none", settings: {} };

const itemColumns: readonly ColumnDefinition[] = [
  { ...readOnlyColumn("Title", "Titel", line), readOnly: false, required: true },
  readOnlyColumn("Attachments", "Anlagen", undescribed),
  readOnlyColumn("LinkTitle", "Titel", undescribed),
  readOnlyColumn("LinkTitleNoMenu", "Titel", undescribed),
];

const documentColumns: readonly ColumnDefinition[] = [
  { ...readOnlyColumn("FileLeafRef", "Name", line), readOnly: false, required: true },
  { ...readOnlyColumn("Title", "Titel", line), readOnly: false },
];

const commonColumns: readonly ColumnDefinition[] = [
  { ...readOnlyColumn("ID", "ID", undescribed), indexed: true },
  readOnlyColumn("ContentType", "Inhaltstyp", line),
  readOnlyColumn("Modified", "Geändert", instant),
  readOnlyColumn("Created", "Erstellt", instant),
  readOnlyColumn("Author", "Erstellt von", account),
  readOnlyColumn("Editor", "Geändert von", account),
  readOnlyColumn("_UIVersionString", "Version", line),
  readOnlyColumn("Edit", "Bearbeiten", undescribed),
  readOnlyColumn("ItemChildCount", "Anzahl untergeordneter Elemente", undescribed),
  readOnlyColumn("FolderChildCount", "Anzahl untergeordneter Ordner", undescribed),
  readOnlyColumn("AppAuthor", "App erstellt von", undescribed),
  readOnlyColumn("AppEditor", "App geändert von", undescribed),
];

function readOnlyColumn(name: string, displayName: string, facet: Facet): ColumnDefinition {
  return {
    name,
    displayName,
    description: "",
    required: false,
    hidden: false,
    readOnly: true,
    indexed: false,
    enforceUniqueValues: false,
    facet,
  };
}
