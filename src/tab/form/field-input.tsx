import { Input, Select, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { conceptLanguage } from "../concept-text.tsx";
import { formWords } from "../words/form.ts";

export interface InputOption {
  readonly value: string;
  readonly title: string;
  /** In the language of the concept, whatever the reader's is. */
  readonly isOfConcept?: boolean;
}

interface FieldInputProps {
  readonly kind: "choice" | "line" | "text" | "day";
  /** Of a choice; without an empty one nothing is chosen at first. */
  readonly options?: readonly InputOption[] | undefined;
  /** Characters of a text. */
  readonly longest?: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One input of a form; its name and state come from the `FormField` around it. */
export function FieldInput({ kind, options = [], longest, value, onChange }: FieldInputProps): ReactElement {
  switch (kind) {
    case "choice":
      return (
        <Select value={value} onChange={(_event, data) => onChange(data.value)}>
          {options.every((option) => option.value !== "") && <option value="">{formWords.choose}</option>}
          {options.map((option) => (
            <option key={option.value} lang={option.isOfConcept ? conceptLanguage : undefined} value={option.value}>
              {option.title}
            </option>
          ))}
        </Select>
      );
    case "text":
      return (
        <Textarea
          value={value}
          maxLength={longest}
          resize="vertical"
          onChange={(_event, data) => onChange(data.value)}
        />
      );
    default:
      return (
        <Input
          type={kind === "day" ? "date" : "text"}
          value={value}
          onChange={(_event, data) => onChange(data.value)}
        />
      );
  }
}
