/** The host API refused or did not answer; `reason` is its code, `offline` when nobody answered. */
export class HostRequestError extends Error {
  override readonly name = "HostRequestError";
  readonly reason: string;

  constructor(reason: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** The page lacks an element that it cannot do without. */
export class PageError extends Error {
  override readonly name = "PageError";
}
