import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { memo, useMemo } from "react";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { MeasureColumn, MeasureOrder, MeasureRow } from "../../core/measure-list.ts";
import { ConceptText, conceptLanguage } from "../concept-text.tsx";
import { Heard } from "../heard.tsx";
import { DeadlineText } from "../measure/deadline-text.tsx";
import { useNarrow } from "../media.ts";
import { PlaceLink } from "../place-link.tsx";
import { type Column, type ColumnSort, Records } from "../records.tsx";
import { MeasureStatusLabel } from "../state-label.tsx";
import { measureWords } from "../words/measure.ts";
import { tabWords } from "../words/tab.ts";
import { type MeasureCell, measureCell } from "./measure-cells.ts";
import type { MeasureQuery } from "./measure-query.ts";

const texts = measureWords.list;

/** Shares of the width, by what usually stands in a column. */
const nameShare = 36;
const usualShare = 16;
const shares: { readonly [Column in MeasureColumn]?: number } = {
  offices: 20,
  deadline: 14,
  recurring: 12,
  progress: 12,
  priority: 12,
  planned: 12,
  spent: 12,
  heard: 14,
};
/** Shares for which every screen that shows a table has room, and the width of one, in rem. */
const roomyShares = 100;
const shareWidth = 0.6;
const nameWidth = nameShare * shareWidth;

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  line: { display: "block" },
  // Only the table scrolls, and only where somebody has chosen more columns than there is room for.
  wide: {
    overflowX: "auto",
    // The name stays in sight, and whatever gets the focus comes out from behind it.
    scrollPaddingInlineStart: `${nameWidth}rem`,
    "& tr > :first-child": {
      position: "sticky",
      insetInlineStart: 0,
      zIndex: 1,
      backgroundColor: tokens.colorNeutralBackground1,
    },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    "@media print": { overflowX: "visible", "& > div": { minWidth: "0 !important" } },
  },
});

type Order = Pick<MeasureQuery, "order" | "descending">;

interface MeasureTableProps {
  readonly rows: readonly MeasureRow[];
  readonly query: MeasureQuery;
  readonly now: IsoInstant;
  /** Absent where nobody can choose; the same function each time. */
  readonly onOrder?: (order: Order) => void;
}

/** Measures with whatever of them somebody wants to see; drawn again only when that changes. */
export const MeasureTable = memo(MeasureRecords);

function MeasureRecords({ rows, query, now, onOrder }: MeasureTableProps): ReactNode {
  const styles = useStyles();
  const narrow = useNarrow();
  const cells = useCells(now, query.columns);
  const sort = (by: MeasureOrder): { readonly sort?: ColumnSort } => {
    if (!onOrder) return {};
    const direction = query.descending ? "descending" : "ascending";
    return { sort: { ...(query.order === by && { direction }), toggle: () => onOrder(nextOrder(query, by)) } };
  };
  const shareOf = (column: MeasureColumn) => shares[column] ?? usualShare;
  const all = query.columns.reduce((sum, column) => sum + shareOf(column), nameShare);
  const width = (share: number) => `${(100 * share) / all}%`;
  const columns: readonly [Column<MeasureRow>, ...Column<MeasureRow>[]] = [
    { header: texts.measure, width: width(nameShare), ...sort("title"), cell: cells.name },
    ...query.columns.map((column) => ({
      header: texts.columns[column],
      width: width(shareOf(column)),
      ...sort(column),
      cell: cells[column],
    })),
  ];
  const records = <Records label={texts.label} rows={rows} keyOf={({ measure }) => measure.key} columns={columns} />;
  if (narrow || all <= roomyShares) return records;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard (WCAG 2.1.1)
    <section aria-label={texts.label} tabIndex={0} className={styles.wide}>
      <div style={{ minWidth: `${shareWidth * all}rem` }}>{records}</div>
    </section>
  );
}

type Cell = (row: MeasureRow) => ReactNode;

/** The same functions as long as nothing else is to be drawn, so that rows that stay are not drawn again. */
function useCells(now: IsoInstant, columns: readonly MeasureColumn[]): Readonly<Record<MeasureColumn | "name", Cell>> {
  const { line, quiet } = useStyles();
  const hasProgress = columns.includes("progress");
  const hasObstacle = columns.includes("obstacle");
  return useMemo(() => {
    const today = dayOf(now);
    const textOf =
      (name: MeasureCell): Cell =>
      (row) =>
        measureCell(name, row, today);
    const conceptText =
      (name: MeasureCell): Cell =>
      (row) => {
        const text = measureCell(name, row, today);
        return text && <ConceptText>{text}</ConceptText>;
      };
    const lines = (names: readonly string[]) =>
      names.map((name) => (
        <span key={name} lang={conceptLanguage} className={line}>
          {name}
        </span>
      ));
    return {
      name: ({ measure }) => (
        <>
          <span className={quiet}>
            {measure.key} · {tabWords.measureKind[measure.kind]}
          </span>
          <PlaceLink to={{ view: "measure", key: measure.key }}>
            <ConceptText>{measure.title}</ConceptText>
          </PlaceLink>
        </>
      ),
      field: conceptText("field"),
      goal: conceptText("goal"),
      cityGoals: ({ cityGoals }) => cityGoals.length > 0 && lines(cityGoals.map(({ title }) => title)),
      offices: ({ offices }) => offices.length > 0 && lines(offices.map(({ title }) => title)),
      doneBy: ({ measure }) => measure.doneBy.length > 0 && lines(measure.doneBy),
      deadline: ({ measure, standing }) =>
        measure.deadline && <DeadlineText measure={measure} standing={standing} today={today} />,
      recurring: textOf("recurring"),
      status: ({ standing }) => (
        <>
          <MeasureStatusLabel state={standing.status} />
          {!hasProgress && standing.progress !== undefined && (
            <span className={quiet}>{measureWords.perCent(standing.progress)}</span>
          )}
          {!hasObstacle && standing.obstacle !== "" && <span className={quiet}>{standing.obstacle}</span>}
        </>
      ),
      progress: textOf("progress"),
      obstacle: textOf("obstacle"),
      remedy: textOf("remedy"),
      support: textOf("support"),
      comment: textOf("comment"),
      onBehalfOf: textOf("onBehalfOf"),
      priority: textOf("priority"),
      planned: textOf("planned"),
      spent: textOf("spent"),
      funding: textOf("funding"),
      heard: ({ standing }) => <Heard at={standing.heardAt} now={now} />,
      source: conceptText("source"),
    };
  }, [now, line, quiet, hasProgress, hasObstacle]);
}

/** Ascending, descending, and back to the concept's order. */
function nextOrder({ order, descending }: Order, by: MeasureOrder): Order {
  if (order !== by) return { order: by, descending: false };
  return descending ? { descending: false } : { order: by, descending: true };
}
