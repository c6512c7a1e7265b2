import { Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Unit } from "../../core/concept.ts";
import { conceptLanguage } from "../concept-text.tsx";
import { FormField } from "../form/form-field.tsx";
import { mineWords } from "../words/mine.ts";

interface UnitChoiceProps {
  readonly units: readonly Unit[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

/** For whom somebody works. */
export function UnitChoice({ units, chosen, onChoose }: UnitChoiceProps): ReactNode {
  const offices = units.filter(({ kind }) => kind === "office");
  const others = units.filter(({ kind }) => kind !== "office");
  return (
    <FormField label={mineWords.unit} hint={mineWords.unitHint}>
      <Select value={chosen ?? ""} onChange={(_event, { value }) => onChoose(value)}>
        {chosen === undefined && <option value="">{mineWords.choose}</option>}
        <optgroup label={mineWords.offices}>
          <Options units={offices} />
        </optgroup>
        <optgroup label={mineWords.others}>
          <Options units={others} />
        </optgroup>
      </Select>
    </FormField>
  );
}

function Options({ units }: { readonly units: readonly Unit[] }): ReactNode {
  return units.map(({ key, title }) => (
    <option key={key} lang={conceptLanguage} value={key}>
      {title}
    </option>
  ));
}
