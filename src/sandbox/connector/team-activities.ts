import { objectId, type Person } from "../city.ts";
import { botAccountOf } from "./accounts.ts";
import { type Activity, type ActivitySource, clientInfo, envelope, teamOf } from "./activity-envelope.ts";
import type { Conversation } from "./conversations.ts";
import type { TeamChannel } from "./team-store.ts";

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

export type ChannelEvent =
  | "channelCreated"
  | "channelRenamed"
  | "channelDeleted"
  | "channelRestored"
  | "channelShared"
  | "channelUnshared";

/** The other team of the city, with which a channel can be shared. */
const neighbour = { id: "19:sandbox-nachbarteam@thread.tacv2", name: "Sozialplanung", aadGroupId: objectId(0x8) };

/**
 * News of a channel, told in the conversation of the team. Source: learn.microsoft.com, "Conversation events in your Teams
 * bot"; of sharing there are only the names in Microsoft's SDK (`ChannelData`).
 */
export function channelActivity(
  source: ActivitySource,
  person: Person,
  { id, displayName, membershipType }: TeamChannel,
  eventType: ChannelEvent,
): Activity {
  const { city, newId } = source;
  const shared = [{ ...neighbour, tenantId: city.tenantId }];
  return {
    ...envelope(source, person, { kind: "channel", id: city.team.threadId }),
    type: "conversationUpdate",
    id: newId(),
    channelData: {
      eventType,
      channel: { id, name: displayName, type: membershipType },
      team: teamOf(city),
      tenant: { id: city.tenantId },
      ...(eventType === "channelShared" ? { sharedWithTeams: shared } : {}),
      ...(eventType === "channelUnshared" ? { unsharedFromTeams: shared } : {}),
    },
  };
}
