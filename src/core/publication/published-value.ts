import type { MissingReason } from "../key-figures/evaluation.ts";

/**
 * Why a number is not published.
 * - `contradictory`: its parts do not add up to it, so that nothing could be protected
 * - `unchecked`: a share of persons without the two counts behind it, which nobody can check for small ones
 * - `faulty`: the formula cannot be read, or mentions what there is not
 */
export type WithheldReason = MissingReason | "contradictory" | "unchecked" | "faulty";

/** What stands in the place of a number that is hidden. */
export const hiddenSign = ".";

/** What everybody may read of a base figure or key figure for one period. */
export interface PublishedValue {
  readonly figure: string;
  readonly period: string;
  /** Exact decimal; absent where `missing` says why. */
  readonly value?: string;
  readonly missing?: WithheldReason;
  /** By code of the breakdown: an exact decimal, or `hiddenSign`; cells that nobody reported are absent. */
  readonly cells: Readonly<Record<string, string>>;
  readonly source: string;
  readonly isProvisional: boolean;
  /** Counts what was reported for the period; above 1 it was corrected, and `note` is the reason that was given. */
  readonly revision: number;
  readonly note: string;
}

export function publishedKey({ figure, period }: Pick<PublishedValue, "figure" | "period">): string {
  return `${figure}_${period}`;
}
