import { createHash } from "node:crypto";
import type { City } from "../../city.ts";
import { botAuthor, cardType, type PastMessage } from "../../connector/store.ts";

interface Attachment {
  readonly id: string;
  readonly contentType: string;
  /** The card as text. */
  readonly content: string;
}

/** A message of a channel as Graph gives it (resources/chatmessage.md, and the examples of channel-list-messages.md). */
export function presentMessage(city: City, channelId: string, message: PastMessage): object {
  const { id, thread, createdAt, editedAt, deletedAt, modifiedAt } = message;
  const { groupId } = city.team;
  const attachments = attachmentsOf(message);
  const link = { groupId, tenantId: city.tenantId, createdTime: id, parentMessageId: thread };
  return {
    id,
    replyToId: thread === id ? null : thread,
    etag: String(Date.parse(modifiedAt)),
    messageType: "message",
    createdDateTime: createdAt,
    lastModifiedDateTime: modifiedAt,
    lastEditedDateTime: editedAt ?? null,
    deletedDateTime: deletedAt ?? null,
    subject: null,
    summary: null,
    chatId: null,
    importance: "normal",
    locale: "en-us",
    webUrl: `https://teams.microsoft.com/l/message/${encodeURIComponent(channelId)}/${id}?${new URLSearchParams(link)}`,
    policyViolation: null,
    eventDetail: null,
    from: { device: null, conversation: null, ...senderOf(city, message) },
    body: bodyOf(city, message, attachments),
    channelIdentity: { teamId: groupId, channelId },
    attachments: attachments.map((attachment) => ({
      ...attachment,
      contentUrl: null,
      name: null,
      thumbnailUrl: null,
      teamsAppId: null,
    })),
    mentions: mentionsIn(city, message),
    reactions: [],
  };
}

function senderOf(city: City, { author }: PastMessage): object {
  if (author === botAuthor) return { user: null, application: applicationOf(city) };
  const person = city.people.find(({ id }) => id === author);
  const user = { id: author, displayName: person?.displayName ?? null, userIdentityType: "aadUser" };
  return { application: null, user: { "@odata.type": "#microsoft.graph.teamworkUserIdentity", ...user } };
}

function applicationOf({ bot }: City): object {
  return {
    "@odata.type": "#microsoft.graph.teamworkApplicationIdentity",
    id: bot.clientId,
    displayName: bot.displayName,
    applicationIdentityType: "bot",
  };
}

/** Each card has an id by which the text says where it stands; it stays the same from one reading to the next. */
function attachmentsOf({ id, cards }: PastMessage): readonly Attachment[] {
  return cards.map((card, index) => ({
    id: createHash("sha256").update(`${id} ${index}`).digest("hex").slice(0, 32),
    contentType: cardType,
    content: JSON.stringify(card),
  }));
}

function bodyOf(city: City, message: PastMessage, attachments: readonly Attachment[]): object {
  const isPlain = message.author !== botAuthor && attachments.length === 0 && !mentions(city, message);
  if (isPlain) return { contentType: "text", content: message.text };
  const text = escaped(message.text).replaceAll(`@${city.bot.displayName}`, `<at id="0">${city.bot.displayName}</at>`);
  const marks = attachments.map(({ id }) => `<attachment id="${id}"></attachment>`);
  return { contentType: "html", content: [...(text === "" ? [] : [text]), ...marks].join("") };
}

function mentionsIn(city: City, message: PastMessage): readonly object[] {
  if (!mentions(city, message)) return [];
  const mentioned = { device: null, conversation: null, user: null, application: applicationOf(city) };
  return [{ id: 0, mentionText: city.bot.displayName, mentioned }];
}

function mentions({ bot }: City, { author, text }: PastMessage): boolean {
  return author !== botAuthor && text.includes(`@${bot.displayName}`);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
