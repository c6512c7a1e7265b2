import type { Formula } from "./formula.ts";
import { mentionsOf } from "./formula.ts";
import type { FigureDefinition } from "./formula-check.ts";
import type { Fraction } from "./fraction.ts";
import { add, calculated, negate, zero } from "./fraction.ts";

/**
 * Why there is no number; of several reasons the first in this order.
 * - `hidden`: an input is suppressed; whatever is calculated from it could give it away
 * - `periodsDiffer`: inputs that belong together are of different periods
 * - `beforeBreak`: numbers from before and after a break in a figure's definition cannot be compared
 */
export const missingReasons = [
  "notCollectable",
  "notReported",
  "hidden",
  "periodsDiffer",
  "beforeBreak",
  "dividedByZero",
] as const;
export type MissingReason = (typeof missingReasons)[number];

/** A number with its period, or the reason why there is none. Never 0 for what is missing. */
export type FigureValue =
  | {
      readonly kind: "number";
      readonly value: Fraction;
      /** As of `lastEndedPeriod`, ascending as text; empty for a formula without figures. */
      readonly period: string;
      readonly isProvisional: boolean;
    }
  | { readonly kind: "missing"; readonly reason: MissingReason };

/** From this period on a figure means something else than before. */
export interface Break {
  readonly from: string;
  readonly reason: string;
}

/** What formulas are evaluated with: for one moment, or so many periods earlier. */
export interface Figures {
  /** @param cell `undefined` for the figure's total */
  readonly valueOf: (key: string, cell: string | undefined, periodsBack: number) => FigureValue;
  readonly cellsOf: (key: string) => readonly string[];
  readonly breaksOf: (key: string) => readonly Break[];
}

/** What turns up while the parts of a formula are evaluated. */
interface Findings {
  reason: MissingReason | undefined;
  isProvisional: boolean;
  /** By number of periods back. */
  readonly periods: string[];
  /** Breaks that come after a number that is used. */
  readonly breaks: string[];
}

/** Calculates exactly; nothing is rounded. With suppressed values as inputs the result says nothing about them. */
export function evaluate(formula: Formula, figures: Figures): FigureValue {
  const findings: Findings = { reason: undefined, isProvisional: false, periods: [], breaks: [] };
  const value = partValue(formula, figures, 0, findings);
  // The newest one; formulas that look back only have nothing at the front.
  const period = findings.periods.find((some) => some !== undefined) ?? "";
  if (findings.breaks.some((from) => from <= period)) note(findings, "beforeBreak");
  if (findings.reason !== undefined) return { kind: "missing", reason: findings.reason };
  return value === undefined
    ? { kind: "missing", reason: "dividedByZero" }
    : { kind: "number", value, period, isProvisional: findings.isProvisional };
}

/** Keeps the more important reason. */
function note(findings: Findings, reason: MissingReason): void {
  const { reason: known } = findings;
  if (known === undefined || missingReasons.indexOf(reason) < missingReasons.indexOf(known)) findings.reason = reason;
}

/** `undefined` where something is missing, which is noted then, or divided by nought. */
function partValue(formula: Formula, figures: Figures, periodsBack: number, findings: Findings): Fraction | undefined {
  switch (formula.kind) {
    case "number":
      return formula.value;
    case "figure":
      return numberOf(formula.key, formula.cell, figures, periodsBack, findings);
    case "sum":
      return sumOf(formula.key, figures, periodsBack, findings);
    case "previous":
      return partValue(formula.of, figures, periodsBack + 1, findings);
    case "negative": {
      const value = partValue(formula.of, figures, periodsBack, findings);
      return value === undefined ? undefined : negate(value);
    }
    case "operation": {
      const left = partValue(formula.left, figures, periodsBack, findings);
      const right = partValue(formula.right, figures, periodsBack, findings);
      return left === undefined || right === undefined ? undefined : calculated(formula.operator, left, right);
    }
  }
}

function numberOf(
  key: string,
  cell: string | undefined,
  figures: Figures,
  periodsBack: number,
  findings: Findings,
): Fraction | undefined {
  const found = figures.valueOf(key, cell, periodsBack);
  if (found.kind === "missing") {
    note(findings, found.reason);
    return undefined;
  }
  findings.isProvisional ||= found.isProvisional;
  const period = findings.periods[periodsBack] ?? found.period;
  if (period !== found.period) note(findings, "periodsDiffer");
  findings.periods[periodsBack] = period;
  for (const { from } of figures.breaksOf(key)) if (found.period < from) findings.breaks.push(from);
  return found.value;
}

function sumOf(key: string, figures: Figures, periodsBack: number, findings: Findings): Fraction | undefined {
  let sum: Fraction | undefined = zero;
  for (const cell of figures.cellsOf(key)) {
    const value = numberOf(key, cell, figures, periodsBack, findings);
    sum = sum === undefined || value === undefined ? undefined : add(sum, value);
  }
  return sum;
}

/**
 * Figures among which key figures are calculated, too, each once for each period.
 * @param base values and breaks of base figures
 */
export function withKeyFigures(
  definitions: ReadonlyMap<string, FigureDefinition>,
  base: Pick<Figures, "valueOf" | "breaksOf">,
): Figures {
  const known = new Map<string, FigureValue>();
  const running = new Set<string>();
  const breaks = new Map<string, readonly Break[]>();
  const figures: Figures = {
    cellsOf: (key) => definitions.get(key)?.cells ?? [],
    valueOf(key, cell, periodsBack) {
      const formula = definitions.get(key)?.formula;
      if (formula === undefined) return base.valueOf(key, cell, periodsBack);
      const name = `${key} ${periodsBack}`;
      const value = known.get(name);
      if (value !== undefined) return value;
      // What is calculated from itself can never be had; checked formulas do not come here.
      if (running.has(key)) return { kind: "missing", reason: "notCollectable" };
      running.add(key);
      const result = evaluate(formula, earlier(figures, periodsBack));
      running.delete(key);
      known.set(name, result);
      return result;
    },
    breaksOf(key) {
      const formula = definitions.get(key)?.formula;
      if (formula === undefined) return base.breaksOf(key);
      const own = breaks.get(key);
      if (own !== undefined) return own;
      breaks.set(key, []);
      const all = mentionsOf(formula).flatMap((mention) => figures.breaksOf(mention.key));
      breaks.set(key, all);
      return all;
    },
  };
  return figures;
}

/** The same figures, seen from some periods earlier. */
function earlier(figures: Figures, periods: number): Figures {
  return { ...figures, valueOf: (key, cell, periodsBack) => figures.valueOf(key, cell, periodsBack + periods) };
}
