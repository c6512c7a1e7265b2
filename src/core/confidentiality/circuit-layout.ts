import type { Circuit } from "./circuit-search.ts";

/** The circuits that are laid at a time, and what they hide. */
export interface Layout {
  /** What it costs at the moment to hide a cell: nothing where a circuit runs. */
  readonly price: Int32Array;
  readonly circuits: () => readonly Circuit[];
  readonly targetsOf: (circuit: Circuit) => readonly number[];
  readonly isHidden: (cell: number) => boolean;
  /** Hidden by a circuit that goes both ways. */
  readonly isProtected: (cell: number) => boolean;
  /** @returns the price of the cells that nothing else hides */
  readonly lay: (circuit: Circuit) => number;
  /** @returns the price of the cells that nothing else hides */
  readonly takeUp: (circuit: Circuit) => number;
}

/** @param price what it costs to hide a cell at first; left as it is */
export function createLayout(price: Int32Array, targets: readonly number[]): Layout {
  const current = price.slice();
  const circuits = new Set<Circuit>();
  const isTarget = new Set(targets);
  const uses = new Uint16Array(price.length);
  const usesBothWays = new Uint16Array(price.length);

  /** Changes the number of circuits through a cell by one. @returns the price, where that hides or frees the cell */
  function count(cell: number, goesBothWays: boolean, step: 1 | -1): number {
    const now = add(uses, cell, step);
    if (goesBothWays) add(usesBothWays, cell, step);
    if (now !== (step === 1 ? 1 : 0)) return 0;
    const full = price[cell] ?? 0;
    current[cell] = now === 0 ? full : 0;
    return full;
  }

  function countAll({ cells, goesBothWays }: Circuit, step: 1 | -1): number {
    return cells.reduce((sum, cell) => sum + count(cell, goesBothWays, step), 0);
  }

  return {
    price: current,
    circuits: () => [...circuits],
    targetsOf: ({ cells }) => cells.filter((cell) => isTarget.has(cell)),
    isHidden: (cell) => (uses[cell] ?? 0) > 0,
    isProtected: (cell) => (usesBothWays[cell] ?? 0) > 0,
    lay(circuit) {
      circuits.add(circuit);
      return countAll(circuit, 1);
    },
    takeUp(circuit) {
      circuits.delete(circuit);
      return countAll(circuit, -1);
    },
  };
}

function add(counts: Uint16Array, cell: number, step: number): number {
  const sum = (counts[cell] ?? 0) + step;
  counts[cell] = sum;
  return sum;
}
