import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMemo, useState } from "react";
import type { Board } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant, Unit } from "../../core/concept.ts";
import { dutiesOf, unitsWithDuties } from "../../core/duties.ts";
import { DecisionRecords } from "../decision/decision-records.tsx";
import { Section } from "../page-parts.tsx";
import { decisionWords } from "../words/decision.ts";
import { mineWords } from "../words/mine.ts";
import { AnswerPart } from "./answer-part.tsx";
import { DeadlinePart } from "./deadline-part.tsx";
import { FigurePart } from "./figure-part.tsx";
import { LastPart } from "./last-part.tsx";
import { keepOwnUnit, readOwnUnit } from "./own-unit.ts";
import { UnitChoice } from "./unit-choice.tsx";

const useStyles = makeStyles({
  choice: { maxWidth: "36rem", marginTop: tokens.spacingVerticalM },
  start: { maxWidth: "52rem" },
});

interface MineBodyProps {
  readonly board: Board;
  readonly now: IsoInstant;
}

/** What one's own unit owes. Which one that is, a person says once on each device. */
export function MineBody({ board, now }: MineBodyProps): ReactNode {
  const styles = useStyles();
  const units = useMemo(() => unitsWithDuties(board), [board]);
  const [chosen, setChosen] = useState(() => readOwnUnit());
  const unit = units.find(({ key }) => key === chosen);
  function choose(key: string): void {
    keepOwnUnit(key);
    setChosen(key);
  }
  return (
    <>
      <div className={styles.choice}>
        <UnitChoice units={units} chosen={unit?.key} onChoose={choose} />
      </div>
      {unit ? <DutyParts board={board} unit={unit} now={now} /> : <p className={styles.start}>{mineWords.start}</p>}
    </>
  );
}

/** One part for each kind of duty, the most urgent first; another kind is another line here. */
function DutyParts({ board, unit, now }: MineBodyProps & { readonly unit: Unit }): ReactNode {
  const today = dayOf(now);
  const duties = useMemo(() => dutiesOf(board, unit, today), [board, unit, today]);
  return (
    <>
      <AnswerPart duties={duties} today={today} />
      {duties.decisions.length > 0 && (
        <Section heading={decisionWords.heading}>
          <DecisionRecords decisions={duties.decisions} units={board.concept.units} />
        </Section>
      )}
      <DeadlinePart duties={duties} unit={unit} today={today} />
      {unit.kind === "office" && <FigurePart board={board} duties={duties} />}
      <LastPart duties={duties} />
    </>
  );
}
