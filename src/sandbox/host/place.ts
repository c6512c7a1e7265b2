import type { HostState } from "../connector/host-api.ts";

/** Where somebody is on the page, and who: it stands in the address, so that a link or a reload leads back. */
export interface Place {
  readonly person?: string | undefined;
  /** Id of a channel, `app` for the personal app, or `meeting`. Without it the first channel. */
  readonly channel?: string | undefined;
  readonly view: View;
  /** Id of a tab that somebody has added; without it the app's own. */
  readonly tab?: string | undefined;
  /** Where inside the tab a link points to. */
  readonly subPage?: string | undefined;
}

/**
 * `both` shows posts and tab beside each other, and the posts alone where the page is too narrow for that. A meeting has
 * no posts here: there `tab` is the page of its details, and anything else the meeting itself.
 */
export const views = ["posts", "tab", "both"] as const;
export type View = (typeof views)[number];

/** Stands for the personal app where a channel's id would. */
export const personalApp = "app";

/** Stands for the meeting. */
export const meetingPlace = "meeting";

/** What the place in the address means to this person; the first channel where it means nothing. */
export function located(state: HostState, { channel: where }: Place) {
  if (where === meetingPlace && state.meeting) return { where, meeting: state.meeting, channel: undefined };
  if (where === personalApp) return { where, meeting: undefined, channel: undefined };
  const channel = state.channels.find(({ id }) => id === where) ?? state.channels[0];
  return { where: channel?.id ?? personalApp, meeting: undefined, channel };
}

export function readPlace(search: string): Place {
  const parameters = new URLSearchParams(search);
  const view = views.find((name) => name === parameters.get("view")) ?? "both";
  return {
    person: parameters.get("person") ?? undefined,
    channel: parameters.get("channel") ?? undefined,
    view,
    tab: parameters.get("tab") ?? undefined,
    subPage: parameters.get("subPage") ?? undefined,
  };
}

export function writePlace({ person, channel, view, tab, subPage }: Place): string {
  const given = Object.entries({ person, channel, view, tab, subPage }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return `?${new URLSearchParams(given)}`;
}
