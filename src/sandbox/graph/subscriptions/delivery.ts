import { setTimeout as sleep } from "node:timers/promises";

import type { city as ratingen } from "../../city.ts";
import type { Subscription, SubscriptionStore } from "./subscription-store.ts";

/** What a subscriber is told, besides what every notification says, and where. */
export interface Message {
  readonly url: string;
  readonly facts: object;
}

/** Tells a subscriber until it takes the message, the subscription is gone, or the time is over. */
export type Deliver = (subscriptionId: string, messageFor: (subscription: Subscription) => Message) => Promise<void>;

export interface DeliveryOptions {
  readonly subscriptions: Pick<SubscriptionStore, "find">;
  readonly city: Pick<typeof ratingen, "tenantId">;
  readonly now: () => Date;
  readonly fetch: typeof fetch;
  readonly wait: (ms: number) => Promise<void>;
}

/** How long a subscriber may take, and how long a notification is tried (change-notifications-delivery-webhooks.md). */
const patienceMs = 3_000;
const longestTryingMs = 4 * 60 * 60 * 1000;

/** Pauses between tries: not documented. */
const firstPauseMs = 1_000;
const longestPauseMs = 10 * 60 * 1000;

/** Does not keep the process alive. */
export function unhurried(ms: number): Promise<void> {
  return sleep(ms, undefined, { ref: false });
}

export function createDelivery({ subscriptions, city, now, fetch: send, wait }: DeliveryOptions): Deliver {
  async function isTaken(subscription: Subscription, { url, facts }: Message): Promise<boolean> {
    const notification = {
      subscriptionId: subscription.id,
      subscriptionExpirationDateTime: subscription.expiresAt.toISOString(),
      clientState: subscription.clientState ?? null,
      tenantId: city.tenantId,
      ...facts,
    };
    try {
      const { ok } = await send(url, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ value: [notification] }),
        signal: AbortSignal.timeout(patienceMs),
      });
      return ok;
    } catch {
      return false;
    }
  }

  return async (id, messageFor) => {
    let tried = 0;
    for (let pause = firstPauseMs; tried <= longestTryingMs; pause = Math.min(pause * 2, longestPauseMs)) {
      const subscription = subscriptions.find(id, now());
      if (subscription === undefined) return;
      if (await isTaken(subscription, messageFor(subscription))) return;
      await wait(pause);
      tried += pause;
    }
  };
}
