import type { HostState, HostTab } from "../connector/host-api.ts";
import { meetingPlace, type Place, personalApp } from "./place.ts";
import type { LinkTarget } from "./teams-protocol/deep-link.ts";

/** Added tabs are named in the address; the app's own, and any that is gone, is what stands there without a name. */
function tabIn([, ...added]: readonly HostTab[], entityId: string): string | undefined {
  return added.find((tab) => tab.entityId === entityId)?.id;
}

/** Where on the page a link into Teams leads; nowhere when this person has no such channel or meeting. */
export function placeOfLink(state: HostState, target: LinkTarget): Partial<Place> | undefined {
  if (target.kind === "channel") {
    const known = state.channels.some(({ id }) => id === target.channel);
    return known ? { channel: target.channel, view: "posts", tab: undefined, subPage: undefined } : undefined;
  }
  const { conversation, entityId, subPage } = target;
  if (conversation === undefined) return { channel: personalApp, view: "tab", tab: undefined, subPage };
  const { meeting } = state;
  if (conversation === meeting?.chatId)
    return { channel: meetingPlace, view: "tab", tab: tabIn(meeting.tabs, entityId), subPage };
  const channel = state.channels.find(({ id }) => id === conversation);
  return channel && { channel: channel.id, view: "tab", tab: tabIn(channel.tabs, entityId), subPage };
}
