import type { BaseFigure, Goal, Indicator } from "../../core/concept.ts";

/** The figure whose values are shown: the one that is asked for, where several goals have the same. */
export function reportedKey({ key, sameAs }: Pick<BaseFigure, "key" | "sameAs">): string {
  return sameAs ?? key;
}

/** The key figures that are calculated. */
export function calculatedOf({ indicators }: Pick<Goal, "indicators">): readonly Indicator[] {
  return indicators.filter(({ formula }) => formula !== undefined);
}

/** Of what values are published: figures that are asked for, and key figures with a formula. */
export function publishedKeys(goals: readonly Goal[]): readonly string[] {
  const figures = goals.flatMap(({ baseFigures }) => baseFigures.map(reportedKey));
  return [...new Set([...figures, ...goals.flatMap(calculatedOf).map(({ key }) => key)])];
}
