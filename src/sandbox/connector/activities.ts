import type { City, Person } from "../city.ts";
import { botAccountOf } from "./accounts.ts";
import { type Activity, type ActivitySource, clientInfo, envelope } from "./activity-envelope.ts";
import type { Conversation } from "./conversations.ts";
import type { CardActionRequest, CardJson } from "./host-api.ts";
import { cardType, type Message } from "./store.ts";

/** The text that Teams puts where somebody mentioned the bot. */
function mentionOf(city: City): string {
  return `<at>${city.bot.displayName}</at>`;
}

/** Whether a text written in Teams speaks to the bot (`@Integrationskompass starte`). */
export function mentionsBot(city: City, text: string): boolean {
  return text.includes(`@${city.bot.displayName}`);
}

/** A message as the bot hears it: mentions stand in the text as `<at>` and once more as entities. */
export function messageActivity(
  source: ActivitySource,
  person: Person,
  conversation: Conversation,
  message: Pick<Message, "id" | "thread" | "text" | "cards">,
): Activity {
  const { city } = source;
  const mention = { type: "mention", mentioned: botAccountOf(city), text: mentionOf(city) };
  return {
    ...envelope(source, person, conversation, message.thread),
    type: "message",
    id: message.id,
    textFormat: "plain",
    text: message.text.replaceAll(`@${city.bot.displayName}`, mentionOf(city)),
    entities: [...(mentionsBot(city, message.text) ? [mention] : []), clientInfo()],
    ...(message.cards.length > 0 ? { attachments: message.cards.map(attachmentOf) } : {}),
  };
}

function attachmentOf(content: CardJson) {
  return { contentType: cardType, content };
}

/**
 * A button of a card: Action.Execute becomes the invoke `adaptiveCard/action` (Universal Actions for Adaptive Cards),
 * Action.Submit a message that carries the data as its value.
 */
export function cardActivity(
  source: ActivitySource,
  person: Person,
  conversation: Conversation,
  message: { readonly id: string; readonly thread: string },
  action: CardActionRequest,
): Activity {
  const base = envelope(source, person, conversation, message.thread);
  const common = { ...base, id: source.newId(), replyToId: message.id, entities: [clientInfo()] };
  if (action.type === "Action.Submit") return { ...common, type: "message", value: action.data };
  const { type, verb, data } = action;
  return {
    ...common,
    type: "invoke",
    name: "adaptiveCard/action",
    channelData: { ...base.channelData, source: { name: "message" } },
    value: { action: { type, verb, data }, trigger: "manual" },
  };
}

/**
 * A search of the message extension, from the field in which somebody writes. Before the first word Teams asks by the
 * parameter `initialRun`. Source: learn.microsoft.com, "Respond to search command".
 */
export function queryActivity(
  source: ActivitySource,
  person: Person,
  place: Conversation,
  { command, parameter, text }: { readonly command: string; readonly parameter: string; readonly text: string },
): Activity {
  const base = envelope(source, person, place);
  const asked = text === "" ? { name: "initialRun", value: "true" } : { name: parameter, value: text };
  return {
    ...base,
    type: "invoke",
    name: "composeExtension/query",
    id: source.newId(),
    entities: [clientInfo()],
    channelData: { ...base.channelData, source: { name: "compose" } },
    value: { commandId: command, parameters: [asked], queryOptions: { skip: 0, count: 25 } },
  };
}
