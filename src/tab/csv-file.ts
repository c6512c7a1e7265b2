import { delimitedText } from "../core/delimited-text.ts";
import { offerFile } from "./file-offer.ts";

/** Lets Excel see that the file is UTF-8. */
const byteOrderMark = "\uFEFF";

/** Hands rows of cells to the reader as a file for a spreadsheet program. */
export function saveCsv(fileName: string, rows: readonly (readonly string[])[]): void {
  const text = byteOrderMark + delimitedText(rows, ";");
  offerFile(fileName, new Blob([text], { type: "text/csv;charset=utf-8" }));
}
