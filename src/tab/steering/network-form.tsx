import type { ReactNode } from "react";
import { useState } from "react";
import type { Network } from "../../core/network.ts";
import type { Said } from "../form/deeds.ts";
import { Form } from "../form/form.tsx";
import { FormInput } from "../form/form-input.tsx";
import { useReplacing } from "../form/replacing.tsx";
import { formWords } from "../words/form.ts";
import { steeringWords } from "../words/steering.ts";
import { networkChange } from "./network-change.ts";
import type { Scene } from "./scene.ts";

const words = steeringWords.networks;

interface NetworkFormProps {
  readonly scene: Scene;
  /** Absent for a new entry. */
  readonly network: Network | undefined;
  readonly onClose: () => void;
}

/** Whoever writes an entry has looked at it: it counts as checked today. */
export function NetworkForm({ scene, network, onClose }: NetworkFormProps): ReactNode {
  const { desk, deeds, today } = scene;
  const [atFirst] = useState<Network>(() => network ?? { key: "", title: "", topic: "", contact: "" });
  const [form, setForm] = useState(atFirst);
  const [isChecked, setChecked] = useState(false);
  const { conflict, replace } = useReplacing(deeds);
  const isNameless = form.title.trim() === "";
  const change = (part: Partial<Network>) => setForm({ ...form, ...part });

  function save(): void {
    setChecked(true);
    if (isNameless) return;
    const wanted = { ...form, title: form.title.trim(), checkedOn: today };
    void deeds.act(() => (network ? replace(networkChange(desk, network, wanted, onClose)) : add(wanted)));
  }

  async function add(entry: Network): Promise<Said> {
    await desk.addNetwork({ ...entry, key: `N-${crypto.randomUUID()}` });
    onClose();
    return { text: formWords.saved };
  }

  if (conflict) return conflict;
  return (
    <Form
      label={network ? words.changeNamed(network.title) : words.add}
      isBusy={deeds.isBusy}
      arrival="input"
      isChanged={form !== atFirst}
      onSave={save}
      onClose={onClose}
    >
      <FormInput
        isRequired
        kind="line"
        label={words.name}
        fault={isChecked && isNameless ? words.nameMissing : undefined}
        longest={255}
        value={form.title}
        onChange={(title) => change({ title })}
      />
      <FormInput
        kind="text"
        label={words.topic}
        longest={1000}
        value={form.topic}
        onChange={(topic) => change({ topic })}
      />
      <FormInput
        kind="line"
        label={words.lead}
        hint={words.leadHint}
        longest={255}
        value={form.lead ?? ""}
        onChange={(lead) => change({ lead })}
      />
      <FormInput
        kind="line"
        label={words.contact}
        hint={words.contactHint}
        longest={255}
        value={form.contact}
        onChange={(contact) => change({ contact })}
      />
    </Form>
  );
}
