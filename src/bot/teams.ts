import type { IHttpServerAdapter } from "@microsoft/teams.apps";
import { App } from "@microsoft/teams.apps";
import type { Express, RequestHandler } from "express";
import { z } from "zod";
import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { botTextsDe } from "../texts/bot.de.ts";
import type { Handlers } from "./activities.ts";
import { cardType, routeActivities, sdkCard, threadMark } from "./activities.ts";
import { createAppToken } from "./app-token.ts";
import type { Config } from "./config.ts";
import { MessengerError } from "./errors.ts";
import type { Log } from "./log.ts";
import { createPacer } from "./pacer.ts";
import type { Messenger } from "./ports.ts";
import type { Retrying } from "./retrying.ts";
import { retrying } from "./retrying.ts";
import { isServiceUrl } from "./secure-address.ts";

/** A post that takes longer counts as interrupted; a claim lasts longer than that. */
const timeoutMs = 15_000;

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
      routeActivities(app, messenger, handlers, log);
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
