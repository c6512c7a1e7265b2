import type { DecisionFilter, DecisionStage } from "../../core/decision-list.ts";
import { decisionStages } from "../../core/decision-list.ts";

/** Values as an address names them: readable, and the same for every reader of a link. */
const stages = { open: "offen", late: "ueberfaellig", settled: "erledigt" } satisfies Record<DecisionStage, string>;

const parameters = { stage: "stand", unit: "stelle", body: "gremium" } as const;

/** Reads the address of the register; what is not understood narrows nothing. */
export function parseDecisionQuery(query: string): DecisionFilter {
  const given = new URLSearchParams(query);
  const stage = decisionStages.find((one) => stages[one] === given.get(parameters.stage));
  const unit = given.get(parameters.unit);
  const body = given.get(parameters.body);
  return { ...(stage && { stage }), ...(unit && { unit }), ...(body && { body }) };
}

/** The address of the register; empty for all decisions. */
export function decisionQueryText({ stage, unit, body }: DecisionFilter): string {
  const written = new URLSearchParams();
  if (stage) written.set(parameters.stage, stages[stage]);
  if (unit) written.set(parameters.unit, unit);
  if (body) written.set(parameters.body, body);
  return written.toString();
}
