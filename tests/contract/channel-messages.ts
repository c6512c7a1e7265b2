import { z } from "zod";

/**
 * What is at hand of Microsoft's description of Graph leaves out the messages of a channel: the one exemption as a whole.
 * Here stand the paths, their options and the shape of their answers, by the examples of Microsoft's pages.
 */

const identity = z.looseObject({ id: z.string(), displayName: z.string().nullable() });

const chatMessage = z.strictObject({
  id: z.string().regex(/^\d+$/),
  replyToId: z.string().nullable(),
  etag: z.string().regex(/^\d+$/),
  messageType: z.literal("message"),
  createdDateTime: z.iso.datetime(),
  lastModifiedDateTime: z.iso.datetime(),
  lastEditedDateTime: z.iso.datetime().nullable(),
  deletedDateTime: z.iso.datetime().nullable(),
  subject: z.string().nullable(),
  summary: z.string().nullable(),
  chatId: z.null(),
  importance: z.enum(["normal", "high", "urgent"]),
  locale: z.string(),
  webUrl: z.url(),
  policyViolation: z.null(),
  eventDetail: z.null(),
  from: z.strictObject({
    device: z.null(),
    conversation: z.null(),
    user: identity.extend({ userIdentityType: z.literal("aadUser") }).nullable(),
    application: identity.extend({ applicationIdentityType: z.literal("bot") }).nullable(),
  }),
  body: z.strictObject({ contentType: z.enum(["html", "text"]), content: z.string() }),
  channelIdentity: z.strictObject({ teamId: z.string(), channelId: z.string() }),
  attachments: z.array(
    z.strictObject({
      id: z.string(),
      contentType: z.string(),
      contentUrl: z.string().nullable(),
      content: z.string().nullable(),
      name: z.string().nullable(),
      thumbnailUrl: z.string().nullable(),
      teamsAppId: z.string().nullable(),
    }),
  ),
  mentions: z.array(z.looseObject({ id: z.number(), mentionText: z.string(), mentioned: z.looseObject({}) })),
  reactions: z.array(z.unknown()),
});

const context = { "@odata.context": z.url() };

const replies = {
  "replies@odata.count": z.number().optional(),
  "replies@odata.nextLink": z.url().optional(),
  replies: z.array(chatMessage).optional(),
};

function collectionOf(message: z.ZodType) {
  return z.strictObject({
    ...context,
    "@odata.count": z.number(),
    "@odata.nextLink": z.url().optional(),
    value: z.array(message),
  });
}

interface DocumentedPath {
  readonly template: string;
  readonly pattern: RegExp;
  readonly options: readonly string[];
  readonly answer: z.ZodType;
  /** In microsoft-graph-docs, below `api-reference/v1.0/api`. */
  readonly page: string;
}

const messages = "/teams/{team-id}/channels/{channel-id}/messages";

function documented(template: string, rest: Omit<DocumentedPath, "template" | "pattern">): DocumentedPath {
  return { template, pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`), ...rest };
}

const documentedPaths: readonly DocumentedPath[] = [
  documented(messages, {
    options: ["$top", "$expand", "$skiptoken"],
    answer: collectionOf(chatMessage.extend(replies)),
    page: "channel-list-messages.md",
  }),
  documented(`${messages}/{message-id}`, {
    options: [],
    answer: chatMessage.extend(context),
    page: "chatmessage-get.md",
  }),
  documented(`${messages}/{message-id}/replies`, {
    options: ["$top", "$skiptoken"],
    answer: collectionOf(chatMessage),
    page: "chatmessage-list-replies.md",
  }),
];

function pathOf(method: string, path: string): DocumentedPath | undefined {
  return method === "GET" ? documentedPaths.find(({ pattern }) => pattern.test(path)) : undefined;
}

/** What is wrong with a request for messages of a channel; nothing at all for any other request. */
export function messageRequestFaults(method: string, path: string, query: string): readonly string[] | undefined {
  const found = pathOf(method, path);
  const names = query === "" ? [] : query.split("&").map((pair) => pair.split("=")[0] ?? "");
  return found && names.filter((name) => !found.options.includes(name)).map((name) => `unknown query option ${name}`);
}

/** What of an answer with messages of a channel has another shape; nothing at all for any other answer. */
export function messageAnswerFaults(method: string, path: string, body: unknown): readonly string[] | undefined {
  const found = pathOf(method, path);
  if (!found) return undefined;
  const { error } = found.answer.safeParse(body);
  return error ? [`${found.page}: ${z.prettifyError(error)}`] : [];
}
