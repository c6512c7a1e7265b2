import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMemo, useState } from "react";
import type { Board } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant, Unit } from "../../core/concept.ts";
import { dutiesOf, unitsWithDuties } from "../../core/duties.ts";
import { DecisionRecords } from "../decision/decision-records.tsx";
import { LoadingNote } from "../loading-note.tsx";
import { Section } from "../page-parts.tsx";
import type { GetAccount } from "../sign-in.ts";
import { useSurroundings } from "../surroundings.ts";
import { useLoaded } from "../use-loaded.ts";
import { decisionWords } from "../words/decision.ts";
import { mineWords } from "../words/mine.ts";
import { AnswerPart } from "./answer-part.tsx";
import { DeadlinePart } from "./deadline-part.tsx";
import { FigurePart } from "./figure-part.tsx";
import { LastPart } from "./last-part.tsx";
import { keepOwnUnit, likelyUnit, readOwnUnit } from "./own-unit.ts";
import { UnitChoice } from "./unit-choice.tsx";

const useStyles = makeStyles({
  choice: { maxWidth: "36rem", marginTop: tokens.spacingVerticalM },
  start: { maxWidth: "52rem" },
});

interface MineBodyProps {
  readonly board: Board;
  readonly now: IsoInstant;
  readonly getAccount: GetAccount;
}

/** What one's own unit owes, as soon as it is known who asks: a device may have several users. */
export function MineBody({ board, now, getAccount }: MineBodyProps): ReactNode {
  const loaded = useLoaded(getAccount);
  return (
    <>
      {loaded.parts && <Mine board={board} now={now} account={loaded.parts.id} />}
      <LoadingNote {...loaded} />
    </>
  );
}

interface MineProps extends Pick<MineBodyProps, "board" | "now"> {
  /** Object id. */
  readonly account: string;
}

/** Which unit it is, a person says once on each device; until then the likely one is shown. */
export function Mine({ board, now, account }: MineProps): ReactNode {
  const styles = useStyles();
  const { channel } = useSurroundings();
  const units = useMemo(() => unitsWithDuties(board), [board]);
  const [chosen, setChosen] = useState(() => readOwnUnit(account));
  const wanted = chosen ?? likelyUnit(board, account, channel);
  const unit = units.find(({ key }) => key === wanted);
  function choose(key: string): void {
    keepOwnUnit(account, key);
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
function DutyParts({ board, unit, now }: Pick<MineBodyProps, "board" | "now"> & { readonly unit: Unit }): ReactNode {
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
