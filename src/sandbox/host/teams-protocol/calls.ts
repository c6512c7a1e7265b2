import { contextFor, entityId, type TabPlace } from "./context.ts";
import { type AppRequest, notSupported } from "./messages.ts";
import { type AuthServices, answerAuthRequest } from "./nested-app-auth.ts";
import { runtimeConfig, supportedSdkVersion } from "./runtime-config.ts";

export interface SharedLink {
  readonly subPage: string;
  readonly label: string;
}

/** What a tab can bring about on the page around it. */
export interface TabServices extends Pick<AuthServices, "token"> {
  readonly tabUrl: string;
  place(): TabPlace;
  /** Returns whether the link led anywhere. */
  openLink(url: string): boolean;
  shareLink(link: SharedLink): void;
  navigate(subPage: string | undefined): void;
  loaded(): void;
  failed(message: string): void;
  /** From now on the tab wants to be told of this event. */
  listen(event: string): void;
}

/** Arguments of the response; `silent` calls get none, because their caller waits for none. */
export type CallResult =
  | { readonly kind: "answer"; readonly args: readonly unknown[] }
  | { readonly kind: "silent" }
  | { readonly kind: "unsupported"; readonly args: readonly unknown[] };

type Call = (services: TabServices, args: readonly unknown[]) => readonly unknown[] | undefined;

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function subPageIn(value: unknown): string | undefined {
  return text((value as { subPageId?: unknown } | undefined)?.subPageId) || undefined;
}

const calls: Readonly<Record<string, Call>> = {
  initialize: (services) => {
    services.loaded();
    // In this order, version before configuration: only then does teams-js set up nested app authentication.
    return ["content", "web", supportedSdkVersion, JSON.stringify(runtimeConfig)];
  },
  getContext: (services) => [contextFor(services.place())],
  registerHandler: (services, [event]) => {
    services.listen(text(event));
    return undefined;
  },
  "appInitialization.appLoaded": (services) => {
    services.loaded();
    return undefined;
  },
  "appInitialization.success": (services) => {
    services.loaded();
    return [];
  },
  "appInitialization.failure": (services, [reason, message]) => {
    services.failed(text(message) || text(reason));
    return undefined;
  },
  "appInitialization.expectedFailure": (services, [reason, message]) => {
    services.failed(text(message) || text(reason));
    return undefined;
  },
  executeDeepLink: (services, [url]) =>
    services.openLink(text(url)) ? [true] : [false, "The link leads nowhere in this host."],
  shareDeepLink: (services, [subPage, label]) => {
    services.shareLink({ subPage: text(subPage), label: text(label) });
    return undefined;
  },
  "pages.navigateToApp": (services, [target]) => {
    services.navigate(subPageIn(target));
    return [true];
  },
  "pages.currentApp.navigateTo": (services, [target]) => {
    services.navigate(subPageIn(target));
    return [];
  },
  "pages.currentApp.navigateToDefaultPage": (services) => {
    services.navigate(undefined);
    return [];
  },
  "settings.getSettings": ({ tabUrl }) => [{ entityId, contentUrl: tabUrl, websiteUrl: tabUrl }],
  setFrameContext: () => undefined,
  returnFocus: () => undefined,
  readyToUnload: () => undefined,
};

function called(args: readonly unknown[] | undefined): CallResult {
  return args ? { kind: "answer", args } : { kind: "silent" };
}

/** Answers one call of the tab; what this host does not know is answered with an error, never passed over. */
export async function answerCall(services: TabServices, request: AppRequest): Promise<CallResult> {
  const unsupported: CallResult = { kind: "unsupported", args: notSupported(request.func) };
  if (request.func === "nestedAppAuth.execute") {
    const { state } = services.place();
    const args = await answerAuthRequest({ state, token: services.token }, request.data);
    return args ? { kind: "answer", args } : unsupported;
  }
  const call = Object.hasOwn(calls, request.func) ? calls[request.func] : undefined;
  return call ? called(call(services, request.args ?? [])) : unsupported;
}
