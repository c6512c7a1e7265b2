import type { Behaviour } from "../behaviour.ts";
import type { Deliver } from "./delivery.ts";
import type { SubscriptionStore } from "./subscription-store.ts";

/** Tells the subscribers of a list, soon and in its own time. */
export type Notify = (listId: string) => void;

export interface NotifierOptions {
  readonly subscriptions: Pick<SubscriptionStore, "ofList">;
  readonly deliver: Deliver;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly behaviour: Pick<Behaviour, "notificationDelayMs">;
  readonly wait: (ms: number) => Promise<void>;
}

/** Sends change notifications; changes of the same list that come before the sending are told together. */
export function createNotifier({ subscriptions, deliver, now, newId, behaviour, wait }: NotifierOptions): Notify {
  const waiting = new Set<string>();

  function tell(subscriptionId: string): Promise<void> {
    const id = newId();
    return deliver(subscriptionId, ({ notificationUrl: url, resource }) => ({
      url,
      facts: { id, changeType: "updated", resource },
    }));
  }

  async function tellLater(listId: string): Promise<void> {
    waiting.add(listId);
    await wait(behaviour.notificationDelayMs);
    waiting.delete(listId);
    await Promise.all(subscriptions.ofList(listId, now()).map(({ id }) => tell(id)));
  }

  return (listId) => {
    if (!waiting.has(listId) && subscriptions.ofList(listId, now()).length > 0) void tellLater(listId);
  };
}
