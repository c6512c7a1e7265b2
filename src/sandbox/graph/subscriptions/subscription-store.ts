import type { DatabaseSync } from "node:sqlite";

/** Who wants to hear of a list's changes, where, and until when (resources/subscription.md). */
export interface Subscription {
  readonly id: string;
  readonly listId: string;
  /** Of the application that made it; no other sees it. */
  readonly applicationId: string;
  /** Of the person, or of the application where it acts for itself. */
  readonly creatorId: string;
  /** As the client wrote it. */
  readonly resource: string;
  readonly changeType: string;
  readonly clientState?: string | undefined;
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl?: string | undefined;
  readonly latestSupportedTlsVersion: string;
  readonly expiresAt: Date;
}

/** Only subscriptions that have not run out are ever found. */
export interface SubscriptionStore {
  readonly all: (at: Date) => readonly Subscription[];
  readonly find: (id: string, at: Date) => Subscription | undefined;
  readonly ofList: (listId: string, at: Date) => readonly Subscription[];
  readonly write: (subscription: Subscription) => void;
  readonly remove: (id: string) => void;
}

export function createSubscriptionStore(database: DatabaseSync): SubscriptionStore {
  const all = database.prepare("SELECT * FROM graph_subscriptions WHERE expires_at > ? ORDER BY rowid");
  const write = database.prepare(
    `INSERT INTO graph_subscriptions VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET expires_at = excluded.expires_at, definition = excluded.definition`,
  );
  const remove = database.prepare("DELETE FROM graph_subscriptions WHERE id = ?");

  const valid = (at: Date) => all.all(at.toISOString()).map((row) => toSubscription(row as unknown as Row));
  return {
    all: valid,
    find: (id, at) => valid(at).find((subscription) => subscription.id === id),
    ofList: (listId, at) => valid(at).filter((subscription) => subscription.listId === listId),
    write: ({ id, listId, expiresAt, ...definition }) => {
      write.run(id, listId, expiresAt.toISOString(), JSON.stringify(definition));
    },
    remove: (id) => void remove.run(id),
  };
}

interface Row {
  readonly id: string;
  readonly list_id: string;
  readonly expires_at: string;
  readonly definition: string;
}

function toSubscription({ id, list_id, expires_at, definition }: Row): Subscription {
  return { id, listId: list_id, expiresAt: new Date(expires_at), ...JSON.parse(definition) };
}
