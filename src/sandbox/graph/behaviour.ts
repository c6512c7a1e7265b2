/**
 * What the documentation leaves open, and the limits that a test wants smaller. A test chooses one of the plausible
 * answers, and the product must cope with each of them; only here may the stand-in guess.
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
  /** Whether an empty page comes before each page of items: allowed by listitem-list.md, when is not said. */
  readonly emptyPages: boolean;
  /** What becomes of a filter on a second field, which the service cannot do by listitem-list.md; no answer is named. */
  readonly secondFilteredField: "allowed" | "refused";
  /** Items of a list up to which work without an index goes through. */
  readonly listViewThreshold: number;
  /** Status of work without an index on a larger list: 429 was seen through Graph, 500 through SharePoint's own API. */
  readonly overThresholdStatus: 429 | 500;
  /** Time zone of the site: a column that holds a day gives its local midnight there, told in UTC. */
  readonly siteTimeZone: string;
  /** Whether delta tells an item in an earlier state first, which listitem-delta.md allows. */
  readonly deltaRepeats: boolean;
  /** Days after which a token of delta has grown too old; how long it lasts is not documented. */
  readonly deltaTokenDays: number;
  /** Which of the two documented codes a token that is too old gets. */
  readonly resyncCode: "resyncChangesApplyDifferences" | "resyncChangesUploadDifferences";
  /** Answer to a second subscription to the same: 409 is documented, 201 was seen. */
  readonly duplicateSubscriptionStatus: 201 | 409;
  /** How long a change waits before subscribers hear of it, in milliseconds; further changes join it. */
  readonly notificationDelayMs: number;
  /** How long before its end a subscription is to be authorised anew; nothing but that it is before is documented. */
  readonly reauthorizationLeadMinutes: number;
  /** SharePoint's limit for one application; the default is that of the largest tenants. */
  readonly resourceUnitsPerMinute: number;
  /** How refusals are written: both spellings are documented, and gateways answer in HTML or with nothing. */
  readonly errorForm: "innerError" | "innererror" | "html" | "empty";
}

export const usualBehaviour: Behaviour = {
  uniqueViolationStatus: 400,
  etagMismatchStatus: 412,
  defaultPageSize: 200,
  maxPageSize: 5000,
  emptyPages: false,
  secondFilteredField: "refused",
  listViewThreshold: 5000,
  overThresholdStatus: 429,
  siteTimeZone: "Europe/Berlin",
  deltaRepeats: false,
  deltaTokenDays: 30,
  resyncCode: "resyncChangesApplyDifferences",
  duplicateSubscriptionStatus: 409,
  notificationDelayMs: 500,
  reauthorizationLeadMinutes: 30,
  resourceUnitsPerMinute: 6250,
  errorForm: "innerError",
};
