import type { Finding, Place } from "./finding.ts";

/** A place where a finding can be mended: a property of an item. */
export interface Mending {
  readonly kind: Place["kind"];
  readonly key: string;
  readonly property: MendedProperty;
}

/** The concept's own properties. */
export type MendedProperty =
  | "remarks"
  | "units"
  | "doneBy"
  | "deadline"
  | "baseFigures"
  | "target"
  | "formula"
  | "body"
  | "partOf"
  | "group";

/** Where a finding is mended; none where that is no matter of the concept, but of a channel or of a report. */
export function mendingsOf({ place, fault }: Finding): readonly Mending[] {
  const { kind, key, goal = "" } = place;
  const here = (property: MendedProperty): Mending => ({ kind, key, property });
  const atGoal = (property: MendedProperty): Mending => ({ kind: "goal", key: goal, property });
  switch (fault.rule) {
    case "contradiction":
    case "gap":
    case "spelling":
    case "unknownOffice":
      return [here("remarks")];
    case "nameWithoutUnit":
    case "nobodyNamed":
      return [here(kind === "goal" ? "units" : "doneBy")];
    case "unitNamedOnce":
      return [here("partOf"), here("group")];
    case "stepByOthers":
      return [atGoal("units"), here("doneBy")];
    case "deadlineWithoutDate":
      return [here("deadline")];
    case "goalWithoutFigures":
    case "targetWithoutFigure":
      return [atGoal("baseFigures")];
    case "indicatorWithoutTarget":
      return [here("target")];
    case "faultyFormula":
      return [here("formula")];
    case "taskWithoutBody":
      return [here("body")];
    case "figureNeverReported":
    case "unitWithoutChannel":
      return [];
  }
}
