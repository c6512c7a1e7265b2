import type { Board } from "../core/board.ts";
import type { Unit } from "../core/concept.ts";
import type { InputOption } from "./form/form-input.tsx";

export function unitOptions(units: readonly Unit[]): readonly InputOption[] {
  return units.map(({ key, title }) => ({ value: key, title, isOfConcept: true }));
}

/** What may be responsible for a goal: the offices, and whatever else is so already. */
export function officeOptions({ concept }: Board, chosen: readonly string[] = []): readonly InputOption[] {
  return unitOptions(concept.units.filter(({ key, kind }) => kind === "office" || chosen.includes(key)));
}
