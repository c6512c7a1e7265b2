import { isDay } from "./calendar.ts";
import type { IsoDate } from "./concept.ts";

/** A decision as somebody fills it in. */
export interface DecisionDraft {
  readonly text: string;
  readonly unit: string;
  readonly dueOn: string;
}

export type DecisionFault =
  | { readonly field: "text"; readonly reason: "missing" | "tooLong" }
  | { readonly field: "unit"; readonly reason: "missing" }
  | { readonly field: "dueOn"; readonly reason: "noDay" | "past" };

/** Decisions longer than this many characters do not fit on a card. */
export const longestDecision = 1000;

/** What is wrong with a draft, one fault for each field. @param decidedOn nothing can be due before it */
export function decisionFaults({ text, unit, dueOn }: DecisionDraft, decidedOn: IsoDate): readonly DecisionFault[] {
  const faults: DecisionFault[] = [];
  if (text.trim() === "") faults.push({ field: "text", reason: "missing" });
  else if (text.length > longestDecision) faults.push({ field: "text", reason: "tooLong" });
  if (unit === "") faults.push({ field: "unit", reason: "missing" });
  if (dueOn !== "" && !isDay(dueOn)) faults.push({ field: "dueOn", reason: "noDay" });
  else if (dueOn !== "" && dueOn < decidedOn) faults.push({ field: "dueOn", reason: "past" });
  return faults;
}
