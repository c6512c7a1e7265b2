import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Protection } from "../../../src/core/confidentiality/protection.ts";
import { protect, readerCell } from "../../../src/core/confidentiality/protection.ts";
import type {
  CellAddress,
  CellEquation,
  CountTable,
  Publication,
  SuppressionRule,
} from "../../../src/core/confidentiality/table.ts";
import type { Reading } from "./audit.ts";
import { nameOf, openAudit } from "./audit.ts";
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

function tableOf(key: string, rules: fc.Arbitrary<SuppressionRule> = rule): fc.Arbitrary<CountTable> {
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

function protectionOf(publication: Publication): Protection {
  const result = protect(publication);
  if (result.kind === "faulty") throw new Error(JSON.stringify(result.faults));
  return result;
}

function readingOf({ tables, equations = [] }: Publication, protection: Protection): Reading {
  const cells = new Map(
    protection.tables.flatMap(({ key, cells }) =>
      cells.map(({ at, outcome }) => [nameOf({ table: key, at }), readerCell(outcome)] as const),
    ),
  );
  return { tables, equations, cellAt: (cell) => cells.get(nameOf(cell)) };
}

function hiddenCells(protection: Protection): readonly CellAddress[] {
  return protection.tables.flatMap(({ key, cells }) =>
    cells.filter(({ outcome }) => outcome.state === "hidden").map(({ at }) => ({ table: key, at })),
  );
}

function rangeOf(tables: readonly CountTable[], { table }: CellAddress): number {
  const rule = tables.find(({ key }) => key === table)?.rule;
  return rule?.kind === "suppress" ? (rule.protection ?? rule.threshold) : 0;
}

/** Hidden cells that a reader can narrow down although they are not listed as exposed. */
function narrowCells(publication: Publication, protection: Protection, isWhole = false): readonly string[] {
  const exposed = new Set(protection.exposed.map(nameOf));
  const audit = openAudit(readingOf(publication, protection), { isWhole });
  const narrow = hiddenCells(protection).filter((cell) => {
    const { lower, upper } = audit.boundsOf(cell);
    return !exposed.has(nameOf(cell)) && upper - lower < rangeOf(publication.tables, cell) - 1e-6;
  });
  audit.close();
  return narrow.map(nameOf);
}

/** Two tables of the same people, by a and b and by a and c: their margins by a are the same figures. */
const sharedMargins = fc
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
const years = fc.record({ size: small(4), rule, counts: manyCounts() }).map(({ size, rule, counts }): Publication => {
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

/** The publication of the next year: what was decided for these tables stands, and the other tables are new. */
function nextYear(publication: Publication, keys: readonly string[]): Publication {
  const isOld = ({ table }: CellAddress) => keys.includes(table);
  const { tables, equations = [] } = publication;
  const before = protectionOf({
    tables: tables.filter(({ key }) => keys.includes(key)),
    equations: equations.filter(({ left, right }) => [...left, ...right].every(isOld)),
  });
  return {
    equations,
    tables: tables.map((table) => {
      const old = before.tables.find(({ key }) => key === table.key);
      if (old === undefined) return table;
      const cells = table.cells.map((cell, index) => {
        const state = old.cells[index]?.outcome.state;
        return state === "shown" || state === "hidden" ? { ...cell, earlier: state } : cell;
      });
      return { ...table, cells };
    }),
  };
}

/** Some cells are left out, others are not reported. */
function withGaps(table: CountTable, choices: readonly number[]): CountTable {
  return {
    ...table,
    cells: table.cells
      .map((cell, index) => (choices[index % choices.length] === 1 ? { ...cell, value: null } : cell))
      .filter((_, index) => choices[index % choices.length] !== 2),
  };
}

/** Those of some cells that were narrow even if everything were hidden but noughts and what has been shown before. */
function givenAway(publication: Publication, cells: readonly CellAddress[]): readonly string[] {
  const { tables, equations = [] } = publication;
  const shown = tables.flatMap(({ key, cells, rule }) =>
    cells
      .filter(({ earlier, value }) => earlier === "shown" || (value === 0 && isShownNought(rule)))
      .map(({ at, value }) => [nameOf({ table: key, at }), value] as const),
  );
  const values = new Map(shown);
  const audit = openAudit({
    tables,
    equations,
    cellAt: (cell) => {
      const value = values.get(nameOf(cell));
      return typeof value === "number" ? { state: "shown", value } : { state: "hidden" };
    },
  });
  const narrow = cells.filter((cell) => {
    const { lower, upper } = audit.boundsOf(cell);
    return upper - lower < rangeOf(tables, cell);
  });
  audit.close();
  return narrow.map(nameOf);
}

function isShownNought(rule: CountTable["rule"]): boolean {
  return rule.kind === "suppress" && rule.nought === "shown";
}

/** Hidden cells that are narrow for a reader who knows that among hidden cells tied together one is small. */
function narrowForInsiders(publication: Publication, protection: Protection): readonly string[] {
  const left = new Set([...protection.exposed, ...protection.recognisable].map(nameOf));
  const hidden = hiddenCells(protection);
  const audit = openAudit(readingOf(publication, protection));
  const narrow = hidden.filter((cell) => {
    if (left.has(nameOf(cell))) return false;
    let lower = Number.POSITIVE_INFINITY;
    let upper = Number.NEGATIVE_INFINITY;
    for (const other of hidden) {
      const rule = publication.tables.find(({ key }) => key === other.table)?.rule;
      const most = rule?.kind === "suppress" ? rule.threshold - 1 : 0;
      const bounds = audit.boundsGiven(cell, other, most);
      lower = Math.min(lower, bounds?.lower ?? lower);
      upper = Math.max(upper, bounds?.upper ?? upper);
      if (upper - lower >= rangeOf(publication.tables, cell)) break;
    }
    return upper - lower < rangeOf(publication.tables, cell) - 1e-6;
  });
  audit.close();
  return narrow.map(nameOf);
}

describe("audit of what is shown", () => {
  it("finds what small counts hidden alone give away", () => {
    const table = buildTable({ counts: [1, 20, 30] });
    const cells = table.cells.map((cell) => ({
      at: cell.at,
      outcome:
        cell.value === 1
          ? ({ state: "hidden", reason: "small" } as const)
          : ({ state: "shown", value: cell.value ?? 0 } as const),
    }));
    const protection: Protection = {
      kind: "protected",
      tables: [{ key: "A", cells, reported: 4, small: 1, protects: 0 }],
      shares: [],
      exposed: [],
      recognisable: [],
    };
    expect(narrowCells({ tables: [table] }, protection)).toEqual(["A|a1"]);
  });

  it("finds no cell of a table narrower than the protection range, and none exposed", () => {
    fc.assert(
      fc.property(tableOf("A"), (table) => {
        const publication = { tables: [table] };
        const protection = protectionOf(publication);
        expect(protection.exposed).toEqual([]);
        expect(narrowCells(publication, protection)).toEqual([]);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it("finds none for a reader who counts in whole persons", () => {
    fc.assert(
      fc.property(tableOf("A"), (table) => {
        const publication = { tables: [table] };
        expect(narrowCells(publication, protectionOf(publication), true)).toEqual([]);
      }),
      { numRuns: 25, seed: 2 },
    );
  });

  it("finds none for a reader who knows that among hidden cells there is a small one", () => {
    fc.assert(
      fc.property(tableOf("A"), (table) => {
        const publication = { tables: [table] };
        expect(narrowForInsiders(publication, protectionOf(publication))).toEqual([]);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it("finds none in tables with gaps", () => {
    fc.assert(
      fc.property(
        tableOf("A"),
        fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: 5, maxLength: 40 }),
        (table, gaps) => {
          const publication = { tables: [withGaps(table, gaps)] };
          expect(narrowCells(publication, protectionOf(publication))).toEqual([]);
        },
      ),
      { numRuns: 100, seed: 4 },
    );
  });

  it("finds none in tables that share their margins, and none exposed", () => {
    fc.assert(
      fc.property(sharedMargins, (publication) => {
        const protection = protectionOf(publication);
        expect(protection.exposed).toEqual([]);
        expect(narrowCells(publication, protection)).toEqual([]);
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it("finds none in years tied together, published at once", () => {
    fc.assert(
      fc.property(years, (publication) => {
        const protection = protectionOf(publication);
        expect(protection.exposed).toEqual([]);
        expect(narrowCells(publication, protection)).toEqual([]);
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  it("finds none in years tied together, published one after the other, but those listed as exposed", () => {
    fc.assert(
      fc.property(years, (publication) => {
        const next = nextYear(nextYear(publication, ["S0"]), ["S0", "S1", "I1", "O1"]);
        const protection = protectionOf(next);
        expect(protection.exposed.map(nameOf)).toEqual(givenAway(next, protection.exposed));
        expect(narrowCells(next, protection)).toEqual([]);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
