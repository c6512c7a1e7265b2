/**
 * Rounds a count to the nearest multiple of a base, half up. It depends on the count alone: the same figure is the same
 * number wherever it is published, and a total is rounded itself rather than summed up from rounded parts
 * (conventional rounding, Handbook on Statistical Disclosure Control, chapter 5; rounded parts need not add up).
 */
export function roundToBase(count: number, base: 5 | 10): number {
  return Math.floor(count / base + 0.5) * base;
}
