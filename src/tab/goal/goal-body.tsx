import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import type { IsoInstant } from "../../core/concept.ts";
import { goalsOf } from "../../core/concept.ts";
import { DecisionPart } from "../decision/decision-part.tsx";
import { ConceptDisclosure } from "../edit/concept-disclosure.tsx";
import { EditSection } from "../edit/edit-section.tsx";
import { EditingArea } from "../edit/editing.tsx";
import { HistoryDisclosure } from "../edit/history-disclosure.tsx";
import { Facts } from "../facts.tsx";
import { AnswerRecords } from "../field/answer-records.tsx";
import { goalAnswers } from "../field/field-answers.ts";
import { GoalParts, Units } from "../field/goal-section.tsx";
import type { ReadFigures } from "../figures/figure-reading.ts";
import { NewestFigures } from "../figures/newest-figures.tsx";
import { publishedKeys } from "../figures/published-keys.ts";
import { useMore } from "../more-button.tsx";
import { Section } from "../page-parts.tsx";
import { RemarkNotes } from "../remark-notes.tsx";
import { TextList } from "../text-list.tsx";
import { officeOptions } from "../unit-options.ts";
import { measureWords } from "../words/measure.ts";
import { tabWords } from "../words/tab.ts";

const useStyles = makeStyles({
  texts: { maxWidth: "52rem", marginBlock: tokens.spacingVerticalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface GoalBodyProps {
  readonly board: Board;
  readonly goalKey: string;
  readonly now: IsoInstant;
  readonly readFigures: ReadFigures;
}

/** Everything that belongs to a goal, and everything that was ever answered about it. */
export function GoalBody({ board, goalKey, now, readFigures }: GoalBodyProps): ReactNode {
  const styles = useStyles();
  const goal = goalsOf(board.concept).find(({ key }) => key === goalKey);
  if (!goal) return null;
  const subject = { kind: "goal", key: goalKey } as const;
  const cityGoals = board.concept.cityGoals.filter(({ key }) => goal.cityGoals.includes(key)).map(({ title }) => title);
  return (
    <EditingArea place={goalKey}>
      <Units board={board} goal={goal} />
      <Facts facts={[[measureWords.list.columns.cityGoals, cityGoals.length > 0 && <TextList texts={cityGoals} />]]} />
      <RemarkNotes remarks={goal.remarks} />
      <div className={styles.texts}>
        <TextList texts={goal.details} />
      </div>
      {goal.subGoals.length > 0 && (
        <Section heading={tabWords.field.subGoals(goal.subGoals.length)}>
          <div className={styles.texts}>
            <TextList texts={goal.subGoals} />
          </div>
        </Section>
      )}
      <EditSection subject={subject} part="goal" offices={officeOptions(board, goal.units)} />
      <GoalParts board={board} goal={goal} heading="h2" now={now} />
      {publishedKeys([goal]).length > 0 && <NewestFigures goal={goal} readFigures={readFigures} />}
      <DecisionPart board={board} about={goalKey} />
      <Section heading={measureWords.goalHistory}>
        <History answers={goalAnswers(board, goal)} now={now} />
      </Section>
      <HistoryDisclosure subject={subject} offices={officeOptions(board, goal.units)} />
      <ConceptDisclosure board={board} place={subject} />
    </EditingArea>
  );
}

interface HistoryProps {
  readonly answers: ReturnType<typeof goalAnswers>;
  readonly now: IsoInstant;
}

function History({ answers, now }: HistoryProps): ReactNode {
  const styles = useStyles();
  const { shown, button } = useMore(answers, 25, measureWords.more);
  if (answers.length === 0) return <p className={styles.quiet}>{measureWords.noAnswers}</p>;
  return (
    <>
      <AnswerRecords answers={shown} now={now} />
      {button}
    </>
  );
}
