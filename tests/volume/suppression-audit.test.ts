import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/audit/reader-bounds.ts";
import { nameOf, openBounds } from "../../src/audit/reader-bounds.ts";
import type { Protection } from "../../src/core/confidentiality/protection.ts";
import { protect, readerCell } from "../../src/core/confidentiality/protection.ts";
import type { CellAddress, CountTable, Publication } from "../../src/core/confidentiality/table.ts";
import { sharedMargins, tableOf, withGaps, years } from "../core/confidentiality/publications.ts";
import { buildTable } from "../core/confidentiality/tables.ts";

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
  const audit = openBounds(readingOf(publication, protection), { isWhole });
  const narrow = hiddenCells(protection).filter((cell) => {
    const { lower, upper } = audit.boundsOf(cell);
    return !exposed.has(nameOf(cell)) && upper - lower < rangeOf(publication.tables, cell) - 1e-6;
  });
  audit.close();
  return narrow.map(nameOf);
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

/** Those of some cells that were narrow even if everything were hidden but noughts and what has been shown before. */
function givenAway(publication: Publication, cells: readonly CellAddress[]): readonly string[] {
  const { tables, equations = [] } = publication;
  const shown = tables.flatMap(({ key, cells, rule }) =>
    cells
      .filter(({ earlier, value }) => earlier === "shown" || (value === 0 && isShownNought(rule)))
      .map(({ at, value }) => [nameOf({ table: key, at }), value] as const),
  );
  const values = new Map(shown);
  const audit = openBounds({
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
  const audit = openBounds(readingOf(publication, protection));
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

// A minute, for busy machines: on a quiet one it is some seconds.
describe("audit of what is shown", { timeout: 60_000 }, () => {
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
      { numRuns: 150, seed: 1 },
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
    let falseAlarms = 0;
    fc.assert(
      fc.property(years, (publication) => {
        const next = nextYear(nextYear(publication, ["S0"]), ["S0", "S1", "I1", "O1"]);
        const protection = protectionOf(next);
        falseAlarms += protection.exposed.length - givenAway(next, protection.exposed).length;
        expect(narrowCells(next, protection)).toEqual([]);
      }),
      { numRuns: 100, seed: 7 },
    );
    expect(falseAlarms).toBeLessThan(3);
  });
});
