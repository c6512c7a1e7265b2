import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Body } from "../../core/concept.ts";
import { roundIntervals } from "../../core/round-plan.ts";
import { FormInput } from "../form/form-input.tsx";
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
      <FormInput
        kind="choice"
        label={texts.months}
        fault={faults.get("months")}
        options={roundIntervals.map((months) => ({ value: String(months), title: texts.everyMonths[months] }))}
        value={form.months}
        onChange={(months) => onChange({ months })}
      />
      <FormInput
        kind="day"
        label={texts.startOn}
        fault={faults.get("startOn")}
        value={form.startOn}
        onChange={(startOn) => onChange({ startOn })}
      />
    </>
  );
}

function MeetingInputs({ form, faults, bodies, onChange }: Parameters<typeof RuleInputs>[0]): ReactNode {
  return (
    <>
      <TextField name="weeks" label={texts.weeks} form={form} faults={faults} onChange={onChange} />
      <FormInput
        kind="choice"
        label={texts.body}
        fault={faults.get("body")}
        hint={bodies.length === 0 ? texts.noBodies : undefined}
        options={bodies.map(({ key, title }) => ({ value: key, title, isOfConcept: true }))}
        value={form.body}
        onChange={(body) => onChange({ body })}
      />
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
    <FormInput
      kind="number"
      label={label}
      hint={hint}
      fault={faults.get(name)}
      value={form[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
}
