import { createQueue, onceWaiting } from "./queue.ts";
import type { SubscriptionDeps } from "./subscriptions.ts";
import { keepSubscriptions } from "./subscriptions.ts";

const minuteMs = 60_000;
const everyMs = 60 * minuteMs;
/** After the first failures: what Graph could not do when the service started it often can do soon. */
const repeatMs = [minuteMs, 5 * minuteMs, 15 * minuteMs];

export interface SubscriptionUpkeep {
  /** Graph wants all subscriptions to be renewed. */
  readonly renew: () => void;
  readonly stop: () => Promise<void>;
}

/** Looks after the subscriptions at once, then every hour, and sooner after a failure; what was to be renewed stays so until it is. */
export function startSubscriptionUpkeep(deps: SubscriptionDeps): SubscriptionUpkeep {
  let failures = 0;
  let anew = false;
  let isStopped = false;
  let next: NodeJS.Timeout | undefined;
  const plan = (pauseMs: number) => {
    clearTimeout(next);
    if (!isStopped) next = setTimeout(keep, pauseMs);
  };
  const queue = createQueue((error) => {
    deps.log.error("subscription.failed", error);
    plan(repeatMs[failures] ?? everyMs);
    failures += 1;
  });
  const keep = onceWaiting(queue, async () => {
    const isAnew = anew;
    anew = false;
    try {
      await keepSubscriptions(deps, { anew: isAnew });
    } catch (error) {
      anew ||= isAnew;
      throw error;
    }
    failures = 0;
    plan(everyMs);
  });
  keep();
  return {
    renew: () => {
      anew = true;
      keep();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(next);
      return queue.ended();
    },
  };
}
