import { describePlaceDe } from "../texts/workbook.de.ts";
import type { WorkbookError } from "./errors.ts";

/** Where something stands in a file. */
export interface Place {
  /** Name of the sheet; empty for the file as a whole. */
  readonly sheet: string;
  /** Counted from 1; 0 for the sheet as a whole. */
  readonly row: number;
  /** Letter of the column; empty for the row as a whole. */
  readonly column: string;
}

/** One thing in a file that has to be put right; German, with the way out. */
export interface WorkbookFault extends Place {
  readonly message: string;
}

export function fileFault({ message }: WorkbookError): WorkbookFault {
  return { sheet: "", row: 0, column: "", message };
}

/** The faults as lines, `Zahlen, Zeile 12, Spalte E: …`, in the order given. */
export function describeFaults(faults: readonly WorkbookFault[]): string {
  return faults
    .map(({ message, ...place }) => [describePlaceDe(place), message].filter((part) => part !== "").join(": "))
    .join("\n");
}
