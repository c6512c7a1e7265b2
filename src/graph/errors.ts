/** Anything that goes wrong between the product and Microsoft Graph. The message is for readers of the tab and of the terminal. */
export abstract class GraphError extends Error {
  abstract readonly reason: string;
}

export type RequestFailure =
  | "signedOut"
  | "forbidden"
  | "notFound"
  | "conflict"
  | "throttled"
  | "invalid"
  | "unavailable"
  | "unreachable";

/** Graph refused a request or could not be reached. */
export class GraphRequestError extends GraphError {
  override readonly name = "GraphRequestError";
  readonly reason: RequestFailure;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Graph's own code, such as `itemNotFound`. */
  readonly code: string;
  /** Graph's `request-id`, which Microsoft's support asks for. */
  readonly requestId: string | undefined;

  constructor(facts: {
    status: number;
    code: string;
    message: string;
    request: string;
    requestId?: string | undefined;
    cause?: unknown;
  }) {
    super(`${facts.request}: ${facts.message}`, { cause: facts.cause });
    this.status = facts.status;
    this.code = facts.code;
    this.requestId = facts.requestId;
    this.reason = failureOf(facts.status);
  }
}

function failureOf(status: number): RequestFailure {
  if (status === 0) return "unreachable";
  if (status === 401) return "signedOut";
  if (status === 403) return "forbidden";
  if (status === 404) return "notFound";
  if (status === 409 || status === 412) return "conflict";
  if (status === 429) return "throttled";
  return status >= 500 ? "unavailable" : "invalid";
}

/** The lists are there, but not as the product needs them. */
export class GraphDataError extends GraphError {
  override readonly name = "GraphDataError";
  readonly reason: "listMissing" | "wrongCell";

  constructor(facts: { reason: "listMissing"; list: string } | { reason: "wrongCell"; list: string; column: string }) {
    super(
      facts.reason === "listMissing"
        ? `Die Liste „${facts.list}“ fehlt auf der SharePoint-Site. Legen Sie sie an mit: npm run cli -- provision`
        : `In der Liste „${facts.list}“ hat die Spalte ${facts.column} einen unerwarteten Typ. Prüfen Sie die Spalte.`,
    );
    this.reason = facts.reason;
  }
}
