import { delimitedText } from "../core/delimited-text.ts";

/** Lets Excel see that the file is UTF-8. */
const byteOrderMark = "\uFEFF";

/** Hands rows of cells to the reader as a file for a spreadsheet program. */
export function saveCsv(fileName: string, rows: readonly (readonly string[])[]): void {
  const text = byteOrderMark + delimitedText(rows, ";");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = fileName;
  link.click();
  setTimeout(URL.revokeObjectURL, 10_000, link.href);
}
