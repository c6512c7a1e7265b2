import type { Allotment, Budget, Weighing } from "../core/allotment.ts";
import type { Row } from "./rows.ts";
import { optional } from "./rows.ts";

/** Money and priority of the measures that have any, by key. */
export function allotmentsOf(measures: readonly Row<"measures">[]): ReadonlyMap<string, Allotment> {
  return new Map(
    measures.flatMap((row) => {
      const [budget, weighing] = [rowToBudget(row), rowToWeighing(row)];
      if (!budget && !weighing) return [];
      return [[row.Key, { ...optional("budget", budget), ...optional("weighing", weighing) }] as const];
    }),
  );
}

function rowToBudget(row: Row<"measures">): Budget | undefined {
  const { BudgetPlanned: planned, BudgetSpent: spent, Funding: funding } = row;
  if (planned === undefined && spent === undefined && funding === "") return undefined;
  return { ...optional("planned", planned?.toString()), ...optional("spent", spent?.toString()), funding };
}

/** Reasons without a priority weigh nothing yet. */
function rowToWeighing(row: Row<"measures">): Weighing | undefined {
  const { Priority: priority, Affordability: affordability, Quality: quality, Effect: effect } = row;
  return priority && { priority, affordability, quality, effect };
}
