import { readBoard } from "../graph/board.ts";
import type { GetToken } from "../graph/client.ts";
import { createGraph } from "../graph/client.ts";
import type { LoadBoard } from "./board-feed.ts";
import type { TabConfig } from "./config.ts";

/** Reads the board from SharePoint with the rights of whoever `getToken` signs in. Rejects with a `GraphError`. */
export function createBoardLoader(config: TabConfig, getToken: GetToken): LoadBoard {
  const place = { siteId: config.siteId, lists: config.listIds };
  return (signal) => {
    const graph = createGraph({
      getToken,
      origin: config.graphOrigin,
      fetch: (url, options) => fetch(url, { ...options, signal }),
    });
    return readBoard(graph, place);
  };
}
