import type { ReactNode } from "react";
import { useState } from "react";
import type { Draft, EditField } from "../../core/editing/draft.ts";
import { editFields, textIn } from "../../core/editing/draft.ts";
import type { AddableKind, Sibling } from "../../core/editing/new-item.ts";
import { isKeyOf, keyStem, positionAfter, proposedKey, subjectKindOf } from "../../core/editing/new-item.ts";
import { readTyped } from "../../core/editing/reading.ts";
import type { NewItem } from "../../graph/concept-editing.ts";
import type { Deeds } from "../form/deeds.ts";
import type { InputOption } from "../form/form-input.tsx";
import { FormInput } from "../form/form-input.tsx";
import { editWords } from "../words/edit.ts";
import { formWords } from "../words/form.ts";
import type { EditDesk } from "./edit-desk.ts";
import type { FieldFaults } from "./edit-form.tsx";
import { EditForm } from "./edit-form.tsx";
import { inputsFor } from "./edit-inputs.ts";
import { faultTexts } from "./outcome-text.ts";

const texts = editWords.add;

/** What is asked of each kind when it is new. */
const newFields: Readonly<Record<AddableKind, readonly EditField[]>> = {
  field: editFields.field,
  goal: editFields.goal,
  step: ["title", "doneBy", "deadline", "due", "everyMonths", "details", "source"],
  recommendation: ["title", "details", "source"],
  baseFigure: editFields.baseFigure,
  indicator: editFields.indicator,
};

interface NewItemFormProps {
  readonly kind: AddableKind;
  readonly parent: string;
  /** All items of its list below the same parent. */
  readonly siblings: readonly Sibling[];
  readonly offices: readonly InputOption[];
  readonly desk: Pick<EditDesk, "add">;
  readonly deeds: Deeds;
  readonly onClose: () => void;
  readonly onAdded: () => Promise<void>;
}

/** Adds something to the concept: its key proposed, its place chosen. */
export function NewItemForm(props: NewItemFormProps): ReactNode {
  const { kind, parent, siblings, offices, desk, deeds, onClose, onAdded } = props;
  const neighbours = siblings.filter(({ key, isRetired }) => !isRetired && isKeyOf(kind, parent, key));
  const proposed = proposedKey(kind, parent, siblings);
  const [key, setKey] = useState(proposed);
  const [after, setAfter] = useState(neighbours.at(-1)?.key ?? "");
  const [typed, setTyped] = useState<Draft>({});
  const [faults, setFaults] = useState<FieldFaults>(new Map());
  const fields = newFields[kind];

  /** What is to be added; `undefined` when something is wrong, which is said at its field. */
  function read(): NewItem | undefined {
    const reading = readTyped({ kind: subjectKindOf(kind), fields, texts: typed, language: editWords.language });
    const isKey = isKeyOf(kind, parent, key.trim());
    setFaults(
      new Map([
        ...(isKey ? [] : [["key", texts.keyFault(keyStem(kind, parent))] as const]),
        ...(reading.ok ? [] : faultTexts(reading.faults)),
      ]),
    );
    if (!reading.ok || !isKey) return undefined;
    const position = positionAfter(siblings, after === "" ? undefined : after);
    return { kind, key: key.trim(), parent, position, draft: reading.draft };
  }

  async function save(): Promise<void> {
    let isAdded = false;
    await deeds.act(async () => {
      const item = read();
      isAdded = item !== undefined && (await desk.add(item)) === "created";
      if (item && isAdded) return { text: texts.added(item.key, textIn(item.draft, "title")) };
      if (item) setFaults(new Map([["key", texts.keyTaken]]));
      return { text: formWords.notSaved, isTrouble: true };
    });
    if (!isAdded) return;
    onClose();
    await onAdded();
  }

  return (
    <EditForm
      label={texts.kinds[kind]}
      inputs={inputsFor(subjectKindOf(kind), fields, offices)}
      texts={typed}
      faults={faults}
      isChanged={key !== proposed || Object.values(typed).some((text) => text !== "")}
      isBusy={deeds.isBusy}
      onChange={setTyped}
      onSave={() => void save()}
      onClose={onClose}
    >
      <FormInput
        isRequired
        kind="line"
        label={texts.key}
        hint={texts.keyHint}
        fault={faults.get("key")}
        value={key}
        onChange={setKey}
      />
      <FormInput
        kind="choice"
        label={texts.after}
        options={[
          { value: "", title: texts.first },
          ...neighbours.map((one) => ({ value: one.key, title: `${one.key} ${one.title}`, isOfConcept: true })),
        ]}
        value={after}
        onChange={setAfter}
      />
    </EditForm>
  );
}
