import type { Board } from "../../core/board.ts";
import type { InputOption } from "../form/field-input.tsx";

/** What may be responsible for a goal: the offices, and whatever else is so already. */
export function officeOptions({ concept }: Board, chosen: readonly string[] = []): readonly InputOption[] {
  return concept.units
    .filter(({ key, kind }) => kind === "office" || chosen.includes(key))
    .map(({ key, title }) => ({ value: key, title }));
}
