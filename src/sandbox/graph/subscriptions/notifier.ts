import { setTimeout as sleep } from "node:timers/promises";

import type { city as ratingen } from "../../city.ts";
import type { Behaviour } from "../behaviour.ts";
import type { Subscription, SubscriptionStore } from "./subscription-store.ts";

/** Tells the subscribers of a list, soon and in its own time. */
export type Notify = (listId: string) => void;

export interface NotifierOptions {
  readonly subscriptions: Pick<SubscriptionStore, "find" | "ofList">;
  readonly city: Pick<typeof ratingen, "tenantId">;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly behaviour: Pick<Behaviour, "notificationDelayMs">;
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

/** Sends change notifications; changes of the same list that come before the sending are told together. */
export function createNotifier({ subscriptions, city, now, newId, behaviour, ...ports }: NotifierOptions): Notify {
  const waiting = new Set<string>();

  /** Sends until somebody takes it, the subscription is gone, or the time is over. */
  async function deliver(id: string): Promise<void> {
    const notificationId = newId();
    let tried = 0;
    for (let pause = firstPauseMs; tried <= longestTryingMs; pause = Math.min(pause * 2, longestPauseMs)) {
      const subscription = subscriptions.find(id, now());
      if (subscription === undefined) return;
      if (await isTaken(subscription, notificationId)) return;
      await ports.wait(pause);
      tried += pause;
    }
  }

  async function isTaken(subscription: Subscription, notificationId: string): Promise<boolean> {
    const notification = {
      id: notificationId,
      subscriptionId: subscription.id,
      subscriptionExpirationDateTime: subscription.expiresAt.toISOString(),
      clientState: subscription.clientState ?? null,
      changeType: "updated",
      resource: subscription.resource,
      tenantId: city.tenantId,
    };
    try {
      const { ok } = await ports.fetch(subscription.notificationUrl, {
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

  async function tellLater(listId: string): Promise<void> {
    waiting.add(listId);
    await ports.wait(behaviour.notificationDelayMs);
    waiting.delete(listId);
    await Promise.all(subscriptions.ofList(listId, now()).map(({ id }) => deliver(id)));
  }

  return (listId) => {
    if (!waiting.has(listId) && subscriptions.ofList(listId, now()).length > 0) void tellLater(listId);
  };
}
