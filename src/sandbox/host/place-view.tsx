import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { HostChannel, HostMessage, HostState, HostTab } from "../connector/host-api.ts";
import { type ConversationActions, ConversationView } from "./conversation-view.tsx";
import type { Place } from "./place.ts";
import { PlaceHeader } from "./place-header.tsx";
import { frameKey, TabFrame, type TabSurroundings } from "./tab-frame.tsx";
import { texts } from "./texts.ts";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
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
  go(change: Partial<Place>): void;
  onInstall(): void;
  /** Nothing where no tab may be added. */
  readonly onAdd?: (() => void) | undefined;
  onRemove(tab: HostTab): void;
}

/** What the app brings along for each person, without configuration. */
function personalTab({ app, tabUrl }: HostState): HostTab {
  const id = "integrationskompass";
  return { id, name: app.displayName, entityId: id, contentUrl: tabUrl, websiteUrl: tabUrl };
}

/** A channel, or the personal app: its posts, the product's tab, or both. */
export function PlaceView(props: PlaceViewProps) {
  const styles = useStyles();
  const { channel, place, wide, messages, actions, surroundings, go, onInstall, onAdd, onRemove } = props;
  const { app } = surroundings.state;
  const view = place.view === "both" && !wide ? "posts" : place.view;
  const tabs = channel?.tabs ?? [personalTab(surroundings.state)];
  const added = tabs.slice(1).find(({ id }) => id === place.tab);
  const tab = added ?? tabs[0] ?? personalTab(surroundings.state);
  const title = channel?.displayName ?? app.displayName;

  function select(value: string): void {
    if (value === "posts" || value === "both") go({ view: value });
    else go({ view: "tab", tab: value, subPage: undefined });
  }

  return (
    <main className={styles.place} aria-label={title}>
      <PlaceHeader
        title={title}
        views={[
          { value: "posts", name: channel ? texts.posts : texts.chat },
          ...tabs.map(({ id, name }) => ({ value: id, name })),
          ...(wide ? [{ value: "both", name: texts.sideBySide }] : []),
        ]}
        selected={view === "tab" ? tab.id : view}
        onSelect={select}
        onAdd={onAdd}
        onRemove={added && view === "tab" ? () => onRemove(added) : undefined}
      />
      {!surroundings.state.app.installed && <MissingApp state={surroundings.state} onInstall={onInstall} />}
      <div className={styles.content}>
        {view !== "tab" && (
          <div className={styles.half}>
            <ConversationView
              key={channel?.id}
              conversation={channel?.id ?? surroundings.state.chat.id}
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
              key={frameKey(surroundings, channel?.id, tab.id, place.subPage)}
              surroundings={surroundings}
              spot={{ frame: "content", contentUrl: tab.contentUrl, entityId: tab.entityId, channel }}
              subPage={place.subPage}
            />
          </div>
        )}
      </div>
    </main>
  );
}

function MissingApp({ state: { app, person }, onInstall }: { state: HostState; onInstall(): void }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{texts.missingApp(app.displayName)}</MessageBarBody>
      {!person.guest && (
        <MessageBarActions>
          <Button onClick={onInstall}>{texts.install}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
