/**
 * What the page and the host API (`/host/api`) say to each other. The acting person travels as an object id
 * in the header `x-sandbox-person`; the answers show only what that person may see.
 */

export const personHeader = "x-sandbox-person";

export interface HostPerson {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly guest: boolean;
  readonly role: string;
  /** Owners of the team may delete what others have posted. */
  readonly ownsTeam: boolean;
}

/** The product's tab as it stands in a channel or a meeting. */
export interface HostTab {
  readonly id: string;
  readonly name: string;
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
}

/** What the configuration page has decided, and for which channel or meeting chat. */
export interface NewTab extends Omit<HostTab, "id"> {
  readonly conversation: string;
}

/** What everybody in a meeting sees large, and the display name of whoever shares it. */
export interface StagedContent {
  readonly contentUrl: string;
  readonly person: string;
}

export interface HostMeeting {
  readonly id: string;
  readonly chatId: string;
  readonly title: string;
  readonly tabs: readonly HostTab[];
  readonly stage?: StagedContent;
}

export interface HostChannel {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly membershipType: "standard" | "shared";
  /** The channel's moderation forbids bots to post. */
  readonly botsBlocked: boolean;
  /** Another team takes part in it. */
  readonly sharedOut: boolean;
  /** Id of the newest message, by which the page knows that something is unread. Ids grow with time. */
  readonly latest?: string;
  readonly tabs: readonly HostTab[];
}

/** A search that the app offers where people write. */
export interface ExtensionCommand {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Whether the app wants to be asked before the first word. */
  readonly initialRun: boolean;
  /** What is searched for. */
  readonly parameter: { readonly name: string; readonly title: string };
}

export interface HostState {
  /** Who acts; the first person of the city when the header names nobody. */
  readonly person: HostPerson;
  readonly people: readonly HostPerson[];
  readonly tenantId: string;
  readonly team: { readonly displayName: string; readonly threadId: string; readonly groupId: string };
  readonly channels: readonly HostChannel[];
  /** Channels that can be restored, by id and name. */
  readonly deletedChannels: readonly { readonly id: string; readonly displayName: string }[];
  /** The person's chat with the bot. */
  readonly chat: { readonly id: string; readonly latest?: string };
  readonly app: {
    readonly id: string;
    readonly displayName: string;
    readonly installed: boolean;
    /** The tenant's administration has blocked the app. */
    readonly blocked: boolean;
    readonly commands: readonly ExtensionCommand[];
  };
  /** The meeting to which the person is invited, if any. */
  readonly meeting?: HostMeeting;
  /** As the manifest gives it, with places where the client puts its language; so is the next one. */
  readonly tabUrl: string;
  /** Page on which somebody configures a tab. */
  readonly configurationUrl: string;
  /** By how many milliseconds the sandbox's clock is ahead of the machine's. */
  readonly clockOffsetMs: number;
}

/** Adaptive Card as JSON, as the bot sent it. */
export type CardJson = Readonly<Record<string, unknown>>;

export interface HostMessage {
  readonly id: string;
  /** Id of the post that opens the thread; the message's own id when it is that post. */
  readonly thread: string;
  /** Object id of a person, or `bot`. */
  readonly author: string;
  readonly authorName: string;
  readonly text: string;
  readonly cards: readonly CardJson[];
  /** Instants in UTC. */
  readonly createdAt: string;
  readonly editedAt?: string;
}

/**
 * What became of something sent to the bot. A `note` and the text of a failure are the bot's own words.
 * `ignored`: nobody mentioned the bot, so it was not told.
 */
export type BotOutcome =
  | { readonly kind: "delivered" }
  | { readonly kind: "ignored" }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "failed"; readonly text: string }
  | { readonly kind: "unreachable" };

export interface MessageRequest {
  readonly conversation: string;
  readonly text: string;
  readonly thread?: string | undefined;
  /** Cards that came from the app's message extension. */
  readonly cards?: readonly CardJson[] | undefined;
}

export interface ExtensionQuery {
  readonly conversation: string;
  /** Id of the command. */
  readonly command: string;
  /** Empty before the first word. */
  readonly text: string;
}

/** One thing that the app has found: how it looks in the list, and the card that goes into the message. */
export interface ExtensionResult {
  readonly title: string;
  readonly text: string;
  readonly card: CardJson;
}

export type ExtensionAnswer =
  | { readonly kind: "results"; readonly results: readonly ExtensionResult[] }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "unreachable" };

export interface NewChannel {
  readonly displayName: string;
  readonly membershipType: "standard" | "shared";
}

/** What somebody does to a channel; one thing at a time. */
export type ChannelEdit =
  | { readonly displayName: string }
  | { readonly deleted: boolean }
  | { readonly sharedOut: boolean }
  | { readonly botsBlocked: boolean };

export interface CardActionRequest {
  readonly type: "Action.Execute" | "Action.Submit";
  readonly verb?: string | undefined;
  readonly data: unknown;
}

export interface TokenRequest {
  readonly clientId: string;
  /** Scopes, separated by blanks. */
  readonly scope: string;
}

export interface TokenAnswer {
  readonly accessToken: string;
  readonly idToken: string;
  readonly expiresInSeconds: number;
}

/** Sent as server-sent event: what the page should read again. */
export type HostChange =
  | { readonly kind: "messages"; readonly conversation: string }
  | { readonly kind: "installation" }
  | { readonly kind: "team" }
  | { readonly kind: "clock" }
  | { readonly kind: "tabs" };
