import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Board, FieldSummary } from "../../core/board.ts";
import type { IsoInstant } from "../../core/concept.ts";
import { hashOf } from "../../core/route.ts";
import { ConceptText, conceptLanguage } from "../concept-text.tsx";
import { Heard } from "../heard.tsx";
import { PlaceLink } from "../place-link.tsx";
import { type Column, Records } from "../records.tsx";
import { IndicatorStateLabel, MeasureStatusLabel } from "../state-label.tsx";
import { useSurroundings } from "../surroundings.ts";
import { tabWords } from "../words/tab.ts";
import { StepBar } from "./step-bar.tsx";
import { sum, unitsOf } from "./totals.ts";

const useStyles = makeStyles({
  name: { display: "flex", columnGap: tokens.spacingHorizontalS },
  key: {
    flexShrink: 0,
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  states: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  line: { display: "block" },
});

interface FieldRecordsProps {
  readonly board: Board;
  readonly summaries: readonly FieldSummary[];
  readonly now: IsoInstant;
}

/**
 * The fields in the concept's order, never sorted by how they stand. Beside a meeting and on its stage, only what is
 * spoken of there.
 */
export function FieldRecords({ board, summaries, now }: FieldRecordsProps): ReactNode {
  const styles = useStyles();
  const { frame } = useSurroundings();
  const name: Column<FieldSummary> = {
    header: tabWords.overview.heading,
    width: "22%",
    cell: ({ field: { key, title } }) => (
      <span className={styles.name}>
        <span className={styles.key}>{key}</span>
        {frame === "meetingStage" ? (
          <ConceptText>{title}</ConceptText>
        ) : (
          <Link lang={conceptLanguage} href={hashOf({ view: "field", key })}>
            {title}
          </Link>
        )}
      </span>
    ),
  };
  const steps: Column<FieldSummary> = {
    header: tabWords.overview.steps,
    width: "22%",
    cell: (summary) => <StepBar steps={summary.steps} />,
  };
  const heard: Column<FieldSummary> = {
    header: tabWords.overview.heard,
    width: "14%",
    cell: ({ heardAt }) => <Heard at={heardAt} now={now} />,
  };
  const details: readonly Column<FieldSummary>[] = [
    {
      header: tabWords.overview.recommendations,
      width: "12%",
      cell: ({ recommendations }) => (
        <>
          {sum(Object.values(recommendations))}
          <States counts={recommendations} label={MeasureStatusLabel} />
        </>
      ),
    },
    {
      header: tabWords.overview.indicators,
      width: "12%",
      cell: ({ field, indicators, keyFigures }) => (
        <>
          {keyFigures > 0 && (
            <PlaceLink to={{ view: "figures", key: field.key }}>{tabWords.overview.keyFigures(keyFigures)}</PlaceLink>
          )}
          {sum(Object.values(indicators)) > 0 && <Reported counts={indicators} />}
        </>
      ),
    },
    {
      header: tabWords.overview.units,
      width: "18%",
      cell: ({ field }) =>
        unitsOf(board, field).map((unit) => (
          <span key={unit.key} lang={conceptLanguage} className={styles.line}>
            {unit.title}
          </span>
        )),
    },
  ];
  const inMeeting = frame === "sidePanel" || frame === "meetingStage";
  return (
    <Records
      label={tabWords.overview.heading}
      rows={summaries}
      keyOf={({ field }) => field.key}
      columns={[name, steps, ...(inMeeting ? [] : details), heard]}
    />
  );
}

/** How many qualitative indicators have been reported at all, and how many in which state. */
function Reported({ counts }: { readonly counts: FieldSummary["indicators"] }): ReactNode {
  const styles = useStyles();
  const all = sum(Object.values(counts));
  return (
    <>
      <span className={styles.line}>{tabWords.overview.reportedOf(all - counts.unknown, all)}</span>
      <States counts={counts} label={IndicatorStateLabel} />
    </>
  );
}

interface StatesProps<State extends string> {
  readonly counts: Readonly<Record<State | "unknown", number>>;
  readonly label: (props: { readonly state: State; readonly count: number }) => ReactNode;
}

/** How many stand how, as far as anything was said. */
function States<State extends string>({ counts, label: Label }: StatesProps<State>): ReactNode {
  const styles = useStyles();
  return (Object.keys(counts) as State[])
    .filter((state) => state !== "unknown" && counts[state] > 0)
    .map((state) => (
      <span key={state} className={styles.states}>
        <Label state={state} count={counts[state]} />
      </span>
    ));
}
