import type { EditFault } from "../../core/editing/reading.ts";
import type { Said } from "../form/deeds.ts";
import { editWords } from "../words/edit.ts";
import type { FieldFaults } from "./edit-form.tsx";
import type { SaveOutcome } from "./saving.ts";

export function faultTexts(faults: readonly EditFault[]): FieldFaults {
  return new Map(faults.map(({ field, reason }) => [field, editWords.faults[reason]]));
}

/** What is told of an attempt to save. */
export function saidOf({ kind }: SaveOutcome, doneText: string = editWords.saved): Said {
  switch (kind) {
    case "saved":
      return { text: doneText };
    case "unchanged":
      return { text: editWords.unchanged };
    case "conflict":
      return { text: editWords.conflict.said, isTrouble: true };
    case "gone":
      return { text: editWords.gone, isTrouble: true };
    case "busy":
      return { text: editWords.busy, isTrouble: true };
  }
}
