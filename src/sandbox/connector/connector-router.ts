import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Router } from "express";
import { z } from "zod";
import type { City } from "../city.ts";
import { personWithAccount } from "./accounts.ts";
import { contentOf, parsed } from "./activity-body.ts";
import { createBotAccess } from "./bot-access.ts";
import type { ChangeFeed } from "./changes.ts";
import { type Conversation, personalConversation, threadConversationId } from "./conversations.ts";
import { ConnectorError } from "./errors.ts";
import { createRateLimit } from "./rate-limit.ts";
import { createRosterRouter } from "./roster-router.ts";
import { botAuthor, type Message, type MessageStore } from "./store.ts";
import type { TeamStore } from "./team-store.ts";

export interface ConnectorOptions {
  readonly city: City;
  readonly store: MessageStore;
  readonly team: TeamStore;
  readonly changes: ChangeFeed;
  /** The one place that decides whether the bearer token of a request is good. By default its shape suffices. */
  readonly accepts?: (token: string) => boolean | Promise<boolean>;
  readonly now?: () => Date;
}

const conversationBody = z.object({
  members: z.array(z.object({ id: z.string() })).nullish(),
  channelData: z.object({ channel: z.object({ id: z.string() }).optional() }).nullish(),
  activity: z.unknown().optional(),
});

function hasTokenShape(token: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token);
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
    if (error.retryAfterSeconds !== undefined) response.set("Retry-After", String(error.retryAfterSeconds));
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
  const { city, store, team, changes, accepts = hasTokenShape, now = () => new Date() } = options;
  const access = createBotAccess({ city, store, team, limit: createRateLimit({ now }) });
  const router = express.Router();

  /** The conversation to write to, counted. */
  function writingIn(request: Request): Conversation {
    const conversation = access.conversation(String(request.params.conversation));
    access.count("send", conversation);
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

  router.use(express.json({ limit: "1mb" }), guard(accepts), (_request, _response, next) => {
    access.admit();
    next();
  });

  router.post("/v3/conversations", (request, response) => {
    const { members, channelData, activity } = parsed(conversationBody, request.body);
    access.demandTeam();
    if (channelData?.channel) {
      const channel = access.conversation(channelData.channel.id);
      access.count("create", channel);
      const activityId = post(channel, activity);
      response.status(201).json({ id: threadConversationId(channel.id, activityId), activityId });
      return;
    }
    const person = members?.[0] && personWithAccount(city, members[0].id);
    if (!person) throw new ConnectorError("BadArgument", "Neither a channel of the team nor a member is named.");
    const personal = personalConversation(person);
    access.count("create", personal);
    const activityId = activity === undefined ? undefined : post(personal, activity);
    response.status(201).json({ id: personal.id, activityId });
  });

  router.post("/v3/conversations/:conversation/activities", (request, response) => {
    if (request.query.isTargetedActivity)
      throw new ConnectorError("BadArgument", "The sandbox has no targeted messages.");
    const conversation = writingIn(request);
    response.status(201).json({ id: post(conversation, request.body, ownThread(conversation)) });
  });

  router.post("/v3/conversations/:conversation/activities/:activity", (request, response) => {
    const conversation = writingIn(request);
    const thread = ownThread(conversation) ?? String(request.params.activity);
    response.status(201).json({ id: post(conversation, request.body, thread) });
  });

  router.put("/v3/conversations/:conversation/activities/:activity", (request, response) => {
    const conversation = writingIn(request);
    const { id } = activityIn(request, conversation);
    store.update(id, contentOf(request.body));
    changes.announce({ kind: "messages", conversation: conversation.id });
    response.json({ id });
  });

  router.delete("/v3/conversations/:conversation/activities/:activity", (request, response) => {
    const conversation = writingIn(request);
    store.remove(activityIn(request, conversation).id);
    changes.announce({ kind: "messages", conversation: conversation.id });
    response.status(200).end();
  });

  router.use(createRosterRouter(city, access));

  router.use((request, response) => {
    response.status(404).json({ error: { code: "NotFound", message: `The connector has no ${request.path}.` } });
  });
  router.use(answerError);
  return router;
}
