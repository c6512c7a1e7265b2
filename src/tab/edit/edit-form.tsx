import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import { useEffect, useRef } from "react";
import type { Draft, EditField } from "../../core/editing/draft.ts";
import { textIn } from "../../core/editing/draft.ts";
import { ConfirmDialog } from "../form/confirm-dialog.tsx";
import { FieldInput } from "../form/field-input.tsx";
import { FormField } from "../form/form-field.tsx";
import { editWords } from "../words/edit.ts";
import { formWords } from "../words/form.ts";
import type { EditInput } from "./edit-inputs.ts";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM, maxWidth: "40rem", marginBlock: tokens.spacingVerticalM },
  several: { display: "grid", border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What is wrong with a field, in words; a new item has a key as well. */
export type FieldFaults = ReadonlyMap<EditField | "key", string>;

interface EditFormProps {
  readonly label: string;
  readonly inputs: readonly EditInput[];
  readonly texts: Draft;
  readonly faults: FieldFaults;
  /** Whether there is anything to lose. */
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly onChange: (texts: Draft) => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** Stands before the inputs. */
  readonly children?: ReactNode;
}

/**
 * Inputs with what is wrong with each. The first faulty one gets the focus, Escape gives up, and giving up asks only when
 * something would be lost.
 */
export function EditForm(props: EditFormProps): ReactNode {
  const styles = useStyles();
  const { label, inputs, texts, faults, isChanged, isBusy, onChange, onSave, onClose, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const question = useRef<HTMLDialogElement>(null);
  useEffect(() => firstInput(form.current)?.focus(), []);
  useEffect(() => {
    if (faults.size > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  const giveUp = () => (isChanged ? question.current?.showModal() : onClose());
  function save(event: FormEvent): void {
    event.preventDefault();
    onSave();
  }
  function leave(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    // Otherwise the same key would close the question at once.
    event.preventDefault();
    giveUp();
  }
  return (
    <>
      <form ref={form} aria-label={label} className={styles.form} onSubmit={save} onKeyDown={leave} noValidate>
        {children}
        {inputs.map((input) => (
          <InputOf
            key={input.field}
            input={input}
            text={textIn(texts, input.field)}
            fault={faults.get(input.field)}
            onChange={(text) => onChange({ ...texts, [input.field]: text })}
          />
        ))}
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
            {formWords.save}
          </Button>
          <Button onClick={giveUp}>{formWords.giveUp}</Button>
        </div>
      </form>
      <ConfirmDialog
        dialog={question}
        title={editWords.discard.title}
        label={editWords.discard.confirm}
        giveUp={editWords.discard.stay}
        onConfirm={() => {
          onClose();
          return true;
        }}
      >
        {editWords.discard.body}
      </ConfirmDialog>
    </>
  );
}

function firstInput(form: HTMLFormElement | null): HTMLElement | null | undefined {
  return form?.querySelector<HTMLElement>("input, select, textarea");
}

interface InputOfProps {
  readonly input: EditInput;
  readonly text: string;
  readonly fault: string | undefined;
  readonly onChange: (text: string) => void;
}

function InputOf({ input, text, fault, onChange }: InputOfProps): ReactNode {
  const { kind, label, hint, options } = input;
  if (kind === "several") return <SeveralOf input={input} text={text} onChange={onChange} />;
  return (
    <FormField label={label} hint={hint} fault={fault}>
      <FieldInput kind={kind} options={options} value={text} onChange={onChange} />
    </FormField>
  );
}

function SeveralOf({ input: { label, options = [] }, text, onChange }: Omit<InputOfProps, "fault">): ReactNode {
  const styles = useStyles();
  const chosen = text.split("\n").filter((value) => value !== "");
  const toggle = (value: string, isChosen: boolean) =>
    onChange((isChosen ? [...chosen, value] : chosen.filter((one) => one !== value)).join("\n"));
  return (
    <fieldset className={styles.several}>
      <legend className={styles.legend}>{label}</legend>
      {options.map(({ value, title }) => (
        <Checkbox
          key={value}
          label={title}
          checked={chosen.includes(value)}
          onChange={(_event, { checked }) => toggle(value, checked === true)}
        />
      ))}
    </fieldset>
  );
}
