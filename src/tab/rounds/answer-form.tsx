import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import type { AnswerDraft, AnswerFault } from "../../core/answer.ts";
import { longestText } from "../../core/answer.ts";
import type { AskedItem } from "../../core/check-in.ts";
import { ConceptText } from "../concept-text.tsx";
import { FieldInput } from "../form/field-input.tsx";
import { FormField } from "../form/form-field.tsx";
import { answerFaultText, answerFields } from "./answer-fields.ts";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM, maxWidth: "40rem", marginTop: tokens.spacingVerticalM },
});

interface AnswerFormProps {
  readonly asked: AskedItem;
  readonly unitTitle: string;
  readonly draft: AnswerDraft;
  readonly faults: readonly AnswerFault[];
  readonly saveLabel: string;
  readonly isBusy: boolean;
  readonly onChange: (draft: AnswerDraft) => void;
  readonly onSave: () => void;
}

/** The inputs for an answer, each with what is wrong with it. */
export function AnswerForm(props: AnswerFormProps): ReactNode {
  const styles = useStyles();
  const { asked, unitTitle, draft, faults, saveLabel, isBusy, onChange, onSave } = props;
  function save(event: FormEvent): void {
    event.preventDefault();
    onSave();
  }
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      {answerFields(asked, unitTitle).map((field) => {
        const fault = faults.find(({ field: name }) => name === field.name);
        return (
          <FormField
            key={field.name}
            label={field.isOfConcept ? <ConceptText>{field.label}</ConceptText> : field.label}
            hint={field.hint}
            fault={fault && answerFaultText(fault)}
          >
            <FieldInput
              kind={field.kind}
              options={field.options}
              longest={longestText}
              value={draft[field.name] ?? ""}
              onChange={(value) => onChange({ ...draft, [field.name]: value })}
            />
          </FormField>
        );
      })}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}
