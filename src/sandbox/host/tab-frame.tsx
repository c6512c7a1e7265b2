import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { HostChannel, HostMeeting, HostState, TokenAnswer, TokenRequest } from "../connector/host-api.ts";
import type { SignIn } from "./sign-in-choice.tsx";
import type { SettingsServices, SharedLink, StageServices } from "./teams-protocol/calls.ts";
import type { FrameContext } from "./teams-protocol/context.ts";
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

/** This client speaks German, but tells tabs that it is set to the browser's language, as Teams would be. */
function locale(): string {
  return navigator.language.toLowerCase();
}

/** What all tabs of the page share. */
export interface TabSurroundings {
  readonly state: HostState;
  readonly theme: ThemeName;
  readonly signIn: SignIn;
  /** The stage of the meeting. */
  readonly stage: StageServices;
  token(request: TokenRequest): Promise<TokenAnswer>;
  openLink(url: string): boolean;
  shareLink(link: SharedLink, spot: TabSpot): void;
  navigate(subPage: string | undefined): void;
  log(entry: ProtocolEntry): void;
}

/** What stands in a frame, and in which part of Teams. */
export interface TabSpot {
  readonly frame: FrameContext;
  readonly contentUrl: string;
  readonly entityId: string;
  readonly channel?: HostChannel | undefined;
  readonly meeting?: HostMeeting | undefined;
}

export interface TabFrameProps {
  readonly surroundings: TabSurroundings;
  readonly spot: TabSpot;
  readonly subPage?: string | undefined;
  /** The dialog around the frame, where a tab is configured. */
  readonly settings?: SettingsServices | undefined;
  onConnect?(connection: TabConnection): void;
}

/** Another person, content or place inside it, or another way to sign in, is another tab. */
export function frameKey({ state, signIn }: TabSurroundings, ...rest: readonly (string | undefined)[]): string {
  return [state.person.id, signIn.round, ...rest].join();
}

type Health =
  | { readonly kind: "loading" | "loaded" | "silent" }
  | { readonly kind: "failed"; readonly message: string };

function complaint(health: Health): string | undefined {
  if (health.kind === "silent") return texts.tabSilent;
  return health.kind === "failed" ? `${texts.tabFailed} ${health.message}` : undefined;
}

/** The product's tab in a frame. Give it a `frameKey`. */
export function TabFrame({ surroundings, spot, subPage, settings, onConnect }: TabFrameProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const connection = useRef<TabConnection>(undefined);
  const latest = useRef({ surroundings, spot, subPage, settings });
  latest.current = { surroundings, spot, subPage, settings };
  const [health, setHealth] = useState<Health>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  const { app } = surroundings.state;
  const { theme } = surroundings;
  const { contentUrl } = spot;
  const inMeeting = spot.frame === "sidePanel" || spot.frame === "meetingStage";

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt replaces the frame, which needs a new connection; all else is looked up when it is asked for.
  useEffect(() => {
    const sessionId = crypto.randomUUID();
    const open = connectTab({
      window,
      frame: () => frame.current?.contentWindow ?? null,
      log: (entry) => latest.current.surroundings.log(entry),
      services: {
        contentUrl,
        place: () => {
          const { surroundings: around, spot: where, subPage: inside } = latest.current;
          return {
            ...where,
            subPage: inside,
            state: around.state,
            theme: teamsThemes[around.theme],
            locale: locale(),
            sessionId,
          };
        },
        settings: settings && {
          allowSave: (valid) => latest.current.settings?.allowSave(valid),
          keep: (given) => latest.current.settings?.keep(given),
          finish: (fault) => latest.current.settings?.finish(fault),
        },
        stage: inMeeting
          ? {
              isShared: () => latest.current.surroundings.stage.isShared(),
              share: (url) => latest.current.surroundings.stage.share(url),
              stop: () => latest.current.surroundings.stage.stop(),
            }
          : undefined,
        signInCase: surroundings.signIn.current,
        ask: surroundings.signIn.ask,
        token: (request) => latest.current.surroundings.token(request),
        openLink: (url) => latest.current.surroundings.openLink(url),
        shareLink: (link) => latest.current.surroundings.shareLink(link, latest.current.spot),
        navigate: (target) => latest.current.surroundings.navigate(target),
        loaded: () => setHealth({ kind: "loaded" }),
        failed: (message) => setHealth({ kind: "failed", message }),
      },
    });
    connection.current = open;
    onConnect?.(open);
    const timer = setTimeout(
      () => setHealth((current) => (current.kind === "loading" ? { kind: "silent" } : current)),
      patienceMs,
    );
    return () => {
      clearTimeout(timer);
      open.close();
    };
  }, [contentUrl, attempt]);

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
        src={contentUrl.replaceAll(/\{(app\.)?locale\}/g, locale())}
        title={texts.tabTitle(app.displayName)}
        allow="clipboard-write; fullscreen"
        sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads"
      />
    </div>
  );
}
