import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronLeft16Regular } from "@fluentui/react-icons/svg/chevron-left";
import type { ReactNode } from "react";
import { useId } from "react";
import type { Board } from "../../core/board.ts";
import { summariseField } from "../../core/board.ts";
import type { Field, IsoInstant } from "../../core/concept.ts";
import { hashOf } from "../../core/route.ts";
import { tabDe } from "../../texts/tab.de.ts";
import { Disclosure } from "../disclosure.tsx";
import { StepBar } from "../overview/step-bar.tsx";
import { PlaceActions } from "../place-actions.tsx";
import { RemarkNotes } from "../remark-notes.tsx";
import { useSurroundings } from "../surroundings.ts";
import { TextList } from "../text-list.tsx";
import { AnswerRecords } from "./answer-records.tsx";
import { fieldAnswers } from "./field-answers.ts";
import { GoalSection } from "./goal-section.tsx";

const useStyles = makeStyles({
  trail: { marginBottom: tokens.spacingVerticalS },
  back: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  heading: { ...typographyStyles.title3, margin: 0, outlineStyle: "none", hyphens: "auto", overflowWrap: "anywhere" },
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
  const styles = useStyles();
  const onStage = useSurroundings().frame === "meetingStage";
  const field = board.concept.fields.find(({ key }) => key === fieldKey);
  return (
    <>
      {!onStage && (
        <nav aria-label={tabDe.field.trail} className={styles.trail}>
          <Link href={hashOf({ view: "overview" })} className={styles.back}>
            <ChevronLeft16Regular />
            {tabDe.field.back}
          </Link>
        </nav>
      )}
      <h1 tabIndex={-1} className={styles.heading}>
        {field ? tabDe.field.heading(field.key, field.title) : tabDe.field.notFound(fieldKey)}
      </h1>
      {field && (
        <PlaceActions route={{ view: "field", key: field.key }} label={tabDe.field.heading(field.key, field.title)} />
      )}
      {field && <FieldBody board={board} field={field} now={now} />}
    </>
  );
}

function FieldBody({ board, field, now }: { board: Board; field: Field; now: IsoInstant }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <div className={styles.steps}>
        <StepBar steps={summariseField(board, field).steps} />
      </div>
      <Disclosure summary={tabDe.field.situation}>
        <div className={styles.situation}>
          <p className={styles.paragraph}>{field.situation}</p>
          <TextList texts={field.details} />
        </div>
      </Disclosure>
      <RemarkNotes remarks={field.remarks} />
      {field.goals.map((goal, index) => (
        <GoalSection key={goal.key} board={board} goal={goal} number={index + 1} now={now} />
      ))}
      <Answers board={board} field={field} now={now} />
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
        {tabDe.field.answers}
      </h2>
      {answers.length === 0 ? (
        <p className={styles.quiet}>{tabDe.field.noAnswers}</p>
      ) : (
        <AnswerRecords answers={answers} now={now} />
      )}
    </section>
  );
}
