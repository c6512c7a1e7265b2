import type { Board } from "../../core/board.ts";
import type { ConceptItem, Field, Goal } from "../../core/concept.ts";
import type { Answer } from "../../core/response.ts";
import { fileCheckIn } from "../../core/response.ts";
import type { Route } from "../../core/route.ts";
import { tabWords } from "../words/tab.ts";

/** What a unit has said about an item. The person who answered is left out on purpose: offices report, not people. */
export interface FieldAnswer {
  readonly key: string;
  readonly answeredAt: string;
  /** Missing where the concept no longer has it. */
  readonly unit: string | undefined;
  readonly isFromFile: boolean;
  readonly item: { readonly key: string; readonly title: string };
  /** Where there is more about the item. */
  readonly page: Route;
  readonly answer: Answer;
}

/** The newest answers about steps, figures and indicators of a field, newest first. */
export function fieldAnswers(board: Board, field: Field, most = 10): readonly FieldAnswer[] {
  return field.goals
    .flatMap((goal) => goalAnswers(board, goal))
    .toSorted(newestFirst)
    .slice(0, most);
}

/** All answers about the steps, figures and indicators of a goal, newest first. */
export function goalAnswers(board: Board, goal: Goal): readonly FieldAnswer[] {
  const places: readonly (readonly [readonly ConceptItem[], (key: string) => Route])[] = [
    [goal.measures, (key) => ({ view: "measure", key })],
    [goal.baseFigures, () => ({ view: "figures", key: goal.key })],
    [goal.indicators, () => ({ view: "goal", key: goal.key })],
  ];
  const items = new Map(
    places.flatMap(([some, pageOf]) => some.map((item) => [item.key, { item, page: pageOf(item.key) }] as const)),
  );
  return board.responses
    .flatMap(({ key, item: itemKey, checkIn, answeredAt, answer }) => {
      const about = items.get(itemKey);
      if (!about) return [];
      const isFromFile = checkIn === fileCheckIn;
      return [{ key, answeredAt, unit: unitOf(board, checkIn), isFromFile, ...about, answer }];
    })
    .toSorted(newestFirst);
}

function newestFirst(one: FieldAnswer, other: FieldAnswer): number {
  return other.answeredAt.localeCompare(one.answeredAt);
}

/** Title of the unit that was asked by a check-in. */
export function unitOf(board: Board, checkInKey: string): string | undefined {
  const checkIn = board.checkIns.find(({ key }) => key === checkInKey);
  return board.concept.units.find(({ key }) => key === checkIn?.unit)?.title;
}

/** The words of an answer, without its state. */
export function wordsOf(answer: Answer): string {
  return saidIn(answer)
    .filter((text) => text !== "")
    .join(" · ");
}

function saidIn(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case "step": {
      const { obstacle, remedy, support, comment, onBehalfOf } = answer;
      const speaker = onBehalfOf === undefined ? "" : tabWords.field.onBehalfOf(onBehalfOf);
      return [speaker, obstacle, remedy, support, comment];
    }
    case "figure":
      return [answer.notCollectable ?? "", answer.comment];
    case "indicator":
      return [answer.evidence, answer.comment];
    case "decision":
      return [answer.comment];
    case "voice":
      return [answer.works, answer.missing];
  }
}
