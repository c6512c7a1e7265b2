import type { CheckIn } from "./check-in.ts";
import type { Concept, Measure, Unit } from "./concept.ts";
import { measuresOf } from "./concept.ts";
import type { Response, StepAnswer } from "./response.ts";
import { newestResponses } from "./response.ts";
import type { Round } from "./round.ts";
import type { NoticeBoard } from "./round-notices.ts";
import { lateUnits } from "./round-notices.ts";
import type { MeasureStatus } from "./standing.ts";

/** What a round has brought, in the concept's order: by step and unit, never by person. */
export interface RoundOutcome {
  /** Steps that stand otherwise than they were reported before the round. */
  readonly changes: readonly {
    readonly title: string;
    readonly before: MeasureStatus;
    readonly after: MeasureStatus;
  }[];
  readonly blocked: readonly { readonly title: string; readonly obstacle: string; readonly remedy: string }[];
  /** What units want of the steering group. */
  readonly support: readonly { readonly unit: string; readonly title: string; readonly support: string }[];
  /** What works and what is missing, by title of the unit. */
  readonly voices: readonly { readonly unit: string; readonly works: string; readonly missing: string }[];
  /** Titles of the units that have not answered everything. */
  readonly silent: readonly string[];
}

/** A step with the answer to it. */
interface SaidStep {
  readonly step: Measure;
  readonly answer: StepAnswer;
  readonly unit: string;
}

export function roundOutcome(board: NoticeBoard, round: Round): RoundOutcome {
  const checkIns = new Map(board.checkIns.filter((one) => one.round === round.key).map((one) => [one.key, one]));
  const said = board.responses.filter(({ checkIn }) => checkIns.has(checkIn));
  const earlier = newestResponses(
    board.responses.filter(
      (response) => !checkIns.has(response.checkIn) && !said.some((one) => isBefore(one, response)),
    ),
  );
  const steps = saidSteps(board.concept, checkIns, said);
  return {
    changes: steps.flatMap(({ step, answer }) => {
      const answerBefore = earlier.get(step.key)?.answer;
      const before = answerBefore?.kind === "step" ? answerBefore.status : "unknown";
      return before === answer.status ? [] : [{ title: step.title, before, after: answer.status }];
    }),
    blocked: steps
      .filter(({ answer }) => answer.status === "blocked")
      .map(({ step: { title }, answer: { obstacle, remedy } }) => ({ title, obstacle, remedy })),
    support: steps
      .filter(({ answer }) => answer.support !== "")
      .map(({ unit, step: { title }, answer: { support } }) => ({ unit, title, support })),
    voices: board.concept.units.flatMap((unit) => voiceOf(unit, checkIns, said)),
    silent: lateUnits(board, round).map(({ unit }) => unit.title),
  };
}

/** Whether `one` was given to the same item before `other`. */
function isBefore(one: Response, other: Response): boolean {
  return one.item === other.item && one.answeredAt < other.answeredAt;
}

function saidSteps(
  concept: Concept,
  checkIns: ReadonlyMap<string, CheckIn>,
  said: readonly Response[],
): readonly SaidStep[] {
  const newest = newestResponses(said);
  const titles = new Map(concept.units.map(({ key, title }) => [key, title]));
  return measuresOf(concept).flatMap((step) => {
    const response = newest.get(step.key);
    if (response?.answer.kind !== "step") return [];
    const unit = checkIns.get(response.checkIn)?.unit ?? "";
    return [{ step, answer: response.answer, unit: titles.get(unit) ?? unit }];
  });
}

function voiceOf(unit: Unit, checkIns: ReadonlyMap<string, CheckIn>, said: readonly Response[]) {
  const own = said.filter(({ checkIn, answer }) => answer.kind === "voice" && checkIns.get(checkIn)?.unit === unit.key);
  return [...newestResponses(own).values()].flatMap(({ answer }) =>
    answer.kind === "voice" ? [{ unit: unit.title, works: answer.works, missing: answer.missing }] : [],
  );
}
