import {
  type BotOutcome,
  type CardActionRequest,
  type ChannelEdit,
  type ExtensionAnswer,
  type ExtensionQuery,
  type HostChange,
  type HostMessage,
  type HostState,
  type HostTab,
  type MessageRequest,
  type NewChannel,
  type NewTab,
  personHeader,
  type TokenAnswer,
  type TokenRequest,
} from "../connector/host-api.ts";
import { HostRequestError } from "./errors.ts";

/** The host API as one person uses it. Every function rejects with `HostRequestError`. */
export interface HostClient {
  state(): Promise<HostState>;
  messages(conversation: string): Promise<readonly HostMessage[]>;
  send(message: MessageRequest): Promise<BotOutcome>;
  act(messageId: string, action: CardActionRequest): Promise<BotOutcome>;
  /** Takes a post of the app away. */
  remove(messageId: string): Promise<BotOutcome>;
  search(query: ExtensionQuery): Promise<ExtensionAnswer>;
  install(): Promise<BotOutcome>;
  uninstall(): Promise<BotOutcome>;
  token(request: TokenRequest): Promise<TokenAnswer>;
  addTab(tab: NewTab): Promise<HostTab>;
  removeTab(id: string): Promise<void>;
  /** Puts content on the stage of the meeting. */
  share(contentUrl: string): Promise<void>;
  stopSharing(): Promise<void>;
  createChannel(channel: NewChannel): Promise<BotOutcome>;
  editChannel(id: string, edit: ChannelEdit): Promise<BotOutcome>;
  blockApp(blocked: boolean): Promise<BotOutcome>;
  /** Moves the sandbox's clock forward to a moment. */
  moveClock(at: Date): Promise<BotOutcome>;
}

interface Refusal {
  readonly error?: { readonly code?: string; readonly message?: string };
}

export function createHostClient(person: string, { fetch = globalThis.fetch.bind(globalThis) } = {}): HostClient {
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`/host/api/${path}`, {
      method,
      headers: { [personHeader]: person, ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new HostRequestError("offline", "The sandbox does not answer.", { cause });
    });
    const answer: unknown = await response.json().catch(() => ({}));
    if (response.ok) return answer as T;
    const { error } = answer as Refusal;
    throw new HostRequestError(error?.code ?? "failed", error?.message ?? `HTTP ${response.status}`);
  }

  return {
    state: () => call("GET", "state"),
    messages: (conversation) => call("GET", `messages?conversation=${encodeURIComponent(conversation)}`),
    send: (message) => call("POST", "messages", message),
    act: (messageId, action) => call("POST", `messages/${messageId}/action`, action),
    remove: (messageId) => call("DELETE", `messages/${messageId}`),
    search: (query) => call("POST", "search", query),
    install: () => call("POST", "app"),
    uninstall: () => call("DELETE", "app"),
    token: (request) => call("POST", "token", request),
    addTab: (tab) => call("POST", "tabs", tab),
    removeTab: (id) => call("DELETE", `tabs/${encodeURIComponent(id)}`),
    share: (contentUrl) => call("PUT", "meeting/stage", { contentUrl }),
    stopSharing: () => call("DELETE", "meeting/stage"),
    createChannel: (channel) => call("POST", "channels", channel),
    editChannel: (id, edit) => call("PATCH", `channels/${encodeURIComponent(id)}`, edit),
    blockApp: (blocked) => call("PUT", "app/blocking", { blocked }),
    moveClock: (at) => call("PUT", "clock", { at: at.toISOString() }),
  };
}

/** Calls the listener for every change; after a lost connection once more, since changes may have been missed. */
export function listenToChanges(listener: (change?: HostChange) => void): () => void {
  const source = new EventSource("/host/api/changes");
  let lost = false;
  source.onmessage = ({ data }) => listener(JSON.parse(String(data)) as HostChange);
  source.onerror = () => {
    lost = true;
  };
  source.onopen = () => {
    if (lost) listener();
    lost = false;
  };
  return () => source.close();
}
