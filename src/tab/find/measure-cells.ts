import { dayOf } from "../../core/calendar.ts";
import type { IsoDate } from "../../core/concept.ts";
import type { MeasureColumn, MeasureRow } from "../../core/measure-list.ts";
import { writeNumber } from "../../core/number.ts";
import { isLate } from "../../core/standing.ts";
import { formatDate } from "../../texts/formats.ts";
import { editWords } from "../words/edit.ts";
import { measureWords } from "../words/measure.ts";
import { tabWords } from "../words/tab.ts";

export type MeasureCell = keyof typeof measureWords.list.columns;

const cells: Readonly<Record<MeasureCell, (row: MeasureRow, today: IsoDate) => string | undefined>> = {
  key: ({ measure }) => measure.key,
  kind: ({ measure }) => tabWords.measureKind[measure.kind],
  title: ({ measure }) => measure.title,
  field: ({ field }) => `${field.key} ${field.title}`,
  goal: ({ goal }) => `${goal.key} ${goal.title}`,
  cityGoals: ({ cityGoals }) => cityGoals.map(({ title }) => title).join(", "),
  offices: ({ offices }) => offices.map(({ title }) => title).join(", "),
  doneBy: ({ measure }) => measure.doneBy.join(", "),
  deadline: ({ measure }) => measure.deadline?.text,
  due: ({ measure }) => measure.deadline?.due && formatDate(measure.deadline.due, tabWords.locale),
  late: ({ measure, standing }, today) => (isLate(measure, standing, today) ? measureWords.list.yes : undefined),
  recurring: ({ measure: { everyMonths } }) =>
    everyMonths === undefined ? undefined : measureWords.recurring(everyMonths),
  status: ({ standing }) => tabWords.measureStatus[standing.status],
  progress: ({ standing }) => standing.progress?.toString(),
  obstacle: ({ standing }) => standing.obstacle,
  remedy: ({ standing }) => standing.remedy,
  support: ({ standing }) => standing.support,
  comment: ({ standing }) => standing.comment,
  onBehalfOf: ({ standing }) => standing.onBehalfOf,
  priority: ({ allotment: { weighing } }) => weighing && editWords.priority[weighing.priority],
  planned: ({ allotment: { budget } }) => amount(budget?.planned),
  spent: ({ allotment: { budget } }) => amount(budget?.spent),
  funding: ({ allotment: { budget } }) => budget?.funding,
  heard: ({ standing }) => standing.heardAt && formatDate(dayOf(standing.heardAt), tabWords.locale),
  source: ({ measure }) => measure.source,
};

function amount(number: string | undefined): string | undefined {
  return number === undefined ? undefined : writeNumber(number, editWords.language);
}

/** What somebody reads of a measure in one cell; empty where nobody has said anything. */
export function measureCell(name: MeasureCell, row: MeasureRow, today: IsoDate): string {
  return cells[name](row, today) ?? "";
}

/** What stands in a column, where it is more than one thing. */
const parts: { readonly [Column in MeasureColumn]?: readonly MeasureCell[] } = {
  deadline: ["deadline", "due", "late"],
  status: ["status", "progress", "obstacle"],
};

/**
 * Measures as the cells of a spreadsheet, under a row of headings: what the columns of the list show, each thing once.
 * What nobody has said is an empty cell.
 */
export function measureCells(
  rows: readonly MeasureRow[],
  columns: readonly MeasureColumn[],
  today: IsoDate,
): readonly (readonly string[])[] {
  const names = new Set<MeasureCell>([
    "key",
    "kind",
    "title",
    ...columns.flatMap((column) => parts[column] ?? [column]),
  ]);
  return [
    [...names].map((name) => measureWords.list.columns[name]),
    ...rows.map((row) => [...names].map((name) => measureCell(name, row, today))),
  ];
}
