import { Button, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { useState } from "react";
import type { AgendaItem } from "../../core/agenda.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { Decision, DecisionState } from "../../core/decision.ts";
import { decisionStates } from "../../core/decision.ts";
import type { DecisionDraft, DecisionFault } from "../../core/decision-draft.ts";
import { decisionFaults, longestDecision } from "../../core/decision-draft.ts";
import type { Meeting } from "../../core/meeting.ts";
import { FormField } from "../form/form-field.tsx";
import { Row } from "../page-parts.tsx";
import { decisionWords as words } from "../words/decision.ts";
import { formWords } from "../words/form.ts";
import type { Scene } from "./scene.ts";
import { replace } from "./scene.ts";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    maxWidth: "40rem",
    marginTop: tokens.spacingVerticalM,
    "@media print": { display: "none" },
  },
});

interface DecisionFormProps {
  readonly scene: Scene;
  readonly meeting: Meeting;
  /** At which it was made. */
  readonly item: AgendaItem;
  /** Absent for a new one. */
  readonly decision: Decision | undefined;
  readonly onClose: () => void;
}

type Form = DecisionDraft & { readonly state: DecisionState; readonly note: string };

/** Recording a decision, or changing and following up one that is there. */
export function DecisionForm({ scene, meeting, item, decision, onClose }: DecisionFormProps): ReactNode {
  const styles = useStyles();
  const { board, deeds, desk } = scene;
  const [form, setForm] = useState<Form>(() => formOf(decision));
  const [isChecked, setChecked] = useState(false);
  const faults = decisionFaults(form, decision?.decidedOn ?? meeting.heldOn);
  const faultOf = (field: DecisionFault["field"]) => {
    const fault = isChecked ? faults.find((one) => one.field === field) : undefined;
    return fault && words.faults[`${fault.field}.${fault.reason}` as keyof typeof words.faults];
  };
  const change = (part: Partial<Form>) => setForm({ ...form, ...part });

  function save(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    void deeds.act(async () => {
      if (faults.length > 0) return { text: words.notSaved, isTrouble: true };
      if (!decision) {
        await desk.recordDecision(newDecision(form, meeting, item));
        onClose();
        return { text: words.recorded };
      }
      const wanted = changed(decision, form, () => new Date().toISOString());
      const said = await replace(scene, {
        seen: decision,
        wanted,
        change: desk.changeDecision,
        tell: (one) => told(one, scene),
        done: words.saved,
      });
      onClose();
      return said;
    });
  }

  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <FormField label={words.text} fault={faultOf("text")}>
        <Textarea
          autoFocus
          value={form.text}
          maxLength={longestDecision}
          resize="vertical"
          onChange={(_event, { value }) => change({ text: value })}
        />
      </FormField>
      <FormField label={words.unit} fault={faultOf("unit")}>
        <Select value={form.unit} onChange={(_event, { value }) => change({ unit: value })}>
          <option value="">{words.chooseUnit}</option>
          {board.concept.units
            .filter(({ kind }) => kind !== "steering")
            .map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
        </Select>
      </FormField>
      <FormField label={words.dueOn} fault={faultOf("dueOn")}>
        <Input type="date" value={form.dueOn} onChange={(_event, { value }) => change({ dueOn: value })} />
      </FormField>
      {decision && (
        <>
          <FormField label={words.status}>
            <Select
              value={form.state}
              onChange={(_event, { value }) =>
                change({ state: decisionStates.find((state) => state === value) ?? form.state })
              }
            >
              {decisionStates.map((state) => (
                <option key={state} value={state}>
                  {words.state[state]}
                </option>
              ))}
            </Select>
          </FormField>
          <FormField label={words.note}>
            <Textarea
              value={form.note}
              maxLength={longestDecision}
              resize="vertical"
              onChange={(_event, { value }) => change({ note: value })}
            />
          </FormField>
        </>
      )}
      <Row>
        <Button type="submit" appearance="primary" disabledFocusable={deeds.isBusy}>
          {decision ? words.save : words.record}
        </Button>
        <Button onClick={onClose}>{formWords.giveUp}</Button>
      </Row>
    </form>
  );
}

function formOf(decision: Decision | undefined): Form {
  return {
    text: decision?.text ?? "",
    unit: decision?.unit ?? "",
    dueOn: decision?.dueOn ?? "",
    state: decision?.state ?? "open",
    note: decision?.note ?? "",
  };
}

function newDecision(form: Form, meeting: Meeting, { id, about }: AgendaItem): Omit<Decision, "key"> {
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
function changed(decision: Decision, form: Form, now: () => IsoInstant): Decision {
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

function told({ text, unit, dueOn, state, note }: Decision, { board }: Scene) {
  return [
    [words.text, text],
    [words.unit, board.concept.units.find(({ key }) => key === unit)?.title ?? unit],
    [words.due, dueOn ?? ""],
    [words.status, words.state[state]],
    [words.note, note],
  ] as const;
}
