import type { Board, ChannelBinding } from "../core/board.ts";
import { rowToCheckIn, rowToResponse, rowToRound, rowToStanding } from "./check-in-rows.ts";
import type { Graph } from "./client.ts";
import { conceptLists, rowsToConcept } from "./concept-rows.ts";
import type { Item, Place, Tables } from "./items.ts";
import { readTables } from "./items.ts";
import type { ListName } from "./lists.ts";
import type { Row } from "./rows.ts";

const boardLists = [...conceptLists, "settings", "rounds", "checkIns", "responses"] as const;

/** Everything that the tab shows, in one `$batch`. @throws {GraphError} */
export async function readBoard(graph: Graph, place: Place): Promise<Board> {
  const tables = await readTables(graph, place, boardLists);
  const measures = rowsOf(tables, "measures");
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
    indicatorStates: new Map(rowsOf(tables, "indicators").map((row) => [row.Key, row.State ?? "unknown"])),
    bindings: bindingsOf(rowsOf(tables, "units")),
    rounds: rowsOf(tables, "rounds").map(rowToRound),
    checkIns: rowsOf(tables, "checkIns").map(rowToCheckIn),
    responses: rowsOf(tables, "responses").flatMap((row) => rowToResponse(row) ?? []),
  };
}

function bindingsOf(units: readonly Row<"units">[]): ReadonlyMap<string, ChannelBinding> {
  return new Map(
    units
      .filter((row) => row.Channel !== "" && !row.Retired)
      .map((row) => [row.Key, { team: row.Team, channel: row.Channel }]),
  );
}

/** The rows of one of several tables, without their versions. */
function rowsOf<Name extends ListName>(tables: Pick<Tables<Name>, Name>, list: Name): readonly Row<Name>[] {
  const items: readonly Item<Name>[] = tables[list];
  return items.map(({ row }) => row);
}
