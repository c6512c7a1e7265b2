/** What the terminal adds to the findings of a concept: where in the lists or the file each is mended. */
export const mendingDe = {
  or: "oder",
  fileLine: (file: string, line: number, field: string) => `${file}:${line} (${field})`,
};

/** Cells by the names that SharePoint shows; without `row` a new one is to be made, which says `value`. */
interface Cells {
  readonly list: string;
  readonly columns: readonly string[];
  readonly row?: string;
  readonly value?: string;
}

export function cellsText({ list, columns, row, value }: Cells): string {
  const names = columns.map((column) => `„${column}“`).join(", ");
  const place = `Liste „${list}“, ${row === undefined ? "neue Zeile" : `Zeile ${row}`}`;
  return `${place}, ${columns.length === 1 ? "Spalte" : "Spalten"} ${names}${value === undefined ? "" : `: ${value}`}`;
}
