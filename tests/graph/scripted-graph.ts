import type { Graph, GraphOptions } from "../../src/graph/client.ts";
import { createGraph } from "../../src/graph/client.ts";

interface Asked {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

export interface ScriptedGraph {
  readonly graph: Graph;
  readonly asked: readonly Asked[];
  /** Milliseconds that were waited, oldest first; the clock goes on by waiting alone. */
  readonly waits: readonly number[];
}

type Reply = Response | Error | ((asked: Asked) => Response);

/** A Graph that gives the answers one after the other and keeps what it was asked. An error is an answer that gets lost. */
export function scriptedGraph(replies: readonly Reply[], options: Partial<GraphOptions> = {}): ScriptedGraph {
  const left = [...replies];
  const asked: Asked[] = [];
  const waits: number[] = [];
  let clock = Date.parse("2026-11-22T10:00:00Z");
  const graph = createGraph({
    getToken: async () => "token",
    now: () => clock,
    random: () => 0,
    pause: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      clock += milliseconds;
    },
    fetch: async (input, init) => {
      const request = { url: String(input), init };
      asked.push(request);
      const reply = left.shift();
      if (reply instanceof Error || reply === undefined) throw reply ?? new TypeError("no answer left");
      return typeof reply === "function" ? reply(request) : reply;
    },
    ...options,
  });
  return { graph, asked, waits };
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });
}

export interface SubResponse {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers the requests of a batch, in the order of the requests. */
export function batch(...responses: readonly SubResponse[]): Reply {
  return ({ init }) => {
    const ids = subRequests(init).map(({ id }) => id);
    return json(200, { responses: responses.map((response, index) => ({ id: ids[index], ...response })) });
  };
}

/** What a batch asked for. */
export function subRequests(init: RequestInit | undefined): readonly { id: string; method: string; url: string }[] {
  return JSON.parse(String(init?.body)).requests;
}
