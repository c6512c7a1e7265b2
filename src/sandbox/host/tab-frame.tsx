import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { HostChannel, HostState, TokenAnswer, TokenRequest } from "../connector/host-api.ts";
import type { SharedLink } from "./teams-protocol/calls.ts";
import { connectTab, type ProtocolEntry, type TabConnection } from "./teams-protocol/tab-connection.ts";
import { texts } from "./texts.ts";
import { type ThemeName, teamsThemes } from "./themes.ts";

/** How long a tab may stay silent before the page says so. */
const patienceMs = 10_000;

const useStyles = makeStyles({
  frame: { position: "relative", display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  iframe: { flexGrow: 1, width: "100%", minHeight: 0, border: "none" },
  spinner: { position: "absolute", inset: "0", pointerEvents: "none" },
});

/** What all tabs of the page share. */
export interface TabSurroundings {
  readonly state: HostState;
  readonly theme: ThemeName;
  token(request: TokenRequest): Promise<TokenAnswer>;
  openLink(url: string): boolean;
  shareLink(link: SharedLink, channel: HostChannel | undefined): void;
  navigate(subPage: string | undefined): void;
  log(entry: ProtocolEntry): void;
}

export interface TabFrameProps {
  readonly surroundings: TabSurroundings;
  readonly channel?: HostChannel | undefined;
  readonly subPage?: string | undefined;
}

type Health =
  | { readonly kind: "loading" | "loaded" | "silent" }
  | { readonly kind: "failed"; readonly message: string };

function complaint(health: Health): string | undefined {
  if (health.kind === "silent") return texts.tabSilent;
  return health.kind === "failed" ? `${texts.tabFailed} ${health.message}` : undefined;
}

/** The product's tab in a frame. Give it a `key`: another person, channel or place inside the tab is another tab. */
export function TabFrame({ surroundings, channel, subPage }: TabFrameProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const connection = useRef<TabConnection>(undefined);
  const latest = useRef({ surroundings, channel, subPage });
  latest.current = { surroundings, channel, subPage };
  const [health, setHealth] = useState<Health>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  const { tabUrl, app } = surroundings.state;
  const { theme } = surroundings;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt replaces the frame, which needs a new connection.
  useEffect(() => {
    const sessionId = crypto.randomUUID();
    const open = connectTab({
      window,
      frame: () => frame.current?.contentWindow ?? null,
      log: (entry) => latest.current.surroundings.log(entry),
      services: {
        tabUrl,
        place: () => {
          const { surroundings: around, ...where } = latest.current;
          return { ...where, state: around.state, theme: teamsThemes[around.theme], sessionId };
        },
        token: (request) => latest.current.surroundings.token(request),
        openLink: (url) => latest.current.surroundings.openLink(url),
        shareLink: (link) => latest.current.surroundings.shareLink(link, latest.current.channel),
        navigate: (target) => latest.current.surroundings.navigate(target),
        loaded: () => setHealth({ kind: "loaded" }),
        failed: (message) => setHealth({ kind: "failed", message }),
      },
    });
    connection.current = open;
    const timer = setTimeout(
      () => setHealth((current) => (current.kind === "loading" ? { kind: "silent" } : current)),
      patienceMs,
    );
    return () => {
      clearTimeout(timer);
      open.close();
    };
  }, [tabUrl, attempt]);

  useEffect(() => {
    connection.current?.changeTheme(teamsThemes[theme]);
  }, [theme]);

  function retry(): void {
    setHealth({ kind: "loading" });
    setAttempt(attempt + 1);
  }

  const problem = complaint(health);
  return (
    <div className={styles.frame}>
      {problem && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={retry}>{texts.retry}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {health.kind === "loading" && <Spinner className={styles.spinner} label={texts.tabLoading} />}
      <iframe
        key={attempt}
        ref={frame}
        className={styles.iframe}
        src={tabUrl}
        title={texts.tabTitle(app.displayName)}
        allow="clipboard-write; fullscreen"
        sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads"
      />
    </div>
  );
}
