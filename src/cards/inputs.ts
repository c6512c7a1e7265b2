import type { AnswerDraft, DraftField } from "../core/answer.ts";
import { longestText } from "../core/response.ts";
import type { ChoiceSetInput, TextInput } from "./adaptive-card.ts";

/** Room for an amount as somebody may write it, with groups and a fraction. */
const longestAmount = 40;

/** A free text of several lines. */
export function textInput(id: DraftField, label: string, draft: AnswerDraft): TextInput {
  return input(id, label, draft, { isMultiline: true, maxLength: longestText });
}

/** A free text of one line. */
export function lineInput(id: DraftField, label: string, draft: AnswerDraft): TextInput {
  return input(id, label, draft, { isMultiline: false, maxLength: longestText });
}

/** A number as text, because people write numbers as their language does. */
export function amountInput(id: DraftField, label: string, draft: AnswerDraft): TextInput {
  return input(id, label, draft, { isMultiline: false, maxLength: longestAmount });
}

function input(
  id: DraftField,
  label: string,
  draft: AnswerDraft,
  shape: Pick<TextInput, "isMultiline" | "maxLength">,
): TextInput {
  const value = draft[id]?.slice(0, shape.maxLength);
  return { type: "Input.Text", id, label, ...shape, ...(value ? { value } : {}) };
}

/** A required choice among few, all of which are seen at once. A value that is none of them is left out. */
export function choiceInput({
  id,
  label,
  choices,
  value,
  errorMessage,
}: {
  readonly id: DraftField;
  readonly label: string;
  readonly choices: ChoiceSetInput["choices"];
  readonly value: string | undefined;
  readonly errorMessage: string;
}): ChoiceSetInput {
  const isKnown = choices.some((choice) => choice.value === value);
  return {
    type: "Input.ChoiceSet",
    id,
    label,
    style: "expanded",
    isRequired: true,
    errorMessage,
    choices,
    ...(isKnown && value ? { value } : {}),
  };
}
