import type { Scale } from "./scale.ts";

/** Part of an axis, in per cent. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** The part from nought, or from the lower end where nought is off the scale, to a value on either side of it. */
export function barOf(scale: Scale, value: string): Span {
  return spanOf(scale, scale.hasZero ? "0" : scale.ticks[0].label, value);
}

/** The part between two values, whichever is the larger. */
export function spanOf(scale: Scale, one: string, other: string): Span {
  const [from, to] = [scale.positionOf(one), scale.positionOf(other)];
  return { start: Math.min(from, to), length: Math.abs(to - from) };
}
