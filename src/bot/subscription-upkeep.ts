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
  let repeat: NodeJS.Timeout | undefined;
  const queue = createQueue((error) => {
    deps.log.error("subscription.failed", error);
    const pauseMs = repeatMs[failures];
    failures += 1;
    if (pauseMs !== undefined && !isStopped) repeat = setTimeout(keep, pauseMs);
  });
  const keep = onceWaiting(queue, async () => {
    clearTimeout(repeat);
    const isAnew = anew;
    anew = false;
    try {
      await keepSubscriptions(deps, { anew: isAnew });
    } catch (error) {
      anew ||= isAnew;
      throw error;
    }
    failures = 0;
  });
  keep();
  const interval = setInterval(keep, everyMs);
  return {
    renew: () => {
      anew = true;
      keep();
    },
    stop: () => {
      isStopped = true;
      clearInterval(interval);
      clearTimeout(repeat);
      return queue.ended();
    },
  };
}
