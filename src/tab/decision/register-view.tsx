import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Board } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant } from "../../core/concept.ts";
import { decisionRows, filterDecisions } from "../../core/decision-list.ts";
import { useSurroundings } from "../surroundings.ts";
import { TakeAlong } from "../take-along.tsx";
import { registerWords as words } from "../words/register.ts";
import { parseDecisionQuery } from "./decision-query.ts";
import { RegisterFilters } from "./register-filters.tsx";
import { RegisterRecords, registerCells } from "./register-records.tsx";

const useStyles = makeStyles({
  line: { marginBlock: tokens.spacingVerticalM, maxWidth: "52rem" },
});

interface RegisterViewProps {
  readonly board: Board;
  /** What the address asks for. */
  readonly query: string;
  readonly now: IsoInstant;
}

/** All decisions of all bodies, or those that the address asks for. */
export function RegisterView({ board, query, now }: RegisterViewProps): ReactNode {
  const styles = useStyles();
  const onStage = useSurroundings().frame === "meetingStage";
  const today = dayOf(now);
  const all = useMemo(() => decisionRows(board, today), [board, today]);
  if (all.length === 0) return <p className={styles.line}>{words.empty}</p>;
  const filter = parseDecisionQuery(query);
  const rows = filterDecisions(all, filter);
  return (
    <>
      {!onStage && <RegisterFilters concept={board.concept} rows={all} filter={filter} />}
      <p role="status" className={styles.line}>
        {rows.length === 0 ? words.none : words.count(rows.length, all.length)}
      </p>
      {rows.length > 0 && (
        <>
          {!onStage && <TakeAlong fileName={words.fileName(today)} cells={() => registerCells(rows)} />}
          <RegisterRecords rows={rows} />
        </>
      )}
    </>
  );
}
