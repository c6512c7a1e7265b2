import type { Concept } from "../concept.ts";
import { goalsOf, unitNamed } from "../concept.ts";
import type { Finding } from "./finding.ts";

/** Keys of the units that a finding concerns: the responsible ones of its goal, who does the measure, or the unit itself. */
export function officesOf({ place: { kind, key, goal } }: Finding, concept: Concept): readonly string[] {
  if (kind === "unit") return [key];
  const within = goalsOf(concept).find((one) => one.key === goal);
  if (!within) return [];
  const doneBy = within.measures.find((measure) => measure.key === key)?.doneBy ?? [];
  return [...within.units, ...doneBy.flatMap((name) => unitNamed(concept.units, name)?.key ?? [])];
}
