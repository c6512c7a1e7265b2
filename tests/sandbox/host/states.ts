import type {
  HostChannel,
  HostMeeting,
  HostPerson,
  HostState,
  HostTab,
} from "../../../src/sandbox/connector/host-api.ts";
import type { TabPlace } from "../../../src/sandbox/host/teams-protocol/context.ts";

const person: HostPerson = {
  id: "00000000-0000-4000-8000-000000000024",
  displayName: "Mitglied Jugendamt 1",
  userPrincipalName: "jugendamt.1@ratingen.example",
  guest: false,
  role: "Fachverantwortung",
  ownsTeam: false,
};

export const ownTab: HostTab = {
  id: "integrationskompass",
  name: "Integrationskompass",
  entityId: "integrationskompass",
  contentUrl: "http://localhost:3978/tab/",
  websiteUrl: "http://localhost:3978/tab/",
};

export const youthChannel: HostChannel = {
  id: "19:jugend@thread.tacv2",
  displayName: "Jugendamt",
  description: "",
  membershipType: "standard",
  botsBlocked: false,
  sharedOut: false,
  tabs: [ownTab],
};

export const steeringMeeting: HostMeeting = {
  id: "meeting",
  chatId: "19:meeting_lenkung@thread.v2",
  title: "Sitzung der Lenkungsgruppe",
  tabs: [ownTab],
};

export function buildState(overrides: Partial<HostState> = {}): HostState {
  return {
    person,
    people: [person],
    tenantId: "tenant",
    team: { displayName: "Integrationskonzept", threadId: "19:allgemein@thread.tacv2", groupId: "group" },
    channels: [youthChannel],
    deletedChannels: [],
    chat: { id: "a:chat" },
    app: {
      id: "00000000-0000-4000-8000-000000000007",
      displayName: "Integrationskompass",
      installed: true,
      blocked: false,
      commands: [],
    },
    tabUrl: "http://localhost:3978/tab/",
    configurationUrl: "http://localhost:3978/tab/?ansicht=einrichten",
    clockOffsetMs: 0,
    ...overrides,
  };
}

/** The personal app of the person, unless told otherwise. */
export function buildPlace(overrides: Partial<TabPlace> = {}): TabPlace {
  return {
    state: buildState(),
    frame: "content",
    entityId: ownTab.entityId,
    theme: "default",
    locale: "de-de",
    sessionId: "s",
    ...overrides,
  };
}
