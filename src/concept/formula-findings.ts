import type { Concept } from "../core/concept.ts";
import { goalsOf } from "../core/concept.ts";
import { faultyFormulas } from "../core/key-figures/concept-formulas.ts";
import { formulaDe } from "../texts/formula.de.ts";
import { formulaFaults } from "../texts/formula.ts";
import type { Finding } from "./concept-fault.ts";
import type { RawItem } from "./item-tree.ts";

/** Formulas that cannot be calculated. */
export function formulaFindings(concept: Concept, items: readonly RawItem[]): readonly Finding[] {
  const faulty = faultyFormulas(goalsOf(concept));
  return items.flatMap(({ list, key, path }) => {
    const formula = list === "indicators" ? faulty.get(key ?? "") : undefined;
    return formula === undefined ? [] : [{ path: [...path, "formula"], message: formulaFaults(formulaDe, formula) }];
  });
}
