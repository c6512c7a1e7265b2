/**
 * What the steering of the concept allots to a measure (3.1): where money goes, so that it is spread transparently, and
 * what comes first, with the reasons that the concept names for it.
 */

/** Exact decimals in Euro (`12500.5`); a sum that nobody named is missing, which is not nought. */
export interface Budget {
  readonly planned?: string;
  readonly spent?: string;
  /** Where the money comes from, and for which year the sums are meant. */
  readonly funding: string;
}

export const priorities = ["first", "next", "later"] as const;
export type Priority = (typeof priorities)[number];

/** A priority with its reasons: affordable, good, effective. */
export interface Weighing {
  readonly priority: Priority;
  readonly affordability: string;
  readonly quality: string;
  readonly effect: string;
}

export interface Allotment {
  readonly budget?: Budget;
  readonly weighing?: Weighing;
}

/** Nobody has said anything. */
export const unallotted: Allotment = {};
