import type { IsoDate } from "../core/concept.ts";
import type { Network } from "../core/network.ts";
import type { Graph } from "./client.ts";
import type { Place } from "./items.ts";
import { createKeyed, itemsOf, readRequest } from "./items.ts";
import type { Replaced } from "./seen-row.ts";
import { replaceSeen } from "./seen-row.ts";
import { networkCells, rowToNetwork } from "./steering-rows.ts";

const reportedOnKey = "reporting.lastOn";

/** What the course of the year needs beside the board: it is read when somebody looks at it. */
export interface Register {
  readonly networks: readonly Network[];
  /** Day on which the yearly report last went to the council; absent as long as nobody has noted one. */
  readonly reportedOn?: IsoDate;
}

/** In one `$batch`. */
export async function readRegister(graph: Graph, place: Place): Promise<Register> {
  const networks = readRequest(place, "networks");
  const setting = readRequest(place, "settings", { column: "Key", equals: reportedOnKey });
  const [answer, settingAnswer] = await graph.batch([networks, setting]);
  const items = answer ? await itemsOf(graph, "networks", networks, answer) : [];
  const [kept] = settingAnswer ? await itemsOf(graph, "settings", setting, settingAnswer) : [];
  return {
    networks: items
      .map(({ row }) => rowToNetwork(row))
      .toSorted((one, other) => one.title.localeCompare(other.title, "de")),
    ...(kept?.row.Value && { reportedOn: kept.row.Value }),
  };
}

/** @returns `exists` when there is an entry with that key already */
export async function createNetwork(graph: Graph, place: Place, network: Network): Promise<"created" | "exists"> {
  return createKeyed(graph, place, "networks", networkCells(network));
}

export async function changeNetwork(
  graph: Graph,
  place: Place,
  seen: Network,
  wanted: Network,
): Promise<Replaced<Network>> {
  const { Key: _, ...cells } = networkCells(wanted);
  return replaceSeen(graph, place, { list: "networks", key: seen.key, seen, read: rowToNetwork, cells });
}

/** Notes on which day the yearly report went to the council. */
export async function noteReport(
  graph: Graph,
  place: Place,
  seen: IsoDate | undefined,
  day: IsoDate,
): Promise<Replaced<string>> {
  const row = { Key: reportedOnKey, Title: "Bericht an den Rat zuletzt am", Value: day };
  if (seen === undefined && (await createKeyed(graph, place, "settings", row)) === "created")
    return { kind: "changed" };
  return replaceSeen(graph, place, {
    list: "settings",
    key: reportedOnKey,
    seen: seen ?? "",
    read: ({ Value }) => Value,
    cells: { Value: day },
  });
}
