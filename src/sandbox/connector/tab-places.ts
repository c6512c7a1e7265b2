import type { City, Person } from "../city.ts";
import { belongsTo, conversationWithId, mayRead } from "./conversations.ts";
import { HostError } from "./errors.ts";
import type { HostMeeting, HostTab, NewTab } from "./host-api.ts";
import type { TabStore } from "./tab-store.ts";

export interface TabPlacesOptions {
  readonly city: City;
  readonly tabs: TabStore;
  /** Address of the product's tab. */
  readonly tabUrl: string;
}

export interface TabPlaces {
  /** The tab that the app brings along, then those that people have added. */
  tabsIn(conversation: string): readonly HostTab[];
  /** The meeting, for whoever is invited. */
  meetingFor(person: Person): HostMeeting | undefined;
  add(person: Person, tab: NewTab): HostTab;
  remove(person: Person, id: string): void;
  share(person: Person, contentUrl: string): void;
  stopSharing(person: Person): void;
}

/** Entity id of the tab that is there without configuration, as in the manifest's `staticTabs`. */
const appEntityId = "integrationskompass";

/** Page on which a tab is configured; the product's manifest names the same. */
export function configurationUrlAt(tabUrl: string): string {
  return contentUrlAt(new URL("?ansicht=einrichten", tabUrl).href);
}

/** An address as the manifest gives it: the client puts its language into it. */
export function contentUrlAt(url: string): string {
  return `${url}${url.includes("?") ? "&" : "?"}sprache={app.locale}&sprache={locale}`;
}

/** Where tabs may be, who may put them there, and what the stage of the meeting shows. Throws `HostError`. */
export function createTabPlaces({ city, tabs, tabUrl }: TabPlacesOptions): TabPlaces {
  const { meeting } = city;

  function isInvited(person: Person): boolean {
    const channel = city.team.channels.find(({ id }) => id === meeting.channel);
    return channel !== undefined && belongsTo(person, channel);
  }

  function checkAccess(person: Person, id: string): void {
    const conversation = conversationWithId(city, id);
    if (id !== meeting.chatId && conversation?.kind !== "channel")
      throw new HostError("notFound", `There is no channel or meeting ${id}.`);
    const member = conversation ? mayRead(person, conversation) : isInvited(person);
    if (!member || person.guest) throw new HostError("noAccess", `${person.displayName} may not change tabs in ${id}.`);
  }

  /** As Teams does with the manifest's `validDomains`. */
  function checkAddress(url: string): void {
    const own = URL.canParse(url) && new URL(url).origin === new URL(tabUrl).origin;
    if (!own) throw new HostError("badRequest", `${url} is not an address of the app.`);
  }

  function tabsIn(conversation: string): readonly HostTab[] {
    const name = city.bot.displayName;
    const own = { id: appEntityId, name, entityId: appEntityId, contentUrl: contentUrlAt(tabUrl), websiteUrl: tabUrl };
    return [own, ...tabs.list(conversation).map(({ conversation: _, ...tab }) => tab)];
  }

  return {
    tabsIn,
    meetingFor(person) {
      if (!isInvited(person)) return undefined;
      const stage = tabs.staged(meeting.id);
      const { id, chatId, title } = meeting;
      return { id, chatId, title, tabs: tabsIn(chatId), ...(stage ? { stage } : {}) };
    },
    add(person, tab) {
      checkAccess(person, tab.conversation);
      checkAddress(tab.contentUrl);
      checkAddress(tab.websiteUrl);
      const { conversation: _, ...added } = tabs.add(tab);
      return added;
    },
    remove(person, id) {
      const tab = tabs.find(id);
      if (!tab) throw new HostError("notFound", `There is no tab ${id}.`);
      checkAccess(person, tab.conversation);
      tabs.remove(id);
    },
    share(person, contentUrl) {
      checkAccess(person, meeting.chatId);
      checkAddress(contentUrl);
      tabs.stage(meeting.id, { contentUrl, person: person.displayName });
    },
    stopSharing(person) {
      checkAccess(person, meeting.chatId);
      tabs.stage(meeting.id, undefined);
    },
  };
}
