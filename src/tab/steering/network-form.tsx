import { Button, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { useState } from "react";
import type { Network } from "../../core/network.ts";
import type { Said } from "../form/deeds.ts";
import { FormField } from "../form/form-field.tsx";
import { Row } from "../rounds/page-parts.tsx";
import { formWords } from "../words/form.ts";
import { steeringWords } from "../words/steering.ts";
import { changeNetwork } from "./network-change.ts";
import type { Scene } from "./scene.ts";

const words = steeringWords.networks;

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM, maxWidth: "40rem", marginTop: tokens.spacingVerticalL },
});

interface NetworkFormProps {
  readonly scene: Scene;
  /** Absent for a new entry. */
  readonly network: Network | undefined;
  readonly onClose: () => void;
}

/** Whoever writes an entry has looked at it: it counts as checked today. */
export function NetworkForm({ scene, network, onClose }: NetworkFormProps): ReactNode {
  const styles = useStyles();
  const { desk, deeds, today } = scene;
  const [form, setForm] = useState<Network>(() => network ?? { key: "", title: "", topic: "", contact: "" });
  const [isChecked, setChecked] = useState(false);
  const isNameless = form.title.trim() === "";

  function save(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (isNameless) return;
    const wanted = { ...form, title: form.title.trim(), checkedOn: today };
    void deeds.act(async () => {
      const said = network ? await changeNetwork(scene, network, wanted) : await add(wanted);
      onClose();
      return said;
    });
  }

  async function add(entry: Network): Promise<Said> {
    await desk.addNetwork({ ...entry, key: `N-${crypto.randomUUID()}` });
    return { text: steeringWords.saved };
  }

  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <FormField label={words.name} fault={isChecked && isNameless ? words.nameMissing : undefined}>
        <Input
          autoFocus
          value={form.title}
          maxLength={255}
          onChange={(_event, { value }) => setForm({ ...form, title: value })}
        />
      </FormField>
      <FormField label={words.topic}>
        <Textarea
          value={form.topic}
          maxLength={1000}
          resize="vertical"
          onChange={(_event, { value }) => setForm({ ...form, topic: value })}
        />
      </FormField>
      <FormField label={words.lead} hint={words.leadHint}>
        <Input
          value={form.lead ?? ""}
          maxLength={255}
          onChange={(_event, { value }) => setForm({ ...form, lead: value })}
        />
      </FormField>
      <FormField label={words.contact} hint={words.contactHint}>
        <Input
          value={form.contact}
          maxLength={255}
          onChange={(_event, { value }) => setForm({ ...form, contact: value })}
        />
      </FormField>
      <Row>
        <Button type="submit" appearance="primary" disabledFocusable={deeds.isBusy}>
          {steeringWords.save}
        </Button>
        <Button onClick={onClose}>{formWords.giveUp}</Button>
      </Row>
    </form>
  );
}
