import type { Draft, EditField, SubjectKind } from "../../core/editing/draft.ts";
import { differingFields, textIn } from "../../core/editing/draft.ts";
import { choicesOf, isRequired, typedTexts } from "../../core/editing/reading.ts";
import { readRemark } from "../../core/remark.ts";
import { formatDate } from "../../texts/formats.ts";
import type { InputOption } from "../form/form-input.tsx";
import type { Disputed, Versions } from "../form/versions.ts";
import { editWords } from "../words/edit.ts";
import { tabWords } from "../words/tab.ts";

/** One input of a form that edits an item. */
export interface EditInput {
  readonly field: EditField;
  /** `several`: any number of the options. */
  readonly kind: "line" | "text" | "day" | "number" | "choice" | "several" | "remarks";
  readonly label: string;
  readonly hint?: string;
  readonly isRequired: boolean;
  readonly options?: readonly InputOption[];
}

/** Parts of a page that are edited by themselves, so that a form stays short. */
export const editParts = {
  standing: ["status", "progress", "obstacle", "remedy", "support", "comment"],
  plan: ["title", "doneBy", "deadline", "due", "everyMonths"],
  money: ["planned", "spent", "funding"],
  weighing: ["priority", "affordability", "quality", "effect"],
  wording: ["details", "source"],
  goal: ["title", "subGoals", "units", "details", "source"],
  field: ["title", "situation", "details", "source"],
} as const satisfies Record<string, readonly EditField[]>;
export type EditPart = keyof typeof editParts;

const inputKinds: { readonly [Field in EditField]?: EditInput["kind"] } = {
  title: "text",
  situation: "text",
  subGoals: "text",
  details: "text",
  doneBy: "text",
  obstacle: "text",
  remedy: "text",
  support: "text",
  comment: "text",
  progress: "number",
  alsoWritten: "text",
  remarks: "remarks",
  affordability: "text",
  quality: "text",
  effect: "text",
  quantities: "text",
  due: "day",
  targetDue: "day",
  baselineOn: "day",
  population: "text",
  breakdown: "text",
  breaks: "text",
  everyMonths: "number",
  ageFrom: "number",
  ageTo: "number",
  threshold: "number",
  units: "several",
};

/** @param offices what may be responsible for a goal */
export function inputsFor(
  kind: SubjectKind,
  fields: readonly EditField[],
  offices: readonly InputOption[] = [],
): readonly EditInput[] {
  return fields.map((field) => {
    const codes = choicesOf(kind, field);
    const hint = editWords.hints[field];
    return {
      field,
      kind: codes ? "choice" : (inputKinds[field] ?? "line"),
      label: editWords.fields[field],
      isRequired: isRequired(kind, field),
      ...(hint !== undefined && { hint }),
      ...(codes && { options: optionsOf(kind, field, codes) }),
      ...(field === "units" && { options: offices }),
    };
  });
}

function optionsOf(kind: SubjectKind, field: EditField, codes: readonly string[]): readonly InputOption[] {
  const options = codes.map((value) => ({ value, title: codeText(kind, field, value) }));
  if (field === "priority") return [{ value: "", title: editWords.noPriority }, ...options];
  if (kind === "baseFigure" && !isRequired(kind, field)) return [{ value: "", title: editWords.byKind }, ...options];
  // A status that nobody has ever written is the same as the one that says so.
  return field === "status" ? options.map((one) => (one.value === "unknown" ? { ...one, value: "" } : one)) : options;
}

/** The word for a code of a choice. */
function codeText(kind: SubjectKind, field: EditField, code: string): string {
  return codeWords(kind, field)[code] ?? code;
}

function codeWords(kind: SubjectKind, field: EditField): Readonly<Record<string, string>> {
  switch (field) {
    case "status":
      return tabWords.measureStatus;
    case "priority":
    case "periodRule":
    case "sensitivity":
    case "rounding":
    case "nought":
      return editWords[field];
    default:
      if (kind === "unit") return tabWords.unitKind;
      return kind === "baseFigure" ? tabWords.field.baseFigureKind : tabWords.field.indicatorKind;
  }
}

/** What a field says, as a reader would see it; `undefined` where it says nothing. */
export function shownText({ kind, options = [] }: EditInput, text: string): string | undefined {
  if (text === "") return undefined;
  switch (kind) {
    case "day":
      return formatDate(text, tabWords.locale);
    case "choice":
      return titleOf(options, text);
    case "several":
      return text
        .split("\n")
        .map((line) => titleOf(options, line))
        .join("\n");
    case "remarks":
      return text
        .split("\n")
        .map(readRemark)
        .map((remark) => `${tabWords.remark.kind[remark.kind]}: ${remark.text}`)
        .join("\n");
    default:
      return text;
  }
}

/** The fields of an item on which two people differ, as a reader would see them. */
export function disputedFields(
  inputs: readonly EditInput[],
  collisions: readonly EditField[],
  { base, mine, theirs }: Versions<Draft>,
): readonly Disputed<EditField>[] {
  const touched = differingFields(base, mine, collisions);
  return inputs
    .filter(({ field }) => collisions.includes(field))
    .map((input) => {
      const { field, label } = input;
      const said = (draft: Draft) => shownText(input, textIn(typedTexts(draft, editWords.language), field)) ?? "";
      return { name: field, label, mine: said(mine), theirs: said(theirs), isTouched: touched.includes(field) };
    });
}

function titleOf(options: readonly InputOption[], value: string): string {
  return options.find((option) => option.value === value)?.title ?? value;
}
