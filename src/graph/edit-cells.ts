import type { Draft, EditField, SubjectKind } from "../core/editing/draft.ts";
import { editFields } from "../core/editing/draft.ts";
import type { ColumnSchema } from "./lists.ts";
import { lists } from "./lists.ts";
import type { Row } from "./rows.ts";

/** Where what is edited stands. */
export const editedLists = {
  field: "fields",
  goal: "goals",
  measure: "measures",
  baseFigure: "baseFigures",
  indicator: "indicators",
} as const satisfies Record<SubjectKind, keyof typeof lists>;
export type EditedList = (typeof editedLists)[SubjectKind];

const columnOf: Readonly<Record<EditField, string>> = {
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
  obstacle: "Obstacle",
  remedy: "Remedy",
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
  source: "Source",
  retired: "Retired",
};

/** A row as it is edited. */
export function rowToDraft(kind: SubjectKind, row: Row<EditedList>): Draft {
  const cells: Readonly<Record<string, unknown>> = row;
  const fields: readonly EditField[] = [...editFields[kind], "retired"];
  return Object.fromEntries(fields.map((field) => [field, textOf(cells[columnOf[field]])]));
}

/** A status that says that there is none is none. */
function textOf(cell: unknown): string {
  if (cell === undefined || cell === false || cell === "unknown") return "";
  return String(cell).replaceAll("\r\n", "\n");
}

/** The cells that a draft, which was checked before, writes to a list. */
export function draftToCells(kind: SubjectKind, draft: Draft): Partial<Row<EditedList>> {
  const columns: Readonly<Record<string, ColumnSchema>> = lists[editedLists[kind]].columns;
  const cells = Object.entries(draft).map(([field, text]) => {
    const name = columnOf[field as EditField];
    return [name, cellOf(columns[name], text)];
  });
  return Object.fromEntries(cells) as Partial<Row<EditedList>>;
}

function cellOf(column: ColumnSchema | undefined, text: string): unknown {
  if (column?.type === "flag") return text === "true";
  if (column?.type === "number") return text === "" ? undefined : Number(text);
  return text;
}
