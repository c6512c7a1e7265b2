import type { City, Person } from "../city.ts";
import type { ActivitySource } from "./activity-envelope.ts";
import type { SendToBot } from "./bot-client.ts";
import { deliver } from "./bot-outcome.ts";
import type { ChangeFeed } from "./changes.ts";
import { HostError } from "./errors.ts";
import type { BotOutcome, ChannelEdit, NewChannel } from "./host-api.ts";
import { type MessageStore, teamScope } from "./store.ts";
import { type ChannelEvent, channelActivity } from "./team-activities.ts";
import type { TeamChannel, TeamStore } from "./team-store.ts";

export interface ChannelAdministrationOptions {
  readonly city: City;
  readonly store: Pick<MessageStore, "isInstalled">;
  readonly team: TeamStore;
  readonly changes: ChangeFeed;
  readonly sendToBot: SendToBot;
  readonly source: ActivitySource;
}

/** What members may do to the team's channels; the bot hears of it. All of it throws `HostError`. */
export interface ChannelAdministration {
  create(person: Person, channel: NewChannel): Promise<BotOutcome>;
  edit(person: Person, id: string, edit: ChannelEdit): Promise<BotOutcome>;
  /** The tenant's administration blocks the app, or lets it work again; nobody tells the bot. */
  blockApp(blocked: boolean): void;
}

/** What the bot hears of an edit; nothing of moderation. */
function eventOf(edit: ChannelEdit): ChannelEvent | undefined {
  if ("displayName" in edit) return "channelRenamed";
  if ("deleted" in edit) return edit.deleted ? "channelDeleted" : "channelRestored";
  if ("sharedOut" in edit) return edit.sharedOut ? "channelShared" : "channelUnshared";
  return undefined;
}

export function createChannelAdministration(options: ChannelAdministrationOptions): ChannelAdministration {
  const { city, store, team, changes, sendToBot, source } = options;

  function demandMember({ guest }: Person): void {
    if (guest) throw new HostError("noAccess", "Guests cannot change channels.");
  }

  function demandFreeName(name: string): void {
    if (team.channels().some(({ displayName }) => displayName.toLowerCase() === name.toLowerCase()))
      throw new HostError("nameTaken", `There is a channel ${name} already.`);
  }

  function demandPossible(channel: TeamChannel, edit: ChannelEdit): void {
    if (channel.id === city.team.threadId && !("botsBlocked" in edit))
      throw new HostError("badRequest", "The team's first channel stays as it is.");
    if ("sharedOut" in edit && channel.membershipType !== "shared")
      throw new HostError("badRequest", "Only a shared channel can be shared with another team.");
    if ("displayName" in edit) demandFreeName(edit.displayName);
  }

  async function tell(person: Person, channel: TeamChannel, event: ChannelEvent | undefined): Promise<BotOutcome> {
    changes.announce({ kind: "team" });
    if (event === undefined || !store.isInstalled(teamScope) || team.isAppBlocked()) return { kind: "ignored" };
    return deliver(sendToBot, channelActivity(source, person, channel, event));
  }

  return {
    async create(person, channel) {
      demandMember(person);
      demandFreeName(channel.displayName);
      return tell(person, team.create(channel), "channelCreated");
    },
    async edit(person, id, edit) {
      demandMember(person);
      const channel = team.find(id);
      if (!channel || (channel.deleted && !("deleted" in edit)))
        throw new HostError("notFound", `There is no channel ${id}.`);
      demandPossible(channel, edit);
      return tell(person, team.change(channel, edit), eventOf(edit));
    },
    blockApp(blocked) {
      team.blockApp(blocked);
      changes.announce({ kind: "installation" });
    },
  };
}
