import { makeStyles, tokens } from "@fluentui/react-components";
import type { ComponentProps, ReactNode } from "react";
import { useCallback, useDeferredValue, useMemo } from "react";
import type { Board } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant } from "../../core/concept.ts";
import { filterMeasures, measureRows, orderMeasures } from "../../core/measure-list.ts";
import { Disclosure } from "../disclosure.tsx";
import { useNarrow } from "../media.ts";
import { useMore } from "../more-button.tsx";
import { useSurroundings } from "../surroundings.ts";
import { TakeAlong } from "../take-along.tsx";
import { measureWords } from "../words/measure.ts";
import { type ListRoute, useAddressQuery } from "./address-query.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { measureCells } from "./measure-cells.ts";
import { type ChangeQuery, MeasureFilters } from "./measure-filters.tsx";
import { measureQueryText, parseMeasureQuery } from "./measure-query.ts";
import { MeasureShortcuts } from "./measure-shortcuts.tsx";
import { MeasureTable } from "./measure-table.tsx";

const useStyles = makeStyles({
  status: { marginBlock: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
  more: { marginBlock: tokens.spacingVerticalM },
});

interface MeasuresBodyProps {
  readonly board: Board;
  readonly route: ListRoute;
  readonly now: IsoInstant;
}

/** The list of measures: what somebody wants of it is its address. */
export function MeasuresBody({ board, route, now }: MeasuresBodyProps): ReactNode {
  const styles = useStyles();
  const onStage = useSurroundings().frame === "meetingStage";
  const narrow = useNarrow();
  const today = useMemo(() => dayOf(now), [now]);
  const [address, setAddress] = useAddressQuery(route);
  const query = useMemo(() => parseMeasureQuery(address), [address]);
  const wanted = useDeferredValue(query);
  const all = useMemo(() => measureRows(board), [board]);
  const rows = useMemo(() => {
    const filtered = filterMeasures(all, wanted.filter, today);
    return wanted.order ? orderMeasures(filtered, wanted.order, wanted.descending) : filtered;
  }, [all, wanted, today]);
  const isAssigned = useMemo(() => all.some(({ cityGoals }) => cityGoals.length > 0), [all]);
  const { shown, button } = useMore(rows, 50, measureWords.list.more);
  const change = useCallback<ChangeQuery>(
    (update) => setAddress((text) => measureQueryText(update(parseMeasureQuery(text)))),
    [setAddress],
  );
  const chooseColumns = useCallback<ComponentProps<typeof ColumnChoice>["onChange"]>(
    (columns) => change((current) => ({ ...current, columns })),
    [change],
  );
  const chooseOrder = useCallback<NonNullable<ComponentProps<typeof MeasureTable>["onOrder"]>>(
    (order) => change(({ filter, columns }) => ({ filter, columns, ...order })),
    [change],
  );
  const cells = useCallback(() => measureCells(rows, wanted.columns, today), [rows, wanted.columns, today]);
  const filters = <MeasureFilters concept={board.concept} rows={all} query={query} change={change} />;
  return (
    <>
      {!onStage && (
        <>
          <MeasureShortcuts rows={all} today={today} wanted={wanted} />
          {narrow ? <Disclosure summary={measureWords.list.filters}>{filters}</Disclosure> : filters}
        </>
      )}
      <p role="status" className={styles.status}>
        {rows.length === 0 ? measureWords.list.none : measureWords.list.count(rows.length, all.length)}
        {wanted.filter.cityGoal !== undefined && !isAssigned && ` ${measureWords.list.noCityGoals}`}
      </p>
      {!onStage && (
        <>
          <ColumnChoice columns={query.columns} onChange={chooseColumns} />
          {rows.length > 0 && <TakeAlong fileName={measureWords.list.fileName(today)} cells={cells} />}
        </>
      )}
      {rows.length > 0 && (
        <MeasureTable rows={shown} query={wanted} now={now} {...(!onStage && { onOrder: chooseOrder })} />
      )}
      <div className={styles.more}>{button}</div>
    </>
  );
}
