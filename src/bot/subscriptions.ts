import { createHash, createHmac } from "node:crypto";
import type { IsoInstant } from "../core/concept.ts";
import type { Subscription, WatchedList } from "../graph/subscriptions.ts";
import type { Log } from "./log.ts";
import type { Subscriptions } from "./ports.ts";

/** Where Graph tells of changes, and how it proves that it is Graph. */
export interface Hearing {
  readonly notificationUrl: string;
  /** What notifications of a list have to repeat. */
  readonly clientStateOf: (list: WatchedList) => string;
}

export const notificationsPath = "/api/graph/notifications";

/**
 * Every instance derives the same secrets, so that none has to be kept. The address carries a mark of the key: when the
 * key changes, the subscriptions of the old one are told apart, and replaced.
 */
export function createHearing(publicUrl: string, key: string, siteId: string): Hearing {
  const clientStateOf = (list: string) => createHmac("sha256", key).update(`${siteId} ${list}`).digest("base64url");
  const mark = createHash("sha256").update(clientStateOf("mark")).digest("hex").slice(0, 8);
  return { notificationUrl: `${publicUrl}${notificationsPath}?key=${mark}`, clientStateOf };
}

/** Far below the 42,300 minutes that lists allow: what an instance that was taken down left behind ends soon. */
const lifeMs = 3 * 24 * 60 * 60_000;

export interface SubscriptionDeps {
  readonly subscriptions: Subscriptions;
  readonly hearing: Hearing;
  readonly log: Log;
  readonly now: () => IsoInstant;
}

/**
 * Sees to it that Graph tells of changes of each watched list once: creates what is missing, renews what is past half of
 * its life, and deletes what several instances made twice. May run in several instances at a time.
 * @param anew renews all, because Graph asked for it
 */
export async function keepSubscriptions(deps: SubscriptionDeps, { anew = false } = {}): Promise<void> {
  const { subscriptions, hearing, log } = deps;
  const known = await subscriptions.read();
  for (const list of subscriptions.lists) {
    const [kept, ...doubled] = known
      .filter((one) => one.list === list && one.notificationUrl === hearing.notificationUrl)
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
    if (!kept) await create(deps, list);
    else if (anew || isAging(kept, deps.now())) await renew(deps, kept);
    const stale = known.filter((one) => one.list === list && isOfOldKey(one, hearing));
    for (const { id } of [...doubled, ...stale]) {
      log.info("subscription.deleted", { list });
      await subscriptions.delete(id);
    }
  }
}

function isAging({ expiresAt }: Subscription, now: IsoInstant): boolean {
  return Date.parse(expiresAt) - Date.parse(now) < lifeMs / 2;
}

function isOfOldKey({ notificationUrl }: Subscription, hearing: Hearing): boolean {
  const addressOf = (url: string) => url.split("?")[0];
  return (
    notificationUrl !== hearing.notificationUrl && addressOf(notificationUrl) === addressOf(hearing.notificationUrl)
  );
}

async function create({ subscriptions, hearing, log, now }: SubscriptionDeps, list: WatchedList): Promise<void> {
  const { notificationUrl, clientStateOf } = hearing;
  await subscriptions.create({ list, notificationUrl, clientState: clientStateOf(list), expiresAt: inALife(now()) });
  log.info("subscription.created", { list });
}

async function renew(deps: SubscriptionDeps, { id, list }: Subscription): Promise<void> {
  const outcome = await deps.subscriptions.renew(id, inALife(deps.now()));
  if (outcome === "gone") await create(deps, list);
  else deps.log.info("subscription.renewed", { list });
}

function inALife(now: IsoInstant): IsoInstant {
  return new Date(Date.parse(now) + lifeMs).toISOString();
}
