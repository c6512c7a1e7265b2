import { GraphFault } from "../errors.ts";
import { linkWithout } from "../graph/odata/links.ts";
import { type Fault, type FaultStatus, mayRetry } from "./fault-plan.ts";
import type { FaultSource } from "./fault-source.ts";

/** Codes as the services write them beside each status (concepts/errors.md, listitem-delta.md). */
const codes: Readonly<Record<FaultStatus, string>> = {
  409: "resourceModified",
  410: "resyncChangesApplyDifferences",
  412: "resourceModified",
  429: "TooManyRequests",
  503: "serviceNotAvailable",
  504: "generalException",
};

/**
 * The refusal that a plan asks for; a 410 names the request without its token as the place to start again.
 *
 * @param url path and query behind the version
 */
export function plannedRefusal({ status, retryAfterSeconds }: Extract<Fault, { kind: "status" }>, url: string) {
  return new GraphFault(status, codes[status], `Fault by plan: status ${status}.`, {
    ...(mayRetry(status) && { "Retry-After": String(retryAfterSeconds) }),
    ...(status === 410 && { Location: linkWithout({ url }, "token") }),
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
    const [path] = url.split("?");
    const strike = next(method, `/v1.0${path}`, ({ fault, when }) => fault.kind === "status" && when === "before");
    return strike?.fault.kind === "status" ? plannedRefusal(strike.fault, url) : undefined;
  };
}
