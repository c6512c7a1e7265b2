import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { Subject } from "../../core/editing/draft.ts";
import type { MeasureRow } from "../../core/measure-list.ts";
import { measureRows } from "../../core/measure-list.ts";
import { ConceptText, conceptLanguage } from "../concept-text.tsx";
import { DecisionPart } from "../decision/decision-part.tsx";
import { EditSection } from "../edit/edit-section.tsx";
import { EditingArea, useEditing } from "../edit/editing.tsx";
import { HistoryDisclosure } from "../edit/history-disclosure.tsx";
import { Facts } from "../facts.tsx";
import { Heard } from "../heard.tsx";
import { Section } from "../page-parts.tsx";
import { PlaceLink } from "../place-link.tsx";
import { RemarkNotes } from "../remark-notes.tsx";
import { MeasureStatusLabel } from "../state-label.tsx";
import { TextList } from "../text-list.tsx";
import { measureWords } from "../words/measure.ts";
import { AllotmentPart } from "./allotment-part.tsx";
import { DeadlineText } from "./deadline-text.tsx";
import { measureHistory } from "./measure-history.ts";
import { MeasureTimeline } from "./measure-timeline.tsx";
import { saidFacts } from "./said-facts.ts";

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: "52rem" },
  line: { display: "block" },
  texts: { maxWidth: "52rem" },
  // What is said of it beside where it belongs: both are short lines.
  beside: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXXXL,
    "@media (max-width: 1023px)": { display: "block" },
  },
});

interface MeasureBodyProps {
  readonly board: Board;
  readonly measureKey: string;
  readonly now: IsoInstant;
}

/** One measure: how it stands, who does it until when, and how it came there. */
export function MeasureBody({ board, measureKey, now }: MeasureBodyProps): ReactNode {
  const styles = useStyles();
  const row = measureRows(board).find(({ measure }) => measure.key === measureKey);
  if (!row) return null;
  const { measure } = row;
  const history = measureHistory(board, measureKey);
  const subject = { kind: "measure", key: measureKey } as const;
  return (
    <EditingArea place={measureKey}>
      <RemarkNotes remarks={measure.remarks} />
      <div className={styles.beside}>
        <StandingPart row={row} now={now} />
        <Section heading={measureWords.belongsTo}>
          <EditSection subject={subject} part="plan">
            <PlanFacts row={row} now={now} />
          </EditSection>
        </Section>
      </div>
      <AllotmentPart subject={subject} allotment={board.allotments.get(measureKey)} />
      <DetailsPart subject={subject} details={measure.details} />
      <DecisionPart board={board} about={measureKey} />
      {(measure.kind === "step" || history.length > 0) && (
        <Section heading={measureWords.history}>
          <History entries={history} now={now} />
        </Section>
      )}
      <HistoryDisclosure subject={subject} />
    </EditingArea>
  );
}

function StandingPart({
  row: { measure, standing },
  now,
}: {
  readonly row: MeasureRow;
  readonly now: IsoInstant;
}): ReactNode {
  const styles = useStyles();
  const texts = measureWords.facts;
  const isUnasked = measure.kind === "recommendation" && standing.status === "unknown";
  return (
    <Section heading={measureWords.now}>
      <EditSection subject={{ kind: "measure", key: measure.key }} part="standing">
        {isUnasked && <p className={styles.quiet}>{measureWords.neverAsked}</p>}
        <Facts
          facts={[
            [texts.status, !isUnasked && <MeasureStatusLabel key="status" state={standing.status} />],
            ...saidFacts(standing),
            [texts.onBehalfOf, standing.onBehalfOf],
            [texts.heard, !isUnasked && <Heard key="heard" at={standing.heardAt} now={now} />],
          ]}
        />
      </EditSection>
    </Section>
  );
}

function PlanFacts({ row, now }: { readonly row: MeasureRow; readonly now: IsoInstant }): ReactNode {
  const styles = useStyles();
  const { measure, standing, field, goal, offices } = row;
  const texts = measureWords.facts;
  const lines = (names: readonly string[]) =>
    names.map((name) => (
      <span key={name} lang={conceptLanguage} className={styles.line}>
        {name}
      </span>
    ));
  return (
    <Facts
      facts={[
        [
          measureWords.list.columns.field,
          <PlaceLink key="field" to={{ view: "field", key: field.key }}>
            <ConceptText>{`${field.key} ${field.title}`}</ConceptText>
          </PlaceLink>,
        ],
        [
          measureWords.list.columns.goal,
          <PlaceLink key="goal" to={{ view: "goal", key: goal.key }}>
            <ConceptText>{goal.title}</ConceptText>
          </PlaceLink>,
        ],
        [texts.offices, offices.length > 0 && lines(offices.map(({ title }) => title))],
        [texts.doneBy, measure.doneBy.length > 0 && lines(measure.doneBy)],
        [texts.deadline, measure.deadline && <DeadlineText measure={measure} standing={standing} today={dayOf(now)} />],
        [texts.recurring, measure.everyMonths !== undefined && measureWords.recurring(measure.everyMonths)],
        [texts.source, measure.source && <ConceptText key="source">{measure.source}</ConceptText>],
      ]}
    />
  );
}

interface DetailsPartProps {
  readonly subject: Subject;
  readonly details: readonly string[];
}

/** Who only reads sees it when there is something to see. */
function DetailsPart({ subject, details }: DetailsPartProps): ReactNode {
  const styles = useStyles();
  const canEdit = useEditing() !== undefined;
  if (details.length === 0 && !canEdit) return null;
  return (
    <Section heading={measureWords.details}>
      <EditSection subject={subject} part="wording">
        {details.length > 0 && (
          <div className={styles.texts}>
            <TextList texts={details} />
          </div>
        )}
      </EditSection>
    </Section>
  );
}

interface HistoryProps {
  readonly entries: ReturnType<typeof measureHistory>;
  readonly now: IsoInstant;
}

function History({ entries, now }: HistoryProps): ReactNode {
  const styles = useStyles();
  if (entries.length > 0) return <MeasureTimeline entries={entries} now={now} />;
  return <p className={styles.quiet}>{measureWords.noAnswers}</p>;
}
