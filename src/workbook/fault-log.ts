import type { Place, WorkbookFault } from "./fault.ts";
import { columnNumber } from "./table.ts";

/** Collects faults: of each cell the first, which explains the others; of a row all. */
export interface FaultLog {
  readonly add: (place: Place, message: string) => void;
  /** How many were found, those included that another one in the same cell explains. */
  readonly count: () => number;
  /** In the order of the file. */
  readonly faults: (sheets: readonly string[]) => readonly WorkbookFault[];
}

export function createFaultLog(): FaultLog {
  const byPlace = new Map<string, WorkbookFault>();
  let found = 0;
  return {
    add(place, message) {
      found += 1;
      const { sheet, row, column } = place;
      const key = JSON.stringify([sheet, row, column === "" ? message : column]);
      if (!byPlace.has(key)) byPlace.set(key, { ...place, message });
    },
    count: () => found,
    faults: (sheets) =>
      [...byPlace.values()].toSorted(
        (one, other) =>
          sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) ||
          one.row - other.row ||
          (columnNumber(one.column) ?? 0) - (columnNumber(other.column) ?? 0),
      ),
  };
}
