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
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import type { BotOutcome, HostState, HostTab } from "../connector/host-api.ts";
import { useMedia } from "./browser-state.ts";
import { ConfigurationDialog } from "./configuration-dialog.tsx";
import type { ConversationActions } from "./conversation-view.tsx";
import { DeveloperDrawer, type NumberedEntry } from "./developer-drawer.tsx";
import { HostRequestError } from "./errors.ts";
import { createHostClient } from "./host-client.ts";
import { placeOfLink } from "./link-place.ts";
import { useReading } from "./live-data.ts";
import { MeetingView } from "./meeting-view.tsx";
import { noticeAfter } from "./notice.ts";
import { meetingPlace, type Place, personalApp } from "./place.ts";
import { PlaceView } from "./place-view.tsx";
import { Rail } from "./rail.tsx";
import { useUnread } from "./read-marks.ts";
import { SignInDialog, useSignIn } from "./sign-in-choice.tsx";
import type { TabSpot, TabSurroundings } from "./tab-frame.tsx";
import type { SharedLink } from "./teams-protocol/calls.ts";
import { readDeepLink, tabLink } from "./teams-protocol/deep-link.ts";
import type { ProtocolEntry } from "./teams-protocol/tab-connection.ts";
import { type Notice, refusalText, texts } from "./texts.ts";
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

interface RailDrawerProps {
  readonly open: boolean;
  readonly children: ReactNode;
  onOpen(open: boolean): void;
}

function RailDrawer({ open, children, onOpen }: RailDrawerProps) {
  return (
    <OverlayDrawer open={open} onOpenChange={(_event, data) => onOpen(data.open)}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={texts.closeChannels}
              onClick={() => onOpen(false)}
            />
          }
        >
          {texts.channels}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>{children}</DrawerBody>
    </OverlayDrawer>
  );
}

/** What the place in the address means to this person; the first channel where it means nothing. */
function located(state: HostState, { channel: where }: Place) {
  if (where === meetingPlace && state.meeting) return { where, meeting: state.meeting, channel: undefined };
  if (where === personalApp) return { where, meeting: undefined, channel: undefined };
  const channel = state.channels.find(({ id }) => id === where) ?? state.channels[0];
  return { where: channel?.id ?? personalApp, meeting: undefined, channel };
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
  const [adding, setAdding] = useState(false);
  const [entries, log] = useProtocolLog();
  const signIn = useSignIn();
  const [toaster, show] = useNotices();
  const client = useMemo(() => createHostClient(state.person.id), [state.person.id]);
  const { isUnread, markRead } = useUnread(state.person.id);

  const { where, meeting, channel } = located(state, place);
  const conversation = channel?.id ?? state.chat.id;
  const { data: messages = [] } = useReading(conversation, changes, () => client.messages(conversation));
  const newest = messages.at(-1)?.id;
  const postsShown = place.view !== "tab" && !meeting;

  useEffect(() => {
    if (newest !== undefined && postsShown) markRead(conversation, newest);
  }, [conversation, newest, postsShown, markRead]);

  function openChannel(id: string): void {
    setChannelsOpen(false);
    go({ channel: id, tab: undefined, subPage: undefined });
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
    const next = placeOfLink(state, target);
    if (next) go(next);
    else show({ intent: "error", text: texts.linkUnknown });
    return next !== undefined;
  }

  function shareLink({ subPage, label, webUrl }: SharedLink, spot: TabSpot): void {
    const link = tabLink(state.app.id, {
      entityId: spot.entityId,
      channel: spot.channel?.id,
      chat: spot.meeting?.chatId,
      subPage,
      label,
      webUrl: webUrl || spot.contentUrl,
    });
    navigator.clipboard.writeText(link).then(
      () => show({ intent: "success", text: texts.linkCopied, detail: label }),
      () => show({ intent: "success", text: texts.linkShared, detail: link }),
    );
  }

  function showAdded(tab: HostTab): void {
    setAdding(false);
    go({ view: "tab", tab: tab.id, subPage: undefined });
  }

  /** A refusal is told to the person, and to whoever waits for the outcome. */
  async function orTell(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      show({ intent: "error", text: refusalText(error instanceof HostRequestError ? error.reason : "failed") });
      throw error;
    }
  }

  function removeTab({ id }: HostTab): void {
    go({ tab: undefined, subPage: undefined });
    orTell(client.removeTab(id)).catch(() => {});
  }

  async function changeApp(run: () => Promise<BotOutcome>): Promise<void> {
    const notice = await noticeAfter(run);
    if (notice) show(notice);
  }

  const actions: ConversationActions = {
    send: (text, thread, cards) => client.send({ conversation, text, thread, cards }),
    act: client.act,
    openLink,
  };
  const surroundings: TabSurroundings = {
    state,
    theme,
    signIn,
    stage: {
      isShared: () => state.meeting?.stage !== undefined,
      share: (contentUrl) => orTell(client.share(contentUrl)),
      stop: () => orTell(client.stopSharing()),
    },
    token: client.token,
    openLink,
    shareLink,
    navigate: (subPage) => go({ subPage }),
    log,
  };
  const rail = <Rail state={state} selected={where} isUnread={isUnread} onSelect={openChannel} />;

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
          <RailDrawer open={channelsOpen} onOpen={setChannelsOpen}>
            {rail}
          </RailDrawer>
        ) : (
          <div className={styles.rail}>{rail}</div>
        )}
        {meeting ? (
          <MeetingView
            meeting={meeting}
            place={place}
            surroundings={surroundings}
            go={go}
            onAdd={() => setAdding(true)}
            onRemove={removeTab}
            onStop={() => void surroundings.stage.stop().catch(() => {})}
          />
        ) : (
          <PlaceView
            channel={channel}
            place={place}
            wide={wide}
            messages={messages}
            actions={actions}
            surroundings={surroundings}
            go={go}
            onInstall={() => changeApp(client.install)}
            onAdd={channel && state.app.installed && !state.person.guest ? () => setAdding(true) : undefined}
            onRemove={removeTab}
          />
        )}
      </div>
      {adding && (channel || meeting) && (
        <ConfigurationDialog
          surroundings={surroundings}
          conversation={meeting?.chatId ?? conversation}
          place={{ channel, meeting }}
          add={client.addTab}
          onAdded={showAdded}
          onClose={() => setAdding(false)}
        />
      )}
      <SignInDialog signIn={signIn} app={state.app.displayName} person={state.person.displayName} />
      <DeveloperDrawer entries={entries} signIn={signIn} open={developerOpen} onClose={() => setDeveloperOpen(false)} />
      <Toaster toasterId={toaster} />
    </>
  );
}
