import { GraphFault } from "../errors.ts";
import { type Fault, type FaultStatus, mayRetry } from "./fault-plan.ts";
import type { FaultSource } from "./fault-source.ts";

const graphOrigin = "https://graph.microsoft.com";

/** Codes as the services write them beside each status (concepts/errors.md, listitem-delta.md). */
const codes: Readonly<Record<FaultStatus, string>> = {
  409: "resourceModified",
  410: "resyncChangesApplyDifferences",
  412: "resourceModified",
  429: "TooManyRequests",
  503: "serviceNotAvailable",
  504: "generalException",
};

/** The refusal that a plan asks for; a 410 names the request without its token as the place to start again. */
export function plannedRefusal({ status, retryAfterSeconds }: Extract<Fault, { kind: "status" }>, url: string) {
  return new GraphFault(status, codes[status], `Fault by plan: status ${status}.`, {
    ...(mayRetry(status) && { "Retry-After": String(retryAfterSeconds) }),
    ...(status === 410 && { Location: graphOrigin + withoutToken(url) }),
  });
}

/**
 * Statuses for requests inside a `$batch`, which the middleware cannot see; only those that come before the work.
 * Connections and bodies belong to the batch as a whole.
 */
export function refusalsInBatch(
  next: FaultSource,
): (request: { readonly method: string; readonly url: string }) => GraphFault | undefined {
  return ({ method, url }) => {
    const full = `/v1.0${url}`;
    const strike = next(method, full.split("?")[0] ?? "");
    if (strike?.fault.kind !== "status" || strike.when === "after") return undefined;
    return plannedRefusal(strike.fault, full);
  };
}

function withoutToken(url: string): string {
  const [path = "", query = ""] = url.split(/\?(.*)/s);
  const pairs = query.split("&").filter((pair) => pair !== "" && !pair.startsWith("token="));
  return pairs.length === 0 ? path : `${path}?${pairs.join("&")}`;
}
