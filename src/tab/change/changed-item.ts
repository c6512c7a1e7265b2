import type { Concept, ConceptItem } from "../../core/concept.ts";
import { goalsOf } from "../../core/concept.ts";
import type { Subject } from "../../core/editing/draft.ts";
import type { AddableKind } from "../../core/editing/new-item.ts";
import type { Route } from "../../core/route.ts";

/** What the page of a change names. */
export interface ChangedItem {
  readonly key: string;
  readonly title: string;
  /** Where a reader sees it; absent where it is seen nowhere by itself. */
  readonly page?: Route;
  /** Key of the goal that it lies in, where it is a figure. */
  readonly goal?: string;
  /** Keys of the units that are responsible for a goal. */
  readonly units?: readonly string[];
}

/** An item of the concept; `undefined` where the concept does not have it (any more). */
export function changedItem(concept: Concept, { kind, key }: Subject): ChangedItem | undefined {
  const inGoal = (itemsOf: (goal: ReturnType<typeof goalsOf>[number]) => readonly ConceptItem[]) => {
    const goal = goalsOf(concept).find((one) => itemsOf(one).some((item) => item.key === key));
    const item = goal && named(itemsOf(goal), key, { view: "goal", key: goal.key });
    return item && { ...item, goal: goal.key };
  };
  switch (kind) {
    case "concept":
      return { key: "", title: concept.title, page: { view: "overview" } };
    case "cityGoal":
      return named(concept.cityGoals, key);
    case "field":
      return named(concept.fields, key, { view: "field", key });
    case "goal": {
      const goal = goalsOf(concept).find((one) => one.key === key);
      return goal && { key, title: goal.title, page: { view: "goal", key }, units: goal.units };
    }
    case "measure":
      return named(
        goalsOf(concept).flatMap(({ measures }) => measures),
        key,
        { view: "measure", key },
      );
    case "baseFigure":
      return inGoal(({ baseFigures }) => baseFigures);
    case "indicator":
      return inGoal(({ indicators }) => indicators);
    case "unit":
      return named(concept.units, key);
    case "body":
      return named(concept.bodies, key, { view: "bodies" });
    case "steeringTask":
      return named(concept.steeringTasks, key, { view: "bodies" });
  }
}

function named(items: readonly ConceptItem[], key: string, page?: Route): ChangedItem | undefined {
  const item = items.find((one) => one.key === key);
  return item && { key, title: item.title, ...(page && { page }) };
}

/** What something new is added to; without a title where that is the concept itself. */
export function parentItem(concept: Concept, kind: AddableKind, at: string): ChangedItem | undefined {
  if (kind === "field" || kind === "unit") return { key: "", title: "", page: { view: "overview" } };
  return changedItem(concept, { kind: kind === "goal" ? "field" : "goal", key: at });
}
