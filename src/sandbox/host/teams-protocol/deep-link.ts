/** Where a link into Teams leads. */
export type LinkTarget =
  | { readonly kind: "tab"; readonly channel?: string | undefined; readonly subPage?: string | undefined }
  | { readonly kind: "channel"; readonly channel: string };

interface EntityContext {
  readonly channelId?: string;
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
  const [, l, kind, first] = pathname.split("/");
  if (l !== "l" || !first) return undefined;
  if (kind === "entity") {
    const { channelId, subEntityId } = entityContext(searchParams.get("context"));
    return { kind: "tab", channel: channelId, subPage: subEntityId };
  }
  return kind === "channel" || kind === "message" ? { kind: "channel", channel: decodeURIComponent(first) } : undefined;
}
