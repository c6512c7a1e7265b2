import { createBoardReader } from "../graph/board.ts";
import { createGraph, withSignal } from "../graph/client.ts";
import type { GetToken } from "../graph/transport.ts";
import type { LoadBoard } from "./board-feed.ts";
import type { TabConfig } from "./config.ts";

/** Nobody waits longer than that in front of a page that does not change. */
const patience = 30_000;

/**
 * Reads the board from SharePoint with the rights of whoever `getToken` signs in, after the first time by what has
 * changed. Rejects with a `GraphError`.
 */
export function createBoardLoader(
  config: TabConfig,
  getToken: GetToken,
  send: typeof fetch = (...request) => fetch(...request),
): LoadBoard {
  const graph = createGraph({ getToken, origin: config.graphOrigin, fetch: send, patience });
  const readBoard = createBoardReader({ siteId: config.siteId, lists: config.listIds });
  return (signal) => readBoard(withSignal(graph, signal));
}
