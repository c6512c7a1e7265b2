import { dayOf } from "../../core/calendar.ts";
import type { MeasureRow } from "../../core/measure-list.ts";
import { formatDate } from "../../texts/formats.ts";
import { measureWords } from "../words/measure.ts";
import { tabWords } from "../words/tab.ts";

type ColumnName = keyof typeof measureWords.list.columns;

const cells: Readonly<Record<ColumnName, (row: MeasureRow) => string | undefined>> = {
  key: ({ measure }) => measure.key,
  kind: ({ measure }) => tabWords.measureKind[measure.kind],
  title: ({ measure }) => measure.title,
  field: ({ field }) => `${field.key} ${field.title}`,
  goal: ({ goal }) => `${goal.key} ${goal.title}`,
  offices: ({ offices }) => offices.map(({ title }) => title).join(", "),
  doneBy: ({ measure }) => measure.doneBy.join(", "),
  deadline: ({ measure }) => measure.deadline?.text,
  due: ({ measure }) => measure.deadline?.due && formatDate(measure.deadline.due, tabWords.locale),
  status: ({ standing }) => tabWords.measureStatus[standing.status],
  progress: ({ standing }) => standing.progress?.toString(),
  obstacle: ({ standing }) => standing.obstacle,
  remedy: ({ standing }) => standing.remedy,
  support: ({ standing }) => standing.support,
  comment: ({ standing }) => standing.comment,
  onBehalfOf: ({ standing }) => standing.onBehalfOf,
  heard: ({ standing }) => standing.heardAt && formatDate(dayOf(standing.heardAt), tabWords.locale),
};

/** Measures as the cells of a spreadsheet, under a row of headings. What nobody has said is an empty cell. */
export function measureCells(rows: readonly MeasureRow[]): readonly (readonly string[])[] {
  const columns = Object.entries(measureWords.list.columns) as [ColumnName, string][];
  return [
    columns.map(([, heading]) => heading),
    ...rows.map((row) => columns.map(([column]) => cells[column](row) ?? "")),
  ];
}
