import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";

import type { City } from "../city.ts";
import { type MessagePast, openMessageStore } from "../connector/store.ts";
import { type Behaviour, usualBehaviour } from "./behaviour.ts";
import { type ColumnStore, createColumnStore } from "./columns/column-store.ts";
import { createItemStore, type ItemStore } from "./items/item-store.ts";
import { createListStore, type ListStore } from "./lists/list-store.ts";
import { createGraphTables } from "./schema.ts";
import { type Accompany, createChallenger } from "./subscriptions/challenger.ts";
import { createDelivery, unhurried } from "./subscriptions/delivery.ts";
import { createNotifier, type Notify } from "./subscriptions/notifier.ts";
import { createSubscriptionStore, type SubscriptionStore } from "./subscriptions/subscription-store.ts";

/** What every capability of the stand-in works with. */
export interface StandIn {
  readonly database: DatabaseSync;
  readonly city: City;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly behaviour: Behaviour;
  readonly lists: ListStore;
  readonly columns: ColumnStore;
  readonly items: ItemStore;
  /** What the connector keeps. */
  readonly messages: MessagePast;
  /** Whether the team has given the app a permission of its own (resource-specific consent). */
  readonly isGranted: (permission: string) => boolean;
  readonly subscriptions: SubscriptionStore;
  /** Tells the subscribers of a list that something in it has changed. */
  readonly notify: Notify;
  /** To be told of every new subscription. */
  readonly accompany: Accompany;
  /** How the stand-in reaches those who subscribe. */
  readonly fetch: typeof fetch;
}

export interface StandInOptions extends Pick<StandIn, "database" | "city"> {
  readonly now?: () => Date;
  readonly newId?: () => string;
  /** Every permission is given unless told otherwise. */
  readonly isGranted?: StandIn["isGranted"];
  /** What the documentation leaves open. */
  readonly behaviour?: Partial<Behaviour>;
  readonly fetch?: typeof fetch;
  /** Lets some milliseconds pass. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** Opens the stores over the database, creating their tables where they are missing. */
export function createStandIn({
  database,
  city,
  now = () => new Date(),
  newId = randomUUID,
  isGranted = () => true,
  behaviour: chosen,
  fetch: send = fetch,
  wait = unhurried,
}: StandInOptions): StandIn {
  createGraphTables(database);
  const behaviour = { ...usualBehaviour, ...chosen };
  const subscriptions = createSubscriptionStore(database);
  const deliver = createDelivery({ subscriptions, city, now, fetch: send, wait });
  return {
    database,
    city,
    now,
    newId,
    behaviour,
    lists: createListStore(database),
    columns: createColumnStore(database),
    items: createItemStore(database),
    messages: openMessageStore(database, { now }),
    isGranted,
    subscriptions,
    notify: createNotifier({ subscriptions, deliver, now, newId, behaviour, wait }),
    accompany: createChallenger({ subscriptions, deliver, now, behaviour, wait }),
    fetch: send,
  };
}
