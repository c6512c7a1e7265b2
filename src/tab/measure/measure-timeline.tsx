import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { IsoInstant } from "../../core/concept.ts";
import { Facts } from "../facts.tsx";
import { Heard } from "../heard.tsx";
import { useMore } from "../more-button.tsx";
import { MeasureStatusLabel } from "../state-label.tsx";
import { UnitName } from "../unit-name.tsx";
import { measureWords } from "../words/measure.ts";
import type { HistoryEntry } from "./measure-history.ts";
import { saidFacts } from "./said-facts.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, maxWidth: "60rem" },
  // The line at the side joins the answers; what it says is said by their order, too.
  entry: {
    display: "grid",
    gridTemplateColumns: "9em minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalL,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    ":last-child": { paddingBottom: 0 },
    "@media (max-width: 600px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  who: { display: "block", overflowWrap: "anywhere" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  said: { minWidth: 0, display: "grid", gap: tokens.spacingVerticalXS },
});

interface MeasureTimelineProps {
  readonly entries: readonly HistoryEntry[];
  readonly now: IsoInstant;
}

/** All answers about a measure, newest first. */
export function MeasureTimeline({ entries, now }: MeasureTimelineProps): ReactNode {
  const styles = useStyles();
  const { shown, button } = useMore(entries, 25, measureWords.more);
  return (
    <>
      <ol aria-label={measureWords.answers(entries.length)} className={styles.list}>
        {shown.map((entry) => (
          <li key={entry.key} className={styles.entry}>
            <Heard at={entry.at} now={now} />
            <Said entry={entry} />
          </li>
        ))}
      </ol>
      {button}
    </>
  );
}

function Said({ entry: { unit, round, isCorrection, answer } }: { readonly entry: HistoryEntry }): ReactNode {
  const styles = useStyles();
  const around = [round ?? measureWords.withoutRound, ...(isCorrection ? [measureWords.correction] : [])];
  return (
    <div className={styles.said}>
      <MeasureStatusLabel state={answer.status} />
      <Facts facts={saidFacts(answer)} />
      <span className={styles.who}>
        <UnitName unit={unit} />
        {answer.onBehalfOf !== undefined && `, ${measureWords.facts.onBehalfOf} ${answer.onBehalfOf}`}
        <span className={styles.quiet}>{around.join(" · ")}</span>
      </span>
    </div>
  );
}
