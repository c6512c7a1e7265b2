import type { AdaptiveCardActionResponse } from "@microsoft/teams.api";
import type { IHttpServerAdapter } from "@microsoft/teams.apps";
import { App } from "@microsoft/teams.apps";
import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Express, RequestHandler } from "express";
import { z } from "zod";
import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { noticeCard } from "../cards/notice-card.ts";
import { botTextsDe } from "../texts/bot.de.ts";
import { createAppToken } from "./app-token.ts";
import type { Config } from "./config.ts";
import { MessengerError } from "./errors.ts";
import type { Log } from "./log.ts";
import { createPacer } from "./pacer.ts";
import type { Messenger, Origin, Place } from "./ports.ts";
import type { Retrying } from "./retrying.ts";
import { retrying } from "./retrying.ts";
import { isServiceUrl } from "./secure-address.ts";
import type { Reply } from "./turns.ts";

const cardType = "application/vnd.microsoft.card.adaptive" as const;
const threadMark = ";messageid=";
/** A post that takes longer counts as interrupted; a claim lasts longer than that. */
const timeoutMs = 15_000;

/** What the service does with what arrives. */
export interface Handlers {
  install(origin: Origin): Promise<void>;
  remove(origin: Origin): Promise<void>;
  /** `text` comes without the mention of the bot. */
  command(text: string, origin: Origin): Promise<AdaptiveCard>;
  submitted(data: unknown, origin: Origin): Promise<Reply>;
}

export interface Teams {
  readonly messenger: Messenger;
  /** Takes over `POST /api/messages` of the express app. */
  receive(handlers: Handlers): Promise<void>;
}

/** The Teams SDK behind our own ports; nothing else knows it. */
export function createTeams({
  config,
  express,
  guard,
  log,
  pause,
}: {
  readonly config: Config;
  readonly express: Express;
  /** What every activity must get past. */
  readonly guard: readonly RequestHandler[];
  readonly log: Log;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}): Teams {
  const app = new App({
    clientId: config.clientId,
    tenantId: config.tenantId,
    // The empty secret keeps the SDK from taking the one in the environment and signing in on its own.
    clientSecret: "",
    token: botToken(config),
    httpServerAdapter: guardedRoute(express, guard),
    logger: sdkLogger(log),
    client: { timeout: timeoutMs },
    activity: { mentions: { stripText: true } },
  });
  const messenger = createMessenger(app, config, pause);
  return {
    messenger,
    receive: async (handlers) => {
      route(app, messenger, handlers, log);
      await app.initialize();
    },
  };
}

/**
 * The SDK's messages arrive here and nowhere else. It is handed a token, so that it does not check a second time by other
 * rules; without the headers it could not, and would refuse.
 */
function guardedRoute(express: Express, guard: readonly RequestHandler[]): IHttpServerAdapter {
  return {
    registerRoute: (_method, path, handle) => {
      express.post(path, ...guard, async (request, response) => {
        const { serviceUrl } = believed.parse(request.body);
        const token = { appId: "", from: "azure", fromId: "", serviceUrl, isExpired: () => false } as const;
        const answer = await handle({ body: request.body, headers: {}, token });
        response.status(answer.status).send(answer.body);
      });
    },
  };
}

const believed = z.object({ serviceUrl: z.string() });

const botFramework = "https://api.botframework.com";

/** In local mode nobody is asked for a token, and nobody asks for ours. */
function botToken(config: Config): () => Promise<string> {
  if (config.localMode) return async () => unsignedToken;
  return createAppToken(config, { loginOrigin: config.loginOrigin, resource: botFramework });
}

/** Shaped like a token, as the SDK wants one; the stand-in for Teams looks at nothing in it. */
const unsignedToken = `${base64Url({ alg: "none" })}.${base64Url({ exp: 4_102_444_800 })}.${base64Url({})}`;

function base64Url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function createMessenger(
  app: App,
  { serviceUrlHosts }: Config,
  pause: (milliseconds: number) => Promise<unknown>,
): Messenger {
  /** Addresses also come from the lists, where a person may have changed them; the bot's token must not go astray. */
  const apiAt = (serviceUrl: string) => {
    if (!isServiceUrl(serviceUrl, serviceUrlHosts)) throw new MessengerError("refused");
    return app.api.clone({ serviceUrl });
  };
  const pacer = createPacer();
  const calling = <Result>(call: () => Promise<Result>, options: Omit<Retrying, "pacer" | "pause">) =>
    retrying(call, { ...options, pacer, pause });
  return {
    post: async ({ tenant, serviceUrl, conversation }, card) => {
      const { conversations } = apiAt(serviceUrl);
      const { activityId } = await calling(
        () =>
          conversations.create({
            isGroup: true,
            tenantId: tenant,
            channelData: { channel: { id: conversation } },
            activity: messageOf(card),
          }),
        { mayRepeat: false, missing: "channelGone", thread: conversation },
      );
      return activityId;
    },
    update: async ({ serviceUrl, conversation }, message, card) => {
      const { conversations } = apiAt(serviceUrl);
      const thread = `${conversation}${threadMark}${message}`;
      const call = () => conversations.updateActivity(thread, message, messageOf(card));
      await calling(call, { mayRepeat: true, missing: "messageGone", thread });
    },
    reply: async ({ serviceUrl, conversation }, card) => {
      const { conversations } = apiAt(serviceUrl);
      const call = () => conversations.createActivity(conversation, messageOf(card));
      const { id } = await calling(call, { mayRepeat: false, missing: "messageGone", thread: conversation });
      return id;
    },
    groupOf: async ({ team, serviceUrl }) => {
      const { teams } = apiAt(serviceUrl);
      const call = () => teams.getById(team);
      const { aadGroupId } = await calling(call, { mayRepeat: true, missing: "channelGone", thread: team });
      if (!aadGroupId) throw new MessengerError("refused");
      return aadGroupId;
    },
    channelsOf: async ({ team, serviceUrl }) => {
      const { teams } = apiAt(serviceUrl);
      const call = () => teams.getConversations(team);
      const channels = await calling(call, { mayRepeat: true, missing: "channelGone", thread: team });
      // Teams leaves the general channel unnamed, so that every client calls it in its own language.
      return channels.flatMap(({ id, name }) => (id ? [{ id, name: name ?? botTextsDe.generalChannel }] : []));
    },
  };
}

function messageOf(card: AdaptiveCard) {
  return {
    type: "message" as const,
    summary: card.fallbackText,
    attachments: [{ contentType: cardType, content: sdkCard(card) }],
  };
}

/** The SDK's own type says the same with mutable arrays. */
function sdkCard(card: AdaptiveCard): IAdaptiveCard {
  return card as unknown as IAdaptiveCard;
}

function route(app: App, messenger: Messenger, handlers: Handlers, log: Log): void {
  app.on("install.add", ({ activity }) => handlers.install(originOf(activity)));
  app.on("install.remove", ({ activity }) => handlers.remove(originOf(activity)));
  app.on("message", async ({ activity }) => {
    const origin = originOf(activity);
    const card = await cardFor(activity, origin, handlers, log);
    if (card) await messenger.reply(origin.place, card);
  });
  app.on("card.action", async ({ activity }): Promise<AdaptiveCardActionResponse> => {
    const { action, trigger } = actionValue.parse(activity.value);
    // A client that refreshes a card by itself must not save anything.
    const data = trigger === "automatic" ? { ...action.data, action: "open" } : action.data;
    try {
      const { card } = await handlers.submitted(data, originOf(activity));
      return { statusCode: 200, type: cardType, value: sdkCard(card) };
    } catch (error) {
      // An error leaves the card with everything that was typed as it is.
      log.error("turn.failed", error);
      return { statusCode: 500, type: "application/vnd.microsoft.error", value: serverError };
    }
  });
}

/** Answer to a message: a command, or a button of a client without universal actions (`value`). */
async function cardFor(
  { text, value }: { readonly text?: string; readonly value?: unknown },
  origin: Origin,
  handlers: Handlers,
  log: Log,
): Promise<AdaptiveCard | undefined> {
  try {
    if (value === undefined || value === null) return await handlers.command(text ?? "", origin);
    const { card, isShown } = await handlers.submitted(value, origin);
    return isShown ? undefined : card;
  } catch (error) {
    log.error("turn.failed", error);
    return noticeCard(botTextsDe.failed);
  }
}

const serverError = {
  code: "InternalServerError",
  message: botTextsDe.failed,
  innerHttpError: { statusCode: 500, body: {} },
};

const actionValue = z.object({
  action: z.object({ data: z.record(z.string(), z.unknown()).default({}) }),
  trigger: z.string().optional(),
});

const envelope = z.object({
  serviceUrl: z.string(),
  from: z.object({ id: z.string(), aadObjectId: z.string().optional(), name: z.string().optional() }),
  conversation: z.object({ id: z.string(), tenantId: z.string().optional() }),
  channelData: z
    .object({
      team: z.object({ id: z.string() }).optional(),
      tenant: z.object({ id: z.string() }).optional(),
    })
    .optional(),
});

/** The SDK passes activities on as they came; their token is checked by then. */
function originOf(activity: unknown): Origin {
  const { serviceUrl, from, conversation, channelData } = envelope.parse(activity);
  const tenant = channelData?.tenant?.id ?? conversation.tenantId ?? "";
  const place: Place = { tenant, serviceUrl, conversation: conversation.id };
  const [channel = conversation.id] = conversation.id.split(threadMark);
  const team = channelData?.team?.id;
  return {
    place,
    channel,
    account: { id: from.aadObjectId ?? from.id, name: from.name ?? "" },
    ...(team === undefined ? {} : { team }),
  };
}

type SdkLogger = NonNullable<NonNullable<ConstructorParameters<typeof App>[0]>["logger"]>;

/** The SDK's debug output holds whole activities, with what people typed: only warnings and errors go on, without their details. */
function sdkLogger(log: Log): SdkLogger {
  const logger: SdkLogger = {
    error: (message: unknown) => log.error("sdk.error", message instanceof Error ? message : String(message)),
    warn: (message: unknown) => log.warn("sdk.warning", { message: String(message) }),
    info: () => {},
    debug: () => {},
    trace: () => {},
    log: () => {},
    child: () => logger,
  };
  return logger;
}
