import { makeStyles, Toaster } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { BotOutcome, HostState, HostTab } from "../connector/host-api.ts";
import { useMedia } from "./browser-state.ts";
import { ConfigurationDialog } from "./configuration-dialog.tsx";
import type { ConversationActions } from "./conversation-view.tsx";
import { DeveloperDrawer } from "./developer-drawer.tsx";
import { createHostClient } from "./host-client.ts";
import { createLinks } from "./links.ts";
import { useReading } from "./live-data.ts";
import { MeetingView } from "./meeting-view.tsx";
import { noticeAfter } from "./notice.ts";
import { located, type Place } from "./place.ts";
import { PlaceView } from "./place-view.tsx";
import { useProtocolLog } from "./protocol-log.ts";
import { Rail } from "./rail.tsx";
import { RailPane } from "./rail-pane.tsx";
import { useUnread } from "./read-marks.ts";
import { SignInDialog, useSignIn } from "./sign-in-choice.tsx";
import type { TabSurroundings } from "./tab-frame.tsx";
import type { ThemeName } from "./themes.ts";
import { useToasts } from "./toasts.tsx";
import { TopBar } from "./top-bar.tsx";

const useStyles = makeStyles({
  body: { display: "flex", flexGrow: 1, minHeight: 0 },
});

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
  const { toaster, show, orTell } = useToasts();
  const client = useMemo(() => createHostClient(state.person.id), [state.person.id]);
  const links = createLinks({ state, show, go });
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

  function showAdded(tab: HostTab): void {
    setAdding(false);
    go({ view: "tab", tab: tab.id, subPage: undefined });
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
    openLink: links.open,
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
    openLink: links.open,
    shareLink: links.share,
    navigate: (subPage) => go({ subPage }),
    log,
  };

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
        <RailPane narrow={narrow} open={channelsOpen} onOpen={setChannelsOpen}>
          <Rail state={state} selected={where} isUnread={isUnread} onSelect={openChannel} />
        </RailPane>
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
