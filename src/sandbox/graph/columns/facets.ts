import { z } from "zod";

/**
 * The kinds of columns and their settings (resources/columndefinition.md and its facets), with the values that a
 * client need not send. A column has exactly one of them.
 */
export const facetSchemas = {
  text: z.strictObject({
    allowMultipleLines: z.boolean().default(false),
    appendChangesToExistingText: z.boolean().default(false),
    linesForEditing: z.int().default(0),
    maxLength: z.int().min(1).max(255).optional(),
    textType: z.enum(["plain", "richText"]).default("plain"),
  }),
  number: z.strictObject({
    decimalPlaces: z.enum(["automatic", "none", "one", "two", "three", "four", "five"]).default("automatic"),
    displayAs: z.enum(["number", "percentage"]).default("number"),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
  choice: z.strictObject({
    allowTextEntry: z.boolean().default(false),
    choices: z.array(z.string()).min(1),
    displayAs: z.enum(["checkBoxes", "dropDownMenu", "radioButtons"]).default("dropDownMenu"),
  }),
  dateTime: z.strictObject({
    displayAs: z.enum(["default", "friendly", "standard"]).default("default"),
    format: z.enum(["dateOnly", "dateTime"]).default("dateTime"),
  }),
  boolean: z.strictObject({}),
  personOrGroup: z.strictObject({
    allowMultipleSelection: z.boolean().default(false),
    chooseFromType: z.enum(["peopleAndGroups", "peopleOnly"]).default("peopleOnly"),
    displayAs: z.string().default("nameWithPresence"),
  }),
  lookup: z.strictObject({
    allowMultipleValues: z.boolean().default(false),
    allowUnlimitedLength: z.boolean().default(false),
    columnName: z.string().default("Title"),
    listId: z.string(),
    primaryLookupColumnId: z.string().optional(),
  }),
  hyperlinkOrPicture: z.strictObject({ isPicture: z.boolean().default(false) }),
  currency: z.strictObject({ locale: z.string().default("de-DE") }),
  calculated: z.strictObject({
    format: z.enum(["dateOnly", "dateTime"]).optional(),
    formula: z.string(),
    outputType: z.enum(["boolean", "currency", "dateTime", "number", "text"]).default("text"),
  }),
};

export type FacetKind = keyof typeof facetSchemas;
export const facetKinds = Object.keys(facetSchemas) as readonly FacetKind[];

/** `none`: a column of the template whose kind Graph does not describe. */
export type Facet =
  | { [Kind in FacetKind]: { readonly kind: Kind; readonly settings: z.infer<(typeof facetSchemas)[Kind]> } }[FacetKind]
  | { readonly kind: "none"; readonly settings: Readonly<Record<string, never>> };

/** Whether the value of such a column is the id of a row elsewhere, read and written as `<Name>LookupId`. */
export function isReference(facet: Facet): boolean {
  return facet.kind === "lookup" || facet.kind === "personOrGroup";
}

export function holdsSeveral(facet: Facet): boolean {
  return (
    (facet.kind === "choice" && facet.settings.displayAs === "checkBoxes") ||
    (facet.kind === "lookup" && facet.settings.allowMultipleValues) ||
    (facet.kind === "personOrGroup" && facet.settings.allowMultipleSelection)
  );
}

const notIndexable: readonly Facet["kind"][] = ["hyperlinkOrPicture", "calculated"];

/** SharePoint indexes single lines and single values only (support page "Add an index to a SharePoint column"). */
export function isIndexable(facet: Facet): boolean {
  const severalLines = facet.kind === "text" && facet.settings.allowMultipleLines;
  return !severalLines && !holdsSeveral(facet) && !notIndexable.includes(facet.kind);
}
