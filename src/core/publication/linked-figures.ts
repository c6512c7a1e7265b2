import type { FigureGoal } from "../key-figures/concept-formulas.ts";
import { figureDefinitions, originalOf } from "../key-figures/concept-formulas.ts";
import { mentionsOf } from "../key-figures/formula.ts";
import type { FigureDefinition } from "../key-figures/formula-check.ts";

/** Keys of figures whose published values are to be looked at together. */
export interface LinkedFigures {
  /** Base figures that are reported. */
  readonly base: ReadonlySet<string>;
  readonly keyFigures: ReadonlySet<string>;
}

/**
 * The published values that can change when something about some figures has: their own, those of the key figures that
 * are calculated from them, and, so that these can be calculated, all that goes into them.
 * @param about keys of base figures and key figures
 */
export function linkedFigures(goals: readonly FigureGoal[], about: ReadonlySet<string> | "all"): LinkedFigures {
  const figures = new Map(goals.flatMap(({ baseFigures }) => baseFigures).map((figure) => [figure.key, figure]));
  const reported = (key: string): readonly string[] => {
    const figure = figures.get(key);
    return figure ? [originalOf(figure, figures).key] : [];
  };
  const formulas = goals.flatMap(({ indicators }) => indicators.filter(({ formula }) => formula !== undefined));
  if (about === "all")
    return {
      base: new Set([...figures.keys()].flatMap(reported)),
      keyFigures: new Set(formulas.map(({ key }) => key)),
    };
  const definitions = figureDefinitions(goals);
  const base = new Set([...about].flatMap(reported));
  const keyFigures = new Set<string>();
  for (const { key } of formulas) {
    const parts = partsOf(key, definitions, new Set());
    const needed = [...parts].flatMap(reported);
    if (![...parts, ...needed].some((part) => about.has(part))) continue;
    keyFigures.add(key);
    for (const figure of needed) base.add(figure);
  }
  return { base, keyFigures };
}

/** A key figure, and everything from which it is calculated. */
function partsOf(
  key: string,
  definitions: ReadonlyMap<string, FigureDefinition>,
  found: Set<string>,
): ReadonlySet<string> {
  if (found.has(key)) return found;
  found.add(key);
  const formula = definitions.get(key)?.formula;
  for (const mention of formula === undefined ? [] : mentionsOf(formula)) partsOf(mention.key, definitions, found);
  return found;
}
