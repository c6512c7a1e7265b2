import type { Behaviour } from "../behaviour.ts";
import type { Deliver } from "./delivery.ts";
import type { Subscription, SubscriptionStore } from "./subscription-store.ts";

/** Keeps an eye on a subscription, and asks its subscriber to authorise it anew before it ends. */
export type Accompany = (subscription: Subscription) => void;

export interface ChallengerOptions {
  readonly subscriptions: Pick<SubscriptionStore, "all" | "find">;
  readonly deliver: Deliver;
  readonly now: () => Date;
  readonly behaviour: Pick<Behaviour, "reauthorizationLeadMinutes">;
  readonly wait: (ms: number) => Promise<void>;
}

const minuteMs = 60_000;

/** How often an unanswered challenge is repeated, by the illustration in change-notifications-lifecycle-events.md. */
const repeatMs = 15 * minuteMs;

/** A subscription may last longer than a timer of Node can. */
const longestWaitMs = 24 * 60 * minuteMs;

/**
 * Sends `reauthorizationRequired`, the one lifecycle notification that lists have; `missed` and `subscriptionRemoved`
 * are for Outlook and Teams (change-notifications-lifecycle-events.md). What was subscribed before the start counts too.
 */
export function createChallenger({ subscriptions, deliver, now, behaviour, wait }: ChallengerOptions): Accompany {
  const leadMs = behaviour.reauthorizationLeadMinutes * minuteMs;

  async function accompany(id: string, url: string): Promise<void> {
    for (let found = subscriptions.find(id, now()); found; found = subscriptions.find(id, now())) {
      const untilDue = found.expiresAt.getTime() - leadMs - now().getTime();
      if (untilDue <= 0) await deliver(id, () => ({ url, facts: { lifecycleEvent: "reauthorizationRequired" } }));
      await wait(untilDue <= 0 ? repeatMs : Math.min(untilDue, longestWaitMs));
    }
  }

  const begin: Accompany = ({ id, lifecycleNotificationUrl: url }) => {
    if (url !== undefined) void accompany(id, url);
  };
  subscriptions.all(now()).forEach(begin);
  return begin;
}
