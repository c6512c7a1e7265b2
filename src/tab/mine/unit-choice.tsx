import type { ReactNode } from "react";
import type { Unit } from "../../core/concept.ts";
import { FormInput } from "../form/form-input.tsx";
import { unitOptions } from "../unit-options.ts";
import { mineWords } from "../words/mine.ts";

interface UnitChoiceProps {
  readonly units: readonly Unit[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

/** For whom somebody works. */
export function UnitChoice({ units, chosen = "", onChoose }: UnitChoiceProps): ReactNode {
  const offices = units.filter(({ kind }) => kind === "office");
  const others = units.filter(({ kind }) => kind !== "office");
  return (
    <FormInput
      kind="choice"
      label={mineWords.unit}
      hint={mineWords.unitHint}
      options={[
        { title: mineWords.offices, options: unitOptions(offices) },
        { title: mineWords.others, options: unitOptions(others) },
      ]}
      value={chosen}
      onChange={onChoose}
    />
  );
}
