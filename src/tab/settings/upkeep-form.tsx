import type { ReactNode } from "react";
import { useState } from "react";
import type { Upkeep } from "../../core/upkeep.ts";
import { isAddress, readYears } from "../../core/upkeep.ts";
import type { Deeds } from "../form/deeds.ts";
import { Form } from "../form/form.tsx";
import { FormInput } from "../form/form-input.tsx";
import { useReplacing } from "../form/replacing.tsx";
import type { Part } from "../form/versions.ts";
import { partOf } from "../form/versions.ts";
import { Line, Section } from "../page-parts.tsx";
import { formWords } from "../words/form.ts";
import { settingsWords } from "../words/settings.ts";
import type { UpkeepDesk } from "./upkeep-desk.ts";

const { retention, contact } = settingsWords;

const parts: readonly Part<Upkeep>[] = [
  partOf(retention.years, ["keepNamesYears"], ({ keepNamesYears }) => String(keepNamesYears ?? "")),
  partOf(contact.address, ["contact"], (upkeep) => upkeep.contact),
];

interface UpkeepFormProps {
  readonly upkeep: Upkeep;
  readonly desk: UpkeepDesk;
  readonly deeds: Deeds;
}

/** How long names are kept, and whom readers may write to. */
export function UpkeepForm({ upkeep, desk, deeds }: UpkeepFormProps): ReactNode {
  const [seen, setSeen] = useState(upkeep);
  const [years, setYears] = useState(String(upkeep.keepNamesYears ?? ""));
  const [address, setAddress] = useState(upkeep.contact);
  const [isChecked, setChecked] = useState(false);
  const { conflict, replace } = useReplacing(deeds);
  const { wanted, yearsFault, addressFault } = readForm(years, address);

  function save(): void {
    setChecked(true);
    void deeds.act(async () => {
      if (yearsFault || addressFault) return { text: formWords.notSaved, isTrouble: true };
      return replace({
        seen,
        wanted,
        parts,
        change: desk.save,
        onDone: (written) => {
          setSeen(written);
          setYears(String(written.keepNamesYears ?? ""));
          setAddress(written.contact);
          return { text: formWords.saved };
        },
      });
    });
  }

  if (conflict) return conflict;
  // As long as nobody tried to save, nobody is told off while typing.
  const fault = (isFaulty: boolean, text: string) => (isChecked && isFaulty ? text : undefined);
  return (
    <Form isBusy={deeds.isBusy} onSave={save}>
      <Section heading={retention.heading}>
        <Line>{retention.text}</Line>
        <FormInput
          kind="number"
          label={retention.years}
          hint={retention.hint}
          fault={fault(yearsFault, retention.fault)}
          longest={2}
          value={years}
          onChange={setYears}
        />
      </Section>
      <Section heading={contact.heading}>
        <Line>{contact.text}</Line>
        <FormInput
          kind="email"
          label={contact.address}
          hint={contact.hint}
          fault={fault(addressFault, contact.fault)}
          longest={200}
          value={address}
          onChange={setAddress}
        />
      </Section>
    </Form>
  );
}

/** What was typed, and what of it is no answer. */
function readForm(years: string, address: string) {
  const keepNamesYears = readYears(years);
  const yearsFault = Number.isNaN(keepNamesYears);
  const wanted: Upkeep = {
    ...(keepNamesYears !== undefined && { keepNamesYears }),
    contact: address.trim(),
  };
  return { wanted, yearsFault, addressFault: wanted.contact !== "" && !isAddress(wanted.contact) };
}
