import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { HostMeeting, HostTab } from "../connector/host-api.ts";
import type { Place } from "./place.ts";
import { PlaceHeader } from "./place-header.tsx";
import { frameKey, TabFrame, type TabSurroundings } from "./tab-frame.tsx";
import { texts } from "./texts.ts";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  content: {
    display: "flex",
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    "@media (max-width: 760px)": { flexDirection: "column" },
  },
  stage: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    flexBasis: "0",
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  shared: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  empty: { margin: "auto", padding: tokens.spacingHorizontalL, textAlign: "center" },
  // As wide as the side panel of a meeting in Teams.
  panel: {
    display: "flex",
    flexDirection: "column",
    width: "320px",
    minHeight: 0,
    flexShrink: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 760px)": {
      width: "auto",
      flexShrink: 1,
      flexGrow: 1,
      flexBasis: "0",
      borderLeft: "none",
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

/** Stands for the meeting itself among the views of its place; the others are its tabs. */
const joined = "joined";

export interface MeetingViewProps {
  readonly meeting: HostMeeting;
  readonly place: Place;
  readonly surroundings: TabSurroundings;
  go(change: Partial<Place>): void;
  onAdd(): void;
  onRemove(tab: HostTab): void;
  onStop(): void;
}

/** A meeting: before and after it the page of its details with its tabs, during it the stage and the side panel. */
export function MeetingView({ meeting, place, surroundings, go, onAdd, onRemove, onStop }: MeetingViewProps) {
  const styles = useStyles();
  const [own] = meeting.tabs;
  const added = meeting.tabs.slice(1).find(({ id }) => id === place.tab);
  const tab = added ?? own;
  const inMeeting = place.view !== "tab";
  if (!tab) return null;
  return (
    <main className={styles.place} aria-label={meeting.title}>
      <PlaceHeader
        title={meeting.title}
        views={[
          ...meeting.tabs.map(({ id, name }) => ({ value: `tab ${id}`, name: texts.detailsTab(name) })),
          { value: joined, name: texts.inMeeting },
        ]}
        selected={inMeeting ? joined : `tab ${tab.id}`}
        onSelect={(value) => {
          if (value === joined) go({ view: "both", subPage: undefined });
          else go({ view: "tab", tab: value.slice("tab ".length), subPage: undefined });
        }}
        onAdd={onAdd}
        onRemove={added && !inMeeting ? () => onRemove(added) : undefined}
      />
      <div className={styles.content}>
        {inMeeting ? (
          <>
            <Stage meeting={meeting} tab={tab} surroundings={surroundings} onStop={onStop} />
            <aside className={styles.panel} aria-label={texts.sidePanel}>
              <TabFrame
                key={frameKey(surroundings, tab.id, place.subPage)}
                surroundings={surroundings}
                spot={{ frame: "sidePanel", contentUrl: tab.contentUrl, entityId: tab.entityId, meeting }}
                subPage={place.subPage}
              />
            </aside>
          </>
        ) : (
          <TabFrame
            key={frameKey(surroundings, tab.id, place.subPage)}
            surroundings={surroundings}
            spot={{ frame: "content", contentUrl: tab.contentUrl, entityId: tab.entityId, meeting }}
            subPage={place.subPage}
          />
        )}
      </div>
    </main>
  );
}

type StageProps = Pick<MeetingViewProps, "meeting" | "surroundings" | "onStop"> & { readonly tab: HostTab };

function Stage({ meeting, tab, surroundings, onStop }: StageProps) {
  const styles = useStyles();
  const { stage } = meeting;
  return (
    <section className={styles.stage} aria-label={texts.stage}>
      {stage ? (
        <>
          <div className={styles.shared}>
            <Text>{texts.sharedBy(stage.person)}</Text>
            <Button size="small" onClick={onStop}>
              {texts.stopSharing}
            </Button>
          </div>
          <TabFrame
            key={frameKey(surroundings, stage.contentUrl)}
            surroundings={surroundings}
            spot={{ frame: "meetingStage", contentUrl: stage.contentUrl, entityId: tab.entityId, meeting }}
          />
        </>
      ) : (
        <Text className={styles.empty}>{texts.stageEmpty}</Text>
      )}
    </section>
  );
}
