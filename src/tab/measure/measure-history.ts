import type { Board } from "../../core/board.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { StepAnswer } from "../../core/response.ts";
import { roundTitle } from "../../texts/round-titles.ts";
import { unitOf } from "../field/field-answers.ts";
import { language } from "../language.ts";

/** One answer about a measure. The person who gave it is left out on purpose: offices report, not people. */
export interface HistoryEntry {
  readonly key: string;
  readonly at: IsoInstant;
  /** Missing where the concept no longer has it. */
  readonly unit: string | undefined;
  /** Title of its round; missing where the round is gone. */
  readonly round?: string;
  /** It corrects an earlier answer within the same round. */
  readonly isCorrection: boolean;
  readonly answer: StepAnswer;
}

/** Every answer about a measure, in all rounds, newest first. */
export function measureHistory(board: Board, measureKey: string): readonly HistoryEntry[] {
  return board.responses
    .flatMap(({ key, item, checkIn, revision, answer, answeredAt }): readonly HistoryEntry[] => {
      if (item !== measureKey || answer.kind !== "step") return [];
      const round = roundOf(board, checkIn);
      return [
        {
          key,
          at: answeredAt,
          unit: unitOf(board, checkIn),
          ...(round !== undefined && { round }),
          isCorrection: revision > 1,
          answer,
        },
      ];
    })
    .toSorted((one, other) => other.at.localeCompare(one.at) || other.key.localeCompare(one.key));
}

function roundOf({ checkIns, rounds }: Board, checkInKey: string): string | undefined {
  const checkIn = checkIns.find(({ key }) => key === checkInKey);
  const round = rounds.find(({ key }) => key === checkIn?.round);
  return round && roundTitle(round, language);
}
