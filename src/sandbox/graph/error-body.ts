import type { GraphFault } from "../errors.ts";
import type { Behaviour } from "./behaviour.ts";

/** The ids under which a request is known on both sides. */
export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

interface RefusalBody {
  readonly type: Readonly<Record<string, string>>;
  readonly body?: object | string;
}

/** The body of a refusal in the form that is wanted, and the header that says what it is. */
export function refusalBody(fault: GraphFault, ids: RequestIds, at: Date, form: Behaviour["errorForm"]): RefusalBody {
  if (form === "empty") return { type: {} };
  if (form === "html") return { type: { "Content-Type": "text/html" }, body: gatewayPage(fault) };
  return { type: { "Content-Type": "application/json" }, body: errorBody(fault, ids, at, form) };
}

/** An error as Graph writes it; the date has no zone (concepts/errors.md). */
function errorBody(
  { code, message }: GraphFault,
  { requestId, clientRequestId }: RequestIds,
  at: Date,
  spelling: "innerError" | "innererror",
): object {
  const inner = {
    date: at.toISOString().slice(0, "2026-03-02T11:39:51".length),
    "request-id": requestId,
    "client-request-id": clientRequestId,
  };
  return { error: { code, message, [spelling]: inner } };
}

function gatewayPage({ status }: GraphFault): string {
  return `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center></body></html>`;
}
