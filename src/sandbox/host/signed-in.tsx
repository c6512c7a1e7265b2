import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  tokens,
  useId,
  useToastController,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { BotOutcome, HostChannel, HostState } from "../connector/host-api.ts";
import { useMedia } from "./browser-state.ts";
import type { ConversationActions } from "./conversation-view.tsx";
import { DeveloperDrawer, type NumberedEntry } from "./developer-drawer.tsx";
import { createHostClient } from "./host-client.ts";
import { useReading } from "./live-data.ts";
import { noticeAfter } from "./notice.ts";
import { type Place, personalApp, writePlace } from "./place.ts";
import { PlaceView } from "./place-view.tsx";
import { Rail } from "./rail.tsx";
import { useUnread } from "./read-marks.ts";
import type { TabSurroundings } from "./tab-frame.tsx";
import type { SharedLink } from "./teams-protocol/calls.ts";
import { readDeepLink } from "./teams-protocol/deep-link.ts";
import type { ProtocolEntry } from "./teams-protocol/tab-connection.ts";
import { type Notice, texts } from "./texts.ts";
import type { ThemeName } from "./themes.ts";
import { TopBar } from "./top-bar.tsx";

/** Lines of the protocol that the page keeps. */
const logLimit = 300;

const useStyles = makeStyles({
  body: { display: "flex", flexGrow: 1, minHeight: 0 },
  rail: {
    display: "flex",
    width: "280px",
    flexShrink: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

function isSafeAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && hostname === "localhost");
}

function useProtocolLog(): readonly [readonly NumberedEntry[], (entry: ProtocolEntry) => void] {
  const [entries, setEntries] = useState<readonly NumberedEntry[]>([]);
  const log = useCallback(
    (entry: ProtocolEntry) =>
      setEntries((before) => [...before, { ...entry, number: (before.at(-1)?.number ?? 0) + 1 }].slice(-logLimit)),
    [],
  );
  return [entries, log];
}

function useNotices(): readonly [string, (notice: Notice & { readonly detail?: string }) => void] {
  const toaster = useId("notices");
  const { dispatchToast } = useToastController(toaster);
  const show = useCallback(
    ({ intent, text, detail }: Notice & { readonly detail?: string }) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{text}</ToastTitle>
          {detail && <ToastBody>{detail}</ToastBody>}
        </Toast>,
        { intent },
      ),
    [dispatchToast],
  );
  return [toaster, show];
}

export interface SignedInProps {
  readonly state: HostState;
  /** Grows with every change on the server. */
  readonly changes: number;
  readonly place: Place;
  readonly theme: ThemeName;
  go(change: Partial<Place>): void;
  onTheme(theme: ThemeName): void;
  onPerson(id: string): void;
}

/** The page of one person. */
export function SignedIn({ state, changes, place, theme, go, onTheme, onPerson }: SignedInProps) {
  const styles = useStyles();
  const narrow = useMedia("(max-width: 760px)");
  const wide = useMedia("(min-width: 1200px)");
  const [channelsOpen, setChannelsOpen] = useState(false);
  const [developerOpen, setDeveloperOpen] = useState(false);
  const [entries, log] = useProtocolLog();
  const [toaster, show] = useNotices();
  const client = useMemo(() => createHostClient(state.person.id), [state.person.id]);
  const { isUnread, markRead } = useUnread(state.person.id);

  const channel =
    place.channel === personalApp
      ? undefined
      : (state.channels.find(({ id }) => id === place.channel) ?? state.channels[0]);
  const conversation = channel?.id ?? state.chat.id;
  const { data: messages = [] } = useReading(conversation, changes, () => client.messages(conversation));
  const newest = messages.at(-1)?.id;
  const postsShown = place.view !== "tab";

  useEffect(() => {
    if (newest !== undefined && postsShown) markRead(conversation, newest);
  }, [conversation, newest, postsShown, markRead]);

  function openChannel(id: string): void {
    setChannelsOpen(false);
    go({ channel: id, subPage: undefined });
  }

  /** Links into Teams stay on the page; others open in a window of their own. */
  function openLink(url: string): boolean {
    const target = readDeepLink(url);
    if (!target) {
      const safe = isSafeAddress(url);
      if (safe) window.open(url, "_blank", "noopener,noreferrer");
      else show({ intent: "error", text: texts.linkBlocked });
      return safe;
    }
    if (target.channel !== undefined && !state.channels.some(({ id }) => id === target.channel)) {
      show({ intent: "error", text: texts.linkUnknown });
      return false;
    }
    const where = target.channel ?? channel?.id ?? personalApp;
    if (target.kind === "tab")
      go({ channel: where, view: place.view === "both" ? "both" : "tab", subPage: target.subPage });
    else go({ channel: where, view: "posts", subPage: undefined });
    return true;
  }

  function shareLink({ subPage, label }: SharedLink, from: HostChannel | undefined): void {
    const address = new URL(writePlace({ channel: from?.id ?? personalApp, view: "tab", subPage }), location.origin);
    navigator.clipboard.writeText(address.href).then(
      () => show({ intent: "success", text: texts.linkCopied, detail: label }),
      () => show({ intent: "success", text: texts.linkShared, detail: address.href }),
    );
  }

  async function changeApp(run: () => Promise<BotOutcome>): Promise<void> {
    const notice = await noticeAfter(run);
    if (notice) show(notice);
  }

  const actions: ConversationActions = {
    send: (text, thread) => client.send({ conversation, text, thread }),
    act: client.act,
    openLink,
  };
  const surroundings: TabSurroundings = {
    state,
    theme,
    token: client.token,
    openLink,
    shareLink,
    navigate: (subPage) => go({ subPage }),
    log,
  };
  const rail = <Rail state={state} selected={channel?.id ?? personalApp} isUnread={isUnread} onSelect={openChannel} />;

  return (
    <>
      <TopBar
        state={state}
        theme={theme}
        narrow={narrow}
        unsupported={entries.filter(({ supported }) => !supported).length}
        onOpenChannels={() => setChannelsOpen(true)}
        onPerson={onPerson}
        onTheme={onTheme}
        onInstall={() => changeApp(client.install)}
        onUninstall={() => changeApp(client.uninstall)}
        onDeveloper={() => setDeveloperOpen(true)}
      />
      <div className={styles.body}>
        {narrow ? (
          <OverlayDrawer open={channelsOpen} onOpenChange={(_event, data) => setChannelsOpen(data.open)}>
            <DrawerHeader>
              <DrawerHeaderTitle
                action={
                  <Button
                    appearance="subtle"
                    icon={<DismissRegular />}
                    aria-label={texts.closeChannels}
                    onClick={() => setChannelsOpen(false)}
                  />
                }
              >
                {texts.channels}
              </DrawerHeaderTitle>
            </DrawerHeader>
            <DrawerBody>{rail}</DrawerBody>
          </OverlayDrawer>
        ) : (
          <div className={styles.rail}>{rail}</div>
        )}
        <PlaceView
          channel={channel}
          place={place}
          wide={wide}
          messages={messages}
          actions={actions}
          surroundings={surroundings}
          onView={(view) => go({ view })}
          onInstall={() => changeApp(client.install)}
        />
      </div>
      <DeveloperDrawer entries={entries} open={developerOpen} onClose={() => setDeveloperOpen(false)} />
      <Toaster toasterId={toaster} />
    </>
  );
}
