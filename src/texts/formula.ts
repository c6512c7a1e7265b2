import type { FaultyFormula } from "../core/key-figures/concept-formulas.ts";
import type { FormulaTexts } from "./formula.de.ts";

/** What is wrong with a formula, in the words of a language: the part of it that is meant, and what to do. */
export function formulaFaults(texts: FormulaTexts, { text, faults }: FaultyFormula): string {
  return faults
    .map((fault) => {
      const part = text.slice(fault.from, fault.to);
      const place = part === "" ? texts.atEnd(text) : texts.part(text, part);
      return `${place}: ${texts.fault(fault)}`;
    })
    .join(" ");
}
