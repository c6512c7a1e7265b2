import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProtectedTable, Protection } from "../../../src/core/confidentiality/protection.ts";
import { protect, readerCell } from "../../../src/core/confidentiality/protection.ts";
import type { CountTable, Publication } from "../../../src/core/confidentiality/table.ts";
import { buildDimension, buildRule, buildTable } from "./tables.ts";

function protectionOf(publication: Publication): Protection {
  const result = protect(publication);
  if (result.kind === "faulty") throw new Error(JSON.stringify(result.faults));
  return result;
}

/** Cells in order: the count where it is shown, `s` and `p` for what is hidden as small or for its sake. */
function picture(table: ProtectedTable | undefined): string {
  return (table?.cells ?? [])
    .map(({ outcome }) => {
      if (outcome.state === "hidden") return outcome.reason === "small" ? "s" : "p";
      return outcome.state === "notReported" ? "-" : outcome.value;
    })
    .join(" ");
}

function pictures(publication: Publication): readonly string[] {
  return protectionOf(publication).tables.map(picture);
}

/** One count by itself. */
function buildCount(key: string, value: number | null, rule = buildRule()): CountTable {
  return { key, dimensions: [], rule, cells: [{ at: [], value }] };
}

describe("protect", () => {
  it("shows everything where nothing is small", () => {
    expect(pictures({ tables: [buildTable({ counts: [3, 10, 0] })] })).toEqual(["13 3 10 0"]);
  });

  it("hides the smallest other count that is wide enough with a small one", () => {
    expect(pictures({ tables: [buildTable({ counts: [1, 90, 20, 3] })] })).toEqual(["114 s 90 p 3"]);
  });

  it("hides the total where nothing else can protect, and says that readers can tell which one is small", () => {
    const protection = protectionOf({ tables: [buildTable({ counts: [2, 0] })] });
    expect(protection.tables.map(picture)).toEqual(["s s 0"]);
    expect(protection.recognisable).toHaveLength(2);
    expect(protection.exposed).toEqual([]);
  });

  it("hides a square in two dimensions", () => {
    const dimensions = [buildDimension("a", 3), buildDimension("b", 3)];
    const table = buildTable({ dimensions, counts: [1, 20, 90, 30, 20, 90, 90, 90, 90] });
    const { small = 0, protects = 0 } = protectionOf({ tables: [table] }).tables[0] ?? {};
    expect([small, protects]).toEqual([1, 3]);
  });

  it.each([
    ["shown", "20 20 0"],
    ["hidden", "20 p s"],
  ] as const)("treats noughts as the rule says: %s", (nought, expected) => {
    const rule = buildRule({ nought });
    expect(pictures({ tables: [buildTable({ rule, counts: [20, 0] })] })).toEqual([expected]);
  });

  it("widens the interval as the rule asks", () => {
    const rule = buildRule({ protection: 30 });
    expect(pictures({ tables: [buildTable({ rule, counts: [1, 30, 31] })] })).toEqual(["62 s 30 p"]);
  });

  it("protects against sums over bands", () => {
    const dimensions = [buildDimension("a", [2, 2])];
    const [shown] = pictures({ tables: [buildTable({ dimensions, counts: [1, 30, 30, 40] })] });
    expect(shown).toBe("101 31 s p 70 30 40");
  });

  it("hides the complement with a small count", () => {
    const cell = (table: string) => ({ table, at: [] });
    const tables = [buildCount("all", 40), buildCount("with", 38), buildCount("without", 2)];
    const equations = [{ left: [cell("all")], right: [cell("with"), cell("without")] }];
    expect(pictures({ tables, equations })).toEqual(["40", "p", "s"]);
  });

  it("hides the same figure wherever it appears", () => {
    const equations = [{ left: [{ table: "A", at: ["T"] }], right: [{ table: "B", at: [] }] }];
    const strict = buildRule({ threshold: 10 });
    const tables = [buildTable({ counts: [4, 5] }), buildCount("B", 9, strict)];
    const [first, second] = pictures({ tables, equations });
    expect(first?.startsWith("p")).toBe(true);
    expect(second).toBe("s");
  });

  it("leaves what has been published as it is, and says what that gives away", () => {
    const table = buildTable({ counts: [1, 20] });
    const cells = table.cells.map((cell) => (cell.value === 1 ? cell : { ...cell, earlier: "shown" as const }));
    const protection = protectionOf({ tables: [{ ...table, cells }] });
    expect(protection.tables.map(picture)).toEqual(["21 s 20"]);
    expect(protection.exposed).toEqual([{ table: "A", at: ["a1"] }]);
  });

  it("keeps hidden what was hidden before", () => {
    const table = buildTable({ counts: [30, 20, 40] });
    const cells = table.cells.map((cell) => (cell.value === 20 ? { ...cell, earlier: "hidden" as const } : cell));
    expect(pictures({ tables: [{ ...table, cells }] })).toEqual(["90 p p 40"]);
  });

  it("hides again what was hidden in the last period rather than another cell", () => {
    const table = buildTable({ counts: [1, 20, 90] });
    const cells = table.cells.map((cell) => (cell.value === 90 ? { ...cell, wasHidden: true } : cell));
    expect(pictures({ tables: [{ ...table, cells }] })).toEqual(["111 s 20 p"]);
  });

  it("works out what is not reported but given away by others", () => {
    const table = buildTable({ counts: [1, 20, 30] });
    const cells = table.cells.map((cell) => (cell.value === 1 ? { ...cell, value: null } : cell));
    expect(pictures({ tables: [{ ...table, cells }] })).toEqual(["51 - p 30"]);
  });

  it("shows a share where both its counts are shown", () => {
    const table = buildTable({ counts: [1, 20, 30] });
    const cell = (code: string) => ({ table: "A", at: [code] });
    const shares = [
      { key: "hidden", numerator: cell("a1"), denominator: cell("T") },
      { key: "shown", numerator: cell("a3"), denominator: cell("T") },
    ];
    expect(protectionOf({ tables: [table], shares }).shares).toEqual([
      { key: "hidden", isShown: false },
      { key: "shown", isShown: true },
    ]);
  });

  it("rounds every count on its own", () => {
    const table = { ...buildTable({ counts: [2, 2, 3, 13] }), rule: { kind: "round" as const, base: 5 as const } };
    expect(pictures({ tables: [table] })).toEqual(["20 0 0 5 15"]);
  });

  it("gives the same result for the same input", () => {
    const dimensions = [buildDimension("a", 4), buildDimension("b", [2, 3])];
    const counts = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(counts, (counts) => {
        const publication = { tables: [buildTable({ dimensions, counts })] };
        expect(protect(publication)).toEqual(protect(structuredClone(publication)));
      }),
      { numRuns: 20, seed: 1 },
    );
  });
});

describe("faults", () => {
  const table = buildTable({ counts: [4, 5] });
  const [total, first, second] = table.cells;
  const cell = { table: "A", at: ["a1"] };

  function faultsOf(publication: Publication): unknown {
    const result = protect(publication);
    return result.kind === "faulty" ? result.faults : [];
  }

  it.each([
    ["an unknown code", [{ at: ["x"], value: 1 }], { kind: "unknownCell", table: "A", at: ["x"] }],
    ["a code too many", [{ at: ["T", "T"], value: 1 }], { kind: "unknownCell", table: "A", at: ["T", "T"] }],
    ["a cell named twice", [first, first], { kind: "duplicateCell", table: "A", at: ["a1"] }],
    ["half a person", [{ at: ["a1"], value: 0.5 }], { kind: "notACount", table: "A", at: ["a1"] }],
    ["less than nobody", [{ at: ["a1"], value: -1 }], { kind: "notACount", table: "A", at: ["a1"] }],
    ["a wrong sum", [{ at: ["T"], value: 8 }, first, second], { kind: "doesNotAddUp", table: "A", at: ["T"] }],
    ["parts beyond the total", [{ at: ["T"], value: 3 }, first], { kind: "doesNotAddUp", table: "A", at: ["a2"] }],
  ])("names %s", (_, cells, fault) => {
    const given = cells.filter((cell) => cell !== undefined);
    expect(faultsOf({ tables: [{ ...table, cells: given }] })).toEqual([fault]);
  });

  it("names tables, codes and rules that are none", () => {
    expect(faultsOf({ tables: [table, table] })).toEqual([{ kind: "duplicateTable", table: "A" }]);
    const dimensions = [{ key: "a", total: { code: "T", parts: [{ code: "a1" }, { code: "a1" }] } }];
    const cells = total === undefined ? [] : [total];
    expect(faultsOf({ tables: [{ ...table, dimensions, cells }] })).toEqual([
      { kind: "duplicateCode", table: "A", dimension: "a" },
    ]);
    expect(faultsOf({ tables: [{ ...table, rule: buildRule({ threshold: 0 }) }] })).toEqual([
      { kind: "badRule", table: "A" },
    ]);
  });

  it("names equations that do not hold, repeat a cell, or tie rounded tables to others", () => {
    const other = buildCount("B", 5);
    const right = [{ table: "B", at: [] }];
    expect(faultsOf({ tables: [table, other], equations: [{ left: [cell], right }] })).toEqual([
      { kind: "unbalanced", equation: 0 },
    ]);
    expect(faultsOf({ tables: [table], equations: [{ left: [cell], right: [cell] }] })).toEqual([
      { kind: "repeatedCell", equation: 0 },
    ]);
    const rounded: CountTable = { ...other, rule: { kind: "round", base: 5 } };
    expect(faultsOf({ tables: [table, rounded], equations: [{ left: [cell], right }] })).toEqual([
      { kind: "mixedRules", equation: 0 },
    ]);
    expect(faultsOf({ tables: [table], equations: [{ left: [cell], right }] })).toContainEqual({
      kind: "unknownCell",
      table: "B",
      at: [],
    });
  });
});

describe("readerCell", () => {
  it("tells readers nothing about why a cell is hidden", () => {
    expect(readerCell({ state: "hidden", reason: "small" })).toEqual(
      readerCell({ state: "hidden", reason: "protects" }),
    );
  });
});
