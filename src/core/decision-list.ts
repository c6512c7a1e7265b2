import type { Board } from "./board.ts";
import type { Body, Concept, Field, Goal, IsoDate, Measure, Unit } from "./concept.ts";
import type { Decision } from "./decision.ts";
import { isOverdue, isSettled } from "./decision.ts";
import type { Meeting } from "./meeting.ts";

/** What a decision concerns. */
export type DecisionSubject =
  | { readonly kind: "field"; readonly item: Field }
  | { readonly kind: "goal"; readonly item: Goal }
  | { readonly kind: "measure"; readonly item: Measure };

/** A decision with where it was made and whom and what it concerns; a part that the lists do not hold any more is missing. */
export interface DecisionRow {
  readonly decision: Decision;
  readonly meeting?: Meeting;
  readonly body?: Body;
  readonly unit?: Unit;
  readonly subject?: DecisionSubject;
  /** Whether its day has passed while it goes on. */
  readonly isLate: boolean;
}

type DecisionBoard = Pick<Board, "concept" | "decisions" | "meetings">;

/** All decisions of all bodies, the newest first. */
export function decisionRows({ concept, decisions, meetings }: DecisionBoard, today: IsoDate): readonly DecisionRow[] {
  const subjects = subjectsOf(concept);
  return decisions
    .toSorted((one, other) => placeInTime(other).localeCompare(placeInTime(one), "de", { numeric: true }))
    .map((decision): DecisionRow => {
      const meeting = meetings.find(({ key }) => key === decision.meeting);
      const body = concept.bodies.find(({ key }) => key === meeting?.body);
      const unit = concept.units.find(({ key }) => key === decision.unit);
      const subject = subjects.get(decision.about ?? "");
      return {
        decision,
        ...(meeting && { meeting }),
        ...(body && { body }),
        ...(unit && { unit }),
        ...(subject && { subject }),
        isLate: isOverdue(decision, today),
      };
    });
}

function placeInTime({ decidedOn = "", key }: Decision): string {
  return `${decidedOn} ${key}`;
}

function subjectsOf({ fields }: Concept): ReadonlyMap<string, DecisionSubject> {
  const subjects = fields.flatMap((field): readonly DecisionSubject[] => [
    { kind: "field", item: field },
    ...field.goals.flatMap((goal): readonly DecisionSubject[] => [
      { kind: "goal", item: goal },
      ...goal.measures.map((item): DecisionSubject => ({ kind: "measure", item })),
    ]),
  ]);
  return new Map(subjects.map((subject) => [subject.item.key, subject]));
}

/** `late`: open, and its day has passed; `settled`: carried out or taken back. */
export const decisionStages = ["open", "late", "settled"] as const;
export type DecisionStage = (typeof decisionStages)[number];

/** Which decisions are wanted; each part that is there narrows the list. */
export interface DecisionFilter {
  readonly stage?: DecisionStage;
  /** Keys. */
  readonly unit?: string;
  readonly body?: string;
}

export function filterDecisions(rows: readonly DecisionRow[], filter: DecisionFilter): readonly DecisionRow[] {
  return rows.filter(
    (row) =>
      (filter.stage === undefined || isAt(row, filter.stage)) &&
      (filter.unit === undefined || row.decision.unit === filter.unit) &&
      (filter.body === undefined || row.body?.key === filter.body),
  );
}

function isAt({ decision, isLate }: DecisionRow, stage: DecisionStage): boolean {
  switch (stage) {
    case "open":
      return !isSettled(decision);
    case "late":
      return isLate;
    case "settled":
      return isSettled(decision);
  }
}
