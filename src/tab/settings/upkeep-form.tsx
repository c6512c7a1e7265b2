import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { useState } from "react";
import type { Upkeep } from "../../core/upkeep.ts";
import { isAddress, readYears } from "../../core/upkeep.ts";
import type { Deeds, Said } from "../form/deeds.ts";
import { FormField } from "../form/form-field.tsx";
import { Line, Section } from "../page-parts.tsx";
import { settingsWords } from "../words/settings.ts";
import type { UpkeepDesk } from "./upkeep-desk.ts";

const { retention, contact, ...texts } = settingsWords;

const useStyles = makeStyles({
  form: { maxWidth: "40rem", marginBottom: tokens.spacingVerticalXXL },
});

interface UpkeepFormProps {
  readonly upkeep: Upkeep;
  readonly desk: UpkeepDesk;
  readonly deeds: Deeds;
}

/** How long names are kept, and whom readers may write to. */
export function UpkeepForm({ upkeep, desk, deeds }: UpkeepFormProps): ReactNode {
  const styles = useStyles();
  const [seen, setSeen] = useState(upkeep);
  const [years, setYears] = useState(String(upkeep.keepNamesYears ?? ""));
  const [address, setAddress] = useState(upkeep.contact);
  const [isChecked, setChecked] = useState(false);
  const wanted = readForm(years, address);

  async function save(): Promise<Said> {
    if (wanted.yearsFault || wanted.addressFault) return { text: texts.faulty, isTrouble: true };
    const outcome = await desk.save(seen, wanted.upkeep);
    setSeen(outcome === "saved" ? wanted.upkeep : upkeep);
    return outcome === "saved" ? { text: texts.saved } : { text: texts.overtaken, isTrouble: true };
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    void deeds.act(save);
  }

  // As long as nobody tried to save, nobody is told off while typing.
  const fault = (isFaulty: boolean, text: string) => (isChecked && isFaulty ? text : undefined);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Section heading={retention.heading}>
        <Line>{retention.text}</Line>
        <FormField label={retention.years} hint={retention.hint} fault={fault(wanted.yearsFault, retention.fault)}>
          <Input inputMode="numeric" maxLength={2} value={years} onChange={(_event, { value }) => setYears(value)} />
        </FormField>
      </Section>
      <Section heading={contact.heading}>
        <Line>{contact.text}</Line>
        <FormField label={contact.address} hint={contact.hint} fault={fault(wanted.addressFault, contact.fault)}>
          <Input type="email" maxLength={200} value={address} onChange={(_event, { value }) => setAddress(value)} />
        </FormField>
      </Section>
      <Button type="submit" appearance="primary" disabledFocusable={deeds.isBusy}>
        {texts.save}
      </Button>
    </form>
  );
}

/** What was typed, and what of it is no answer. */
function readForm(years: string, address: string) {
  const keepNamesYears = readYears(years);
  const yearsFault = Number.isNaN(keepNamesYears);
  const upkeep: Upkeep = {
    ...(keepNamesYears !== undefined && { keepNamesYears }),
    contact: address.trim(),
  };
  return { upkeep, yearsFault, addressFault: upkeep.contact !== "" && !isAddress(upkeep.contact) };
}
