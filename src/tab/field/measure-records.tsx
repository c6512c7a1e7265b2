import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant, Measure } from "../../core/concept.ts";
import type { Standing } from "../../core/standing.ts";
import { neverHeard } from "../../core/standing.ts";
import { conceptLanguage } from "../concept-text.tsx";
import { Heard } from "../heard.tsx";
import { DeadlineText } from "../measure/deadline-text.tsx";
import type { Column } from "../records.tsx";
import { Records } from "../records.tsx";
import { MeasureStatusLabel } from "../state-label.tsx";
import { tabWords } from "../words/tab.ts";
import { ItemName } from "./item-name.tsx";

const useStyles = makeStyles({
  line: { display: "block" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface MeasureRecordsProps {
  readonly measures: readonly Measure[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly now: IsoInstant;
}

/** Steps with who, when and how they stand. */
export function StepRecords({ measures, standings, now }: MeasureRecordsProps): ReactNode {
  const standingOf = ({ key }: Measure) => standings.get(key) ?? neverHeard;
  const today = dayOf(now);
  return (
    <Records
      label={tabWords.field.steps}
      rows={measures}
      keyOf={({ key }) => key}
      columns={[
        { header: tabWords.field.step, width: "30%", cell: (measure) => <MeasureName measure={measure} /> },
        { header: tabWords.field.doneBy, width: "19%", cell: (measure) => <Lines texts={measure.doneBy} /> },
        {
          header: tabWords.field.deadline,
          width: "11%",
          cell: (measure) => <DeadlineText measure={measure} standing={standingOf(measure)} today={today} />,
        },
        { header: tabWords.field.status, width: "12%", cell: (measure) => <Status standing={standingOf(measure)} /> },
        {
          header: tabWords.field.obstacle,
          width: "14%",
          cell: (measure) => standingOf(measure).obstacle,
        },
        heardColumn(standingOf, now),
      ]}
    />
  );
}

/** Recommendations have no date and nobody named, and nobody is asked for them: how they stand only where it was said. */
export function RecommendationRecords({ measures, standings, now }: MeasureRecordsProps): ReactNode {
  const standingOf = ({ key }: Measure) => standings.get(key) ?? neverHeard;
  const isSaid = (measure: Measure) => standingOf(measure).status !== "unknown";
  const heard = heardColumn(standingOf, now);
  const said: readonly Column<Measure>[] = [
    {
      header: tabWords.field.status,
      width: "26%",
      cell: (measure) => isSaid(measure) && <Status standing={standingOf(measure)} />,
    },
    { ...heard, cell: (measure) => standingOf(measure).heardAt !== undefined && heard.cell(measure) },
  ];
  const name: Column<Measure> = {
    header: tabWords.field.recommendation,
    width: "60%",
    cell: (measure) => <MeasureName measure={measure} />,
  };
  return (
    <Records
      label={tabWords.field.recommendations}
      rows={measures}
      keyOf={({ key }) => key}
      columns={[name, ...(measures.some(isSaid) ? said : [])]}
    />
  );
}

function heardColumn(standingOf: (measure: Measure) => Standing, now: IsoInstant): Column<Measure> {
  return {
    header: tabWords.field.heard,
    width: "14%",
    cell: (measure) => <Heard at={standingOf(measure).heardAt} now={now} />,
  };
}

function MeasureName({ measure }: { readonly measure: Measure }): ReactNode {
  return <ItemName item={measure} page={{ view: "measure", key: measure.key }} />;
}

function Lines({ texts }: { readonly texts: readonly string[] }): ReactNode {
  const styles = useStyles();
  return texts.map((text) => (
    <span key={text} lang={conceptLanguage} className={styles.line}>
      {text}
    </span>
  ));
}

function Status({ standing }: { readonly standing: Standing }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <MeasureStatusLabel state={standing.status} />
      {standing.progress !== undefined && (
        <span className={styles.quiet}>{tabWords.field.progress(standing.progress)}</span>
      )}
      {standing.comment !== "" && <span className={styles.quiet}>{standing.comment}</span>}
    </>
  );
}
