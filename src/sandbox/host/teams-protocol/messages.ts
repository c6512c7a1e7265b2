/**
 * The messages that teams-js 2.58 and its host send each other by `postMessage`
 * (package `@microsoft/teams-js`, internal/messageObjects and internal/communication).
 */

/** What an app sends. Ids start anew with each page; `uuidAsString` tells requests apart. */
export interface AppRequest {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
  /** Only in requests of nested app authentication: an envelope as JSON text. */
  readonly data?: unknown;
}

export interface HostResponse {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly args: readonly unknown[];
}

/** What the host sends unasked. */
export interface HostEvent {
  readonly func: string;
  readonly args: readonly unknown[];
}

export function isAppRequest(data: unknown): data is AppRequest {
  if (typeof data !== "object" || data === null) return false;
  return "id" in data && typeof data.id === "number" && "func" in data && typeof data.func === "string";
}

export function responseTo({ id, uuidAsString }: AppRequest, args: readonly unknown[]): HostResponse {
  return { id, args, ...(uuidAsString === undefined ? {} : { uuidAsString }) };
}

/** ErrorCode.NOT_SUPPORTED_ON_PLATFORM */
const notSupportedOnPlatform = 100;

/** Calls whose answer begins with whether they succeeded, then says why not; all others begin with an error. */
const statusFirst = new Set([
  "calendar.composeMeeting",
  "calendar.openCalendarItem",
  "chat.openChat",
  "conversations.openConversation",
  "executeDeepLink",
  "getChatMembers",
  "mail.composeMail",
  "mail.openMailItem",
  "navigateBack",
  "navigateCrossDomain",
  "navigateToTab",
  "pages.navigateToApp",
  "search.closeSearch",
  "settings.setSettings",
  "authentication.authenticate",
  "authentication.getAuthToken",
  "authentication.getUser",
]);

/** The answer to a call that this host does not know, in the form that the caller understands as an error. */
export function notSupported(func: string): readonly unknown[] {
  const message = `${func} is not supported by this host.`;
  const error = { errorCode: notSupportedOnPlatform, message };
  if (func === "authentication.getUser") return [false, error];
  return statusFirst.has(func) ? [false, message] : [error];
}
