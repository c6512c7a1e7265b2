import type { Board, ChannelBinding } from "../core/board.ts";
import { allotmentsOf } from "./allotment-rows.ts";
import { rowToCheckIn, rowToEvaluation, rowToNotice, rowToRound, rowToStanding } from "./check-in-rows.ts";
import type { Graph } from "./client.ts";
import { conceptLists, rowsToConcept } from "./concept-rows.ts";
import type { Item, Place, Tables } from "./items.ts";
import { readTables } from "./items.ts";
import type { ListName } from "./lists.ts";
import type { KeptTables } from "./mirror.ts";
import { createMirror } from "./mirror.ts";
import { rowToResponse } from "./response-rows.ts";
import type { Row } from "./rows.ts";
import { roundPlanAmong } from "./settings-store.ts";
import { rowToDecision, rowToMeeting, rowToNetwork } from "./steering-rows.ts";
import { upkeepAmong } from "./upkeep-store.ts";

export const boardLists = [
  ...conceptLists,
  "settings",
  "meetings",
  "decisions",
  "networks",
  "rounds",
  "checkIns",
  "notices",
  "responses",
] as const;

export type BoardList = (typeof boardLists)[number];

/** Everything that a board is made of, in one `$batch`. @throws {GraphError} */
export async function readBoard(graph: Graph, place: Place): Promise<Board> {
  return boardOf(await readTables(graph, place, boardLists));
}

/** Reads a board again and again, after the first time by what has changed. */
export interface BoardReader {
  /** @returns the same board as before when nothing has changed. @throws {GraphError} */
  read(graph: Graph): Promise<Board>;
  /** Takes up lists that were kept. */
  recall(kept: KeptTables<BoardList>): Board;
  /** What to keep (see `withoutPeople`); `undefined` before anything was read. */
  keep(): KeptTables<BoardList> | undefined;
}

export function createBoardReader(place: Place): BoardReader {
  const mirror = createMirror(place, boardLists);
  let last: { readonly tables: Tables<BoardList>; readonly board: Board } | undefined;

  function boardIn(tables: Tables<BoardList>): Board {
    if (last?.tables !== tables) last = { tables, board: boardOf(tables) };
    return last.board;
  }

  return {
    read: async (graph) => boardIn(await mirror.refresh(graph)),
    recall: (kept) => boardIn(mirror.recall(kept)),
    keep: () => mirror.keep(),
  };
}

function boardOf(tables: Tables<BoardList>): Board {
  const measures = rowsOf(tables, "measures");
  const roundPlan = roundPlanAmong(rowsOf(tables, "settings"));
  return {
    concept: rowsToConcept(
      {
        cityGoals: rowsOf(tables, "cityGoals"),
        fields: rowsOf(tables, "fields"),
        goals: rowsOf(tables, "goals"),
        units: rowsOf(tables, "units"),
        measures,
        baseFigures: rowsOf(tables, "baseFigures"),
        indicators: rowsOf(tables, "indicators"),
        bodies: rowsOf(tables, "bodies"),
        steeringTasks: rowsOf(tables, "steeringTasks"),
      },
      new Map(rowsOf(tables, "settings").map((row) => [row.Key, row.Value])),
    ),
    standings: new Map(measures.map((row) => [row.Key, rowToStanding(row)])),
    allotments: allotmentsOf(measures),
    indicatorStates: new Map(rowsOf(tables, "indicators").map((row) => [row.Key, row.State ?? "unknown"])),
    evaluations: new Map(
      rowsOf(tables, "indicators").flatMap((row) => {
        const evaluation = rowToEvaluation(row);
        return evaluation ? [[row.Key, evaluation] as const] : [];
      }),
    ),
    reportedPeriods: reportedPeriodsOf(rowsOf(tables, "responses")),
    bindings: bindingsOf(rowsOf(tables, "units")),
    ...(roundPlan && { roundPlan }),
    upkeep: upkeepAmong(rowsOf(tables, "settings")),
    meetings: rowsOf(tables, "meetings").map(rowToMeeting),
    decisions: rowsOf(tables, "decisions").map(rowToDecision),
    networks: rowsOf(tables, "networks").map(rowToNetwork),
    rounds: rowsOf(tables, "rounds").map(rowToRound),
    checkIns: rowsOf(tables, "checkIns").map(rowToCheckIn),
    notices: rowsOf(tables, "notices").flatMap((row) => rowToNotice(row) ?? []),
    responses: rowsOf(tables, "responses").flatMap((row) => rowToResponse(row) ?? []),
  };
}

function bindingsOf(units: readonly Row<"units">[]): ReadonlyMap<string, ChannelBinding> {
  return new Map(
    units
      .filter((row) => row.Channel !== "" && !row.Retired)
      .map((row) => [row.Key, { team: row.Team, channel: row.Channel, language: row.Language ?? "de" }]),
  );
}

/** The amounts themselves are not for every reader; that there is a report is. */
function reportedPeriodsOf(responses: readonly Row<"responses">[]): ReadonlyMap<string, string> {
  const periods = new Map<string, string>();
  for (const { Kind, Item: figure, Period: period } of responses)
    if (Kind === "figure" && period > (periods.get(figure) ?? "")) periods.set(figure, period);
  return periods;
}

/** The rows of one of several tables, without their versions. */
function rowsOf<Name extends ListName>(tables: Pick<Tables<Name>, Name>, list: Name): readonly Row<Name>[] {
  const items: readonly Item<Name>[] = tables[list];
  return items.map(({ row }) => row);
}
