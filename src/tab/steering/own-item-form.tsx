import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { useState } from "react";
import type { Agenda } from "../../core/agenda.ts";
import { withOwn } from "../../core/agenda-order.ts";
import { FormField } from "../form/form-field.tsx";
import { steeringWords } from "../words/steering.ts";

const words = steeringWords.agenda;

const useStyles = makeStyles({
  form: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    justifyItems: "start",
    maxWidth: "40rem",
    marginBottom: tokens.spacingVerticalL,
    "> *": { width: "100%" },
    "> button": { width: "auto" },
  },
});

interface OwnItemFormProps {
  readonly agenda: Agenda;
  readonly isBusy: boolean;
  readonly onKeep: (agenda: Agenda) => void;
}

/** Puts something of one's own on the agenda. */
export function OwnItemForm({ agenda, isBusy, onKeep }: OwnItemFormProps): ReactNode {
  const styles = useStyles();
  const [title, setTitle] = useState("");
  const [isFaulty, setFaulty] = useState(false);
  function add(event: FormEvent): void {
    event.preventDefault();
    setFaulty(title.trim() === "");
    if (title.trim() === "" || isBusy) return;
    onKeep(withOwn(agenda, title));
    setTitle("");
  }
  return (
    <form className={styles.form} onSubmit={add} noValidate>
      <FormField label={words.own} fault={isFaulty ? words.addMissing : undefined}>
        <Input value={title} maxLength={150} onChange={(_event, { value }) => setTitle(value)} />
      </FormField>
      <Button type="submit" disabledFocusable={isBusy}>
        {words.add}
      </Button>
    </form>
  );
}
