import type { CountSystem, Equation } from "./count-system.ts";
import { countSystem, fillDerivable, isBalanced } from "./count-system.ts";
import { cellIndex, codesAt, gridOf, sumsOf } from "./grid.ts";
import type { NumberedTable, PublicationFault } from "./publication-fault.ts";
import type { Cell, CellAddress, CellCodes, CellEquation, CountTable, SuppressionRule } from "./table.ts";

export interface SuppressedTable extends CountTable {
  readonly rule: SuppressionRule;
}

/** A table among those that equations tie it to. */
interface PlacedTable extends NumberedTable {
  readonly table: SuppressedTable;
  /** Number of its first cell among the cells of all. */
  readonly offset: number;
}

/** Tables that equations tie together, as one system in which cells are numbered throughout. */
export interface LinkedTables {
  readonly tables: readonly PlacedTable[];
  readonly system: CountSystem;
  /** Counts by cell; `NaN` where they are not reported and nothing gives them away. */
  readonly values: Float64Array;
  /** Where the counts contradict each other. */
  readonly contradictions: readonly PublicationFault[];
}

/** Groups of tables that equations tie together, directly or through others. */
export function linkedGroups(
  tables: readonly SuppressedTable[],
  equations: readonly CellEquation[],
): readonly (readonly SuppressedTable[])[] {
  const groups = new Map(tables.map((table) => [table.key, [table]]));
  for (const { left, right } of equations) {
    const [first, ...others] = [...left, ...right].flatMap(({ table }) => groups.get(table) ?? []);
    const group = groups.get(first?.key ?? "") ?? [];
    for (const { key } of others) {
      const other = groups.get(key) ?? [];
      if (other === group) continue;
      group.push(...other);
      for (const table of other) groups.set(table.key, group);
    }
  }
  return [...new Set(groups.values())];
}

/** Where one of the tables hides its noughts, all do: the same nought must not be hidden here and shown there. */
export function linkTables(group: readonly SuppressedTable[], equations: readonly CellEquation[]): LinkedTables {
  const nought = group.some(({ rule }) => rule.nought === "hidden") ? "hidden" : "shown";
  const tables: PlacedTable[] = [];
  let cells = 0;
  for (const table of group) {
    const grid = gridOf(table);
    tables.push({ table: { ...table, rule: { ...table.rule, nought } }, grid, offset: cells });
    cells += grid.size;
  }
  const sums = [...sumEquations(tables)];
  const ties = [...tieEquations(tables, equations)];
  const system = countSystem(cells, [...sums, ...ties.map(([, equation]) => equation)]);
  const values = new Float64Array(cells).fill(Number.NaN);
  for (const { number, cell } of listedCells(tables)) if (cell.value !== null) values[number] = cell.value;
  fillDerivable(system, values);
  const isOff = (equation: number) => !isBalanced(system.equations[equation] ?? [], values);
  const wholes = sums.flatMap(({ plus }, index) => (isOff(index) ? plus : []));
  const negatives = [...values.keys()].filter((cell) => (values[cell] ?? 0) < 0);
  const unbalanced = ties.filter((_, index) => isOff(sums.length + index));
  const contradictions: readonly PublicationFault[] = [
    ...[...wholes, ...negatives].map((cell) => ({ kind: "doesNotAddUp" as const, ...addressOf(tables, cell) })),
    ...unbalanced.map(([equation]) => ({ kind: "unbalanced" as const, equation })),
  ];
  return { tables, system, values, contradictions };
}

function* sumEquations(tables: readonly PlacedTable[]): Generator<Equation> {
  for (const { grid, offset } of tables) {
    for (const { whole, parts } of sumsOf(grid)) {
      yield { plus: [offset + whole], minus: parts.map((part) => offset + part) };
    }
  }
}

/** The equations that concern these tables, with their index among all. */
function* tieEquations(
  tables: readonly PlacedTable[],
  equations: readonly CellEquation[],
): Generator<[number, Equation]> {
  const placed = new Map(tables.map((table) => [table.table.key, table]));
  const cellOf = ({ table, at }: CellAddress): number => {
    const place = placed.get(table);
    return place === undefined ? 0 : cellNumber(place, at);
  };
  for (const [index, { left, right }] of equations.entries()) {
    const [first] = [...left, ...right];
    if (first === undefined || !placed.has(first.table)) continue;
    yield [index, { plus: left.map(cellOf), minus: right.map(cellOf) }];
  }
}

/** Every cell that a table lists, with its number. */
export function* listedCells(
  tables: readonly PlacedTable[],
): Generator<{ readonly number: number; readonly cell: Cell }> {
  for (const place of tables) {
    for (const cell of place.table.cells) yield { number: cellNumber(place, cell.at), cell };
  }
}

/** Number of a cell, whose codes have been checked. */
export function cellNumber({ grid, offset }: PlacedTable, at: CellCodes): number {
  return offset + (cellIndex(grid, at) ?? 0);
}

/** Address of a cell by its number. */
export function addressOf(tables: readonly PlacedTable[], cell: number): CellAddress {
  const place = tables.findLast(({ offset }) => offset <= cell);
  return place === undefined
    ? { table: "", at: [] }
    : { table: place.table.key, at: codesAt(place.grid, cell - place.offset) };
}
