import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronLeft16Regular } from "@fluentui/react-icons/svg/chevron-left";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { agendaOf, neighbourOf } from "../../core/agenda-order.ts";
import type { Meeting } from "../../core/meeting.ts";
import { hashOf } from "../../core/route.ts";
import { formatDate } from "../../texts/formats.ts";
import { ConceptText } from "../concept-text.tsx";
import { DecisionRecords } from "../decision/decision-records.tsx";
import { useSurroundings } from "../surroundings.ts";
import { decisionWords } from "../words/decision.ts";
import { steeringWords } from "../words/steering.ts";
import { steeringPlacesWords } from "../words/steering-places.ts";
import { tabWords } from "../words/tab.ts";
import { AgendaFacts } from "./agenda-facts.tsx";
import { useRemoteKeys } from "./remote-keys.ts";
import type { Scene } from "./scene.ts";
import { useShowing } from "./use-showing.ts";

const words = steeringWords.agenda;

const useStyles = makeStyles({
  stage: { maxWidth: "100rem", marginInline: "auto", paddingTop: tokens.spacingVerticalXXL },
  back: { display: "inline-flex", alignItems: "center", minHeight: "24px", gap: tokens.spacingHorizontalXS },
  // Larger than the ramp, and with the wall: whoever sits five metres away reads it, too. In rem as well, so that zoom helps.
  above: { fontSize: "calc(0.75rem + 1vw)", lineHeight: 1.4, margin: 0, color: tokens.colorNeutralForeground2 },
  heading: {
    ...typographyStyles.title2,
    fontSize: "calc(1.25rem + 2.4vw)",
    lineHeight: 1.25,
    marginTop: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalXL,
    outlineStyle: "none",
    hyphens: "auto",
    overflowWrap: "anywhere",
    "@media (max-width: 600px)": { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
  kind: {
    display: "block",
    fontSize: "calc(0.75rem + 1.1vw)",
    lineHeight: 1.4,
    color: tokens.colorNeutralForeground2,
  },
  facts: {
    fontSize: "calc(0.875rem + 1.3vw)",
    lineHeight: 1.4,
    "& dl": {
      maxWidth: "none",
      columnGap: "1em",
      "@media (min-width: 481px)": { rowGap: tokens.spacingVerticalM },
    },
    "& dt": { fontSize: "inherit", lineHeight: "inherit" },
  },
  decisions: { marginTop: tokens.spacingVerticalXXL },
});

interface StagePageProps {
  readonly scene: Scene;
  readonly meeting: Meeting;
  readonly onChange: () => Promise<void>;
}

/** One item of the agenda for a whole room, in step with whoever leads the meeting. */
export function StagePage({ scene, meeting, onChange }: StagePageProps): ReactNode {
  const styles = useStyles();
  const inTeams = useSurroundings().frame === "meetingStage";
  const { board, today } = scene;
  const [{ id }, show] = useShowing(scene, meeting);
  const { items } = agendaOf(board, meeting, today);
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  // The item may be younger than what was last read.
  const isUnknown = id !== "" && !item;
  useEffect(() => {
    if (isUnknown) void onChange();
  }, [isUnknown, onChange]);
  // The heading changes while the view stays.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = heading.current?.textContent ?? "";
  });
  // On the stage of Teams everybody could press a key by accident; there the side panel leads.
  useRemoteKeys((by) => {
    const next = neighbourOf(items, id, by);
    if (next && !inTeams) show(next.id);
  });
  const body = board.concept.bodies.find(({ key }) => key === meeting.body)?.title ?? meeting.title;
  const day = formatDate(meeting.heldOn, tabWords.locale);
  const position = item ? ` · ${words.position(at + 1, items.length)}` : "";
  const decided = board.decisions.filter((one) => one.meeting === meeting.key && one.agendaItem === id);
  return (
    <div className={styles.stage}>
      {!inTeams && (
        <Link href={hashOf({ view: "meeting", key: meeting.key })} className={styles.back}>
          <ChevronLeft16Regular />
          {words.heading}
        </Link>
      )}
      <p className={styles.above}>{`${steeringPlacesWords.meeting(body, day)}${position}`}</p>
      <div aria-live="polite">
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {item && <span className={styles.kind}>{words.kind[item.matter.kind]} </span>}
          {item ? <ConceptText>{item.title}</ConceptText> : steeringWords.remote.waiting}
        </h1>
        {item && (
          <div className={styles.facts}>
            <AgendaFacts matter={item.matter} />
          </div>
        )}
      </div>
      {decided.length > 0 && (
        <section aria-label={decisionWords.heading} className={styles.decisions}>
          <DecisionRecords decisions={decided} units={board.concept.units} />
        </section>
      )}
    </div>
  );
}
