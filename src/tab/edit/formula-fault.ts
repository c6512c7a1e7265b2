import type { Concept } from "../../core/concept.ts";
import { faultyFormulaOf } from "../../core/editing/formula-fitting.ts";
import { formulaFaults } from "../../texts/formula.ts";
import { editWords } from "../words/edit.ts";

/** What is wrong with the formula of a key figure that is about to be saved, in words at its field. */
export function formulaFault(
  concept: Concept,
  figure: Parameters<typeof faultyFormulaOf>[1],
): readonly (readonly ["formula", string])[] {
  const faulty = faultyFormulaOf(concept, figure);
  return faulty ? [["formula", formulaFaults(editWords.formula, faulty)]] : [];
}
