import type { AdaptiveCardActionResponse, MessagingExtensionResponse } from "@microsoft/teams.api";
import type { App } from "@microsoft/teams.apps";
import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { z } from "zod";
import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { noticeCard } from "../cards/notice-card.ts";
import { botTexts } from "../texts/bot.ts";
import type { ChannelEvent } from "./channel-events.ts";
import type { Log } from "./log.ts";
import type { Messenger, Origin, Place } from "./ports.ts";
import type { SearchAnswer } from "./search.ts";
import type { Reply } from "./turns.ts";

export const cardType = "application/vnd.microsoft.card.adaptive" as const;
export const threadMark = ";messageid=";

/** What the service does with what arrives. */
export interface Handlers {
  install(origin: Origin): Promise<void>;
  remove(origin: Origin): Promise<void>;
  channelChanged(event: ChannelEvent, origin: Origin): Promise<void>;
  /** `text` comes without the mention of the bot. */
  command(text: string, origin: Origin): Promise<AdaptiveCard>;
  submitted(data: unknown, origin: Origin): Promise<Reply>;
  search(text: string, origin: Origin): Promise<SearchAnswer>;
}

/** Hands every kind of activity to who deals with it. Their token is checked by then; nothing else in them is believed. */
export function routeActivities(app: App, messenger: Pick<Messenger, "reply">, handlers: Handlers, log: Log): void {
  routeTeamEvents(app, handlers);
  app.on("message", async ({ activity }) => {
    if (!isMeantForUs(activity)) return;
    const origin = { ...originOf(activity), isPublic: true };
    const card = await cardFor(activity, origin, handlers, log);
    if (card) await messenger.reply(origin.place, card);
  });
  app.on("card.action", async ({ activity }): Promise<AdaptiveCardActionResponse> => {
    try {
      const { action, trigger } = actionValue.parse(activity.value);
      // A client that refreshes a card by itself must not save anything.
      const data = trigger === "automatic" ? { ...action.data, action: "open" } : action.data;
      const { card } = await handlers.submitted(data, originOf(activity));
      return { statusCode: 200, type: cardType, value: sdkCard(card) };
    } catch (error) {
      // An error leaves the card with everything that was typed as it is.
      log.error("turn.failed", error);
      return { statusCode: 500, type: "application/vnd.microsoft.error", value: serverError };
    }
  });
  app.on("message.ext.query", async ({ activity }) => {
    try {
      return searchResponse(await handlers.search(searchText(activity.value), originOf(activity)));
    } catch (error) {
      log.error("search.failed", error);
      return searchResponse({ kind: "message", text: botTexts("de").failed });
    }
  });
}

/** Source: learn.microsoft.com, "Conversation events in your Teams bot". */
function routeTeamEvents(app: App, handlers: Handlers): void {
  app.on("install.add", ({ activity }) => handlers.install(originOf(activity)));
  app.on("install.remove", ({ activity }) => handlers.remove(originOf(activity)));
  app.on("teamDeleted", ({ activity }) => handlers.remove(originOf(activity)));
  app.on("teamHardDeleted", ({ activity }) => handlers.remove(originOf(activity)));
  app.on("teamRestored", ({ activity }) => handlers.install(originOf(activity)));
  const told = (change: ChannelEvent["change"]) => async (context: { readonly activity: unknown }) => {
    const channel = channelOf(context.activity);
    if (channel) await handlers.channelChanged({ change, channel }, originOf(context.activity));
  };
  app.on("channelCreated", told("appeared"));
  app.on("channelRestored", told("appeared"));
  app.on("channelRenamed", told("renamed"));
  app.on("channelDeleted", told("deleted"));
  app.on("channelShared", told("shared"));
}

const addressed = z.object({
  conversation: z.object({ conversationType: z.string().optional() }),
  recipient: z.object({ id: z.string() }),
  entities: z.array(z.looseObject({ type: z.string() })).default([]),
  value: z.unknown(),
});

const mention = z.object({ type: z.literal("mention"), mentioned: z.object({ id: z.string() }) });

/**
 * With the permission to look for its own messages a bot is sent all messages of a channel, those that do not mention it as well
 * (learn.microsoft.com, "Receive all conversation messages"). They are none of its business.
 */
function isMeantForUs(activity: unknown): boolean {
  const { conversation, recipient, entities, value } = addressed.parse(activity);
  if (conversation.conversationType !== "channel" || (value !== undefined && value !== null)) return true;
  return entities.some((entity) => mention.safeParse(entity).data?.mentioned.id === recipient.id);
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
    return noticeCard(botTexts("de").failed, "de");
  }
}

const serverError = {
  code: "InternalServerError",
  message: botTexts("de").failed,
  innerHttpError: { statusCode: 500, body: {} },
};

/** The SDK's own type says the same with mutable arrays. */
export function sdkCard(card: AdaptiveCard): IAdaptiveCard {
  return card as unknown as IAdaptiveCard;
}

const longestQuery = 200;

const query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
});

/** What was typed; nothing as long as the search is only opened (`initialRun`). */
function searchText(value: unknown): string {
  const text = query.safeParse(value).data?.parameters.find(({ name }) => name === "text")?.value;
  return typeof text === "string" ? text.slice(0, longestQuery) : "";
}

/**
 * A list, each line of which stands for a card (learn.microsoft.com, "Respond to search command"). Titles are plain text there,
 * while the text below them may hold markup: only our own words and keys go into it.
 */
function searchResponse(answer: SearchAnswer): MessagingExtensionResponse {
  if (answer.kind === "message") return { composeExtension: { type: "message", text: answer.text } };
  const attachments = answer.results.map(({ title, subtitle, card }) => ({
    contentType: cardType,
    content: sdkCard(card),
    preview: {
      contentType: "application/vnd.microsoft.card.thumbnail" as const,
      content: { title, text: subtitle },
    },
  }));
  return { composeExtension: { type: "result", attachmentLayout: "list", attachments } };
}

const actionValue = z.object({
  action: z.object({ data: z.record(z.string(), z.unknown()).default({}) }),
  trigger: z.string().optional(),
});

const channelEvent = z.object({
  channelData: z.object({ channel: z.object({ id: z.string(), name: z.string().default("") }) }),
});

function channelOf(activity: unknown): ChannelEvent["channel"] | undefined {
  return channelEvent.safeParse(activity).data?.channelData.channel;
}

const envelope = z.object({
  serviceUrl: z.string(),
  from: z.object({ id: z.string(), aadObjectId: z.string().optional(), name: z.string().optional() }),
  conversation: z.object({ id: z.string(), tenantId: z.string().optional() }),
  replyToId: z.string().optional(),
  channelData: z
    .object({
      team: z.object({ id: z.string(), aadGroupId: z.string().optional() }).optional(),
      tenant: z.object({ id: z.string() }).optional(),
    })
    .optional(),
});

/** The SDK passes activities on as they came. */
function originOf(activity: unknown): Origin {
  const { serviceUrl, from, conversation, channelData, replyToId } = envelope.parse(activity);
  const tenant = channelData?.tenant?.id ?? conversation.tenantId ?? "";
  const place: Place = { tenant, serviceUrl, conversation: conversation.id };
  const [channel = conversation.id, thread] = conversation.id.split(threadMark);
  const { id: team, aadGroupId: group } = channelData?.team ?? {};
  return {
    place,
    channel,
    account: { id: from.aadObjectId ?? from.id, name: from.name ?? "" },
    ...(team === undefined ? {} : { team }),
    ...(group === undefined ? {} : { group }),
    // A card that begins a thread has the thread's id; a button in the thread names another message.
    ...(thread !== undefined && thread === replyToId ? { message: thread } : {}),
  };
}
