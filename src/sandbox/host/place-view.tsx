import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Subtitle1,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import type { HostChannel, HostMessage } from "../connector/host-api.ts";
import { type ConversationActions, ConversationView } from "./conversation-view.tsx";
import { type Place, type View, views } from "./place.ts";
import { TabFrame, type TabSurroundings } from "./tab-frame.tsx";
import { texts } from "./texts.ts";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    paddingInline: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: "0", paddingBlock: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  content: { display: "flex", flexGrow: 1, minHeight: 0, minWidth: 0 },
  half: { display: "flex", flexGrow: 1, flexShrink: 1, flexBasis: "0", minWidth: 0, minHeight: 0 },
  divided: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
});

export interface PlaceViewProps {
  /** The channel, or nothing for the personal app. */
  readonly channel: HostChannel | undefined;
  readonly place: Place;
  /** Wide enough to show posts and tab beside each other. */
  readonly wide: boolean;
  readonly messages: readonly HostMessage[];
  readonly actions: ConversationActions;
  readonly surroundings: TabSurroundings;
  onView(view: View): void;
  onInstall(): void;
}

/** A channel, or the personal app: its posts, the product's tab, or both. */
export function PlaceView(props: PlaceViewProps) {
  const styles = useStyles();
  const { channel, place, wide, messages, actions, surroundings, onView, onInstall } = props;
  const { app, person } = surroundings.state;
  const view = place.view === "both" && !wide ? "posts" : place.view;
  const names: Record<View, string> = {
    posts: channel ? texts.posts : texts.chat,
    tab: app.displayName,
    both: texts.sideBySide,
  };
  const title = channel?.displayName ?? app.displayName;
  return (
    <main className={styles.place} aria-label={title}>
      <div className={styles.header}>
        <Subtitle1 as="h1" className={styles.title}>
          {title}
        </Subtitle1>
        <TabList
          aria-label={texts.views}
          selectedValue={view}
          onTabSelect={(_event, { value }) => onView(views.find((name) => name === value) ?? "posts")}
        >
          {views
            .filter((name) => wide || name !== "both")
            .map((name) => (
              <Tab key={name} value={name}>
                {names[name]}
              </Tab>
            ))}
        </TabList>
      </div>
      {!app.installed && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.missingApp(app.displayName)}</MessageBarBody>
          {!person.guest && (
            <MessageBarActions>
              <Button onClick={onInstall}>{texts.install}</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <div className={styles.content}>
        {view !== "tab" && (
          <div className={styles.half}>
            <ConversationView
              key={channel?.id}
              messages={messages}
              chat={!channel}
              appName={app.displayName}
              actions={actions}
            />
          </div>
        )}
        {view !== "posts" && (
          <div className={`${styles.half} ${styles.divided}`}>
            <TabFrame
              key={[person.id, channel?.id, place.subPage].join()}
              surroundings={surroundings}
              channel={channel}
              subPage={place.subPage}
            />
          </div>
        )}
      </div>
    </main>
  );
}
