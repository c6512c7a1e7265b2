import loadHighs from "highs";
import type { ReaderCell } from "../core/confidentiality/protection.ts";
import type { Category, CellAddress, CellEquation, CountTable } from "../core/confidentiality/table.ts";
import { AuditError } from "./errors.ts";

/**
 * What a reader can work out from everything that is shown, by linear programming. It shares nothing with the engine:
 * its variables are the innermost counts alone, and every cell is the sum of those that belong to it.
 * HiGHS rather than a solver in plain JavaScript: a solver of research, kept up monthly, sparse, which keeps a model in
 * memory and goes on from the last basis; 3.9 MB that never leave the terminal.
 */
export interface ReaderBounds {
  /**
   * Least and greatest count that a cell may have (infinite where nothing that is shown bounds it); fractions of persons are allowed unless the
   * bounds are whole.
   * @throws {AuditError} `contradiction`, when no counts agree with what is shown
   */
  readonly boundsOf: (cell: CellAddress) => Bounds;
  /** The same for a reader who knows that `other` is at most `most`; `undefined` when it cannot be. */
  readonly boundsGiven: (cell: CellAddress, other: CellAddress, most: number) => Bounds | undefined;
  readonly close: () => void;
}

export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** A sum of cells, each so many times, that a reader knows to lie between two bounds. */
export interface CellRelation {
  readonly terms: readonly { readonly cell: CellAddress; readonly factor: number }[];
  readonly lower: number;
  readonly upper: number;
}

/** What a reader has: the tables' form and rules, the cells as shown, the equations, and what else is known of sums. */
export interface Reading {
  readonly tables: readonly Omit<CountTable, "cells">[];
  readonly equations: readonly CellEquation[];
  readonly relations?: readonly CellRelation[];
  readonly cellAt: (cell: CellAddress) => ReaderCell | undefined;
}

interface Row {
  readonly columns: ReadonlyMap<number, number>;
  readonly lower: number;
  readonly upper: number;
}

const highs = await loadHighs();

/** Counts so far beyond what is shown do not matter, and a solver that has found no bound does not start well again. */
const beyondShown = 10_000;

export function openBounds(reading: Reading, { isWhole = false } = {}): ReaderBounds {
  const { tables, equations, relations = [], cellAt } = reading;
  const columns = new Map<string, number>();
  const columnsOf = new Map<string, readonly number[]>();
  const rows: Row[] = [];
  const rowOf = new Map<string, number>();
  let ceiling = beyondShown;
  for (const table of tables) {
    for (const { at, leaves } of cellsOf(table)) {
      const address = { table: table.key, at };
      const own = leaves.map((leaf) => {
        const name = nameOf({ table: table.key, at: leaf });
        const column = columns.get(name) ?? columns.size;
        columns.set(name, column);
        return column;
      });
      columnsOf.set(nameOf(address), own);
      rowOf.set(nameOf(address), rows.length);
      const limits = limitsOf(table, cellAt(address));
      if (Number.isFinite(limits.upper)) ceiling += limits.upper;
      rows.push({ columns: new Map(own.map((column) => [column, 1])), ...limits });
    }
  }
  for (const { terms, lower, upper } of [...equations.map(balanceOf), ...relations]) {
    const sum = new Map<number, number>();
    for (const { cell, factor } of terms) {
      for (const column of columnsOf.get(nameOf(cell)) ?? []) sum.set(column, (sum.get(column) ?? 0) + factor);
    }
    rows.push({ columns: sum, lower, upper });
  }
  const model = openModel(columns.size, rows, { ceiling, isWhole });

  const { optimal, infeasible, unknown } = highs.constants.modelStatus;

  function extreme(own: readonly number[], sense: number): number | undefined {
    model.changeObjectiveSense(
      sense === 1 ? highs.constants.objectiveSense.minimize : highs.constants.objectiveSense.maximize,
    );
    for (const column of own) model.changeColCost(column, 1);
    let { modelStatus } = model.run();
    if (modelStatus === unknown) {
      model.clearSolver();
      modelStatus = model.run().modelStatus;
    }
    const value = model.getObjectiveValue();
    for (const column of own) model.changeColCost(column, 0);
    if (modelStatus === infeasible) return undefined;
    if (modelStatus !== optimal) throw new AuditError({ reason: "solver", status: modelStatus });
    return value < ceiling ? value : Number.POSITIVE_INFINITY;
  }

  function bounds(cell: CellAddress): Bounds | undefined {
    const own = columnsOf.get(nameOf(cell)) ?? [];
    const lower = extreme(own, 1);
    const upper = extreme(own, -1);
    return lower === undefined || upper === undefined ? undefined : { lower, upper };
  }

  return {
    boundsOf(cell) {
      const found = bounds(cell);
      if (found === undefined) throw new AuditError({ reason: "contradiction", cell });
      return found;
    },
    boundsGiven(cell, other, most) {
      const row = rowOf.get(nameOf(other)) ?? 0;
      const { lower = 0, upper = 0 } = rows[row] ?? {};
      model.changeRowBounds(row, lower, Math.min(upper, most));
      const found = bounds(cell);
      model.changeRowBounds(row, lower, upper);
      return found;
    },
    close: () => model.dispose(),
  };
}

/** Both sides of an equation on one. */
function balanceOf({ left, right }: CellEquation): CellRelation {
  const side = (cells: readonly CellAddress[], factor: number) => cells.map((cell) => ({ cell, factor }));
  return { terms: [...side(left, 1), ...side(right, -1)], lower: 0, upper: 0 };
}

interface ModelLimits {
  readonly ceiling: number;
  readonly isWhole: boolean;
}

function openModel(columns: number, rows: readonly Row[], { ceiling, isWhole }: ModelLimits) {
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.size);
  const model = highs.createModel({
    numCols: columns,
    numRows: rows.length,
    colCost: Array.from({ length: columns }, () => 0),
    colLower: Array.from({ length: columns }, () => 0),
    colUpper: Array.from({ length: columns }, () => ceiling),
    rowLower: rows.map(({ lower }) => (Number.isFinite(lower) ? lower : -highs.infinity)),
    rowUpper: rows.map(({ upper }) => (Number.isFinite(upper) ? upper : highs.infinity)),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: columns,
      starts,
      indices: rows.flatMap((row) => [...row.columns.keys()]),
      values: rows.flatMap((row) => [...row.columns.values()]),
    },
    ...(isWhole ? { integrality: Array.from({ length: columns }, () => highs.constants.variableType.integer) } : {}),
  });
  model.options.set("output_flag", false);
  return model;
}

/** What a reader knows about a single cell. One that is hidden is no nought where noughts are shown. */
function limitsOf(
  { rule }: Pick<CountTable, "rule">,
  cell: ReaderCell | undefined,
): { readonly lower: number; readonly upper: number } {
  if (cell?.state === "shown") return { lower: cell.value, upper: cell.value };
  const isNoNought = cell?.state === "hidden" && rule.kind === "suppress" && rule.nought === "shown";
  return { lower: isNoNought ? 1 : 0, upper: Number.POSITIVE_INFINITY };
}

export function nameOf({ table, at }: CellAddress): string {
  return [table, ...at].join("|");
}

/** Every cell of a table with the innermost cells that it sums up. */
export function cellsOf(
  table: Reading["tables"][number],
): readonly { readonly at: string[]; readonly leaves: string[][] }[] {
  let cells: { at: string[]; leaves: string[][] }[] = [{ at: [], leaves: [[]] }];
  for (const { total } of table.dimensions) {
    cells = cells.flatMap(({ at, leaves }) =>
      categoriesOf(total).map((category) => ({
        at: [...at, category.code],
        leaves: leaves.flatMap((leaf) => leavesOf(category).map((code) => [...leaf, code])),
      })),
    );
  }
  return cells;
}

function categoriesOf(category: Category): readonly Category[] {
  return [category, ...(category.parts ?? []).flatMap(categoriesOf)];
}

function leavesOf({ code, parts = [] }: Category): readonly string[] {
  return parts.length === 0 ? [code] : parts.flatMap(leavesOf);
}
