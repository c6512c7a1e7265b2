import type { ReactNode } from "react";
import { useState } from "react";
import type { Board } from "../../core/board.ts";
import type { Draft, EditField } from "../../core/editing/draft.ts";
import { differingFields, editFields, textIn } from "../../core/editing/draft.ts";
import type { AddableKind, Sibling } from "../../core/editing/new-item.ts";
import { isKeyOf, keyStem, positionAfter, proposedKey, subjectKindOf } from "../../core/editing/new-item.ts";
import { proposedSensitivity } from "../../core/editing/protection.ts";
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
import { formulaFault } from "./formula-fault.ts";
import { withChoices } from "./item-choices.ts";
import { faultTexts } from "./outcome-text.ts";

const texts = editWords.add;

/** What is asked of each kind when it is new; whoever adds something has nothing to remark about it yet. */
const newFields: Readonly<Record<AddableKind, readonly EditField[]>> = {
  field: withoutRemarks(editFields.field),
  goal: withoutRemarks(editFields.goal),
  step: ["title", "doneBy", "deadline", "due", "everyMonths", "details", "source"],
  recommendation: ["title", "details", "source"],
  baseFigure: withoutRemarks(editFields.baseFigure),
  indicator: withoutRemarks(editFields.indicator),
  unit: withoutRemarks(editFields.unit),
};

function withoutRemarks(fields: readonly EditField[]): readonly EditField[] {
  return fields.filter((field) => field !== "remarks");
}

interface NewItemFormProps {
  readonly board: Board;
  readonly kind: AddableKind;
  readonly parent: string;
  /** What is filled in at first. */
  readonly initial?: Draft;
  /** All items of its list below the same parent. */
  readonly siblings: readonly Sibling[];
  readonly offices: readonly InputOption[];
  readonly desk: Pick<EditDesk, "add">;
  readonly deeds: Deeds;
  readonly onClose: () => void;
  readonly onAdded: () => Promise<void>;
}

const nothing: Draft = {};

/** Adds something to the concept: its key proposed, its place chosen. */
export function NewItemForm(props: NewItemFormProps): ReactNode {
  const { board, kind, parent, initial = nothing, siblings, offices, desk, deeds, onClose, onAdded } = props;
  const neighbours = siblings.filter(({ key, isRetired }) => !isRetired && isKeyOf(kind, parent, key));
  const [typed, setTyped] = useState(initial);
  const proposed = proposedKey(kind, parent, siblings, textIn(typed, "title"));
  const [ownKey, setKey] = useState<string>();
  const key = ownKey ?? proposed;
  const [after, setAfter] = useState(neighbours.at(-1)?.key ?? "");
  const [faults, setFaults] = useState<FieldFaults>(new Map());
  const fields = newFields[kind];
  const keyTexts = kind === "unit" ? wordKeyTexts : numberTexts(keyStem(kind, parent));

  /** What is to be added; `undefined` when something is wrong, which is said at its field. */
  function read(): NewItem | undefined {
    const reading = readTyped({ kind: subjectKindOf(kind), fields, texts: typed, language: editWords.language });
    const isKey = isKeyOf(kind, parent, key.trim());
    const misfits = reading.ok
      ? formulaFault(board.concept, { key: key.trim(), goal: parent, draft: reading.draft })
      : [];
    setFaults(
      new Map([
        ...(isKey ? [] : [["key", keyTexts.fault] as const]),
        ...(reading.ok ? misfits : faultTexts(reading.faults)),
      ]),
    );
    if (!reading.ok || !isKey || misfits.length > 0) return undefined;
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
      inputs={withChoices(board, inputsFor(subjectKindOf(kind), fields, offices))}
      texts={typed}
      faults={faults}
      isChanged={key !== proposed || differingFields(initial, typed).length > 0}
      isBusy={deeds.isBusy}
      focus="title"
      onChange={(texts) => setTyped(kind === "baseFigure" ? withProtection(typed, texts) : texts)}
      onSave={() => void save()}
      onClose={onClose}
    >
      <FormInput
        isRequired
        kind="line"
        label={keyTexts.label}
        hint={keyTexts.hint}
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

const wordKeyTexts = { label: texts.wordKey, hint: texts.wordKeyHint, fault: texts.wordKeyFault };

function numberTexts(stem: string) {
  return { label: texts.key, hint: texts.keyHint, fault: texts.keyFault(stem) };
}

/** Proposes how a figure is protected as long as nobody has decided otherwise. */
function withProtection(before: Draft, typed: Draft): Draft {
  const [was, is] = [textIn(before, "sensitivity"), textIn(typed, "sensitivity")];
  const isDecided = was !== is || (was !== "" && was !== proposedSensitivity(before));
  const proposed = proposedSensitivity(typed);
  return isDecided || proposed === undefined ? typed : { ...typed, sensitivity: proposed };
}
