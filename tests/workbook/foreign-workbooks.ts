import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Workbooks as another program writes them, and parts of workbooks to be looked at or changed. */

export type ForeignCell = string | number | boolean | Date | CellObject | undefined;

interface ForeignSheet {
  readonly name: string;
  readonly rows: readonly (readonly ForeignCell[])[];
  /** `A2:A3` */
  readonly merged?: readonly string[];
  readonly isHidden?: boolean;
}

export function foreignWorkbook(...sheets: readonly ForeignSheet[]): Uint8Array {
  const workbook = utils.book_new();
  for (const { name, rows, merged = [] } of sheets) {
    const sheet: WorkSheet = utils.aoa_to_sheet(
      rows.map((row) => [...row]),
      { UTC: true, cellDates: true },
    );
    sheet["!merges"] = merged.map((reference) => utils.decode_range(reference));
    utils.book_append_sheet(workbook, sheet, name);
  }
  workbook.Workbook = { Sheets: sheets.map(({ name, isHidden }) => ({ name, Hidden: isHidden ? 1 : 0 })) };
  return new Uint8Array(write(workbook, { type: "array", bookType: "xlsx", bookSST: true }));
}

export const formula = (text: string): CellObject => ({ t: "n", f: text, v: 2 });
export const errorCell: CellObject = { t: "e", v: 0x17 };
export const percent = (value: number): CellObject => ({ t: "n", v: value, z: "0.0%" });

/** Texts of the parts of an archive, by name. */
export function partsIn(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = partsIn(bytes);
  const changed = { ...parts, [name]: change(parts[name] ?? "") };
  return zipSync(Object.fromEntries(Object.entries(changed).map(([part, xml]) => [part, strToU8(xml)])));
}
