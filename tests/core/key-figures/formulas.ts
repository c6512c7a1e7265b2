import fc from "fast-check";
import type { Formula } from "../../../src/core/key-figures/formula.ts";
import { parseFormula } from "../../../src/core/key-figures/formula-parser.ts";
import { readFraction, zero } from "../../../src/core/key-figures/fraction.ts";

export const goal = "2.3-L2";

export function formulaOf(text: string): Formula {
  const parsed = parseFormula(text, goal);
  if (parsed.kind === "fault") throw new Error(`${parsed.fault.kind} at ${parsed.fault.from}: ${text}`);
  return parsed.formula;
}

/** A formula without its places. */
export function bare(formula: Formula): unknown {
  return JSON.parse(
    JSON.stringify(formula, (name, value) => {
      if (name === "from" || name === "to") return undefined;
      return typeof value === "bigint" ? value.toString() : value;
    }),
  );
}

const nowhere = { from: 0, to: 0 };

/** Any formula as a tree. */
export const anyFormula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 5 },
    fc.tuple(fc.nat(9999), fc.nat(3)).map(([digits, decimals]) => ({
      kind: "number" as const,
      value: readFraction(decimal(digits, decimals)) ?? zero,
      ...nowhere,
    })),
    fc
      .record({ key: key(), cell: fc.option(fc.constantFrom("w", "m", "18-24"), { nil: undefined }) })
      .map(({ key, cell }) => ({ kind: "figure" as const, key, ...(cell === undefined ? {} : { cell }), ...nowhere })),
    key().map((key) => ({ kind: "sum" as const, key, ...nowhere })),
    tie("formula").map((of) => ({ kind: "previous" as const, of, ...nowhere })),
    tie("formula").map((of) => ({ kind: "negative" as const, of, ...nowhere })),
    fc
      .record({
        operator: fc.constantFrom("+" as const, "-" as const, "*" as const, "/" as const),
        left: tie("formula"),
        right: tie("formula"),
      })
      .map((parts) => ({ kind: "operation" as const, ...parts, ...nowhere })),
  ),
})).formula;

function key(): fc.Arbitrary<string> {
  return fc.constantFrom(`${goal}-G1`, `${goal}-G2`, "2.10-L1-G12", "2.1-L3-K1");
}

function decimal(digits: number, decimals: number): string {
  const text = String(digits).padStart(decimals + 1, "0");
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
