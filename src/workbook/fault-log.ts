import type { Place, WorkbookFault } from "./fault.ts";

/** Collects faults: of each cell the first, which explains the others; of a row all. */
export interface FaultLog {
  readonly add: (place: Place, message: string) => void;
  readonly count: () => number;
  /** In the order of the file. */
  readonly faults: (sheets: readonly string[]) => readonly WorkbookFault[];
}

export function createFaultLog(): FaultLog {
  const byPlace = new Map<string, WorkbookFault>();
  return {
    add(place, message) {
      const { sheet, row, column } = place;
      const key = JSON.stringify([sheet, row, column === "" ? message : column]);
      if (!byPlace.has(key)) byPlace.set(key, { ...place, message });
    },
    count: () => byPlace.size,
    faults: (sheets) =>
      [...byPlace.values()].toSorted(
        (one, other) => sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) || one.row - other.row,
      ),
  };
}
