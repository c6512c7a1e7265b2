import type { Concept, ConceptItem, Field, Goal, SteeringTask } from "../concept.ts";
import { goalsOf } from "../concept.ts";
import type { FaultyFormula } from "../key-figures/concept-formulas.ts";
import { faultyFormulas } from "../key-figures/concept-formulas.ts";
import type { Fault, Finding, Place } from "./finding.ts";
import { goalFaults, indicatorFaults, measureFaults } from "./goal-faults.ts";
import { remarkFaults } from "./remark-faults.ts";
import type { Reported } from "./reported.ts";
import { figureFaults, withoutOpenDeadline } from "./reported.ts";
import { unitFaults } from "./unit-faults.ts";

/**
 * What in a concept is open or contradicts itself, in the concept's order: a list of things to settle, never a score.
 * @param reported what the lists know beside the concept; without it, rules about channels and reports are left out
 */
export function lintConcept(concept: Concept, reported?: Reported): readonly Finding[] {
  const whole: Place = { kind: "concept", key: "", title: concept.title, source: "" };
  const formulas = faultyFormulas(goalsOf(concept));
  const bodies = new Set(concept.bodies.map(({ key }) => key));
  return [
    ...found(whole, remarkFaults(concept)),
    ...concept.cityGoals.flatMap((goal) => found(placeOf("cityGoal", goal), remarkFaults(goal))),
    ...concept.fields.flatMap((field) => [
      ...found(placeOf("field", field, { field: field.key }), remarkFaults(field)),
      ...field.goals.flatMap((goal) => goalFindings(concept, field, goal, { formulas, reported })),
    ]),
    ...concept.units.flatMap((unit) => found(placeOf("unit", unit), unitFaults(concept, unit, reported))),
    ...concept.bodies.flatMap((body) => found(placeOf("body", body), remarkFaults(body))),
    ...concept.steeringTasks.flatMap((task) => found(placeOf("steeringTask", task), taskFaults(task, bodies))),
  ];
}

interface Known {
  /** By key of the key figure. */
  readonly formulas: ReadonlyMap<string, FaultyFormula>;
  readonly reported: Reported | undefined;
}

function goalFindings(concept: Concept, field: Field, goal: Goal, { formulas, reported }: Known): readonly Finding[] {
  const within = { field: field.key, goal: goal.key };
  return [
    ...found(placeOf("goal", goal, within), goalFaults(concept, goal)),
    ...goal.measures.flatMap((measure) => {
      const faults = measureFaults(concept, goal, measure);
      return found(
        placeOf("measure", measure, within),
        reported ? withoutOpenDeadline(faults, measure, reported) : faults,
      );
    }),
    ...goal.baseFigures.flatMap((figure) => {
      const faults = [...remarkFaults(figure), ...(reported ? figureFaults(figure, reported) : [])];
      return found(placeOf("baseFigure", figure, within), faults);
    }),
    ...goal.indicators.flatMap((indicator) =>
      found(placeOf("indicator", indicator, within), indicatorFaults(goal, indicator, formulas.get(indicator.key))),
    ),
  ];
}

function taskFaults(task: SteeringTask, bodies: ReadonlySet<string>): readonly Fault[] {
  if (task.body !== undefined && bodies.has(task.body)) return remarkFaults(task);
  return [...remarkFaults(task), { rule: "taskWithoutBody", ...(task.body !== undefined && { body: task.body }) }];
}

function placeOf(
  kind: Place["kind"],
  { key, title, source }: ConceptItem,
  within: Pick<Place, "field" | "goal"> = {},
): Place {
  return { kind, key, title, source, ...within };
}

function found(place: Place, faults: readonly Fault[]): readonly Finding[] {
  return faults.map((fault) => ({ place, fault }));
}
