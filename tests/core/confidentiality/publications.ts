import fc from "fast-check";
import type {
  CellEquation,
  CountTable,
  Publication,
  SuppressionRule,
} from "../../../src/core/confidentiality/table.ts";
import { buildDimension, buildRule, buildTable } from "./tables.ts";

/** Counts as cities have them: many noughts and ones, a few large ones. */
const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 2 }) },
  { weight: 3, arbitrary: fc.integer({ min: 3, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 13, max: 400 }) },
);
const rule = fc
  .record({
    threshold: fc.integer({ min: 2, max: 5 }),
    nought: fc.constantFrom("shown" as const, "hidden" as const),
    protection: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
  })
  .map(({ protection, ...rest }) => buildRule(protection === undefined ? rest : { ...rest, protection }));
const parts = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 2 }) },
);

/** A table of one to four dimensions. */
export function tableOf(key: string, rules: fc.Arbitrary<SuppressionRule> = rule): fc.Arbitrary<CountTable> {
  const shapes = fc.oneof(
    fc.tuple(parts),
    fc.tuple(parts, parts),
    fc.tuple(parts, small(3), small(3)),
    fc.tuple(small(3), small(2), small(2), fc.constant(2)),
  );
  return shapes.chain((shape) => {
    const dimensions = shape.map((part, index) => buildDimension("abcd"[index] ?? "", part));
    return fc
      .record({ rule: rules, counts: manyCounts() })
      .map(({ rule, counts }) => buildTable({ key, dimensions, rule, counts }));
  });
}

/** Two tables of the same people, by a and b and by a and c: their margins by a are the same figures. */
export const sharedMargins = fc
  .record({ sizes: fc.tuple(small(3), small(3), small(3)), rule, threshold: small(5), counts: manyCounts() })
  .map(({ sizes: [a, b, c], rule, threshold, counts }): Publication => {
    const at = (i: number, j: number, k: number) => counts[(i * b + j) * c + k] ?? 0;
    const left = cross(a, b).map(([i, j]) => sum(range(c).map((k) => at(i, j, k))));
    const right = cross(a, c).map(([i, k]) => sum(range(b).map((j) => at(i, j, k))));
    const [forA, forB, forC] = [buildDimension("a", a), buildDimension("b", b), buildDimension("c", c)];
    return {
      tables: [
        buildTable({ key: "A", dimensions: [forA, forB], rule, counts: left }),
        buildTable({ key: "B", dimensions: [forA, forC], rule: { ...rule, threshold }, counts: right }),
      ],
      equations: ["T", ...range(a).map((index) => `a${index + 1}`)].map((code) => ({
        left: [{ table: "A", at: [code, "T"] }],
        right: [{ table: "B", at: [code, "T"] }],
      })),
    };
  });

/** A stock over years, each tied to the last by those who came and those who went. */
export const years = fc
  .record({ size: small(4), rule, counts: manyCounts() })
  .map(({ size, rule, counts }): Publication => {
    const dimensions = [buildDimension("a", size)];
    const tables: CountTable[] = [];
    const equations: CellEquation[] = [];
    let stock = counts.slice(0, size);
    tables.push(buildTable({ key: "S0", dimensions, rule, counts: stock }));
    for (const year of [1, 2]) {
      const came = counts.slice(year * 2 * size, year * 2 * size + size);
      const gone = stock.map((before, index) => Math.min(before, counts[(year * 2 + 1) * size + index] ?? 0));
      stock = stock.map((before, index) => before + (came[index] ?? 0) - (gone[index] ?? 0));
      tables.push(
        buildTable({ key: `S${year}`, dimensions, rule, counts: stock }),
        buildTable({ key: `I${year}`, dimensions, rule, counts: came }),
        buildTable({ key: `O${year}`, dimensions, rule, counts: gone }),
      );
      for (const code of ["T", ...range(size).map((index) => `a${index + 1}`)]) {
        const cell = (table: string) => ({ table, at: [code] });
        equations.push({
          left: [cell(`S${year}`), cell(`O${year}`)],
          right: [cell(`S${year - 1}`), cell(`I${year}`)],
        });
      }
    }
    return { tables, equations };
  });

function small(max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 1, max });
}

function manyCounts(): fc.Arbitrary<number[]> {
  return fc.array(count, { minLength: 64, maxLength: 64 });
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

function cross(one: number, other: number): readonly (readonly [number, number])[] {
  return range(one).flatMap((i) => range(other).map((j) => [i, j] as const));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Some cells are left out, others are not reported. */
export function withGaps(table: CountTable, choices: readonly number[]): CountTable {
  return {
    ...table,
    cells: table.cells
      .map((cell, index) => (choices[index % choices.length] === 1 ? { ...cell, value: null } : cell))
      .filter((_, index) => choices[index % choices.length] !== 2),
  };
}
