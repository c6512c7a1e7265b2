import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import { summarise } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant } from "../../core/concept.ts";
import { meetingNow } from "../../core/meeting.ts";
import { hashOf } from "../../core/route.ts";
import { formatDate, formatInstant } from "../../texts/formats.ts";
import { roundTitle } from "../../texts/round-titles.ts";
import { conceptLanguage } from "../concept-text.tsx";
import { ConceptDisclosure } from "../edit/concept-disclosure.tsx";
import { language } from "../language.ts";
import { PlaceActions } from "../place-actions.tsx";
import { RemarkNotes } from "../remark-notes.tsx";
import { useSurroundings } from "../surroundings.ts";
import { steeringPlacesWords } from "../words/steering-places.ts";
import { tabWords } from "../words/tab.ts";
import { FieldRecords } from "./field-records.tsx";
import { MatterLinks } from "./matter-links.tsx";
import { StepBar } from "./step-bar.tsx";
import { roundProgress, sum, totalsOf } from "./totals.ts";
import { Ways } from "./ways.tsx";

const useStyles = makeStyles({
  heading: { ...typographyStyles.title3, margin: 0, outlineStyle: "none", hyphens: "auto" },
  totals: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 22em), 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXXL}`,
    marginBlock: tokens.spacingVerticalS,
  },
  sum: { ...typographyStyles.body1Strong, marginBlock: tokens.spacingVerticalXS },
  line: { marginBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  remarks: { marginTop: tokens.spacingVerticalXXL },
});

interface OverviewPageProps {
  readonly board: Board;
  readonly now: IsoInstant;
}

/** All fields of action at a glance. */
export function OverviewPage({ board, now }: OverviewPageProps): ReactNode {
  const styles = useStyles();
  const { frame, shareToStage } = useSurroundings();
  const { concept } = board;
  const summaries = summarise(board);
  return (
    <>
      <h1 lang={conceptLanguage} tabIndex={-1} className={styles.heading}>
        {concept.title}
      </h1>
      {frame === "sidePanel" && <MeetingHere board={board} now={now} />}
      {shareToStage && <PlaceActions route={{ view: "overview" }} label={concept.title} />}
      <div className={styles.totals}>
        <TotalsText board={board} summaries={summaries} />
      </div>
      <MatterLinks board={board} now={now} />
      {frame !== "meetingStage" && <Ways />}
      <FieldRecords board={board} summaries={summaries} now={now} />
      {concept.remarks.length > 0 && (
        <div className={styles.remarks}>
          <RemarkNotes label={tabWords.overview.remarks(concept.remarks.length)} remarks={concept.remarks} />
        </div>
      )}
      <ConceptDisclosure board={board} place={{ kind: "concept", key: "" }} />
    </>
  );
}

/** Beside a meeting the way to its agenda comes first. */
function MeetingHere({ board, now }: OverviewPageProps): ReactNode {
  const styles = useStyles();
  const meeting = meetingNow(board.meetings, dayOf(now));
  if (!meeting) return null;
  const body = board.concept.bodies.find(({ key }) => key === meeting.body)?.title ?? meeting.title;
  return (
    <p className={styles.line}>
      <Link href={hashOf({ view: "meeting", key: meeting.key })}>
        {steeringPlacesWords.agenda(steeringPlacesWords.meeting(body, formatDate(meeting.heldOn, tabWords.locale)))}
      </Link>
    </p>
  );
}

function TotalsText({ board, summaries }: { board: Board; summaries: ReturnType<typeof summarise> }): ReactNode {
  const styles = useStyles();
  const { steps, heardAt } = totalsOf(summaries);
  const progress = roundProgress(board);
  const count = tabWords.overview.totalSteps(sum(Object.values(steps)));
  return (
    <>
      <div>
        <p className={styles.sum}>{`${count} ${tabWords.overview.stepsIn(summaries.length)}`}</p>
        {heardAt !== undefined && <StepBar steps={steps} />}
      </div>
      <div>
        {progress && (
          <p className={styles.line}>
            {tabWords.overview.roundRuns(
              roundTitle(progress.round, language),
              formatDate(progress.round.dueOn, tabWords.locale),
              progress.answered,
              progress.asked,
              progress.partly,
            )}
          </p>
        )}
        {heardAt !== undefined && (
          <p className={styles.line}>{tabWords.overview.heardOn(formatInstant(heardAt, tabWords.locale))}</p>
        )}
        {heardAt === undefined && !progress && <p className={styles.line}>{tabWords.overview.nothingHeard}</p>}
      </div>
    </>
  );
}
