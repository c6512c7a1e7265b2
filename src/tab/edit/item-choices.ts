import type { Board } from "../../core/board.ts";
import type { EditField } from "../../core/editing/draft.ts";
import type { InputOption } from "../form/form-input.tsx";
import { unitOptions } from "../unit-options.ts";
import { editWords } from "../words/edit.ts";
import type { EditInput } from "./edit-inputs.ts";

/**
 * Inputs with a choice of units and bodies, which the lists name by key.
 * @param own key of a unit, which is no part of itself
 */
export function withChoices(
  { concept: { units, bodies } }: Board,
  inputs: readonly EditInput[],
  own = "",
): readonly EditInput[] {
  const none: InputOption = { value: "", title: editWords.change.none };
  const choices: { readonly [Field in EditField]?: () => readonly InputOption[] } = {
    partOf: () => [none, ...unitOptions(units.filter(({ key }) => key !== own))],
    body: () => [none, ...bodies.map(({ key, title }) => ({ value: key, title, isOfConcept: true }))],
  };
  return inputs.map((input) => {
    const options = choices[input.field]?.();
    return options ? { ...input, kind: "choice", options } : input;
  });
}
