import type { Grid } from "./grid.ts";
import { cellIndex, gridOf } from "./grid.ts";
import type { CellAddress, CellCodes, CountTable, Publication, Rule } from "./table.ts";
import { addressKey } from "./table.ts";

/**
 * Why nothing can be published: hidden counts are protected for the true numbers alone, so that numbers which
 * contradict each other protect nobody.
 * - `duplicateTable`, `duplicateCode`, `duplicateCell`: named twice
 * - `unknownCell`: no such table or codes
 * - `notACount`: no whole number from nought upwards
 * - `badRule`: a threshold, protection range or base that is none
 * - `doesNotAddUp`: the cell is not the sum of its parts
 * - `unbalanced`: the two sides of an equation differ; `equation` is its index
 * - `repeatedCell`: an equation names a cell twice
 * - `mixedRules`: an equation ties rounded tables to others: rounded numbers would narrow down what the others hide
 */
export type PublicationFault =
  | { readonly kind: "duplicateTable" | "badRule"; readonly table: string }
  | { readonly kind: "duplicateCode"; readonly table: string; readonly dimension: string }
  | ({ readonly kind: "duplicateCell" | "unknownCell" | "notACount" | "doesNotAddUp" } & CellAddress)
  | { readonly kind: "unbalanced" | "repeatedCell" | "mixedRules"; readonly equation: number };

/** A table with the numbering of its cells. */
export interface NumberedTable {
  readonly table: CountTable;
  readonly grid: Grid;
}

/** Everything that is wrong with the form of a publication; whether it adds up is seen later. */
export function faultsOf(publication: Publication): readonly PublicationFault[] {
  const tables = new Map<string, NumberedTable>();
  const faults: PublicationFault[] = [];
  for (const table of publication.tables) {
    if (tables.has(table.key)) faults.push({ kind: "duplicateTable", table: table.key });
    const numbered = { table, grid: gridOf(table) };
    tables.set(table.key, numbered);
    faults.push(...tableFaults(numbered));
  }
  const { equations = [], shares = [] } = publication;
  const mentioned = [
    ...equations.flatMap(({ left, right }) => [...left, ...right]),
    ...shares.flatMap(({ numerator, denominator }) => [numerator, denominator]),
  ];
  for (const { table, at } of mentioned)
    if (!isKnown(tables, table, at)) faults.push({ kind: "unknownCell", table, at });
  for (const [equation, { left, right }] of equations.entries()) {
    const cells = [...left, ...right];
    const kinds = new Set(cells.map(({ table }) => tables.get(table)?.table.rule.kind));
    if (kinds.size > 1) faults.push({ kind: "mixedRules", equation });
    if (new Set(cells.map(addressKey)).size < cells.length) {
      faults.push({ kind: "repeatedCell", equation });
    }
  }
  return faults;
}

function isKnown(tables: ReadonlyMap<string, NumberedTable>, table: string, at: CellCodes): boolean {
  const numbered = tables.get(table);
  return numbered !== undefined && cellIndex(numbered.grid, at) !== undefined;
}

function tableFaults({ table, grid }: NumberedTable): readonly PublicationFault[] {
  const faults: PublicationFault[] = isRule(table.rule) ? [] : [{ kind: "badRule", table: table.key }];
  for (const [index, { codes, indexes }] of grid.axes.entries()) {
    const dimension = table.dimensions[index]?.key ?? "";
    if (indexes.size < codes.length) faults.push({ kind: "duplicateCode", table: table.key, dimension });
  }
  const seen = new Set<number>();
  for (const { at, value } of table.cells) {
    const cell = cellIndex(grid, at);
    if (cell === undefined) faults.push({ kind: "unknownCell", table: table.key, at });
    else if (seen.has(cell)) faults.push({ kind: "duplicateCell", table: table.key, at });
    else seen.add(cell);
    if (value !== null && !isCount(value)) faults.push({ kind: "notACount", table: table.key, at });
  }
  return faults;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isRule(rule: Rule): boolean {
  if (rule.kind === "round") return rule.base === 5 || rule.base === 10;
  const { threshold, protection = threshold } = rule;
  return Number.isSafeInteger(threshold) && threshold >= 1 && Number.isSafeInteger(protection) && protection >= 1;
}
