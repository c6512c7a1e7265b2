import type { IndicatorKind } from "../concept.ts";
import type { FaultyFormula } from "../key-figures/concept-formulas.ts";

/**
 * What is looked for in a concept, from its text to what is made of it.
 * - `contradiction`, `gap`, `spelling`, `unknownOffice`: remarks of whoever read the text
 * - `nameWithoutUnit`: somebody is named whom no unit stands for
 * - `unitNamedOnce`: a unit that is responsible or acts in one place alone, listed nowhere and part of nothing
 * - `nobodyNamed`: a goal without a responsible unit, a step without anybody who does it
 * - `stepByOthers`: nobody who does a step belongs to the units that are responsible for its goal
 * - `deadlineWithoutDate`: a deadline that is a term (`kurzfristig`), or none at all
 * - `targetWithoutFigure`: a target names a quantity, and its goal has no base figure
 * - `faultyFormula`: a key figure that cannot be calculated
 * - `unitWithoutChannel`: a round would ask the unit, but cannot
 */
export const lintRules = [
  "contradiction",
  "gap",
  "spelling",
  "unknownOffice",
  "nameWithoutUnit",
  "unitNamedOnce",
  "nobodyNamed",
  "stepByOthers",
  "deadlineWithoutDate",
  "goalWithoutFigures",
  "indicatorWithoutTarget",
  "targetWithoutFigure",
  "faultyFormula",
  "taskWithoutBody",
  "unitWithoutChannel",
  "figureNeverReported",
] as const;
export type LintRule = (typeof lintRules)[number];

/** Remarks that leave something open; a note explains and asks for nothing. */
export const openRemarks = ["contradiction", "gap", "spelling", "unknownOffice"] as const;

/** What a rule has found. */
export type Fault =
  | { readonly rule: (typeof openRemarks)[number]; readonly text: string }
  | { readonly rule: "nameWithoutUnit"; readonly name: string }
  /** `at` is the key of the goal or measure. */
  | { readonly rule: "unitNamedOnce"; readonly at: string }
  | { readonly rule: "nobodyNamed" | "goalWithoutFigures" | "figureNeverReported" }
  /** Titles of units. */
  | { readonly rule: "stepByOthers"; readonly doneBy: readonly string[]; readonly responsible: readonly string[] }
  | { readonly rule: "deadlineWithoutDate"; readonly term?: string }
  | { readonly rule: "indicatorWithoutTarget"; readonly kind: IndicatorKind }
  | { readonly rule: "targetWithoutFigure"; readonly target: string }
  | { readonly rule: "faultyFormula"; readonly formula: FaultyFormula }
  /** `body` is a key that no body has. */
  | { readonly rule: "taskWithoutBody"; readonly body?: string }
  | { readonly rule: "unitWithoutChannel"; readonly open: number };

export type PlaceKind =
  | "concept"
  | "cityGoal"
  | "field"
  | "goal"
  | "measure"
  | "baseFigure"
  | "indicator"
  | "unit"
  | "body"
  | "steeringTask";

/** The item of the concept in which something was found. */
export interface Place {
  readonly kind: PlaceKind;
  /** Empty for the concept as a whole, as is `source`. */
  readonly key: string;
  readonly title: string;
  readonly source: string;
  /** Keys of the field and the goal that it lies in, where it does. */
  readonly field?: string;
  readonly goal?: string;
}

export interface Finding {
  readonly place: Place;
  readonly fault: Fault;
}
