import { Temporal } from "temporal-polyfill";
import type { City, Person } from "../city.ts";
import { accountIdOf, botAccountOf } from "./accounts.ts";
import { type Conversation, threadConversationId } from "./conversations.ts";
import type { CardActionRequest } from "./host-api.ts";

/** Activity of the Bot Framework, as Teams sends it to a bot. */
export type Activity = Readonly<Record<string, unknown>>;

export interface ActivitySource {
  readonly city: City;
  /** Where the bot is to answer: the address of the connector. */
  readonly serviceUrl: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

const timeZone = "Europe/Berlin";

/** The text that Teams puts where somebody mentioned the bot. */
function mentionOf(city: City): string {
  return `<at>${city.bot.displayName}</at>`;
}

function conversationOf({ city }: ActivitySource, conversation: Conversation, thread?: string) {
  const { tenantId } = city;
  if (conversation.kind === "personal") return { conversationType: "personal", id: conversation.id, tenantId };
  const id = thread ? threadConversationId(conversation.id, thread) : conversation.id;
  return { isGroup: true, conversationType: "channel", id, tenantId };
}

function teamOf({ team }: City) {
  return { id: team.threadId, name: team.displayName, aadGroupId: team.groupId };
}

function channelDataOf({ city }: ActivitySource, conversation: Conversation) {
  const tenant = { id: city.tenantId };
  if (conversation.kind === "personal") return { tenant };
  return {
    teamsChannelId: conversation.id,
    teamsTeamId: city.team.threadId,
    channel: { id: conversation.id },
    team: teamOf(city),
    tenant,
  };
}

function envelope(source: ActivitySource, person: Person, conversation: Conversation, thread?: string) {
  const at = source.now();
  return {
    channelId: "msteams",
    serviceUrl: source.serviceUrl,
    timestamp: at.toISOString(),
    localTimestamp: Temporal.Instant.fromEpochMilliseconds(at.getTime())
      .toZonedDateTimeISO(timeZone)
      .toString({ timeZoneName: "never", fractionalSecondDigits: 3 }),
    localTimezone: timeZone,
    locale: "de-DE",
    from: { id: accountIdOf(person), name: person.displayName, aadObjectId: person.id },
    recipient: botAccountOf(source.city),
    conversation: conversationOf(source, conversation, thread),
    channelData: channelDataOf(source, conversation),
  };
}

function clientInfo() {
  return { type: "clientInfo", locale: "de-DE", country: "DE", platform: "Web", timezone: timeZone };
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
  message: { readonly id: string; readonly thread: string; readonly text: string },
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
  };
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

/** What Teams sends when the app comes into, or leaves, the team or somebody's chat, in this order. */
export function installationActivities(
  source: ActivitySource,
  person: Person,
  conversation: Conversation,
  action: "add" | "remove",
): readonly Activity[] {
  const base = envelope(source, person, conversation);
  const { city } = source;
  const bot = [{ id: botAccountOf(city).id }];
  const eventType = action === "add" ? "teamMemberAdded" : "teamMemberRemoved";
  const roster = {
    ...base,
    id: source.newId(),
    type: "conversationUpdate",
    ...(action === "add" ? { membersAdded: bot } : { membersRemoved: bot }),
    ...(conversation.kind === "channel" ? { channelData: { ...base.channelData, eventType } } : {}),
  };
  const installation = {
    ...base,
    id: source.newId(),
    type: "installationUpdate",
    action,
    entities: [clientInfo()],
    ...(conversation.kind === "channel"
      ? { channelData: { ...base.channelData, settings: { selectedChannel: { id: conversation.id } } } }
      : {}),
  };
  return [roster, installation];
}
