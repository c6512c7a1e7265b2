import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { CardJson } from "./host-api.ts";

/** Scope of the installation that serves the whole team. */
export const teamScope = "team";

/** Author of what the bot posts; people are named by their object ids. */
export const botAuthor = "bot";

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

export interface NewMessage extends Content {
  readonly conversation: string;
  /** The post that is answered; without it the message opens a thread. */
  readonly thread?: string | undefined;
  readonly author: string;
}

export interface MessageStore {
  add(message: NewMessage): Message;
  find(id: string): Message | undefined;
  /** In the order in which they were written. */
  list(conversation: string): readonly Message[];
  latest(conversation: string): string | undefined;
  /** Replaces the content for everybody; what single people saw instead of it is dropped. */
  update(id: string, content: Content): void;
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
    edited_at TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS connector_message_conversation ON connector_message (conversation, id);
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
  const byConversation = database.prepare("SELECT * FROM connector_message WHERE conversation = ? ORDER BY id");
  const latestIn = database.prepare("SELECT max(id) AS id FROM connector_message WHERE conversation = ?");
  const change = database.prepare("UPDATE connector_message SET content = ?, edited_at = ? WHERE id = ?");
  const erase = database.prepare("DELETE FROM connector_message WHERE id = ?");
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
      return row && messageFrom(row);
    },
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
      erase.run(id);
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
