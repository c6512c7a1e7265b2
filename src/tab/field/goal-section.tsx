import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";
import type { Board } from "../../core/board.ts";
import type { Goal, IsoInstant } from "../../core/concept.ts";
import { ConceptText } from "../concept-text.tsx";
import { Disclosure } from "../disclosure.tsx";
import { PlaceLink } from "../place-link.tsx";
import { RemarkNotes } from "../remark-notes.tsx";
import { TextList } from "../text-list.tsx";
import { tabWords } from "../words/tab.ts";
import { BaseFigureRecords, IndicatorRecords } from "./figure-records.tsx";
import { RecommendationRecords, StepRecords } from "./measure-records.tsx";

const useStyles = makeStyles({
  goal: {
    marginTop: tokens.spacingVerticalXXL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  number: { display: "block", ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  heading: { ...typographyStyles.subtitle1, margin: 0, maxWidth: "52rem", hyphens: "auto" },
  name: { "& > a": { fontWeight: "inherit" } },
  units: { marginTop: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalXS },
  unitsLabel: { color: tokens.colorNeutralForeground2 },
  part: {
    ...typographyStyles.body1Strong,
    marginTop: tokens.spacingVerticalXL,
    marginBottom: tokens.spacingVerticalXS,
  },
  ofPage: { ...typographyStyles.subtitle2 },
  subGoals: { maxWidth: "52rem" },
});

interface GoalSectionProps {
  readonly board: Board;
  readonly goal: Goal;
  /** Place of the goal within its field, from 1. */
  readonly number: number;
  readonly now: IsoInstant;
}

/** One goal of a field with everything that belongs to it. */
export function GoalSection({ board, goal, number, now }: GoalSectionProps): ReactNode {
  const styles = useStyles();
  const headingId = useId();
  return (
    <section className={styles.goal} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        <span className={styles.number}>{tabWords.field.goal(number)}</span>
        <span className={styles.name}>
          <PlaceLink to={{ view: "goal", key: goal.key }}>
            <ConceptText>{goal.title}</ConceptText>
          </PlaceLink>
        </span>
      </h2>
      <Units board={board} goal={goal} />
      {goal.subGoals.length > 0 && (
        <Disclosure summary={tabWords.field.subGoals(goal.subGoals.length)}>
          <div className={styles.subGoals}>
            <TextList texts={goal.subGoals} />
          </div>
        </Disclosure>
      )}
      <RemarkNotes remarks={goal.remarks} />
      <GoalParts board={board} goal={goal} heading="h3" now={now} />
    </section>
  );
}

/** Who is responsible for a goal. */
export function Units({ board, goal }: { readonly board: Board; readonly goal: Goal }): ReactNode {
  const styles = useStyles();
  const units = goal.units.map((key) => board.concept.units.find((unit) => unit.key === key)?.title ?? key);
  return (
    <p className={styles.units}>
      <span className={styles.unitsLabel}>{tabWords.field.units}: </span>
      <ConceptText>{units.join(", ")}</ConceptText>
    </p>
  );
}

interface GoalPartsProps {
  readonly board: Board;
  readonly goal: Goal;
  /** Level of the headings of the parts. */
  readonly heading: "h2" | "h3";
  readonly now: IsoInstant;
}

/** The measures, figures and indicators of a goal. */
export function GoalParts({ board, goal, heading, now }: GoalPartsProps): ReactNode {
  const steps = goal.measures.filter(({ kind }) => kind === "step");
  const recommendations = goal.measures.filter(({ kind }) => kind === "recommendation");
  return (
    <>
      <Part level={heading} heading={tabWords.field.steps} count={steps.length}>
        <StepRecords measures={steps} standings={board.standings} now={now} />
      </Part>
      <Part level={heading} heading={tabWords.field.recommendations} count={recommendations.length}>
        <RecommendationRecords measures={recommendations} standings={board.standings} now={now} />
      </Part>
      <Part level={heading} heading={tabWords.field.baseFigures} count={goal.baseFigures.length}>
        <BaseFigureRecords figures={goal.baseFigures} goal={goal.key} />
      </Part>
      <Part level={heading} heading={tabWords.field.indicators} count={goal.indicators.length}>
        <IndicatorRecords indicators={goal.indicators} states={board.indicatorStates} goal={goal.key} />
      </Part>
    </>
  );
}

interface PartProps {
  readonly level: "h2" | "h3";
  readonly heading: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** A heading and its rows; nothing when there are none. */
function Part({ level: Heading, heading, count, children }: PartProps): ReactNode {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <>
      <Heading className={mergeClasses(styles.part, Heading === "h2" && styles.ofPage)}>{heading}</Heading>
      {children}
    </>
  );
}
