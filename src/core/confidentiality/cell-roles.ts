import type { LinkedTables } from "./linked-tables.ts";
import { listedCells } from "./linked-tables.ts";
import type { CellRoles } from "./secondary-suppression.ts";
import type { Cell, SuppressionRule } from "./table.ts";

/** Price of hiding a cell whose counterpart was hidden in the last period. */
const priceOfHabit = 1;
const cellPrice = 8;

/** What the rules say about a cell before anything else is known. */
interface Role {
  readonly isTarget: boolean;
  readonly canHide: boolean;
  /** The least count that a reader must reckon with when the cell is hidden. */
  readonly floor: number;
  readonly price: number;
}

/**
 * Primary suppression: which cells are small, and which others may be hidden for their sake at what price. The widest
 * protection range of linked tables holds for all of them.
 */
export function cellRoles(linked: LinkedTables): CellRoles {
  const range = Math.max(...linked.tables.map(({ table }) => protectionRange(table.rule)));
  const size = linked.values.length;
  const [room, price] = [new Int32Array(size).fill(-1), new Int32Array(size)];
  const targets: number[] = [];
  for (const { cell, value, role } of rolesOf(linked)) {
    if (role.isTarget) targets.push(cell);
    if (role.canHide) room[cell] = value - role.floor;
    price[cell] = role.price;
  }
  return { range, room, price, targets };
}

/** Roles of all cells whose count is known. */
function* rolesOf({ tables, values }: LinkedTables) {
  const listed = new Map([...listedCells(tables)].map(({ number, cell }) => [number, cell]));
  for (const { table, grid, offset } of tables) {
    for (let cell = offset; cell < offset + grid.size; cell += 1) {
      const value = values[cell] ?? Number.NaN;
      if (!Number.isNaN(value)) yield { cell, value, role: roleOf(table.rule, value, listed.get(cell)) };
    }
  }
}

/** Protection range of a rule (as wide as the threshold unless said otherwise). */
function protectionRange({ threshold, protection = threshold }: SuppressionRule): number {
  return protection;
}

export function isSmall(rule: SuppressionRule, value: number): boolean {
  return value === 0 ? rule.nought === "hidden" : value < rule.threshold;
}

/**
 * @param cell `undefined` where it is not listed; what is not listed or not reported is not shown in any case, and
 * readers know nothing about it but what others give away
 */
function roleOf(rule: SuppressionRule, value: number, cell: Cell | undefined): Role {
  if (cell?.earlier === "shown") return { isTarget: false, canHide: false, floor: value, price: 0 };
  const isTarget = isSmall(rule, value) || cell?.earlier === "hidden";
  if (cell === undefined || cell.value === null) return { isTarget, canHide: true, floor: 0, price: 0 };
  if (value === 0) return { isTarget, canHide: isTarget, floor: 0, price: 0 };
  const floor = rule.nought === "shown" ? 1 : 0;
  return { isTarget, canHide: true, floor, price: isTarget ? 0 : priceOf(value, cell.wasHidden === true) };
}

/** Few cells before all, small ones rather than large ones: a total of thousands costs as much as two inner cells. */
function priceOf(value: number, wasHidden: boolean): number {
  return wasHidden ? priceOfHabit : cellPrice + Math.ceil(Math.log2(value + 1));
}
