import type { Board } from "../../core/board.ts";
import type { Field, Measure } from "../../core/concept.ts";
import type { Answer } from "../../core/round.ts";
import { tabDe } from "../../texts/tab.de.ts";

/** What a unit has said about a measure. The person who answered is left out on purpose: offices report, not people. */
export interface FieldAnswer {
  readonly key: string;
  readonly answeredAt: string;
  readonly unit: string;
  readonly measure: Measure;
  readonly answer: Answer;
}

/** The newest answers about a field, newest first. */
export function fieldAnswers(board: Board, field: Field, most = 10): readonly FieldAnswer[] {
  const measures = new Map(field.goals.flatMap((goal) => goal.measures).map((measure) => [measure.key, measure]));
  return board.responses
    .flatMap(({ key, item, checkIn, answeredAt, answer }) => {
      const measure = measures.get(item);
      return measure ? [{ key, answeredAt, unit: unitOf(board, checkIn), measure, answer }] : [];
    })
    .toSorted((one, other) => other.answeredAt.localeCompare(one.answeredAt))
    .slice(0, most);
}

function unitOf(board: Board, checkInKey: string): string {
  const checkIn = board.checkIns.find(({ key }) => key === checkInKey);
  return board.concept.units.find(({ key }) => key === checkIn?.unit)?.title ?? tabDe.field.unknownUnit;
}
