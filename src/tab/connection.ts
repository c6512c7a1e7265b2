import { createBoardReader } from "../graph/board.ts";
import type { Graph } from "../graph/client.ts";
import { createGraph, withSignal } from "../graph/client.ts";
import type { Place } from "../graph/items.ts";
import type { LoadBoard } from "./board-feed.ts";
import type { TabConfig } from "./config.ts";
import type { SignIn } from "./sign-in.ts";

/** Nobody waits longer than that in front of a page that does not change. */
const patience = 30_000;

/** The lists of the city, with the rights of whoever is signed in. */
export interface Connection {
  readonly graph: Graph;
  readonly place: Place;
  readonly getAccount: SignIn["getAccount"];
  /** Reads the board, after the first time by what has changed. Rejects with a `GraphError`. */
  readonly loadBoard: LoadBoard;
}

export function createConnection(
  config: TabConfig,
  { getToken, getAccount }: SignIn,
  send: typeof fetch = (...request) => fetch(...request),
): Connection {
  const graph = createGraph({ getToken, origin: config.graphOrigin, fetch: send, patience });
  const place = { siteId: config.siteId, lists: config.listIds };
  const readBoard = createBoardReader(place);
  return { graph, place, getAccount, loadBoard: (signal) => readBoard(withSignal(graph, signal)) };
}
