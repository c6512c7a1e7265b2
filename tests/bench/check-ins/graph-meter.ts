import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import { unitsOf } from "../../../src/graph/budget.ts";

/** What came to Graph since the last reading. */
export interface GraphUse {
  /** HTTP requests; a `$batch` counts as one. */
  readonly roundTrips: number;
  /** Resource units by SharePoint's table, those inside a `$batch` included. */
  readonly units: number;
}

export interface GraphMeter {
  /** Reads the meter once nothing is under way, and starts it again at zero. */
  readonly read: () => Promise<GraphUse>;
}

interface Batch {
  readonly requests?: readonly { readonly method: "GET" | "POST" | "PATCH" | "DELETE"; readonly url: string }[];
}

/** Counts at the stand-in itself, whoever asks. */
export function meterGraph(server: Server): GraphMeter {
  let roundTrips = 0;
  let units = 0;
  let underWay = 0;

  // Before Express, which shortens the address.
  server.prependListener(
    "request",
    (request: IncomingMessage & { readonly body?: Batch }, response: ServerResponse) => {
      const path = (request.url ?? "").replaceAll(/%24/gi, "$");
      if (!path.startsWith("/v1.0/")) return;
      underWay += 1;
      response.on("close", () => {
        underWay -= 1;
        roundTrips += 1;
        const sent = path.startsWith("/v1.0/$batch")
          ? (request.body?.requests ?? []).map(({ method, url }) => ({ method, path: url }))
          : [{ method: (request.method ?? "GET") as "GET", path }];
        units += sent.reduce((sum, one) => sum + unitsOf(one), 0);
      });
    },
  );

  return {
    read: async () => {
      while (underWay > 0) await nextTurn();
      const use = { roundTrips, units };
      roundTrips = 0;
      units = 0;
      return use;
    },
  };
}
