import { Checkbox } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Draft, EditField } from "../../core/editing/draft.ts";
import { textIn } from "../../core/editing/draft.ts";
import { Form } from "../form/form.tsx";
import { FormGroup } from "../form/form-group.tsx";
import { FormInput } from "../form/form-input.tsx";
import type { EditInput } from "./edit-inputs.ts";
import { RemarksInput } from "./remarks-input.tsx";

/** What is wrong with a field, in words; a new item has a key as well. */
export type FieldFaults = ReadonlyMap<EditField | "key", string>;

interface EditFormProps {
  readonly label: string;
  readonly inputs: readonly EditInput[];
  readonly texts: Draft;
  readonly faults: FieldFaults;
  /** The input with which a reader begins; without it, the first. */
  readonly focus?: EditField | undefined;
  /** Whether there is anything to lose. */
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly onChange: (texts: Draft) => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** Stands before the inputs. */
  readonly children?: ReactNode;
}

/** The inputs for some fields of an item, with what is wrong with each. */
export function EditForm({ inputs, texts, faults, focus, onChange, children, ...form }: EditFormProps): ReactNode {
  return (
    <Form {...form} arrival="input">
      {children}
      {inputs.map((input) => (
        <InputOf
          key={input.field}
          input={input}
          text={textIn(texts, input.field)}
          fault={faults.get(input.field)}
          isArrival={input.field === focus}
          onChange={(text) => onChange({ ...texts, [input.field]: text })}
        />
      ))}
    </Form>
  );
}

interface InputOfProps {
  readonly input: EditInput;
  readonly text: string;
  readonly fault: string | undefined;
  readonly isArrival: boolean;
  readonly onChange: (text: string) => void;
}

function InputOf({ input: { field: _, kind, ...input }, text, fault, isArrival, onChange }: InputOfProps): ReactNode {
  if (kind === "remarks")
    return (
      <RemarksInput label={input.label} hint={input.hint} isArrival={isArrival} value={text} onChange={onChange} />
    );
  if (kind !== "several")
    return <FormInput {...input} kind={kind} fault={fault} isArrival={isArrival} value={text} onChange={onChange} />;
  const { label, hint, options = [] } = input;
  const chosen = text.split("\n").filter((value) => value !== "");
  const toggle = (value: string, isChosen: boolean) =>
    onChange((isChosen ? [...chosen, value] : chosen.filter((one) => one !== value)).join("\n"));
  return (
    <FormGroup label={label} hint={hint} fault={fault}>
      {options.map(({ value, title }, at) => (
        <Checkbox
          key={value}
          {...(isArrival && at === 0 && { "data-arrival": true })}
          label={title}
          checked={chosen.includes(value)}
          onChange={(_event, { checked }) => toggle(value, checked === true)}
        />
      ))}
    </FormGroup>
  );
}
