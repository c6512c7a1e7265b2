import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Channel, City } from "../city.ts";
import { inTransaction } from "../database.ts";

/** A channel as it is now. */
export interface TeamChannel extends Channel {
  readonly deleted: boolean;
  /** The channel's moderation forbids bots to post. */
  readonly botsBlocked: boolean;
  /** Another team takes part in it. */
  readonly sharedOut: boolean;
}

export type ChannelChange = Partial<Pick<TeamChannel, "displayName" | "deleted" | "botsBlocked" | "sharedOut">>;

export interface TeamStore {
  /** In the order in which they were made, deleted ones included. */
  channels(): readonly TeamChannel[];
  find(id: string): TeamChannel | undefined;
  /** Everybody in the team works in a channel that is made later. */
  create(channel: Pick<Channel, "displayName" | "membershipType">): TeamChannel;
  change(channel: TeamChannel, change: ChannelChange): TeamChannel;
  /** Whether the tenant's administration has blocked the app. */
  isAppBlocked(): boolean;
  blockApp(blocked: boolean): void;
}

const schema = `
  CREATE TABLE IF NOT EXISTS connector_channel (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS connector_blocked_app (blocked INTEGER NOT NULL) STRICT;
`;

/** Keeps what people make of the team that a city is founded with. Creates its tables; reads them once. */
export function openTeamStore(
  database: DatabaseSync,
  { team }: Pick<City, "team">,
  { newId = () => randomUUID() as string } = {},
): TeamStore {
  database.exec(schema);
  const insert = database.prepare("INSERT OR IGNORE INTO connector_channel (id, channel) VALUES (?, ?)");
  const update = database.prepare("UPDATE connector_channel SET channel = ? WHERE id = ?");
  inTransaction(database, () => {
    for (const channel of team.channels) insert.run(channel.id, JSON.stringify(untouched(channel)));
  });
  const rows = database.prepare("SELECT channel FROM connector_channel ORDER BY number").all();
  const channels = new Map(
    rows.map(({ channel }) => JSON.parse(String(channel)) as TeamChannel).map((channel) => [channel.id, channel]),
  );
  let all = [...channels.values()];
  let appBlocked = database.prepare("SELECT 1 FROM connector_blocked_app").get() !== undefined;

  function keep(channel: TeamChannel): TeamChannel {
    channels.set(channel.id, channel);
    all = [...channels.values()];
    return channel;
  }

  return {
    channels: () => all,
    find: (id) => channels.get(id),
    create({ displayName, membershipType }) {
      const id = `19:sandbox-${newId()}@thread.tacv2`;
      const channel = untouched({ id, displayName, description: "", open: true, membershipType });
      insert.run(id, JSON.stringify(channel));
      return keep(channel);
    },
    change(channel, change) {
      const changed = { ...channel, ...change };
      update.run(JSON.stringify(changed), channel.id);
      return keep(changed);
    },
    isAppBlocked: () => appBlocked,
    blockApp(blocked) {
      database.exec("DELETE FROM connector_blocked_app");
      if (blocked) database.exec("INSERT INTO connector_blocked_app (blocked) VALUES (1)");
      appBlocked = blocked;
    },
  };
}

function untouched(channel: Channel): TeamChannel {
  return { ...channel, deleted: false, botsBlocked: false, sharedOut: false };
}

/** The city whose team has, whenever one looks, the channels that there are at that moment. */
export function livingCity(city: City, store: Pick<TeamStore, "channels">): City {
  return {
    ...city,
    team: {
      ...city.team,
      get channels() {
        return store.channels().filter(({ deleted }) => !deleted);
      },
    },
  };
}
