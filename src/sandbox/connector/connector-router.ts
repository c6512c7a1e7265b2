import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Router } from "express";
import { z } from "zod";
import type { City } from "../city.ts";
import { memberOf, personWithAccount } from "./accounts.ts";
import type { ChangeFeed } from "./changes.ts";
import { type Conversation, conversationWithId, peopleIn, personalConversation } from "./conversations.ts";
import { ConnectorError } from "./errors.ts";
import type { CardJson } from "./host-api.ts";
import { botAuthor, type Content, type Message, type MessageStore, teamScope } from "./store.ts";

export interface ConnectorOptions {
  readonly city: City;
  readonly store: MessageStore;
  readonly changes: ChangeFeed;
  /** The one place that decides whether the bearer token of a request is good. By default its shape suffices. */
  readonly accepts?: (token: string) => boolean | Promise<boolean>;
}

/** Teams refuses messages above 100 KB, counted in UTF-16. */
const messageLimitInBytes = 100 * 1024;

const cardType = "application/vnd.microsoft.card.adaptive";

const attachment = z.object({ contentType: z.string(), content: z.unknown().optional() });

const activityBody = z.object({
  type: z.string().default("message"),
  text: z.string().nullish(),
  attachments: z.array(attachment).nullish(),
});

const conversationBody = z.object({
  members: z.array(z.object({ id: z.string() })).nullish(),
  channelData: z.object({ channel: z.object({ id: z.string() }).optional() }).nullish(),
  activity: z.unknown().optional(),
});

function hasTokenShape(token: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token);
}

function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success) throw new ConnectorError("BadArgument", z.prettifyError(result.error));
  return result.data;
}

function contentOf(body: unknown): Content & { readonly type: string } {
  if (2 * JSON.stringify(body ?? null).length > messageLimitInBytes)
    throw new ConnectorError("MessageSizeTooBig", "Message size too large.");
  const { type, text, attachments } = parsed(activityBody, body);
  const cards = (attachments ?? [])
    .filter(({ contentType }) => contentType === cardType)
    .map(({ content }) => content as CardJson);
  return { type, text: text ?? "", cards };
}

function guard(accepts: (token: string) => boolean | Promise<boolean>): RequestHandler {
  return async (request, _response, next) => {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
    if (!token || !(await accepts(token)))
      throw new ConnectorError("Unauthorized", "Authorization has been denied for this request.");
    next();
  };
}

const answerError: ErrorRequestHandler = (error, _request, response, next) => {
  if (error instanceof ConnectorError) {
    response.status(error.status).json({ error: { code: error.reason, message: error.message } });
    return;
  }
  next(error);
};

/**
 * The Bot Framework's connector API (REST API, version 3) as far as the Teams SDK calls it; to be mounted at
 * `/connector`. Refuses with the documented `{error:{code,message}}`. A reply goes where the id of the conversation
 * points (`;messageid=`), or to the activity in the address; `replyToId` in the body alone does not make one, as in Teams.
 */
export function createConnectorRouter(options: ConnectorOptions): Router {
  const { city, store, changes, accepts = hasTokenShape } = options;
  const router = express.Router();

  function demandInstallation(): void {
    if (!store.isInstalled(teamScope))
      throw new ConnectorError("BotNotInConversationRoster", "The bot is not part of the conversation roster.");
  }

  function conversationIn(request: Request): Conversation {
    const conversation = conversationWithId(city, String(request.params.conversation));
    if (!conversation) throw new ConnectorError("ConversationNotFound", "Conversation not found.");
    if (conversation.kind === "channel" || !store.isInstalled(conversation.person.id)) demandInstallation();
    return conversation;
  }

  function activityIn(request: Request, conversation: Conversation): Message {
    const message = store.find(String(request.params.activity));
    if (!message || message.conversation !== conversation.id || message.author !== botAuthor)
      throw new ConnectorError("ActivityNotFoundInConversation", "Activity not found in the conversation.");
    return message;
  }

  function threadOf(conversation: Conversation, thread: string | undefined): string | undefined {
    if (thread === undefined) return undefined;
    const first = store.find(thread);
    if (first?.conversation !== conversation.id)
      throw new ConnectorError("ConversationNotFound", `There is no post ${thread} in the conversation.`);
    return first.thread;
  }

  /** Only messages are kept; a sign of typing is answered and forgotten. */
  function post(conversation: Conversation, body: unknown, thread?: string): string {
    const { type, ...content } = contentOf(body);
    const inThread = threadOf(conversation, thread);
    if (type !== "message") return type;
    const { id } = store.add({ conversation: conversation.id, thread: inThread, author: botAuthor, ...content });
    changes.announce({ kind: "messages", conversation: conversation.id });
    return id;
  }

  function ownThread(conversation: Conversation): string | undefined {
    return conversation.kind === "channel" ? conversation.thread : undefined;
  }

  router.use(express.json({ limit: "1mb" }), guard(accepts));

  router.post("/v3/conversations", (request, response) => {
    const { members, channelData, activity } = parsed(conversationBody, request.body);
    demandInstallation();
    const channel = channelData?.channel && conversationWithId(city, channelData.channel.id);
    if (channel?.kind === "channel") {
      const activityId = post(channel, activity);
      response.status(201).json({ id: `${channel.id};messageid=${activityId}`, activityId });
      return;
    }
    const person = members?.[0] && personWithAccount(city, members[0].id);
    if (!person) throw new ConnectorError("BadArgument", "Neither a channel of the team nor a member is named.");
    const personal = personalConversation(person);
    const activityId = activity === undefined ? undefined : post(personal, activity);
    response.status(201).json({ id: personal.id, activityId });
  });

  router.post("/v3/conversations/:conversation/activities", (request, response) => {
    if (request.query.isTargetedActivity)
      throw new ConnectorError("BadArgument", "The sandbox has no targeted messages.");
    const conversation = conversationIn(request);
    response.status(201).json({ id: post(conversation, request.body, ownThread(conversation)) });
  });

  router.post("/v3/conversations/:conversation/activities/:activity", (request, response) => {
    const conversation = conversationIn(request);
    const thread = ownThread(conversation) ?? String(request.params.activity);
    response.status(201).json({ id: post(conversation, request.body, thread) });
  });

  router.put("/v3/conversations/:conversation/activities/:activity", (request, response) => {
    const conversation = conversationIn(request);
    const { id } = activityIn(request, conversation);
    store.update(id, contentOf(request.body));
    changes.announce({ kind: "messages", conversation: conversation.id });
    response.json({ id });
  });

  router.delete("/v3/conversations/:conversation/activities/:activity", (request, response) => {
    const conversation = conversationIn(request);
    store.remove(activityIn(request, conversation).id);
    changes.announce({ kind: "messages", conversation: conversation.id });
    response.status(200).end();
  });

  router.get("/v3/conversations/:conversation/members", (request, response) => {
    const people = peopleIn(city, conversationIn(request));
    response.json(people.map((person) => memberOf(city, person)));
  });

  router.get("/v3/conversations/:conversation/pagedMembers", (request, response) => {
    const people = peopleIn(city, conversationIn(request));
    response.json({ members: people.map((person) => memberOf(city, person)) });
  });

  router.get("/v3/conversations/:conversation/members/:member", (request, response) => {
    const conversation = conversationIn(request);
    const person = personWithAccount(city, request.params.member);
    if (!person || !peopleIn(city, conversation).includes(person))
      throw new ConnectorError("ConversationNotFound", "The member is not part of the conversation.");
    response.json(memberOf(city, person));
  });

  function demandTeam(request: Request): void {
    if (request.params.team !== city.team.threadId) throw new ConnectorError("ConversationNotFound", "Team not found.");
    demandInstallation();
  }

  router.get("/v3/teams/:team", (request, response) => {
    demandTeam(request);
    response.json({
      id: city.team.threadId,
      name: city.team.displayName,
      type: "standard",
      aadGroupId: city.team.groupId,
      channelCount: city.team.channels.length,
      memberCount: city.people.length,
      tenantId: city.tenantId,
    });
  });

  router.get("/v3/teams/:team/conversations", (request, response) => {
    demandTeam(request);
    const conversations = city.team.channels.map(({ id, displayName }) =>
      // Teams leaves the first channel unnamed, so that every client can call it in its own language.
      id === city.team.threadId ? { id, type: "standard" } : { id, name: displayName, type: "standard" },
    );
    response.json({ conversations });
  });

  router.use((request, response) => {
    response.status(404).json({ error: { code: "NotFound", message: `The connector has no ${request.path}.` } });
  });
  router.use(answerError);
  return router;
}
