import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
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
  const styles = useStyles();
  const today = dayOf(now);
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
        {
          header: texts.measure,
          width: "36%",
          cell: ({ measure }) => (
            <>
              <span className={styles.quiet}>
                {measure.key} · {tabWords.measureKind[measure.kind]}
              </span>
              <PlaceLink to={{ view: "measure", key: measure.key }}>
                <ConceptText>{measure.title}</ConceptText>
              </PlaceLink>
            </>
          ),
        },
        {
          header: measureWords.facts.offices,
          width: "20%",
          ...sort("office"),
          cell: ({ offices }) =>
            offices.length > 0 &&
            offices.map(({ key, title }) => (
              <span key={key} lang={conceptLanguage} className={styles.line}>
                {title}
              </span>
            )),
        },
        {
          header: measureWords.facts.deadline,
          width: "14%",
          ...sort("deadline"),
          cell: ({ measure, standing }) =>
            measure.deadline && <DeadlineText measure={measure} standing={standing} today={today} />,
        },
        {
          header: measureWords.facts.status,
          width: "16%",
          ...sort("status"),
          cell: ({ standing }) => (
            <>
              <MeasureStatusLabel state={standing.status} />
              {standing.progress !== undefined && (
                <span className={styles.quiet}>{measureWords.perCent(standing.progress)}</span>
              )}
              {standing.obstacle !== "" && <span className={styles.quiet}>{standing.obstacle}</span>}
            </>
          ),
        },
        {
          header: measureWords.facts.heard,
          width: "14%",
          ...sort("heard"),
          cell: ({ standing }) => <Heard at={standing.heardAt} now={now} />,
        },
      ]}
    />
  );
}

/** Ascending, descending, and back to the concept's order. */
function nextOrder({ order, descending }: Order, by: MeasureOrder): Order {
  if (order !== by) return { order: by, descending: false };
  return descending ? { descending: false } : { order: by, descending: true };
}
