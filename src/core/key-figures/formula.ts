import type { Fraction } from "./fraction.ts";

/** Part of the text of a formula, in characters; `to` is the first one after it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Operator = "+" | "-" | "*" | "/";

/** A figure, or one cell of it; the key is always whole (`2.3-L2-G1`). */
export interface FigureReference extends Span {
  readonly kind: "figure";
  readonly key: string;
  readonly cell?: string;
}

/** Formula of a key figure (Kennzahl), with the place of each part, so that faults can point at it. */
export type Formula =
  | (Span & { readonly kind: "number"; readonly value: Fraction })
  | FigureReference
  /** Sum of all cells of a figure. */
  | (Span & { readonly kind: "sum"; readonly key: string })
  /** Its part, one period earlier. */
  | (Span & { readonly kind: "previous"; readonly of: Formula })
  | (Span & { readonly kind: "negative"; readonly of: Formula })
  | (Span & {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    });

/** Every mention of a figure in a formula, with how many periods earlier it is meant. */
export interface Mention extends Span {
  readonly key: string;
  /** `*` for all cells. */
  readonly cell?: string;
  readonly periodsBack: number;
}

export function mentionsOf(formula: Formula, periodsBack = 0): readonly Mention[] {
  const { from, to } = formula;
  switch (formula.kind) {
    case "number":
      return [];
    case "figure": {
      const { key, cell } = formula;
      return [cell === undefined ? { key, periodsBack, from, to } : { key, cell, periodsBack, from, to }];
    }
    case "sum":
      return [{ key: formula.key, cell: "*", periodsBack, from, to }];
    case "previous":
      return mentionsOf(formula.of, periodsBack + 1);
    case "negative":
      return mentionsOf(formula.of, periodsBack);
    case "operation":
      return [...mentionsOf(formula.left, periodsBack), ...mentionsOf(formula.right, periodsBack)];
  }
}

/** Binding strength of a part when it is printed. */
function strengthOf(formula: Formula): number {
  if (formula.kind === "operation") return formula.operator === "+" || formula.operator === "-" ? 1 : 2;
  return formula.kind === "negative" ? 3 : 4;
}

/** Writes a formula with whole keys and no more parentheses than needed; parsing it gives the same formula. */
export function printFormula(formula: Formula): string {
  switch (formula.kind) {
    case "number":
      return decimalText(formula.value);
    case "figure":
      return formula.cell === undefined ? formula.key : `${formula.key}[${formula.cell}]`;
    case "sum":
      return `sum(${formula.key}[*])`;
    case "previous":
      return `prev(${printFormula(formula.of)})`;
    case "negative":
      return `-${enclosed(formula.of, 3)}`;
    case "operation": {
      const strength = strengthOf(formula);
      return `${enclosed(formula.left, strength)} ${formula.operator} ${enclosed(formula.right, strength + 1)}`;
    }
  }
}

function enclosed(formula: Formula, least: number): string {
  const text = printFormula(formula);
  return strengthOf(formula) < least ? `(${text})` : text;
}

/** Numbers of formulas are decimals, so that their denominators divide a power of ten. */
function decimalText({ numerator, denominator }: Fraction): string {
  let decimals = 0;
  while (10n ** BigInt(decimals) % denominator !== 0n) decimals += 1;
  if (decimals === 0) return numerator.toString();
  // Three decimals could be read as thousands.
  if (decimals === 3) decimals = 4;
  const digits = ((numerator * 10n ** BigInt(decimals)) / denominator).toString().padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
