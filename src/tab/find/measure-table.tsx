import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMemo } from "react";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { MeasureOrder, MeasureRow } from "../../core/measure-list.ts";
import { ConceptText, conceptLanguage } from "../concept-text.tsx";
import { Heard } from "../heard.tsx";
import { DeadlineText } from "../measure/deadline-text.tsx";
import { PlaceLink } from "../place-link.tsx";
import { type ColumnSort, Records } from "../records.tsx";
import { MeasureStatusLabel } from "../state-label.tsx";
import { measureWords } from "../words/measure.ts";
import { tabWords } from "../words/tab.ts";
import type { MeasureQuery } from "./measure-query.ts";

const texts = measureWords.list;

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  line: { display: "block" },
});

type Order = Pick<MeasureQuery, "order" | "descending">;

interface MeasureTableProps {
  readonly rows: readonly MeasureRow[];
  readonly query: MeasureQuery;
  readonly now: IsoInstant;
  /** Absent where nobody can choose. */
  readonly onOrder?: (order: Order) => void;
}

/** Measures with whoever is responsible, when they are due and how they stand. */
export function MeasureTable({ rows, query, now, onOrder }: MeasureTableProps): ReactNode {
  const cells = useMeasureCells(now);
  const sort = (by: MeasureOrder): { readonly sort?: ColumnSort } => {
    if (!onOrder) return {};
    const direction = query.descending ? "descending" : "ascending";
    return { sort: { ...(query.order === by && { direction }), toggle: () => onOrder(nextOrder(query, by)) } };
  };
  return (
    <Records
      label={texts.label}
      rows={rows}
      keyOf={({ measure }) => measure.key}
      columns={[
        { header: texts.measure, width: "36%", cell: cells.name },
        { header: measureWords.facts.offices, width: "20%", ...sort("office"), cell: cells.offices },
        { header: measureWords.facts.deadline, width: "14%", ...sort("deadline"), cell: cells.deadline },
        { header: measureWords.facts.status, width: "16%", ...sort("status"), cell: cells.status },
        { header: measureWords.facts.heard, width: "14%", ...sort("heard"), cell: cells.heard },
      ]}
    />
  );
}

type Cell = (row: MeasureRow) => ReactNode;

/** The same functions as long as nothing else is to be drawn, so that rows that stay are not drawn again. */
function useMeasureCells(
  now: IsoInstant,
): Readonly<Record<"name" | "offices" | "deadline" | "status" | "heard", Cell>> {
  const { line, quiet } = useStyles();
  return useMemo(
    () => ({
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
      offices: ({ offices }) =>
        offices.length > 0 &&
        offices.map(({ key, title }) => (
          <span key={key} lang={conceptLanguage} className={line}>
            {title}
          </span>
        )),
      deadline: ({ measure, standing }) =>
        measure.deadline && <DeadlineText measure={measure} standing={standing} today={dayOf(now)} />,
      status: ({ standing }) => (
        <>
          <MeasureStatusLabel state={standing.status} />
          {standing.progress !== undefined && <span className={quiet}>{measureWords.perCent(standing.progress)}</span>}
          {standing.obstacle !== "" && <span className={quiet}>{standing.obstacle}</span>}
        </>
      ),
      heard: ({ standing }) => <Heard at={standing.heardAt} now={now} />,
    }),
    [now, line, quiet],
  );
}

/** Ascending, descending, and back to the concept's order. */
function nextOrder({ order, descending }: Order, by: MeasureOrder): Order {
  if (order !== by) return { order: by, descending: false };
  return descending ? { descending: false } : { order: by, descending: true };
}
