import type { HostChannel, HostState } from "../../connector/host-api.ts";

/** Where a tab sits and how it looks just now. */
export interface TabPlace {
  readonly state: HostState;
  /** The channel whose tab it is; none for the personal app. */
  readonly channel?: HostChannel | undefined;
  readonly theme: string;
  readonly subPage?: string | undefined;
  readonly sessionId: string;
}

/** Id of the product's page, in the context and in links to it. */
export const entityId = "integrationskompass";

const userTeamRole = { user: 1, guest: 2 } as const;

function teamPart(state: HostState, channel: HostChannel) {
  return {
    channelId: channel.id,
    channelName: channel.displayName,
    channelType: "Regular",
    channelRelativeUrl: "",
    teamId: state.team.threadId,
    teamName: state.team.displayName,
    groupId: state.team.groupId,
    hostTeamGroupId: state.team.groupId,
    hostTeamTenantId: state.tenantId,
    teamType: 0,
    isTeamArchived: false,
    userTeamRole: state.person.guest ? userTeamRole.guest : userTeamRole.user,
  };
}

/** The answer to `getContext` in the flat form of hosts; teams-js makes its `app.Context` of it. */
export function contextFor({ state, channel, theme, subPage, sessionId }: TabPlace): Readonly<Record<string, unknown>> {
  const { person } = state;
  return {
    locale: "de-de",
    theme,
    entityId,
    subEntityId: subPage ?? "",
    frameContext: "content",
    sessionId,
    appSessionId: sessionId,
    hostName: "Teams",
    hostClientType: "web",
    ringId: "general",
    isFullScreen: false,
    isMultiWindow: false,
    tid: state.tenantId,
    userObjectId: person.id,
    userDisplayName: person.displayName,
    userPrincipalName: person.userPrincipalName,
    loginHint: person.userPrincipalName,
    userLicenseType: "Unknown",
    isCallingAllowed: false,
    isPSTNCallingAllowed: false,
    ...(channel ? teamPart(state, channel) : {}),
  };
}
