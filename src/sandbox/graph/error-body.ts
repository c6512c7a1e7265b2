import type { GraphFault } from "../errors.ts";

/** The ids under which a request is known on both sides. */
export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

/** An error as Graph writes it; the date has no zone (concepts/errors.md). */
export function errorBody({ code, message }: GraphFault, { requestId, clientRequestId }: RequestIds, at: Date): object {
  const innerError = {
    date: at.toISOString().slice(0, "2026-03-02T11:39:51".length),
    "request-id": requestId,
    "client-request-id": clientRequestId,
  };
  return { error: { code, message, innerError } };
}
