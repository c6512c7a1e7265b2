import type { ReactNode } from "react";
import { useState } from "react";
import type { Body, Interval } from "../../core/concept.ts";
import { steeringDe } from "../../texts/steering.de.ts";
import { ConfirmButton } from "../form/confirm-button.tsx";
import { FormInput } from "../form/form-input.tsx";
import { type Part, wholeOf } from "../form/versions.ts";
import { formWords } from "../words/form.ts";
import { steeringWords } from "../words/steering.ts";
import type { Scene } from "./scene.ts";

const words = steeringWords.bodies;

const parts: readonly Part<Interval>[] = [wholeOf(words.meets, ({ text }) => text || words.withoutRhythm)];

const none: Interval = { text: "", months: 0 };
/** In months. */
const choices = [1, 2, 3, 4, 6, 12, 24];

/** The concept leaves the rhythm of most bodies open: the city sets it, and the course of the year knows what is late. */
export function RhythmButton({ scene, body }: { readonly scene: Scene; readonly body: Body }): ReactNode {
  const { desk, deeds } = scene;
  const seen = body.interval ?? none;
  const [months, setMonths] = useState(seen.months);

  function save(): boolean {
    // The concept's own words stay as long as nothing changes.
    if (months === seen.months) return true;
    void deeds.act(() =>
      scene.replace<Interval>({
        seen,
        parts,
        wanted: months === 0 ? none : { text: steeringDe.bodies.every(months), months },
        change: (before, after) => desk.changeRhythm(body.key, before, after),
        onDone: () => ({ text: formWords.saved }),
      }),
    );
    return true;
  }

  return (
    <ConfirmButton
      label={words.setRhythm}
      name={words.setRhythmNamed(body.title)}
      title={words.setRhythmNamed(body.title)}
      isBusy={deeds.isBusy}
      onConfirm={save}
    >
      <FormInput
        kind="choice"
        label={words.meets}
        options={[
          { value: "0", title: words.withoutRhythm },
          ...choices.map((choice) => ({ value: String(choice), title: words.every(choice) })),
        ]}
        value={String(months)}
        onChange={(value) => setMonths(Number(value))}
      />
    </ConfirmButton>
  );
}
