import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";
import type { Board } from "../../core/board.ts";
import { summariseField } from "../../core/board.ts";
import type { Field, IsoInstant } from "../../core/concept.ts";
import { hashOf } from "../../core/route.ts";
import { conceptLanguage } from "../concept-text.tsx";
import { Disclosure } from "../disclosure.tsx";
import { ConceptDisclosure } from "../edit/concept-disclosure.tsx";
import { StepBar } from "../overview/step-bar.tsx";
import { PageHead } from "../page-head.tsx";
import { RemarkNotes } from "../remark-notes.tsx";
import { useSurroundings } from "../surroundings.ts";
import { TextList } from "../text-list.tsx";
import { tabWords } from "../words/tab.ts";
import { AnswerRecords } from "./answer-records.tsx";
import { fieldAnswers } from "./field-answers.ts";
import { GoalSection } from "./goal-section.tsx";

const useStyles = makeStyles({
  steps: { marginBlock: tokens.spacingVerticalS, maxWidth: "60rem" },
  situation: { maxWidth: "52rem" },
  paragraph: { marginTop: 0, marginBottom: tokens.spacingVerticalS },
  answers: {
    marginTop: tokens.spacingVerticalXXL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  part: { ...typographyStyles.subtitle1, marginTop: 0, marginBottom: tokens.spacingVerticalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface FieldPageProps {
  readonly board: Board;
  readonly fieldKey: string;
  readonly now: IsoInstant;
}

/** One field of action with all its goals. */
export function FieldPage({ board, fieldKey, now }: FieldPageProps): ReactNode {
  const field = board.concept.fields.find(({ key }) => key === fieldKey);
  return (
    <>
      {field ? (
        <PageHead
          isOfConcept
          title={tabWords.field.heading(field.key, field.title)}
          route={{ view: "field", key: field.key }}
        />
      ) : (
        <PageHead title={tabWords.field.notFound(fieldKey)} />
      )}
      {field && <FieldBody board={board} field={field} now={now} />}
    </>
  );
}

function FieldBody({ board, field, now }: { board: Board; field: Field; now: IsoInstant }): ReactNode {
  const styles = useStyles();
  const onStage = useSurroundings().frame === "meetingStage";
  return (
    <>
      <div className={styles.steps}>
        <StepBar steps={summariseField(board, field).steps} />
      </div>
      {!onStage && field.goals.some(({ baseFigures }) => baseFigures.length > 0) && (
        <p className={styles.paragraph}>
          <Link href={hashOf({ view: "figures", key: field.key })}>{tabWords.figures.open}</Link>
        </p>
      )}
      <Disclosure summary={tabWords.field.situation}>
        <div className={styles.situation}>
          <p lang={conceptLanguage} className={styles.paragraph}>
            {field.situation}
          </p>
          <TextList texts={field.details} />
        </div>
      </Disclosure>
      <RemarkNotes remarks={field.remarks} />
      {field.goals.map((goal, index) => (
        <GoalSection key={goal.key} board={board} goal={goal} number={index + 1} now={now} />
      ))}
      <Answers board={board} field={field} now={now} />
      <ConceptDisclosure board={board} place={{ kind: "field", key: field.key }} />
    </>
  );
}

function Answers({ board, field, now }: { board: Board; field: Field; now: IsoInstant }): ReactNode {
  const styles = useStyles();
  const headingId = useId();
  const answers = fieldAnswers(board, field);
  return (
    <section className={styles.answers} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.part}>
        {tabWords.field.answers}
      </h2>
      {answers.length === 0 ? (
        <p className={styles.quiet}>{tabWords.field.noAnswers}</p>
      ) : (
        <AnswerRecords answers={answers} now={now} />
      )}
    </section>
  );
}
