import type { Formula, Mention, Span } from "./formula.ts";
import { mentionsOf } from "./formula.ts";
import type { Fraction } from "./fraction.ts";
import { calculated, negate } from "./fraction.ts";

/** What formulas may mention: base figures, and key figures by their own formula. */
export interface FigureDefinition {
  readonly key: string;
  /** Unit of the number, e.g. `persons`, `euro`, `percent`; empty where it is a bare number. */
  readonly unit: string;
  /** Codes of its cells. */
  readonly cells: readonly string[];
  readonly formula?: Formula;
}

/**
 * What is wrong with a formula that reads well, and where.
 * - `cycle`: the figure is calculated from the key figure itself; `through` names those in between
 * - `unitMismatch`: of a sum or difference; both units are named
 */
export type FormulaFault = Span &
  (
    | { readonly kind: "unknownFigure"; readonly key: string }
    | { readonly kind: "unknownCell"; readonly key: string; readonly cell: string }
    | { readonly kind: "noCells"; readonly key: string }
    | { readonly kind: "unitMismatch"; readonly left: string; readonly right: string }
    | { readonly kind: "divisionByZero" }
    | { readonly kind: "cycle"; readonly through: readonly string[] }
  );

/** Everything that is wrong with the formula of a key figure, before it is saved. */
export function formulaFaults(
  key: string,
  formula: Formula,
  definitions: ReadonlyMap<string, FigureDefinition>,
): readonly FormulaFault[] {
  const faults: FormulaFault[] = [];
  for (const mention of mentionsOf(formula)) {
    const fault = mentionFault(key, mention, definitions);
    if (fault !== undefined) faults.push(fault);
  }
  unitOf(formula, definitions, faults);
  constantOf(formula, faults);
  return faults.toSorted((one, other) => one.from - other.from);
}

function mentionFault(
  own: string,
  { key, cell, from, to }: Mention,
  definitions: ReadonlyMap<string, FigureDefinition>,
): FormulaFault | undefined {
  const definition = definitions.get(key);
  if (key === own) return { kind: "cycle", through: [], from, to };
  if (definition === undefined) return { kind: "unknownFigure", key, from, to };
  if (cell === "*" && definition.cells.length === 0) return { kind: "noCells", key, from, to };
  if (cell !== undefined && cell !== "*" && !definition.cells.includes(cell)) {
    return { kind: "unknownCell", key, cell, from, to };
  }
  const through = wayTo(own, key, definitions, new Set());
  return through === undefined ? undefined : { kind: "cycle", through, from, to };
}

/** Key figures by which `from` is calculated from `target`; `undefined` when it is not. */
function wayTo(
  target: string,
  from: string,
  definitions: ReadonlyMap<string, FigureDefinition>,
  seen: Set<string>,
): readonly string[] | undefined {
  seen.add(from);
  const formula = definitions.get(from)?.formula;
  for (const { key } of formula === undefined ? [] : mentionsOf(formula)) {
    if (key === target) return [from];
    const rest = seen.has(key) ? undefined : wayTo(target, key, definitions, seen);
    if (rest !== undefined) return [from, ...rest];
  }
  return undefined;
}

/** Exponents by base unit; `any` for a bare number, which fits everywhere, and for what is faulty already. */
type Unit = ReadonlyMap<string, number> | "any";

function unitOf(formula: Formula, definitions: ReadonlyMap<string, FigureDefinition>, faults: FormulaFault[]): Unit {
  switch (formula.kind) {
    case "number":
      return "any";
    case "figure":
    case "sum": {
      const unit = definitions.get(formula.key)?.unit;
      if (unit === undefined) return "any";
      return new Map(unit === "" ? [] : [[unit, 1]]);
    }
    case "previous":
    case "negative":
      return unitOf(formula.of, definitions, faults);
    case "operation": {
      const left = unitOf(formula.left, definitions, faults);
      const right = unitOf(formula.right, definitions, faults);
      if (formula.operator === "*") return product(left, right, 1);
      if (formula.operator === "/") return product(left, right, -1);
      if (left !== "any" && right !== "any" && unitText(left) !== unitText(right)) {
        const { from, to } = formula;
        faults.push({ kind: "unitMismatch", left: unitText(left), right: unitText(right), from, to });
        return "any";
      }
      return left === "any" ? right : left;
    }
  }
}

function product(left: Unit, right: Unit, exponent: 1 | -1): Unit {
  if (left === "any" && right === "any") return "any";
  const unit = new Map(left === "any" ? [] : left);
  for (const [base, power] of right === "any" ? [] : right) {
    const sum = (unit.get(base) ?? 0) + exponent * power;
    if (sum === 0) unit.delete(base);
    else unit.set(base, sum);
  }
  return unit;
}

/** `euro/persons`, `persons^2`; empty for a bare number. */
function unitText(unit: ReadonlyMap<string, number>): string {
  const powers = [...unit].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const text = (wanted: readonly (readonly [string, number])[]) =>
    wanted.map(([base, power]) => (Math.abs(power) === 1 ? base : `${base}^${Math.abs(power)}`)).join("*");
  const above = text(powers.filter(([, power]) => power > 0));
  const below = text(powers.filter(([, power]) => power < 0));
  return below === "" ? above : `${above === "" ? "1" : above}/${below}`;
}

/** The value of a part without figures; notes divisions by one that is nought. */
function constantOf(formula: Formula, faults: FormulaFault[]): Fraction | undefined {
  switch (formula.kind) {
    case "number":
      return formula.value;
    case "figure":
    case "sum":
      return undefined;
    case "previous":
      return constantOf(formula.of, faults);
    case "negative": {
      const value = constantOf(formula.of, faults);
      return value === undefined ? undefined : negate(value);
    }
    case "operation": {
      const left = constantOf(formula.left, faults);
      const right = constantOf(formula.right, faults);
      if (formula.operator === "/" && right?.numerator === 0n) {
        faults.push({ kind: "divisionByZero", from: formula.right.from, to: formula.right.to });
        return undefined;
      }
      return left === undefined || right === undefined ? undefined : calculated(formula.operator, left, right);
    }
  }
}
