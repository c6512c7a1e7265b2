/** Where a link into Teams leads. */
export type LinkTarget =
  | {
      readonly kind: "tab";
      readonly entityId: string;
      /** Id of a channel or of a meeting's chat; neither for the personal app. */
      readonly conversation?: string | undefined;
      readonly subPage?: string | undefined;
    }
  | { readonly kind: "channel"; readonly channel: string };

interface EntityContext {
  readonly channelId?: string;
  readonly chatId?: string;
  readonly subEntityId?: string;
}

function entityContext(json: string | null): EntityContext {
  try {
    return (JSON.parse(json ?? "{}") as EntityContext | null) ?? {};
  } catch {
    return {};
  }
}

/**
 * Reads a link into Teams (`/l/entity`, `/l/channel`, `/l/message`); nothing for any other address. There is one app
 * in the sandbox, so the app id in the link is not looked at.
 */
export function readDeepLink(url: string): LinkTarget | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname, searchParams } = new URL(url);
  if (protocol !== "https:" || host !== "teams.microsoft.com") return undefined;
  const [, l, kind, first, second = ""] = pathname.split("/");
  if (l !== "l" || !first) return undefined;
  if (kind === "entity") {
    const { channelId, chatId, subEntityId } = entityContext(searchParams.get("context"));
    const entityId = decodeURIComponent(second);
    return { kind: "tab", entityId, conversation: channelId ?? chatId, subPage: subEntityId };
  }
  return kind === "channel" || kind === "message" ? { kind: "channel", channel: decodeURIComponent(first) } : undefined;
}

export interface TabLink {
  readonly entityId: string;
  readonly channel?: string | undefined;
  readonly chat?: string | undefined;
  readonly subPage: string;
  readonly label: string;
  /** For whoever has no Teams at hand. */
  readonly webUrl: string;
}

/** The link that Teams makes of `pages.shareDeepLink`. */
export function tabLink(appId: string, { entityId, channel, chat, subPage, label, webUrl }: TabLink): string {
  const context = {
    subEntityId: subPage,
    ...(channel === undefined ? {} : { channelId: channel }),
    ...(chat === undefined ? {} : { chatId: chat, contextType: "chat" }),
  };
  const parameters = Object.entries({ webUrl, label, context: JSON.stringify(context) })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(entityId)}?${parameters}`;
}
