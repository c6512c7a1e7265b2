import type { CellAddress } from "../core/confidentiality/table.ts";
import type { Formula } from "../core/key-figures/formula.ts";
import type { CellRelation } from "./reader-bounds.ts";

/** A sum of unknown counts, each so many times, and a number. */
interface Linear {
  readonly terms: CellRelation["terms"];
  readonly constant: number;
}

/** What a part of a formula is in terms of counts that a reader does not know. */
export interface Quotient {
  readonly over: Linear;
  readonly under: Linear;
}

const one: Linear = { terms: [], constant: 1 };

export function knownNumber(constant: number): Quotient {
  return { over: { terms: [], constant }, under: one };
}

/** `factor` times a count that is not known, alone or as a share of another one. */
export function unknownCount(cell: CellAddress, factor = 1, whole?: Quotient): Quotient {
  return { over: { terms: [{ cell, factor }], constant: 0 }, under: whole?.over ?? one };
}

/** What a mentioned figure is; `undefined` when there is nothing to know about it. */
export type MeaningOf = (key: string, cell: string | undefined, periodsBack: number) => Quotient | undefined;

/** A formula as a quotient of sums; `undefined` when it is none, because unknown counts are multiplied, or says nothing. */
export function quotientOf(formula: Formula, meaningOf: MeaningOf, periodsBack = 0): Quotient | undefined {
  switch (formula.kind) {
    case "number":
      return knownNumber(Number(formula.value.numerator) / Number(formula.value.denominator));
    case "figure":
      return meaningOf(formula.key, formula.cell, periodsBack);
    case "sum":
      return meaningOf(formula.key, "*", periodsBack);
    case "previous":
      return quotientOf(formula.of, meaningOf, periodsBack + 1);
    case "negative": {
      const part = quotientOf(formula.of, meaningOf, periodsBack);
      return part && { ...part, over: scaled(part.over, -1) };
    }
    case "operation": {
      const left = quotientOf(formula.left, meaningOf, periodsBack);
      const right = quotientOf(formula.right, meaningOf, periodsBack);
      return left && right && calculated(formula.operator, left, right);
    }
  }
}

function calculated(operator: "+" | "-" | "*" | "/", left: Quotient, right: Quotient): Quotient | undefined {
  if (operator === "*") return quotient(product(left.over, right.over), product(left.under, right.under));
  if (operator === "/") return quotient(product(left.over, right.under), product(left.under, right.over));
  return sumOf(left, operator === "-" ? { ...right, over: scaled(right.over, -1) } : right);
}

export function sumOf(left: Quotient, right: Quotient): Quotient | undefined {
  const [first, second] = [product(left.over, right.under), product(right.over, left.under)];
  return first && second && quotient(added(first, second), product(left.under, right.under));
}

function quotient(over: Linear | undefined, under: Linear | undefined): Quotient | undefined {
  return over && under && { over, under };
}

function product(left: Linear, right: Linear): Linear | undefined {
  if (left.terms.length === 0) return scaled(right, left.constant);
  return right.terms.length === 0 ? scaled(left, right.constant) : undefined;
}

function scaled({ terms, constant }: Linear, by: number): Linear {
  return { terms: terms.map(({ cell, factor }) => ({ cell, factor: factor * by })), constant: constant * by };
}

function added(left: Linear, right: Linear): Linear {
  return { terms: [...left.terms, ...right.terms], constant: left.constant + right.constant };
}

/** Rounding of the solver's own arithmetic. */
const slack = 1e-7;

/**
 * What a reader knows of the counts behind a quotient that is shown as `value`, rounded to within `half`.
 * @returns nothing when no count in it is unknown, `undefined` when the sign of the divisor is not known
 */
export function relationsOf(
  { over, under }: Quotient,
  value: number,
  half: number,
): readonly CellRelation[] | undefined {
  if (over.terms.length === 0 && under.terms.length === 0) return [];
  const factors = [under.constant, ...under.terms.map(({ factor }) => factor)];
  if (factors.every((factor) => factor <= 0) && factors.some((factor) => factor < 0))
    return relationsOf({ over: scaled(over, -1), under: scaled(under, -1) }, value, half);
  if (factors.some((factor) => factor < 0)) return undefined;
  const least = added(over, scaled(under, half - value));
  const most = added(over, scaled(under, -half - value));
  return [
    { terms: least.terms, lower: -least.constant - slack, upper: Number.POSITIVE_INFINITY },
    { terms: most.terms, lower: Number.NEGATIVE_INFINITY, upper: -most.constant + slack },
  ];
}
