import type { Draft, EditField, Subject, SubjectKind } from "../core/editing/draft.ts";
import { editFields } from "../core/editing/draft.ts";
import { conceptSettings } from "./concept-rows.ts";
import type { ColumnSchema } from "./lists.ts";
import { lists } from "./lists.ts";
import type { Row } from "./rows.ts";

/** Where what is edited stands. */
export const editedLists = {
  concept: "settings",
  cityGoal: "cityGoals",
  field: "fields",
  goal: "goals",
  measure: "measures",
  baseFigure: "baseFigures",
  indicator: "indicators",
  unit: "units",
  body: "bodies",
  steeringTask: "steeringTasks",
} as const satisfies Record<SubjectKind, keyof typeof lists>;
export type EditedList = (typeof editedLists)[SubjectKind];

const columns: Readonly<Record<EditField, string>> = {
  title: "Title",
  situation: "Situation",
  subGoals: "SubGoals",
  units: "Units",
  details: "Details",
  doneBy: "DoneBy",
  deadline: "DeadlineText",
  due: "DeadlineDue",
  everyMonths: "EveryMonths",
  status: "Status",
  progress: "Progress",
  obstacle: "Obstacle",
  remedy: "Remedy",
  support: "Support",
  comment: "Comment",
  planned: "BudgetPlanned",
  spent: "BudgetSpent",
  funding: "Funding",
  priority: "Priority",
  affordability: "Affordability",
  quality: "Quality",
  effect: "Effect",
  kind: "Kind",
  periodRule: "PeriodRule",
  target: "TargetText",
  quantities: "TargetQuantities",
  targetDue: "TargetDue",
  formula: "Formula",
  unit: "Unit",
  baseline: "Baseline",
  baselineOn: "BaselineOn",
  population: "Population",
  ageFrom: "AgeFrom",
  ageTo: "AgeTo",
  dataSource: "DataSource",
  breakdown: "Breakdown",
  breaks: "Breaks",
  sensitivity: "Sensitivity",
  threshold: "Threshold",
  rounding: "Rounding",
  nought: "Nought",
  alsoWritten: "AlsoWritten",
  partOf: "PartOf",
  group: "Group",
  body: "Body",
  source: "Source",
  remarks: "Remarks",
  retired: "Retired",
};

/** The concept as a whole is no row of its own: its remarks are a setting. */
function columnOf(kind: SubjectKind, field: EditField): string {
  return kind === "concept" ? "Value" : columns[field];
}

/** The key of an item's row. */
export function rowKey({ kind, key }: Subject): string {
  return kind === "concept" ? conceptSettings.remarks : key;
}

/** A row as it is edited. */
export function rowToDraft(kind: SubjectKind, row: Row<EditedList>): Draft {
  const cells: Readonly<Record<string, unknown>> = row;
  const fields: readonly EditField[] = kind === "concept" ? editFields.concept : [...editFields[kind], "retired"];
  return Object.fromEntries(fields.map((field) => [field, textOf(cells[columnOf(kind, field)])]));
}

/** A status that says that there is none is none. */
function textOf(cell: unknown): string {
  if (cell === undefined || cell === false || cell === "unknown") return "";
  return String(cell).replaceAll("\r\n", "\n");
}

/** The cells that a draft, which was checked before, writes to a list. */
export function draftToCells(kind: SubjectKind, draft: Draft): Partial<Row<EditedList>> {
  const known: Readonly<Record<string, ColumnSchema>> = lists[editedLists[kind]].columns;
  const cells = Object.entries(draft).map(([field, text]) => {
    const name = columnOf(kind, field as EditField);
    return [name, cellOf(known[name], text)];
  });
  return Object.fromEntries(cells) as Partial<Row<EditedList>>;
}

function cellOf(column: ColumnSchema | undefined, text: string): unknown {
  if (column?.type === "flag") return text === "true";
  if (column?.type === "number") return text === "" ? undefined : Number(text);
  return text;
}
