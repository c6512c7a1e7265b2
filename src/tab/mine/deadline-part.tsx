import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { IsoDate, Unit } from "../../core/concept.ts";
import type { Duties } from "../../core/duties.ts";
import { hashOf } from "../../core/route.ts";
import { anyMeasure, measureQueryText } from "../find/measure-query.ts";
import { DeadlineText } from "../measure/deadline-text.tsx";
import { Section } from "../page-parts.tsx";
import { PlaceLink } from "../place-link.tsx";
import { Records } from "../records.tsx";
import { MeasureStatusLabel } from "../state-label.tsx";
import { measureWords } from "../words/measure.ts";
import { mineWords } from "../words/mine.ts";

const texts = mineWords.deadlines;

const useStyles = makeStyles({
  line: { marginBlock: tokens.spacingVerticalS },
  key: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface DeadlinePartProps {
  readonly duties: Pick<Duties, "dated" | "undated">;
  readonly unit: Unit;
  readonly today: IsoDate;
}

/** Steps with a day, the earliest first. */
export function DeadlinePart({ duties: { dated, undated }, unit, today }: DeadlinePartProps): ReactNode {
  const styles = useStyles();
  const query = measureQueryText({ ...anyMeasure, filter: { unit: unit.key, kind: "step", deadline: "undated" } });
  return (
    <Section heading={texts.heading}>
      {dated.length === 0 ? (
        <p className={styles.line}>{texts.none}</p>
      ) : (
        <Records
          label={texts.heading}
          rows={dated}
          keyOf={({ measure }) => measure.key}
          columns={[
            {
              header: texts.step,
              width: "52%",
              cell: ({ measure }) => (
                <>
                  <span className={styles.key}>{measure.key}</span>
                  <PlaceLink to={{ view: "measure", key: measure.key }}>{measure.title}</PlaceLink>
                </>
              ),
            },
            {
              header: measureWords.facts.deadline,
              width: "26%",
              cell: ({ measure, standing }) => <DeadlineText measure={measure} standing={standing} today={today} />,
            },
            {
              header: measureWords.facts.status,
              width: "22%",
              cell: ({ standing }) => <MeasureStatusLabel state={standing.status} />,
            },
          ]}
        />
      )}
      {undated > 0 && (
        <p className={styles.line}>
          <Link href={hashOf({ view: "measures", query })}>{texts.undated(undated)}</Link>
        </p>
      )}
    </Section>
  );
}
