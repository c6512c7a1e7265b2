import type { Concept, Field, Goal } from "../../../src/core/concept.ts";
import { ratingen } from "../../concept/ratingen.ts";

/**
 * The city's concept a hundred times over: ten times the fields, each with ten times the goals, so that no page is of
 * another kind than those that a city has, and every list is as long as a hundred concepts.
 */
export function largeConcept(): Concept {
  const concept = ratingen();
  return { ...concept, fields: tenTimes(concept.fields, fieldAgain) };
}

function tenTimes<Item>(items: readonly Item[], again: (item: Item, time: number) => Item): readonly Item[] {
  return Array.from({ length: 10 }, (_, time) => items.map((item) => again(item, time))).flat();
}

function fieldAgain(field: Field, time: number): Field {
  const key = `${field.key}${time}`;
  return {
    ...field,
    key,
    title: titled(field.title, time),
    goals: tenTimes(field.goals, (goal, goalTime) => goalAgain(goal, key, goalTime)),
  };
}

function goalAgain(goal: Goal, fieldKey: string, time: number): Goal {
  const number = goal.key.slice(goal.key.lastIndexOf("L") + 1);
  const key = `${fieldKey}-L${number}${time}`;
  const renamed = <Item extends { readonly key: string; readonly title: string }>(item: Item): Item => ({
    ...item,
    key: item.key.replace(goal.key, key),
    title: titled(item.title, time),
  });
  return {
    ...goal,
    key,
    title: titled(goal.title, time),
    measures: goal.measures.map(renamed),
    baseFigures: goal.baseFigures.map(renamed).map(({ sameAs: _, ...figure }) => figure),
    indicators: goal.indicators.map(renamed),
  };
}

function titled(title: string, time: number): string {
  return time === 0 ? title : `${title} (${time + 1})`;
}
