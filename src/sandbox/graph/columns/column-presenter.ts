import type { Column } from "./column-store.ts";

/** A column as Graph writes it (resources/columndefinition.md). */
export function presentColumn(column: Column): Readonly<Record<string, unknown>> {
  const { facet, defaultValue } = column;
  return {
    columnGroup: column.builtIn ? "Basisspalten" : "Benutzerdefinierte Spalten",
    description: column.description,
    displayName: column.displayName,
    enforceUniqueValues: column.enforceUniqueValues,
    hidden: column.hidden,
    id: column.id,
    indexed: column.indexed,
    name: column.name,
    readOnly: column.readOnly,
    required: column.required,
    ...(defaultValue && { defaultValue }),
    ...(facet.kind !== "none" && { [facet.kind]: facet.settings }),
  };
}
