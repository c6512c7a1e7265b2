import { randomUUID } from "node:crypto";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { HostTab, NewTab, StagedContent } from "./host-api.ts";

/** A tab that somebody has added, and where. */
export interface StoredTab extends HostTab {
  readonly conversation: string;
}

export interface TabStore {
  add(tab: NewTab): StoredTab;
  find(id: string): StoredTab | undefined;
  /** In the order in which they were added. */
  list(conversation: string): readonly StoredTab[];
  remove(id: string): void;
  staged(meeting: string): StagedContent | undefined;
  /** Puts content on the stage of a meeting in place of what was there, or clears it. */
  stage(meeting: string, content: StagedContent | undefined): void;
}

const schema = `
  CREATE TABLE IF NOT EXISTS connector_tab (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL,
    name TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    content_url TEXT NOT NULL,
    website_url TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS connector_stage (
    meeting TEXT PRIMARY KEY,
    content_url TEXT NOT NULL,
    person TEXT NOT NULL
  ) STRICT;
`;

function tabFrom(row: Record<string, SQLOutputValue>): StoredTab {
  return {
    id: String(row.id),
    conversation: String(row.conversation),
    name: String(row.name),
    entityId: String(row.entity_id),
    contentUrl: String(row.content_url),
    websiteUrl: String(row.website_url),
  };
}

/** Keeps the tabs that people add to channels and meetings, and what is on the stage. Creates its tables. */
export function openTabStore(database: DatabaseSync, { newId = () => randomUUID() as string } = {}): TabStore {
  database.exec(schema);
  const insert = database.prepare(
    "INSERT INTO connector_tab (id, conversation, name, entity_id, content_url, website_url) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const byId = database.prepare("SELECT * FROM connector_tab WHERE id = ?");
  const byConversation = database.prepare("SELECT * FROM connector_tab WHERE conversation = ? ORDER BY number");
  const erase = database.prepare("DELETE FROM connector_tab WHERE id = ?");
  const stagedIn = database.prepare("SELECT * FROM connector_stage WHERE meeting = ?");
  const clear = database.prepare("DELETE FROM connector_stage WHERE meeting = ?");
  const put = database.prepare(
    "INSERT INTO connector_stage (meeting, content_url, person) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET content_url = excluded.content_url, person = excluded.person",
  );

  return {
    add(tab) {
      const id = newId();
      insert.run(id, tab.conversation, tab.name, tab.entityId, tab.contentUrl, tab.websiteUrl);
      return { id, ...tab };
    },
    find(id) {
      const row = byId.get(id);
      return row && tabFrom(row);
    },
    list: (conversation) => byConversation.all(conversation).map(tabFrom),
    remove(id) {
      erase.run(id);
    },
    staged(meeting) {
      const row = stagedIn.get(meeting);
      return row && { contentUrl: String(row.content_url), person: String(row.person) };
    },
    stage(meeting, content) {
      if (content) put.run(meeting, content.contentUrl, content.person);
      else clear.run(meeting);
    },
  };
}
