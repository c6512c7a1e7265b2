import { breakdownOf } from "../breakdown.ts";
import type { BaseFigure, Goal } from "../concept.ts";
import type { FigureDefinition, FormulaFault } from "./formula-check.ts";
import { formulaFaults } from "./formula-check.ts";
import type { SyntaxFault } from "./formula-parser.ts";
import { parseFormula } from "./formula-parser.ts";

/** What goals say of their figures. */
export type FigureGoal = Pick<Goal, "key" | "baseFigures" | "indicators">;

/** A formula that is no good: its text, and what is wrong with it in the order of the text. */
export interface FaultyFormula {
  readonly text: string;
  readonly faults: readonly (SyntaxFault | FormulaFault)[];
}

/**
 * All that formulas may mention. A formula that cannot be read has none here; whoever mentions it mentions what there is
 * not.
 */
export function figureDefinitions(goals: readonly FigureGoal[]): ReadonlyMap<string, FigureDefinition> {
  const figures = new Map(goals.flatMap(({ baseFigures }) => baseFigures).map((figure) => [figure.key, figure]));
  const definitions = new Map<string, FigureDefinition>();
  for (const figure of figures.values()) {
    const { key, unit = "" } = figure;
    definitions.set(key, { key, unit, cells: breakdownOf(originalOf(figure, figures)).map(({ code }) => code) });
  }
  for (const { key: goal, indicators } of goals) {
    for (const { key, unit = "", formula } of indicators) {
      const parsed = formula === undefined ? undefined : parseFormula(formula, goal);
      if (parsed?.kind === "formula") definitions.set(key, { key, unit, cells: [], formula: parsed.formula });
    }
  }
  return definitions;
}

/** The figure that is asked for in the place of one that says the same. */
export function originalOf(figure: BaseFigure, figures: ReadonlyMap<string, BaseFigure>): BaseFigure {
  return figures.get(figure.sameAs ?? "") ?? figure;
}

/** The formulas of a concept that are no good, by key of the key figure. */
export function faultyFormulas(goals: readonly FigureGoal[]): ReadonlyMap<string, FaultyFormula> {
  const definitions = figureDefinitions(goals);
  const faulty = new Map<string, FaultyFormula>();
  for (const { key: goal, indicators } of goals) {
    for (const { key, formula: text } of indicators) {
      if (text === undefined) continue;
      const parsed = parseFormula(text, goal);
      const faults = parsed.kind === "fault" ? [parsed.fault] : formulaFaults(key, parsed.formula, definitions);
      if (faults.length > 0) faulty.set(key, { text, faults });
    }
  }
  return faulty;
}
