import type { ReactNode } from "react";
import { useState } from "react";
import type { AgendaItem } from "../../core/agenda.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { Decision, DecisionState } from "../../core/decision.ts";
import { decisionStates } from "../../core/decision.ts";
import type { DecisionDraft, DecisionFault } from "../../core/decision-draft.ts";
import { decisionFaults, longestDecision } from "../../core/decision-draft.ts";
import type { Meeting } from "../../core/meeting.ts";
import { formatDate } from "../../texts/formats.ts";
import { Form } from "../form/form.tsx";
import { FormInput } from "../form/form-input.tsx";
import { useReplacing } from "../form/replacing.tsx";
import { type Part, partOf } from "../form/versions.ts";
import { unitOptions } from "../unit-options.ts";
import { decisionWords as words } from "../words/decision.ts";
import { formWords } from "../words/form.ts";
import { tabWords } from "../words/tab.ts";
import type { Scene } from "./scene.ts";

interface DecisionFormProps {
  readonly scene: Scene;
  readonly meeting: Meeting;
  /** At which it was made. */
  readonly item: AgendaItem;
  /** Absent for a new one. */
  readonly decision: Decision | undefined;
  readonly onClose: () => void;
}

type Entry = DecisionDraft & { readonly state: DecisionState; readonly note: string };

/** Recording a decision, or changing and following up one that is there. */
export function DecisionForm({ scene, meeting, item, decision, onClose }: DecisionFormProps): ReactNode {
  const { board, deeds, desk } = scene;
  const [atFirst] = useState(() => formOf(decision));
  const [form, setForm] = useState(atFirst);
  const [isChecked, setChecked] = useState(false);
  const { conflict, replace } = useReplacing(deeds);
  const faults = decisionFaults(form, decision?.decidedOn ?? meeting.heldOn);
  const faultOf = (field: DecisionFault["field"]) => {
    const fault = isChecked ? faults.find((one) => one.field === field) : undefined;
    return fault && words.faults[`${fault.field}.${fault.reason}` as keyof typeof words.faults];
  };
  const change = (part: Partial<Entry>) => setForm({ ...form, ...part });

  function save(): void {
    setChecked(true);
    void deeds.act(async () => {
      if (faults.length > 0) return { text: formWords.notSaved, isTrouble: true };
      if (!decision) {
        await desk.recordDecision(newDecision(form, meeting, item));
        onClose();
        return { text: words.recorded };
      }
      return replace({
        seen: decision,
        wanted: changed(decision, form, () => new Date().toISOString()),
        parts: decisionParts(scene),
        change: desk.changeDecision,
        onDone: () => {
          onClose();
          return { text: words.saved };
        },
      });
    });
  }

  if (conflict) return conflict;
  return (
    <Form
      label={decision ? words.changeNamed(decision.text) : words.record}
      saveLabel={decision ? formWords.save : words.record}
      isBusy={deeds.isBusy}
      arrival="input"
      isChanged={form !== atFirst}
      onSave={save}
      onClose={onClose}
    >
      <FormInput
        isRequired
        kind="text"
        label={words.text}
        fault={faultOf("text")}
        longest={longestDecision}
        value={form.text}
        onChange={(text) => change({ text })}
      />
      <FormInput
        isRequired
        kind="choice"
        label={words.unit}
        fault={faultOf("unit")}
        options={unitOptions(board.concept.units.filter(({ kind }) => kind !== "steering"))}
        value={form.unit}
        onChange={(unit) => change({ unit })}
      />
      <FormInput
        kind="day"
        label={words.dueOn}
        fault={faultOf("dueOn")}
        value={form.dueOn}
        onChange={(dueOn) => change({ dueOn })}
      />
      {decision && (
        <>
          <FormInput
            kind="choice"
            label={words.status}
            options={decisionStates.map((state) => ({ value: state, title: words.state[state] }))}
            value={form.state}
            onChange={(value) => change({ state: decisionStates.find((state) => state === value) ?? form.state })}
          />
          <FormInput
            kind="text"
            label={words.note}
            longest={longestDecision}
            value={form.note}
            onChange={(note) => change({ note })}
          />
        </>
      )}
    </Form>
  );
}

function formOf(decision: Decision | undefined): Entry {
  return {
    text: decision?.text ?? "",
    unit: decision?.unit ?? "",
    dueOn: decision?.dueOn ?? "",
    state: decision?.state ?? "open",
    note: decision?.note ?? "",
  };
}

function newDecision(form: Entry, meeting: Meeting, { id, about }: AgendaItem): Omit<Decision, "key"> {
  return {
    meeting: meeting.key,
    decidedOn: meeting.heldOn,
    agendaItem: id,
    ...(about !== undefined && { about }),
    text: form.text.trim(),
    unit: form.unit,
    ...(form.dueOn !== "" && { dueOn: form.dueOn }),
    state: "open",
    note: "",
  };
}

/** What is said of how far it is counts as heard now: an answer of earlier does not overrule it. */
function changed(decision: Decision, form: Entry, now: () => IsoInstant): Decision {
  const { dueOn: _, ...kept } = decision;
  const isHeard = form.state !== decision.state || form.note !== decision.note;
  return {
    ...kept,
    text: form.text.trim(),
    unit: form.unit,
    ...(form.dueOn !== "" && { dueOn: form.dueOn }),
    state: form.state,
    note: form.note.trim(),
    ...(isHeard && { heardAt: now() }),
  };
}

function decisionParts({ board }: Scene): readonly Part<Decision>[] {
  const unitTitle = (key: string) => board.concept.units.find((unit) => unit.key === key)?.title ?? key;
  return [
    partOf(words.text, ["text"], ({ text }) => text),
    partOf(words.unit, ["unit"], ({ unit }) => unitTitle(unit)),
    partOf(words.due, ["dueOn"], ({ dueOn }) => (dueOn ? formatDate(dueOn, tabWords.locale) : "")),
    partOf(words.status, ["state", "heardAt"], ({ state }) => words.state[state]),
    partOf(words.note, ["note", "heardAt"], ({ note }) => note),
  ];
}
