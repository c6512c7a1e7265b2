import type { HostChannel, HostMeeting, HostState } from "../../connector/host-api.ts";

/** In which part of Teams a frame stands, in the words of teams-js (`FrameContexts`). */
export type FrameContext = "content" | "settings" | "sidePanel" | "meetingStage";

/** Where a tab sits and how it looks just now. */
export interface TabPlace {
  readonly state: HostState;
  readonly frame: FrameContext;
  /** Names the content among those of the app. */
  readonly entityId: string;
  /** The channel whose tab it is, or the meeting; neither for the personal app. */
  readonly channel?: HostChannel | undefined;
  readonly meeting?: HostMeeting | undefined;
  readonly theme: string;
  /** Language and region that the client is set to, as Teams writes them: `de-de`. */
  readonly locale: string;
  readonly subPage?: string | undefined;
  readonly sessionId: string;
}

const userTeamRole = { user: 1, guest: 2 } as const;

function teamPart(state: HostState, channel: HostChannel) {
  return {
    channelId: channel.id,
    channelName: channel.displayName,
    channelType: channel.membershipType === "shared" ? "Shared" : "Regular",
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
export function contextFor(place: TabPlace): Readonly<Record<string, unknown>> {
  const { state, frame, entityId, channel, meeting, theme, locale, subPage, sessionId } = place;
  const { person } = state;
  return {
    locale,
    theme,
    entityId,
    subEntityId: subPage ?? "",
    frameContext: frame,
    sessionId,
    appSessionId: sessionId,
    appId: state.app.id,
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
    ...(meeting ? { meetingId: meeting.id, chatId: meeting.chatId } : {}),
  };
}
