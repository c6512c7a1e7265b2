/**
 * What the documentation leaves open. A test chooses one of the plausible answers, and the product must cope
 * with each of them; only here may the stand-in guess.
 */
export interface Behaviour {
  /** Status of a write that would double a unique value; sources disagree. */
  readonly uniqueViolationStatus: 400 | 409;
  /** Status of a write whose If-Match does not fit: 412 by listitem-update.md, 409 was seen too. */
  readonly etagMismatchStatus: 409 | 412;
  /** Items a page when the client does not say. */
  readonly defaultPageSize: number;
  /** Items a page at most; a larger `$top` is cut silently. */
  readonly maxPageSize: number;
}

export const usualBehaviour: Behaviour = {
  uniqueViolationStatus: 400,
  etagMismatchStatus: 412,
  defaultPageSize: 200,
  maxPageSize: 5000,
};
