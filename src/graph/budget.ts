import type { LoadHints } from "./retry.ts";
import { waitAskedFor } from "./retry.ts";

/**
 * How much of the service an application may still use; arithmetic alone. Times are milliseconds.
 * SharePoint counts resource units per minute and says from 80 % of the limit on how many are left.
 * Source: "How to avoid getting throttled or blocked in SharePoint Online".
 */
export interface Budget {
  /** Units left until `resetsAt`. */
  readonly remaining: number;
  /** When the units are counted afresh; in the past as long as nothing is known. */
  readonly resetsAt: number;
  /** Until when the service wants to hear nothing at all. */
  readonly closedUntil: number;
}

export const freshBudget: Budget = { remaining: 0, resetsAt: 0, closedUntil: 0 };

/** The budget after an answer; an answer that says nothing changes nothing. */
export function budgetAfter(budget: Budget, hints: LoadHints, now: number): Budget {
  const { remaining, reset } = hints;
  const closedUntil = Math.max(budget.closedUntil, now + (waitAskedFor(hints) ?? 0));
  if (remaining === undefined || reset === undefined) return { ...budget, closedUntil };
  return { remaining, resetsAt: now + reset, closedUntil };
}

/** The budget after a request that is about to be sent. */
export function budgetLess(budget: Budget, units: number): Budget {
  return { ...budget, remaining: Math.max(0, budget.remaining - units) };
}

/** How long a request waits so that the units that are left last until they are counted afresh. */
export function waitForBudget({ remaining, resetsAt, closedUntil }: Budget, units: number, now: number): number {
  const untilOpen = Math.max(0, closedUntil - now);
  const untilReset = Math.max(0, resetsAt - now);
  if (untilReset === 0) return untilOpen;
  const share = units > remaining ? 1 : units / remaining;
  return Math.max(untilOpen, untilReset * share);
}

/** Resource units of a request, by the table in the source above. */
export function unitsOf({ method, path }: { readonly method: string; readonly path: string }): number {
  const [resource = "", query = ""] = path.split("?");
  if (resource.includes("/permissions")) return 5;
  if (method !== "GET") return 2;
  if (resource.endsWith("/delta")) return /(^|&)token=/.test(query) ? 1 : 2;
  return /\/(items|lists|columns|subscriptions)$/.test(resource) ? 2 : 1;
}
