import type { Concept } from "../concept.ts";
import { goalsOf } from "../concept.ts";
import type { FaultyFormula } from "../key-figures/concept-formulas.ts";
import { faultyFormulas } from "../key-figures/concept-formulas.ts";
import type { Draft } from "./draft.ts";
import { textIn } from "./draft.ts";

/** A key figure that is being written, whether the concept has it already or not. */
interface WrittenFigure {
  readonly key: string;
  /** Key of its goal. */
  readonly goal: string;
  readonly draft: Draft;
}

/**
 * What is wrong with the formula of a key figure before it is saved: the checks of the concept file and of the lint, with the
 * figures that the concept has now.
 */
export function faultyFormulaOf(concept: Concept, { key, goal, draft }: WrittenFigure): FaultyFormula | undefined {
  const formula = textIn(draft, "formula");
  if (formula === "") return undefined;
  const written = {
    key,
    title: textIn(draft, "title"),
    source: "",
    details: [],
    remarks: [],
    kind: "keyFigure",
    formula,
    unit: textIn(draft, "unit"),
  } as const;
  const goals = goalsOf(concept).map((one) => {
    const others = one.indicators.filter((indicator) => indicator.key !== key);
    return { ...one, indicators: one.key === goal ? [...others, written] : others };
  });
  return faultyFormulas(goals).get(key);
}
