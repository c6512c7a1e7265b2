import { z } from "zod/mini";
import type { Graph } from "./client.ts";
import { GraphRequestError } from "./errors.ts";
import type { Place } from "./items.ts";
import { odataPath, pathOfLink } from "./odata-path.ts";

/**
 * The lists in which a change by hand has to be noticed: measures show on cards, the others decide what is to be posted
 * and where, or what is to be published. Responses are written by the service alone, which updates their cards itself.
 */
export const watchedLists = [
  "measures",
  "indicators",
  "checkIns",
  "notices",
  "rounds",
  "units",
  "figureValues",
  "baseFigures",
] as const;
export type WatchedList = (typeof watchedLists)[number];

/** Graph's promise to tell of changes of a list (`resources/subscription.md`). */
export interface Subscription {
  readonly id: string;
  readonly list: WatchedList;
  readonly notificationUrl: string;
  /** An instant; nothing is told after it. */
  readonly expiresAt: string;
}

const subscriptionPage = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      resource: z.string(),
      notificationUrl: z.optional(z.nullable(z.string())),
      expirationDateTime: z.string(),
    }),
  ),
  "@odata.nextLink": z.optional(z.string()),
});

/** The application's own subscriptions to the watched lists of the site. */
export async function readSubscriptions(graph: Graph, place: Place): Promise<readonly Subscription[]> {
  const found: Subscription[] = [];
  for (let path: string | undefined = odataPath(["subscriptions"]); path !== undefined; ) {
    const page: z.infer<typeof subscriptionPage> = subscriptionPage.parse(await graph.send({ method: "GET", path }));
    for (const { id, resource, notificationUrl, expirationDateTime: expiresAt } of page.value) {
      const list = watchedLists.find((name) => isSameResource(resource, resourceOf(place, name)));
      if (list) found.push({ id, list, notificationUrl: notificationUrl ?? "", expiresAt });
    }
    const next = page["@odata.nextLink"];
    path = next === undefined ? undefined : pathOfLink(next);
  }
  return found;
}

function resourceOf({ siteId, lists }: Place, list: WatchedList): string {
  return `sites/${siteId}/lists/${lists[list]}`;
}

function isSameResource(one: string, other: string): boolean {
  return one.replace(/^\//, "").toLowerCase() === other.toLowerCase();
}

export interface SubscriptionWish extends Omit<Subscription, "id"> {
  /** What every notification has to repeat; at most 128 characters. */
  readonly clientState: string;
}

/** Lists know `updated` alone. Graph calls the address before it answers, so that somebody must listen there already. */
export async function createSubscription(graph: Graph, place: Place, wish: SubscriptionWish): Promise<void> {
  const body = {
    changeType: "updated",
    notificationUrl: wish.notificationUrl,
    lifecycleNotificationUrl: wish.notificationUrl,
    resource: resourceOf(place, wish.list),
    expirationDateTime: wish.expiresAt,
    clientState: wish.clientState,
  };
  await graph.send({ method: "POST", path: odataPath(["subscriptions"]), body });
}

/** Renewing also authorises anew (`concepts/change-notifications-lifecycle-events.md`). */
export async function renewSubscription(graph: Graph, id: string, expiresAt: string): Promise<void> {
  await graph.send({
    method: "PATCH",
    path: odataPath(["subscriptions", id]),
    body: { expirationDateTime: expiresAt },
  });
}

export async function deleteSubscription(graph: Graph, id: string): Promise<void> {
  await graph.send({ method: "DELETE", path: odataPath(["subscriptions", id]) });
}

/** @returns whether what was asked for was done; `false` when the subscription is not there any more */
export async function unlessGone(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof GraphRequestError && error.reason === "notFound") return false;
    throw error;
  }
}
