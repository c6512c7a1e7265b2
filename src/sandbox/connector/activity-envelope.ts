import { Temporal } from "temporal-polyfill";
import type { City, Person } from "../city.ts";
import { accountIdOf, botAccountOf } from "./accounts.ts";
import { type Conversation, threadConversationId } from "./conversations.ts";

/** Activity of the Bot Framework, as Teams sends it to a bot. */
export type Activity = Readonly<Record<string, unknown>>;

export interface ActivitySource {
  readonly city: City;
  /** Where the bot is to answer: the address of the connector. */
  readonly serviceUrl: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Where something happens: a channel, or somebody's chat with the bot. */
export type ActivityPlace = Pick<Conversation, "kind" | "id">;

const timeZone = "Europe/Berlin";

function conversationOf({ city }: ActivitySource, conversation: ActivityPlace, thread?: string) {
  const { tenantId } = city;
  if (conversation.kind === "personal") return { conversationType: "personal", id: conversation.id, tenantId };
  const id = thread ? threadConversationId(conversation.id, thread) : conversation.id;
  return { isGroup: true, conversationType: "channel", id, tenantId };
}

export function teamOf({ team }: City) {
  return { id: team.threadId, name: team.displayName, aadGroupId: team.groupId };
}

function channelDataOf({ city }: ActivitySource, conversation: ActivityPlace) {
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

/** What every activity says: who, where, when, and where the bot is to answer. */
export function envelope(source: ActivitySource, person: Person, conversation: ActivityPlace, thread?: string) {
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

export function clientInfo() {
  return { type: "clientInfo", locale: "de-DE", country: "DE", platform: "Web", timezone: timeZone };
}
