import type { Board } from "../board.ts";
import type { BaseFigure, IsoDate, Measure } from "../concept.ts";
import { isEnded, neverHeard } from "../standing.ts";
import type { Fault } from "./finding.ts";

/** What the lists know beside the concept. */
export interface Reported
  extends Pick<Board, "standings" | "evaluations" | "reportedPeriods" | "bindings" | "decisions"> {
  readonly today: IsoDate;
}

/** A step that has ended needs no date any more. */
export function withoutOpenDeadline(
  faults: readonly Fault[],
  { key }: Measure,
  { standings }: Reported,
): readonly Fault[] {
  if (!isEnded(standings.get(key) ?? neverHeard)) return faults;
  return faults.filter(({ rule }) => rule !== "deadlineWithoutDate");
}

/** A figure that another goal asks for as well is reported there. */
export function figureFaults({ key, sameAs }: BaseFigure, { reportedPeriods }: Reported): readonly Fault[] {
  return sameAs === undefined && !reportedPeriods.has(key) ? [{ rule: "figureNeverReported" }] : [];
}
