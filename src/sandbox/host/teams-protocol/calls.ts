import { contextFor, type TabPlace } from "./context.ts";
import { type AppRequest, notSupported } from "./messages.ts";
import { type AuthServices, answerAuthRequest } from "./nested-app-auth.ts";
import { runtimeConfig, supportedSdkVersion } from "./runtime-config.ts";

export interface SharedLink {
  readonly subPage: string;
  readonly label: string;
  /** Empty when the tab names none. */
  readonly webUrl: string;
}

/** What a configuration page has decided (`pages.config.setConfig`). */
export interface TabSettings {
  readonly name: string;
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
}

/** The dialog around a configuration page. */
export interface SettingsServices {
  /** Whether there is something to save. */
  allowSave(valid: boolean): void;
  keep(settings: TabSettings): void;
  /** The page has done its part of the saving, or says why not. */
  finish(fault?: string): void;
}

/** The stage of the meeting around a side panel or around the stage itself. */
export interface StageServices {
  isShared(): boolean;
  /** Rejects when the content may not be shared. */
  share(contentUrl: string): Promise<void>;
  stop(): Promise<void>;
}

/** What a tab can bring about on the page around it. */
export interface TabServices extends Omit<AuthServices, "state"> {
  /** Address of what stands in the frame. */
  readonly contentUrl: string;
  /** Only where a tab is configured. */
  readonly settings?: SettingsServices | undefined;
  /** Only in a meeting. */
  readonly stage?: StageServices | undefined;
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

type Answer = readonly unknown[] | undefined;
type Call<Services> = (services: Services, args: readonly unknown[]) => Answer | Promise<Answer>;
type Calls<Services> = Readonly<Record<string, Call<Services>>>;

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function subPageIn(value: unknown): string | undefined {
  return text((value as { subPageId?: unknown } | undefined)?.subPageId) || undefined;
}

const calls: Calls<TabServices> = {
  initialize: (services) => {
    services.loaded();
    // In this order, version before configuration: only then does teams-js set up nested app authentication.
    return [services.place().frame, "web", supportedSdkVersion, JSON.stringify(runtimeConfig)];
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
  shareDeepLink: (services, [subPage, label, webUrl]) => {
    services.shareLink({ subPage: text(subPage), label: text(label), webUrl: text(webUrl) });
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
  "settings.getSettings": ({ contentUrl, place }) => [
    { entityId: place().entityId, contentUrl, websiteUrl: contentUrl },
  ],
  setFrameContext: () => undefined,
  returnFocus: () => undefined,
  readyToUnload: () => undefined,
};

const settingsCalls: Calls<SettingsServices> = {
  "settings.setValidityState": (settings, [valid]) => {
    settings.allowSave(valid === true);
    return undefined;
  },
  "settings.setSettings": (settings, [given]) => {
    const { suggestedDisplayName, entityId, contentUrl, websiteUrl } = (given ?? {}) as Record<string, unknown>;
    if (!text(contentUrl)) return [false, "The settings have no contentUrl."];
    settings.keep({
      name: text(suggestedDisplayName),
      entityId: text(entityId),
      contentUrl: text(contentUrl),
      websiteUrl: text(websiteUrl) || text(contentUrl),
    });
    return [true];
  },
  "settings.save.success": (settings) => {
    settings.finish();
    return undefined;
  },
  "settings.save.failure": (settings, [reason]) => {
    settings.finish(text(reason));
    return undefined;
  },
};

const stageCalls: Calls<StageServices> = {
  "meeting.getAppContentStageSharingCapabilities": () => [null, { doesAppHaveSharePermission: true }],
  "meeting.getAppContentStageSharingState": (stage) => [null, { isAppSharing: stage.isShared() }],
  "meeting.shareAppContentToStage": (stage, [url]) => outcome(stage.share(text(url))),
  "meeting.stopSharingAppContentToStage": (stage) => outcome(stage.stop()),
};

/** ErrorCode.INTERNAL_ERROR */
const internalError = 500;

/** First an error, then whether it worked, as the calls of meetings answer. */
async function outcome(work: Promise<void>): Promise<Answer> {
  try {
    await work;
    return [null, true];
  } catch (error) {
    return [{ errorCode: internalError, message: String(error) }, null];
  }
}

function own<Services>(table: Calls<Services>, services: Services | undefined, { func, args = [] }: AppRequest) {
  const call = Object.hasOwn(table, func) ? table[func] : undefined;
  return call && services ? { answer: call(services, args) } : undefined;
}

/** Answers one call of the tab; what this host does not know is answered with an error, never passed over. */
export async function answerCall(services: TabServices, request: AppRequest): Promise<CallResult> {
  const unsupported: CallResult = { kind: "unsupported", args: notSupported(request.func) };
  if (request.func === "nestedAppAuth.execute") {
    const { state } = services.place();
    const args = await answerAuthRequest({ ...services, state }, request.data);
    return args ? { kind: "answer", args } : unsupported;
  }
  const called =
    own(calls, services, request) ??
    own(settingsCalls, services.settings, request) ??
    own(stageCalls, services.stage, request);
  if (!called) return unsupported;
  const args = await called.answer;
  return args ? { kind: "answer", args } : { kind: "silent" };
}
