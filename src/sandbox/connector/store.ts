import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { CardJson } from "./host-api.ts";

/** Scope of the installation that serves the whole team. */
export const teamScope = "team";

/** Author of what the bot posts; people are named by their object ids. */
export const botAuthor = "bot";

/** Media type of an Adaptive Card as an attachment. */
export const cardType = "application/vnd.microsoft.card.adaptive";

export interface Content {
  readonly text: string;
  readonly cards: readonly CardJson[];
}

export interface Message extends Content {
  /** Digits that grow with time, like the ids of Teams. */
  readonly id: string;
  readonly conversation: string;
  readonly thread: string;
  readonly author: string;
  readonly createdAt: string;
  readonly editedAt?: string;
}

/** A message whose content may be gone: whoever reads the past learns that it was there. */
export interface PastMessage extends Message {
  readonly deletedAt?: string;
  /** When it was last written, changed or deleted. */
  readonly modifiedAt: string;
}

/** How far somebody has read in a channel's past, from the newest back. */
export type PastPosition = Pick<PastMessage, "modifiedAt" | "id">;

export interface NewMessage extends Content {
  readonly conversation: string;
  /** The post that is answered; without it the message opens a thread. */
  readonly thread?: string | undefined;
  readonly author: string;
}

/** Messages as they were written, deleted ones included; what was modified last comes first. */
export interface MessagePast {
  findPast(id: string): PastMessage | undefined;
  /** Posts that open a thread, before a position. */
  posts(conversation: string, limit: number, before?: PastPosition): readonly PastMessage[];
  /** Answers to a post, the newest first. */
  replies(thread: string, limit: number, before?: PastPosition): readonly PastMessage[];
}

export interface MessageStore extends MessagePast {
  add(message: NewMessage): Message;
  find(id: string): Message | undefined;
  /** In the order in which they were written. */
  list(conversation: string): readonly Message[];
  latest(conversation: string): string | undefined;
  /** Replaces the content for everybody; what single people saw instead of it is dropped. */
  update(id: string, content: Content): void;
  /** Takes the content away; that there was a message stays. */
  remove(id: string): void;
  /** The card that this person alone sees, by message id. */
  personalCards(conversation: string, person: string): ReadonlyMap<string, CardJson>;
  showCardTo(message: string, person: string, card: CardJson): void;
  /** `scope` is `teamScope`, or the object id of a person who has the chat with the bot. */
  isInstalled(scope: string): boolean;
  setInstalled(scope: string, installed: boolean): void;
  uninstallEverywhere(): void;
}

const schema = `
  CREATE TABLE IF NOT EXISTS connector_message (
    id INTEGER PRIMARY KEY,
    conversation TEXT NOT NULL,
    thread INTEGER NOT NULL,
    author TEXT NOT NULL,
    content TEXT NOT NULL,
    created_at TEXT NOT NULL,
    edited_at TEXT,
    deleted_at TEXT,
    modified_at TEXT GENERATED ALWAYS AS (coalesce(deleted_at, edited_at, created_at)) VIRTUAL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS connector_message_conversation ON connector_message (conversation, id);
  CREATE INDEX IF NOT EXISTS connector_message_modified ON connector_message (conversation, modified_at, id);
  CREATE INDEX IF NOT EXISTS connector_message_thread ON connector_message (thread, modified_at, id);
  CREATE TABLE IF NOT EXISTS connector_personal_card (
    message INTEGER NOT NULL REFERENCES connector_message (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    card TEXT NOT NULL,
    PRIMARY KEY (message, person)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS connector_installation (scope TEXT PRIMARY KEY) STRICT;
`;

type Row = Record<string, SQLOutputValue>;

function messageFrom(row: Row): Message {
  const content = JSON.parse(String(row.content)) as Content;
  return {
    id: String(row.id),
    conversation: String(row.conversation),
    thread: String(row.thread),
    author: String(row.author),
    text: content.text,
    cards: content.cards,
    createdAt: String(row.created_at),
    ...(row.edited_at === null ? {} : { editedAt: String(row.edited_at) }),
  };
}

function pastFrom(row: Row): PastMessage {
  const modifiedAt = String(row.modified_at);
  return { ...messageFrom(row), modifiedAt, ...(row.deleted_at === null ? {} : { deletedAt: modifiedAt }) };
}

/** Comes after every message that there is. */
const newestPosition: PastPosition = { modifiedAt: "~", id: "0" };

function contentJson({ text, cards }: Content): string {
  return JSON.stringify({ text, cards });
}

/** Keeps posts, chats and the installation of the app, so that a restart loses nothing. Creates its tables. */
export function openMessageStore(database: DatabaseSync, { now = () => new Date() } = {}): MessageStore {
  database.exec(schema);
  const newest = database.prepare("SELECT max(id) AS id FROM connector_message");
  const insert = database.prepare(
    "INSERT INTO connector_message (id, conversation, thread, author, content, created_at) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const byId = database.prepare("SELECT * FROM connector_message WHERE id = ?");
  const byConversation = database.prepare(
    "SELECT * FROM connector_message WHERE conversation = ? AND deleted_at IS NULL ORDER BY id",
  );
  const latestIn = database.prepare(
    "SELECT id FROM connector_message WHERE conversation = ? AND deleted_at IS NULL ORDER BY id DESC LIMIT 1",
  );
  const pastOrder = "(modified_at, id) < (?, ?) ORDER BY modified_at DESC, id DESC LIMIT ?";
  const postsIn = database.prepare(
    `SELECT * FROM connector_message WHERE conversation = ? AND id = thread AND ${pastOrder}`,
  );
  const repliesTo = database.prepare(
    `SELECT * FROM connector_message WHERE thread = ? AND id <> thread AND ${pastOrder}`,
  );
  const change = database.prepare("UPDATE connector_message SET content = ?, edited_at = ? WHERE id = ?");
  const erase = database.prepare("UPDATE connector_message SET content = ?, deleted_at = ? WHERE id = ?");
  const dropCards = database.prepare("DELETE FROM connector_personal_card WHERE message = ?");
  const cardsOf = database.prepare(
    "SELECT message, card FROM connector_personal_card JOIN connector_message ON id = message WHERE conversation = ? AND person = ?",
  );
  const putCard = database.prepare(
    "INSERT INTO connector_personal_card (message, person, card) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET card = excluded.card",
  );
  const installation = database.prepare("SELECT 1 FROM connector_installation WHERE scope = ?");
  const install = database.prepare("INSERT OR IGNORE INTO connector_installation (scope) VALUES (?)");
  const uninstall = database.prepare("DELETE FROM connector_installation WHERE scope = ?");

  function add({ conversation, thread, author, text, cards }: NewMessage): Message {
    const at = now();
    const id = Math.max(at.getTime(), Number(newest.get()?.id ?? 0) + 1);
    const message: Message = {
      id: String(id),
      conversation,
      thread: thread ?? String(id),
      author,
      text,
      cards,
      createdAt: at.toISOString(),
    };
    insert.run(id, conversation, Number(message.thread), author, contentJson(message), message.createdAt);
    return message;
  }

  return {
    add,
    find(id) {
      const row = byId.get(id);
      return row?.deleted_at === null ? messageFrom(row) : undefined;
    },
    findPast(id) {
      const row = byId.get(id);
      return row && pastFrom(row);
    },
    posts: (conversation, limit, { modifiedAt, id } = newestPosition) =>
      postsIn.all(conversation, modifiedAt, Number(id), limit).map(pastFrom),
    replies: (thread, limit, { modifiedAt, id } = newestPosition) =>
      repliesTo.all(Number(thread), modifiedAt, Number(id), limit).map(pastFrom),
    list: (conversation) => byConversation.all(conversation).map(messageFrom),
    latest(conversation) {
      const id = latestIn.get(conversation)?.id;
      return id ? String(id) : undefined;
    },
    update(id, content) {
      change.run(contentJson(content), now().toISOString(), id);
      dropCards.run(id);
    },
    remove(id) {
      erase.run(contentJson({ text: "", cards: [] }), now().toISOString(), id);
      dropCards.run(id);
    },
    personalCards: (conversation, person) =>
      new Map(
        cardsOf.all(conversation, person).map((row) => [String(row.message), JSON.parse(String(row.card)) as CardJson]),
      ),
    showCardTo(message, person, card) {
      putCard.run(message, person, JSON.stringify(card));
    },
    isInstalled: (scope) => installation.get(scope) !== undefined,
    setInstalled(scope, installed) {
      (installed ? install : uninstall).run(scope);
    },
    uninstallEverywhere() {
      database.exec("DELETE FROM connector_installation");
    },
  };
}
