import { makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { IsoDate, Measure } from "../../core/concept.ts";
import type { Standing } from "../../core/standing.ts";
import { isLate } from "../../core/standing.ts";
import { formatDate } from "../../texts/formats.ts";
import { ConceptText } from "../concept-text.tsx";
import { StateLabel } from "../state-label.tsx";
import { tabWords } from "../words/tab.ts";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  late: { display: "block" },
});

interface DeadlineTextProps {
  readonly measure: Measure;
  readonly standing: Standing;
  readonly today: IsoDate;
}

/** When a measure is due: as the concept says it, the day that this means, and whether it has passed. */
export function DeadlineText({ measure, standing, today }: DeadlineTextProps): ReactNode {
  const styles = useStyles();
  const { deadline } = measure;
  if (!deadline) return null;
  return (
    <>
      <ConceptText>{deadline.text}</ConceptText>
      {deadline.due !== undefined && (
        <span className={styles.quiet}>{tabWords.field.due(formatDate(deadline.due, tabWords.locale))}</span>
      )}
      {isLate(measure, standing, today) && (
        <span className={styles.late}>
          <StateLabel icon={Warning16Regular} word={tabWords.field.late} />
        </span>
      )}
    </>
  );
}
