import type { ReactNode } from "react";
import { useState } from "react";
import type { Draft, EditField } from "../../core/editing/draft.ts";
import { differingFields, partOf } from "../../core/editing/draft.ts";
import { readTyped, typedTexts } from "../../core/editing/reading.ts";
import type { Editable } from "../../graph/concept-editing.ts";
import { ConflictForm } from "../form/conflict-form.tsx";
import type { Deeds } from "../form/deeds.ts";
import { editWords } from "../words/edit.ts";
import { formWords } from "../words/form.ts";
import type { EditDesk } from "./edit-desk.ts";
import type { FieldFaults } from "./edit-form.tsx";
import { EditForm } from "./edit-form.tsx";
import type { EditInput } from "./edit-inputs.ts";
import { disputedFields } from "./edit-inputs.ts";
import { faultTexts, saidOf } from "./outcome-text.ts";
import { saveMerged } from "./saving.ts";

const { language } = editWords;

export interface EditorProps {
  readonly label: string;
  readonly inputs: readonly EditInput[];
  readonly focus?: EditField | undefined;
  /** The item as it was when the editor opened. */
  readonly editable: Editable;
  /** What is to be there at first; without it, what is. */
  readonly wanted?: Draft;
  /** What is wrong with fields that are each right by themselves. */
  readonly check?: ((draft: Draft) => readonly (readonly [EditField, string])[]) | undefined;
  readonly desk: Pick<EditDesk, "read" | "save">;
  readonly deeds: Deeds;
  readonly doneText?: string;
  readonly onClose: () => void;
}

interface Conflict {
  readonly current: Editable;
  readonly collisions: readonly EditField[];
  readonly mine: Draft;
}

/** Edits some fields of one item: reads what was typed, writes it, and lets a person decide where somebody else was faster. */
export function Editor(props: EditorProps): ReactNode {
  const { label, inputs, focus, editable, wanted, check, desk, deeds, doneText, onClose } = props;
  const fields = inputs.map(({ field }) => field);
  const [seen, setSeen] = useState(editable);
  const [texts, setTexts] = useState(() => typedTexts({ ...partOf(editable.draft, fields), ...wanted }, language));
  const [faults, setFaults] = useState<FieldFaults>(new Map());
  const [conflict, setConflict] = useState<Conflict>();
  const isChanged = differingFields(typedTexts(partOf(seen.draft, fields), language), texts, fields).length > 0;

  async function save(from: Editable, typed: Draft): Promise<void> {
    let isDone = false;
    await deeds.act(async () => {
      const reading = readTyped({ kind: from.subject.kind, fields, texts: typed, language });
      const misfits = reading.ok ? (check?.(reading.draft) ?? []) : [];
      setFaults(reading.ok ? new Map(misfits) : faultTexts(reading.faults));
      if (!reading.ok || misfits.length > 0) return { text: formWords.notSaved, isTrouble: true };
      const outcome = await saveMerged(desk, from, from.draft, reading.draft);
      isDone = outcome.kind === "saved" || outcome.kind === "unchanged";
      setConflict(outcome.kind === "conflict" ? { ...outcome, mine: reading.draft } : undefined);
      return saidOf(outcome, doneText);
    });
    if (isDone) onClose();
  }

  if (conflict)
    return (
      <ConflictForm
        disputed={disputedFields(inputs, conflict.collisions, {
          base: seen.draft,
          mine: conflict.mine,
          theirs: conflict.current.draft,
        })}
        isBusy={deeds.isBusy}
        onClose={() => setConflict(undefined)}
        onDecide={(leftToThem) => {
          const typed = typedTexts({ ...conflict.mine, ...partOf(conflict.current.draft, [...leftToThem]) }, language);
          setSeen(conflict.current);
          setTexts(typed);
          setConflict(undefined);
          void save(conflict.current, typed);
        }}
      />
    );
  return (
    <EditForm
      label={label}
      inputs={inputs}
      texts={texts}
      faults={faults}
      focus={focus}
      isChanged={isChanged}
      isBusy={deeds.isBusy}
      onChange={setTexts}
      onSave={() => void save(seen, texts)}
      onClose={onClose}
    />
  );
}
