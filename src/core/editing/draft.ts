/** Editing the concept in place: an item as texts by field, whatever a field holds. */

/** What can be edited, added, retired and taken back. */
export const subjectKinds = ["field", "goal", "measure", "baseFigure", "indicator"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** One item of the concept, by its key. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly key: string;
}

/** What of an item can be edited, in the order in which a reader meets it. */
export const editFields = {
  field: ["title", "situation", "details", "source"],
  goal: ["title", "subGoals", "units", "details", "source"],
  measure: [
    "title",
    "details",
    "doneBy",
    "deadline",
    "due",
    "everyMonths",
    "status",
    "obstacle",
    "remedy",
    "planned",
    "spent",
    "funding",
    "priority",
    "affordability",
    "quality",
    "effect",
    "source",
  ],
  baseFigure: [
    "title",
    "kind",
    "periodRule",
    "unit",
    "population",
    "ageFrom",
    "ageTo",
    "dataSource",
    "breakdown",
    "breaks",
    "sensitivity",
    "threshold",
    "rounding",
    "nought",
    "details",
    "source",
  ],
  indicator: [
    "title",
    "kind",
    "target",
    "quantities",
    "targetDue",
    "formula",
    "unit",
    "baseline",
    "baselineOn",
    "everyMonths",
    "details",
    "source",
  ],
} as const satisfies Record<SubjectKind, readonly string[]>;

/** `retired` is no input of a form: items are retired and taken back by a button. */
export type EditField = (typeof editFields)[SubjectKind][number] | "retired";

/**
 * Texts by field: lists as lines, units by key, days as `2026-11-22`, numbers as exact decimals, choices and `retired`
 * (`true`) as codes. Empty is the same as missing.
 */
export type Draft = { readonly [Field in EditField]?: string };

export function textIn(draft: Draft, field: EditField): string {
  return draft[field] ?? "";
}

/** The fields in which two drafts differ; lines may end in another way. */
export function differingFields(
  one: Draft,
  other: Draft,
  fields: readonly EditField[] = fieldsIn(one, other),
): readonly EditField[] {
  return fields.filter((field) => plain(textIn(one, field)) !== plain(textIn(other, field)));
}

function fieldsIn(...drafts: readonly Draft[]): readonly EditField[] {
  return [...new Set(drafts.flatMap((draft) => Object.keys(draft) as EditField[]))];
}

function plain(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}

/** Some fields of a draft. */
export function partOf(draft: Draft, fields: readonly EditField[]): Draft {
  return Object.fromEntries(fields.map((field) => [field, textIn(draft, field)]));
}
