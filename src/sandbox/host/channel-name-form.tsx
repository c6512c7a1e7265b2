import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";

/** Teams allows 50 characters. */
const longestName = 50;

const useStyles = makeStyles({
  form: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "end" },
  field: { flexGrow: 1, minWidth: 0 },
});

export interface ChannelNameFormProps {
  readonly label: string;
  readonly button: string;
  /** Name that stands there at first. */
  readonly name?: string;
  onName(name: string): void;
}

/** Asks for the name of a channel. */
export function ChannelNameForm({ label, button, name: first = "", onName }: ChannelNameFormProps) {
  const styles = useStyles();
  const [name, setName] = useState(first);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === "") return;
    onName(name.trim());
    setName(first);
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={label} className={styles.field}>
        <Input value={name} maxLength={longestName} onChange={(_event, data) => setName(data.value)} />
      </Field>
      <Button type="submit">{button}</Button>
    </form>
  );
}
