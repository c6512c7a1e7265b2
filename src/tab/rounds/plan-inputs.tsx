import { Input, makeStyles, Radio, RadioGroup, Select, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Body } from "../../core/concept.ts";
import { roundIntervals } from "../../core/round-plan.ts";
import { conceptLanguage } from "../concept-text.tsx";
import { FormField } from "../form/form-field.tsx";
import { roundsWords } from "../words/rounds.ts";
import type { FieldFaults, PlanForm } from "./plan-form.ts";

const texts = roundsWords.plan;

const useStyles = makeStyles({
  group: { display: "grid", gap: tokens.spacingVerticalM, border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.subtitle2, padding: 0, marginBottom: tokens.spacingVerticalS },
  pair: {
    display: "grid",
    alignItems: "start",
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 15rem), 1fr))",
  },
});

interface InputsProps {
  readonly form: PlanForm;
  readonly faults: FieldFaults;
  readonly onChange: (part: Partial<PlanForm>) => void;
}

/** What makes rounds begin. */
export function RuleInputs(props: InputsProps & { readonly bodies: readonly Body[] }): ReactNode {
  const styles = useStyles();
  const { form, onChange } = props;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.rule}</legend>
      <RadioGroup
        aria-label={texts.rule}
        value={form.kind}
        onChange={(_event, { value }) => onChange({ kind: value as PlanForm["kind"] })}
      >
        <Radio value="everyMonths" label={texts.kinds.everyMonths} />
        <Radio value="beforeMeetings" label={texts.kinds.beforeMeetings} />
      </RadioGroup>
      <div className={styles.pair}>
        {form.kind === "everyMonths" ? <RhythmInputs {...props} /> : <MeetingInputs {...props} />}
      </div>
    </fieldset>
  );
}

function RhythmInputs({ form, faults, onChange }: InputsProps): ReactNode {
  return (
    <>
      <FormField label={texts.months} fault={faults.get("months")}>
        <Select value={form.months} onChange={(_event, { value }) => onChange({ months: value })}>
          {roundIntervals.map((months) => (
            <option key={months} value={months}>
              {texts.everyMonths[months]}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField label={texts.startOn} fault={faults.get("startOn")}>
        <Input type="date" value={form.startOn} onChange={(_event, { value }) => onChange({ startOn: value })} />
      </FormField>
    </>
  );
}

function MeetingInputs({ form, faults, bodies, onChange }: Parameters<typeof RuleInputs>[0]): ReactNode {
  return (
    <>
      <TextField name="weeks" label={texts.weeks} form={form} faults={faults} onChange={onChange} />
      <FormField label={texts.body} fault={faults.get("body")} hint={bodies.length === 0 ? texts.noBodies : undefined}>
        <Select value={form.body} onChange={(_event, { value }) => onChange({ body: value })}>
          <option value="">{texts.chooseBody}</option>
          {bodies.map(({ key, title }) => (
            <option key={key} lang={conceptLanguage} value={key}>
              {title}
            </option>
          ))}
        </Select>
      </FormField>
    </>
  );
}

/** How long a round lasts and when it reminds. */
export function TermInputs(props: InputsProps): ReactNode {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.terms}</legend>
      <div className={styles.pair}>
        <TextField name="answerDays" label={texts.answerDays} {...props} />
        <TextField name="closeAfter" label={texts.closeAfter} hint={texts.closeAfterHint} {...props} />
        <TextField name="remindBefore" label={texts.remindBefore} hint={texts.remindBeforeHint} {...props} />
        <TextField name="remindAfter" label={texts.remindAfter} hint={texts.remindAfterHint} {...props} />
      </div>
      <TextField name="freshDays" label={texts.freshDays} hint={texts.freshDaysHint} {...props} />
    </fieldset>
  );
}

interface TextFieldProps extends InputsProps {
  readonly name: "weeks" | "answerDays" | "remindBefore" | "remindAfter" | "closeAfter" | "freshDays";
  readonly label: string;
  readonly hint?: string;
}

function TextField({ name, label, hint, form, faults, onChange }: TextFieldProps): ReactNode {
  return (
    <FormField label={label} hint={hint} fault={faults.get(name)}>
      <Input value={form[name]} inputMode="numeric" onChange={(_event, { value }) => onChange({ [name]: value })} />
    </FormField>
  );
}
