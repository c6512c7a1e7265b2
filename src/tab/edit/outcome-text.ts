import type { EditFault } from "../../core/editing/reading.ts";
import type { Said } from "../form/deeds.ts";
import { editWords } from "../words/edit.ts";
import { formWords } from "../words/form.ts";
import type { FieldFaults } from "./edit-form.tsx";
import type { SaveOutcome } from "./saving.ts";

export function faultTexts(faults: readonly EditFault[]): FieldFaults {
  return new Map(faults.map(({ field, reason }) => [field, editWords.faults[reason]]));
}

/** What is told of an attempt to save. */
export function saidOf({ kind }: SaveOutcome, doneText: string = formWords.saved): Said {
  switch (kind) {
    case "saved":
      return { text: doneText };
    case "unchanged":
      return { text: formWords.unchanged };
    case "conflict":
      return { text: formWords.conflict.said, isTrouble: true };
    case "gone":
      return { text: formWords.gone, isTrouble: true };
    case "busy":
      return { text: formWords.busy, isTrouble: true };
  }
}
