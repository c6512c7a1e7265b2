import type { Concept, Unit } from "../concept.ts";
import { goalsOf, unitNamed } from "../concept.ts";
import { dueItems } from "../due.ts";
import type { Fault } from "./finding.ts";
import { remarkFaults } from "./remark-faults.ts";
import type { Reported } from "./reported.ts";

export function unitFaults(concept: Concept, unit: Unit, reported: Reported | undefined): readonly Fault[] {
  return [
    ...remarkFaults(unit),
    ...namedOnce(concept, unit),
    ...(reported ? withoutChannel(concept, unit, reported) : []),
  ];
}

/** Where a list of actors or a larger unit vouches for the name, or a remark doubts it already, there is nothing to add. */
function namedOnce(concept: Concept, unit: Unit): readonly Fault[] {
  const { group, partOf, remarks } = unit;
  if (group !== undefined || partOf !== undefined || remarks.some(({ kind }) => kind === "unknownOffice")) return [];
  const [at, ...further] = mentionsOf(concept, unit);
  return at === undefined || further.length > 0 ? [] : [{ rule: "unitNamedOnce", at }];
}

/** Keys of the goals that a unit is responsible for, and of the measures that it carries out. */
function mentionsOf(concept: Concept, { key }: Unit): readonly string[] {
  return goalsOf(concept).flatMap((goal) => [
    ...(goal.units.includes(key) ? [goal.key] : []),
    ...goal.measures
      .filter(({ doneBy }) => doneBy.some((name) => unitNamed(concept.units, name)?.key === key))
      .map((measure) => measure.key),
  ]);
}

/** Own words alone are no reason: whoever has nothing to report on may well stay without a channel. */
function withoutChannel(concept: Concept, unit: Unit, reported: Reported): readonly Fault[] {
  if (reported.bindings.has(unit.key)) return [];
  const due = dueItems({ ...reported, concept }, unit, reported.today, 0);
  const open = due.filter(({ kind }) => kind !== "voice").length;
  return open === 0 ? [] : [{ rule: "unitWithoutChannel", open }];
}
