import type { ReactNode } from "react";
import { useState } from "react";
import type { Agenda } from "../../core/agenda.ts";
import { withOwn } from "../../core/agenda-order.ts";
import { Form } from "../form/form.tsx";
import { FormInput } from "../form/form-input.tsx";
import { steeringWords } from "../words/steering.ts";

const words = steeringWords.agenda;

interface OwnItemFormProps {
  readonly agenda: Agenda;
  readonly isBusy: boolean;
  /** @param onKept once it is written: what was typed stays until then */
  readonly onKeep: (agenda: Agenda, onKept: () => void) => void;
}

/** Puts something of one's own on the agenda. */
export function OwnItemForm({ agenda, isBusy, onKeep }: OwnItemFormProps): ReactNode {
  const [title, setTitle] = useState("");
  const [isFaulty, setFaulty] = useState(false);
  function add(): void {
    const isEmpty = title.trim() === "";
    setFaulty(isEmpty);
    if (!isEmpty && !isBusy) onKeep(withOwn(agenda, title), () => setTitle(""));
  }
  return (
    <Form isMinor saveLabel={words.add} isBusy={isBusy} onSave={add}>
      <FormInput
        isRequired
        kind="line"
        label={words.own}
        fault={isFaulty ? words.addMissing : undefined}
        longest={150}
        value={title}
        onChange={setTitle}
      />
    </Form>
  );
}
