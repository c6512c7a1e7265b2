import type { ReactNode } from "react";
import type { AnswerDraft, AnswerFault } from "../../core/answer.ts";
import type { AskedItem } from "../../core/check-in.ts";
import { longestText } from "../../core/response.ts";
import { ConceptText } from "../concept-text.tsx";
import { Form } from "../form/form.tsx";
import { FormInput } from "../form/form-input.tsx";
import { answerFaultText, answerFields } from "./answer-fields.ts";

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
  const { asked, unitTitle, draft, faults, onChange, ...form } = props;
  return (
    <Form {...form}>
      {answerFields(asked, unitTitle).map(({ name, isOfConcept, label, ...field }) => {
        const fault = faults.find((one) => one.field === name);
        return (
          <FormInput
            {...field}
            key={name}
            label={isOfConcept ? <ConceptText>{label}</ConceptText> : label}
            fault={fault && answerFaultText(fault)}
            longest={longestText}
            value={draft[name] ?? ""}
            onChange={(value) => onChange({ ...draft, [name]: value })}
          />
        );
      })}
    </Form>
  );
}
