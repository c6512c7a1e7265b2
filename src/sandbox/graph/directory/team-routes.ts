import { Buffer } from "node:buffer";

import type { Channel, Person } from "../../city.ts";
import { isOwner } from "../../connector/accounts.ts";
import { GraphFault } from "../../errors.ts";
import { ok } from "../call.ts";
import { entityFilter } from "../odata/filter.ts";
import { context, keyed } from "../odata/links.ts";
import { readOptions } from "../odata/query.ts";
import { selectProperties } from "../odata/selection.ts";
import { type Route, route } from "../routes.ts";
import type { StandIn } from "../stand-in.ts";
import { signedInPerson } from "./user-routes.ts";

/** What members and guests may do (resources/team.md); the settings with which a team starts. */
const teamSettings = {
  memberSettings: {
    allowCreateUpdateChannels: true,
    allowDeleteChannels: true,
    allowAddRemoveApps: true,
    allowCreateUpdateRemoveTabs: true,
    allowCreateUpdateRemoveConnectors: true,
  },
  guestSettings: { allowCreateUpdateChannels: false, allowDeleteChannels: false },
  messagingSettings: {
    allowUserEditMessages: true,
    allowUserDeleteMessages: true,
    allowOwnerDeleteMessages: true,
    allowTeamMentions: true,
    allowChannelMentions: true,
  },
  funSettings: {
    allowGiphy: true,
    giphyContentRating: "moderate",
    allowStickersAndMemes: true,
    allowCustomMemes: true,
  },
  discoverySettings: { showInTeamsSearchAndSuggestions: true },
};

/** When the team was made; it was always there. */
const createdDateTime = "2026-01-05T08:00:00Z";

/** The city's one team with its channels and members (team-get.md, channel-list.md, team-list-members.md). */
export function teamRoutes({ city }: StandIn): readonly Route[] {
  const { team, tenantId, people } = city;
  const teamPath = keyed("teams", team.groupId);

  function requireTeam(id: string): void {
    if (id !== team.groupId) throw new GraphFault(404, "NotFound", `No team found with Group Id ${id}`);
  }

  function presentTeam(): object {
    return {
      id: team.groupId,
      createdDateTime,
      displayName: team.displayName,
      description: team.displayName,
      internalId: team.threadId,
      isArchived: false,
      tenantId,
      visibility: "private",
      ...teamSettings,
      webUrl: `https://teams.microsoft.com/l/team/${encodeURIComponent(team.threadId)}/conversations?groupId=${team.groupId}&tenantId=${tenantId}`,
    };
  }

  function presentChannel({ id, displayName, description, membershipType }: Channel): object {
    return {
      id,
      createdDateTime,
      displayName,
      description,
      membershipType,
      tenantId,
      webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(id)}/${encodeURIComponent(displayName)}?groupId=${team.groupId}&tenantId=${tenantId}`,
    };
  }

  function presentMember(person: Person): object {
    return {
      "@odata.type": "#microsoft.graph.aadUserConversationMember",
      id: Buffer.from(`${team.groupId}##${person.id}`).toString("base64"),
      roles: rolesOf(person),
      displayName: person.displayName,
      userId: person.id,
      email: person.guest ? null : person.userPrincipalName,
      tenantId,
    };
  }

  return [
    route("GET", "/me/joinedTeams", (call) => {
      signedInPerson(call);
      return ok({ ...context("teams"), value: [presentTeam()] });
    }),

    route("GET", "/teams/:team", ({ query }, parameters) => {
      requireTeam(parameters.team);
      return ok({ ...context("teams/$entity"), ...selectProperties(presentTeam(), readOptions(query).select) });
    }),

    route("GET", "/teams/:team/channels", ({ query }, parameters) => {
      requireTeam(parameters.team);
      const { select, filter } = readOptions(query);
      const found = team.channels.map(presentChannel).filter(entityFilter(filter));
      const value = found.map((channel) => selectProperties(channel, select));
      return ok({ ...context(`${teamPath}/channels`), "@odata.count": value.length, value });
    }),

    route("GET", "/teams/:team/channels/:channel", ({ query }, parameters) => {
      requireTeam(parameters.team);
      const channel = team.channels.find(({ id }) => id === parameters.channel);
      if (channel === undefined) throw new GraphFault(404, "NotFound", "The channel was not found.");
      const body = selectProperties(presentChannel(channel), readOptions(query).select);
      return ok({ ...context(`${teamPath}/channels/$entity`), ...body });
    }),

    route("GET", "/teams/:team/members", (_call, parameters) => {
      requireTeam(parameters.team);
      const value = people.map(presentMember);
      return ok({ ...context(`${teamPath}/members`), "@odata.count": value.length, value });
    }),
  ];
}

function rolesOf(person: Person): readonly string[] {
  if (person.guest) return ["guest"];
  return isOwner(person) ? ["owner"] : [];
}
