import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import { decisionsAbout } from "../../core/decision.ts";
import { Section } from "../page-parts.tsx";
import { decisionWords } from "../words/decision.ts";
import { DecisionRecords } from "./decision-records.tsx";

interface DecisionPartProps {
  readonly board: Pick<Board, "concept" | "decisions">;
  /** Of a goal or measure. */
  readonly about: string;
}

/** What was decided about a goal or measure; nothing where nothing was. */
export function DecisionPart({ board, about }: DecisionPartProps): ReactNode {
  const decisions = decisionsAbout(board.decisions, board.concept, about);
  if (decisions.length === 0) return null;
  return (
    <Section heading={decisionWords.heading}>
      <DecisionRecords decisions={decisions} units={board.concept.units} />
    </Section>
  );
}
