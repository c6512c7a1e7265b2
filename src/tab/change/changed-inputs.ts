import type { Board } from "../../core/board.ts";
import type { EditField, Subject } from "../../core/editing/draft.ts";
import { editFields } from "../../core/editing/draft.ts";
import type { EditInput } from "../edit/edit-inputs.ts";
import { inputsFor } from "../edit/edit-inputs.ts";
import { withChoices } from "../edit/item-choices.ts";
import { officeOptions } from "../unit-options.ts";
import type { ChangedItem } from "./changed-item.ts";

/** How a measure stands, and its money, are edited on its page; here is what the concept says of it. */
const ofConcept: readonly EditField[] = [
  "title",
  "doneBy",
  "deadline",
  "due",
  "everyMonths",
  "details",
  "source",
  "remarks",
];

export function inputsOf(board: Board, { kind, key }: Subject, { units }: ChangedItem): readonly EditInput[] {
  const fields = kind === "measure" ? ofConcept : editFields[kind];
  return withChoices(board, inputsFor(kind, fields, officeOptions(board, units)), key);
}
