import { GraphFault } from "../errors.ts";
import { applicationOf } from "./actor.ts";
import type { GraphCall } from "./call.ts";
import type { StandIn } from "./stand-in.ts";

type Cost = 0 | 1 | 2 | 5;

interface Window {
  readonly endsAt: number;
  spent: number;
}

const minuteMs = 60_000;

/** From this share of the limit on, answers say how much is left. */
const warningShare = 0.8;

/** Takes what a request costs from its application's budget; gives the headers that the answer carries. */
type Charge = (call: GraphCall) => Readonly<Record<string, string>>;

/**
 * SharePoint's throttling by resource units, each application for itself and minute by minute (sp-dev-docs,
 * how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online.md). A request that is refused costs nothing.
 *
 * @throws {GraphFault} 429 with Retry-After and the RateLimit headers
 */
export function createBudget({ city, now, behaviour }: Pick<StandIn, "city" | "now" | "behaviour">): Charge {
  const limit = behaviour.resourceUnitsPerMinute;
  const windows = new Map<string, Window>();

  function windowOf(application: string, at: number): Window {
    const current = windows.get(application);
    if (current && at < current.endsAt) return current;
    const fresh = { endsAt: at + minuteMs, spent: 0 };
    windows.set(application, fresh);
    return fresh;
  }

  return (call) => {
    const cost = costOf(call);
    if (cost === 0) return {};
    const at = now().getTime();
    const window = windowOf(applicationOf(city, call.caller), at);
    const reset = String(Math.ceil((window.endsAt - at) / 1000));
    if (window.spent + cost > limit) throw tooManyRequests(limit, reset);
    window.spent += cost;
    return window.spent < limit * warningShare ? {} : rateLimit(limit, limit - window.spent, reset);
  };
}

/** Other services than SharePoint have limits of their own, which nobody here comes near. */
function costOf({ method, segments, query }: GraphCall): Cost {
  if (segments[0] !== "sites") return 0;
  if (segments.includes("permissions")) return 5;
  if (method !== "GET") return 2;
  if (segments.at(-1) === "delta") return query.has("token") ? 1 : 2;
  return collections.has(segments.at(-1) ?? "") ? 2 : 1;
}

const collections: ReadonlySet<string> = new Set(["lists", "items", "columns", "versions"]);

function tooManyRequests(limit: number, reset: string): GraphFault {
  return new GraphFault(429, "TooManyRequests", "Please retry again later.", {
    "Retry-After": reset,
    ...rateLimit(limit, 0, reset),
  });
}

function rateLimit(limit: number, remaining: number, reset: string): Readonly<Record<string, string>> {
  return { "RateLimit-Limit": String(limit), "RateLimit-Remaining": String(remaining), "RateLimit-Reset": reset };
}
