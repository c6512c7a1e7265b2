import { Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import type { Body, Interval } from "../../core/concept.ts";
import { steeringDe } from "../../texts/steering.de.ts";
import { ConfirmButton } from "../form/confirm-button.tsx";
import { FormField } from "../form/form-field.tsx";
import { steeringWords } from "../words/steering.ts";
import type { Scene } from "./scene.ts";
import { replace } from "./scene.ts";

const words = steeringWords.bodies;

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
      replace<Interval>(scene, {
        seen,
        wanted: months === 0 ? none : { text: steeringDe.bodies.every(months), months },
        change: (before, after) => desk.changeRhythm(body.key, before, after),
        tell: ({ text }) => [[words.meets, text || words.withoutRhythm]],
        done: steeringWords.saved,
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
      <FormField label={words.meets}>
        <Select value={String(months)} onChange={(_event, { value }) => setMonths(Number(value))}>
          <option value="0">{words.withoutRhythm}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {words.every(choice)}
            </option>
          ))}
        </Select>
      </FormField>
    </ConfirmButton>
  );
}
