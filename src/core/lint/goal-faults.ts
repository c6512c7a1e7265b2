import type { Concept, Goal, Indicator, Measure, Unit } from "../concept.ts";
import { unitNamed } from "../concept.ts";
import type { FaultyFormula } from "../key-figures/concept-formulas.ts";
import type { Fault } from "./finding.ts";
import { remarkFaults } from "./remark-faults.ts";

export function goalFaults({ units }: Concept, goal: Goal): readonly Fault[] {
  const known = new Set(units.map(({ key }) => key));
  const unknown = goal.units.filter((key) => !known.has(key));
  return [
    ...remarkFaults(goal),
    ...(goal.units.length === 0 ? [{ rule: "nobodyNamed" } as const] : []),
    ...unknown.map((name) => ({ rule: "nameWithoutUnit", name }) as const),
    ...(goal.baseFigures.length === 0 ? [{ rule: "goalWithoutFigures" } as const] : []),
  ];
}

/** A recommendation has no date and nobody named: its steps have. */
export function measureFaults({ units }: Concept, goal: Goal, measure: Measure): readonly Fault[] {
  const { kind, doneBy, deadline } = measure;
  const unknown = doneBy.filter((name) => !unitNamed(units, name));
  const named = unknown.map((name) => ({ rule: "nameWithoutUnit", name }) as const);
  if (kind === "recommendation") return [...remarkFaults(measure), ...named];
  return [
    ...remarkFaults(measure),
    ...(doneBy.length === 0 ? [{ rule: "nobodyNamed" } as const] : []),
    ...named,
    ...doers(units, goal, measure),
    ...(deadline?.due === undefined
      ? [{ rule: "deadlineWithoutDate", ...(deadline && { term: deadline.text }) } as const]
      : []),
  ];
}

/** A part of a responsible office acts for it. Names that nobody knows are another rule's matter. */
function doers(units: readonly Unit[], goal: Goal, { doneBy }: Measure): readonly Fault[] {
  const acting = doneBy.flatMap((name) => unitNamed(units, name) ?? []);
  const responsible = units.filter(({ key }) => goal.units.includes(key));
  if (acting.length === 0 || responsible.length === 0) return [];
  if (acting.some((unit) => wholesOf(units, unit).some(({ key }) => goal.units.includes(key)))) return [];
  return [{ rule: "stepByOthers", doneBy: acting.map(titleOf), responsible: responsible.map(titleOf) }];
}

/** The unit itself, what it is a part of, and so on; each once, even where the lists lead in a circle. */
function wholesOf(units: readonly Unit[], unit: Unit): readonly Unit[] {
  const wholes = new Set<Unit>();
  let next: Unit | undefined = unit;
  while (next && !wholes.has(next)) {
    wholes.add(next);
    const { partOf }: Unit = next;
    next = units.find(({ key }) => key === partOf);
  }
  return [...wholes];
}

function titleOf({ title }: Unit): string {
  return title;
}

/** @param formula of the indicator, where it is no good */
export function indicatorFaults(goal: Goal, indicator: Indicator, formula?: FaultyFormula): readonly Fault[] {
  const { kind, target } = indicator;
  const faulty: readonly Fault[] = formula ? [{ rule: "faultyFormula", formula }] : [];
  if (!target) return [...remarkFaults(indicator), { rule: "indicatorWithoutTarget", kind }, ...faulty];
  const uncounted = target.quantities.length > 0 && goal.baseFigures.length === 0;
  return [
    ...remarkFaults(indicator),
    ...(uncounted ? [{ rule: "targetWithoutFigure", target: target.text } as const] : []),
    ...faulty,
  ];
}
