/** Editing the concept in place: an item as texts by field, whatever a field holds. */

/** What can be edited, added, retired and taken back. */
export const subjectKinds = [
  "concept",
  "cityGoal",
  "field",
  "goal",
  "measure",
  "baseFigure",
  "indicator",
  "unit",
  "body",
  "steeringTask",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** One item of the concept, by its key; the concept as a whole has none. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly key: string;
}

/** What of an item can be edited, in the order in which a reader meets it. */
export const editFields = {
  concept: ["remarks"],
  cityGoal: ["title", "details", "source", "remarks"],
  field: ["title", "situation", "details", "source", "remarks"],
  goal: ["title", "subGoals", "units", "details", "source", "remarks"],
  measure: [
    "title",
    "details",
    "doneBy",
    "deadline",
    "due",
    "everyMonths",
    "status",
    "progress",
    "obstacle",
    "remedy",
    "support",
    "comment",
    "planned",
    "spent",
    "funding",
    "priority",
    "affordability",
    "quality",
    "effect",
    "source",
    "remarks",
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
    "remarks",
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
    "remarks",
  ],
  unit: ["title", "kind", "alsoWritten", "partOf", "group", "source", "remarks"],
  body: ["title", "details", "source", "remarks"],
  steeringTask: ["title", "body", "details", "source", "remarks"],
} as const satisfies Record<SubjectKind, readonly string[]>;

/** `retired` is no input of a form: items are retired and taken back by a button. */
export type EditField = (typeof editFields)[SubjectKind][number] | "retired";

/**
 * Texts by field: lists as lines, units by key, days as `2026-11-22`, numbers as exact decimals, choices and `retired`
 * (`true`) as codes, remarks as lines with their kind in front. Empty is the same as missing.
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
