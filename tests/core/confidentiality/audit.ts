import loadHighs from "highs";
import type { ReaderCell } from "../../../src/core/confidentiality/protection.ts";
import type { Category, CellAddress, CellEquation, CountTable } from "../../../src/core/confidentiality/table.ts";

/**
 * What a reader can work out from everything that is shown, by linear programming. It shares nothing with the engine:
 * its variables are the innermost counts alone, and every cell is the sum of those that belong to it.
 * HiGHS rather than a solver in plain JavaScript: a solver of research, kept up monthly, sparse, which keeps a model in
 * memory and goes on from the last basis; 3.9 MB that never leave the terminal.
 */
export interface Audit {
  /** Least and greatest count that a cell may have (infinite beyond 10,000); fractions of persons are allowed unless the audit is whole. */
  readonly boundsOf: (cell: CellAddress) => Bounds;
  /** The same for a reader who knows that `other` is at most `most`; `undefined` when it cannot be. */
  readonly boundsGiven: (cell: CellAddress, other: CellAddress, most: number) => Bounds | undefined;
  readonly close: () => void;
}

export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** What a reader has: the tables' form and rules, the cells as shown, and the equations. */
export interface Reading {
  readonly tables: readonly CountTable[];
  readonly equations: readonly CellEquation[];
  readonly cellAt: (cell: CellAddress) => ReaderCell | undefined;
}

interface Row {
  readonly columns: ReadonlyMap<number, number>;
  readonly lower: number;
  readonly upper: number;
}

const highs = await loadHighs();

/** Counts beyond do not matter here, and a solver that has found no bound does not start well again. */
const ceiling = 10_000;

export function openAudit({ tables, equations, cellAt }: Reading, { isWhole = false } = {}): Audit {
  const columns = new Map<string, number>();
  const columnsOf = new Map<string, readonly number[]>();
  const rows: Row[] = [];
  const rowOf = new Map<string, number>();
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
      rows.push({ columns: new Map(own.map((column) => [column, 1])), ...limitsOf(table, cellAt(address)) });
    }
  }
  for (const { left, right } of equations) {
    const sum = new Map<number, number>();
    for (const [cells, sign] of [[left, 1] as const, [right, -1] as const]) {
      for (const column of cells.flatMap((cell) => columnsOf.get(nameOf(cell)) ?? [])) {
        sum.set(column, (sum.get(column) ?? 0) + sign);
      }
    }
    rows.push({ columns: sum, lower: 0, upper: 0 });
  }
  const model = openModel(columns.size, rows, isWhole);

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
    if (modelStatus !== optimal) throw new Error(`The solver stopped with status ${modelStatus}`);
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
      if (found === undefined) throw new Error(`What is shown contradicts itself at ${nameOf(cell)}`);
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

function openModel(columns: number, rows: readonly Row[], isWhole: boolean) {
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.size);
  const model = highs.createModel({
    numCols: columns,
    numRows: rows.length,
    colCost: Array.from({ length: columns }, () => 0),
    colLower: Array.from({ length: columns }, () => 0),
    colUpper: Array.from({ length: columns }, () => ceiling),
    rowLower: rows.map(({ lower }) => lower),
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
  { rule }: CountTable,
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
export function cellsOf(table: CountTable): readonly { readonly at: string[]; readonly leaves: string[][] }[] {
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
