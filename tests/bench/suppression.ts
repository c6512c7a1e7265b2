import type { ReaderBounds } from "../../src/audit/reader-bounds.ts";
import { cellsOf, nameOf, openBounds } from "../../src/audit/reader-bounds.ts";
import { cellIndex, gridOf, sumsOf } from "../../src/core/confidentiality/grid.ts";
import type { Protection } from "../../src/core/confidentiality/protection.ts";
import { protect, readerCell } from "../../src/core/confidentiality/protection.ts";
import type { CellEquation, CountTable, Publication } from "../../src/core/confidentiality/table.ts";
import { buildDimension, buildRule, buildTable } from "../core/confidentiality/tables.ts";

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Shape {
  readonly name: string;
  readonly sizes: readonly number[];
  /** Mean of the innermost counts. */
  readonly mean: number;
}

const shapes: readonly Shape[] = [
  { name: "10 × 10", sizes: [10, 10], mean: 12 },
  { name: "2 × 5 × 12 × 4", sizes: [2, 5, 12, 4], mean: 12 },
  { name: "9 × 9 × 9 × 19, few noughts", sizes: [9, 9, 9, 19], mean: 12 },
  { name: "9 × 9 × 9 × 19, many noughts", sizes: [9, 9, 9, 19], mean: 2 },
];

/** Skewed counts: codes differ in size by a factor of seven, and counts of one size as the waiting for a rare event. */
function skewedTable(key: string, { sizes, mean }: Pick<Shape, "sizes" | "mean">, seed: number): CountTable {
  const random = createRandom(seed);
  const weights = sizes.map((size) => Array.from({ length: size }, () => Math.exp(2 * random() - 1)));
  let counts = [mean * 0.6];
  for (const codes of weights) counts = counts.flatMap((count) => codes.map((weight) => count * weight));
  const dimensions = sizes.map((size, index) => buildDimension("abcd"[index] ?? "", size));
  return buildTable({ key, dimensions, counts: counts.map((count) => Math.floor(-count * Math.log(1 - random()))) });
}

/** Three years of a stock by two dimensions, tied together by those who came and went. */
function threeYears(): Publication {
  const sizes = [5, 12];
  const tables = [skewedTable("S0", { sizes, mean: 30 }, 1)];
  const equations: CellEquation[] = [];
  for (const year of [1, 2]) {
    const before = tables.find(({ key }) => key === `S${year - 1}`) ?? skewedTable("", { sizes, mean: 0 }, 0);
    const came = skewedTable(`I${year}`, { sizes, mean: 4 }, 2 * year);
    const gone = capped(skewedTable(`O${year}`, { sizes, mean: 4 }, 2 * year + 1), before);
    const stock = innermost(before).map(
      (count, index) => count + (innermost(came)[index] ?? 0) - (innermost(gone)[index] ?? 0),
    );
    tables.push(buildTable({ ...before, key: `S${year}`, counts: stock }), came, gone);
    for (const { at } of before.cells) {
      const cell = (table: string) => ({ table: `${table}`, at });
      equations.push({
        left: [cell(`S${year}`), cell(`O${year}`)],
        right: [cell(`S${year - 1}`), cell(`I${year}`)],
      });
    }
  }
  return { tables, equations };
}

function innermost(table: CountTable): readonly number[] {
  return table.cells.filter(({ at }) => !at.includes("T")).map(({ value }) => value ?? 0);
}

/** No more than there are. */
function capped(table: CountTable, by: CountTable): CountTable {
  const limits = innermost(by);
  return buildTable({ ...table, counts: innermost(table).map((count, index) => Math.min(count, limits[index] ?? 0)) });
}

/** Lines about time and cells lost, and about the optimum of small tables. */
export function suppressionLines(): readonly string[] {
  const tables = shapes.map((shape) => ({ name: shape.name, publication: { tables: [skewedTable("A", shape, 7)] } }));
  const publications = [...tables, { name: "three years of 5 × 12", publication: threeYears() }];
  return [...publications.map(({ name, publication }) => lineOf(name, publication)), optimumLine()];
}

function lineOf(name: string, publication: Publication): string {
  const times: number[] = [];
  let protection = protectionOf(publication);
  for (let run = 0; run < 2; run += 1) {
    const started = performance.now();
    protection = protectionOf(publication);
    times.push(performance.now() - started);
  }
  const total = (count: (table: Protection["tables"][number]) => number) =>
    protection.tables.reduce((sum, table) => sum + count(table), 0);
  const reported = total((table) => table.reported);
  const percent = (count: number) => `${((100 * count) / reported).toFixed(1)} %`;
  const lost = `small ${percent(total(({ small }) => small))}, for their sake ${percent(total(({ protects }) => protects))}`;
  const left = `exposed ${protection.exposed.length}, recognisable ${protection.recognisable.length}`;
  return `${name}: ${reported} cells, ${Math.min(...times).toFixed(0)} ms, ${lost}, ${left}`;
}

function protectionOf(publication: Publication): Protection {
  const result = protect(publication);
  if (result.kind === "faulty") throw new Error(`The table of the bench contradicts itself: ${result.faults.length}`);
  return result;
}

/** How many more cells the engine hides than the least possible number, over small tables, found by trying all sets. */
function optimumLine(): string {
  let found = 0;
  let least = 0;
  let tables = 0;
  for (let seed = 1; seed <= 30; seed += 1) {
    const sizes = seed % 2 === 0 ? [3, 4] : [2, 2, 3];
    const table = skewedTable("A", { sizes, mean: 12 }, seed);
    const protection = protectionOf({ tables: [table] });
    const [result] = protection.tables;
    if (result === undefined || result.small === 0 || result.protects > 5) continue;
    tables += 1;
    found += result.protects;
    least += fewestSecondary(table, result.protects);
  }
  return `small tables: ${tables}, hidden for the sake of others ${found}, least possible ${least}, ratio ${(found / least).toFixed(2)}`;
}

function fewestSecondary(table: CountTable, atMost: number): number {
  const isSmall = (value: number | null) => value !== null && value >= 1 && value < 3;
  const small = table.cells.filter(({ value }) => isSmall(value));
  const others = table.cells.filter(({ value }) => value !== null && value >= 3);
  const grid = gridOf(table);
  const sums = [...sumsOf(grid)].map(({ whole, parts }) => [whole, ...parts]);
  for (let size = 0; size < atMost; size += 1) {
    for (const extra of subsets(others, size)) {
      const hidden = [...small, ...extra].map(({ at }) => at);
      const numbers = new Set(hidden.map((at) => cellIndex(grid, at)));
      const isPlain = sums.some((sum) => sum.filter((cell) => numbers.has(cell)).length === 1);
      if (!isPlain && isSafe(table, new Set(hidden.map((at) => nameOf({ table: table.key, at }))))) return size;
    }
  }
  return atMost;
}

/** All choices of so many items. */
function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) yield [];
  else {
    for (const [index, item] of items.entries()) {
      if (index < from) continue;
      for (const rest of subsets(items, size - 1, index + 1)) yield [item, ...rest];
    }
  }
}

/** Whether every hidden cell is as wide as the threshold. */
function isSafe(table: CountTable, hidden: ReadonlySet<string>): boolean {
  const values = new Map(table.cells.map(({ at, value }) => [nameOf({ table: table.key, at }), value ?? 0]));
  const audit: ReaderBounds = openBounds({
    tables: [table],
    equations: [],
    cellAt: (cell) => {
      const value = values.get(nameOf(cell)) ?? 0;
      return readerCell(hidden.has(nameOf(cell)) ? { state: "hidden", reason: "protects" } : { state: "shown", value });
    },
  });
  const isSafe = cellsOf(table)
    .map(({ at }) => ({ table: table.key, at }))
    .filter((cell) => hidden.has(nameOf(cell)))
    .every((cell) => {
      const { lower, upper } = audit.boundsOf(cell);
      return upper - lower >= buildRule().threshold;
    });
  audit.close();
  return isSafe;
}
