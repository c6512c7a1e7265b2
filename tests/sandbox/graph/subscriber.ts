import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { onTestFinished } from "vitest";

import { type Body, createMeasures, type GraphServer, startGraph } from "./graph-server.ts";

export interface Receiver {
  readonly url: string;
  readonly validations: string[];
  /** What was delivered, also where it was refused. */
  readonly notifications: Body[];
}

export type Reply = (token: string, response: ServerResponse) => void;

export const giveBack: Reply = (token, response) =>
  response.writeHead(200, { "Content-Type": "text/plain" }).end(token);

/** Somebody who subscribes; `statuses` are the answers to the first deliveries, 202 after them. */
export async function startReceiver(reply = giveBack, statuses: number[] = []): Promise<Receiver> {
  const validations: string[] = [];
  const notifications: Body[] = [];
  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const token = new URL(request.url ?? "", "http://localhost").searchParams.get("validationToken");
    if (token !== null) {
      validations.push(token);
      reply(token, response);
      return;
    }
    notifications.push(await json(request));
    response.writeHead(statuses.shift() ?? 202).end();
  }
  const server = createServer((request, response) => void receive(request, response)).listen(0, "localhost");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/notify`, validations, notifications };
}

export const startedAt = new Date("2026-03-02T10:00:00Z");
export const minuteMs = 60_000;

export function inMinutes(minutes: number): string {
  return new Date(startedAt.getTime() + minutes * minuteMs).toISOString();
}

interface Setting {
  readonly graph: GraphServer;
  readonly measures: string;
  readonly clock: { now: Date };
  /** Every pause that was made, in milliseconds. */
  readonly pauses: number[];
  readonly subscribe: (changes?: object) => ReturnType<GraphServer["send"]>;
  readonly addItem: () => Promise<unknown>;
}

export async function startSetting({ url }: Pick<Receiver, "url">, options: Parameters<typeof startGraph>[0] = {}) {
  const clock = { now: startedAt };
  const pauses: number[] = [];
  const wait = async (ms: number) => {
    pauses.push(ms);
    await new Promise((resolve) => setTimeout(resolve, 1));
  };
  const graph = await startGraph({ now: () => clock.now, wait, ...options });
  const measures = await createMeasures(graph);
  const setting: Setting = {
    graph,
    measures,
    clock,
    pauses,
    subscribe: (changes = {}) =>
      graph.send("POST", "/subscriptions", {
        body: {
          changeType: "updated",
          notificationUrl: url,
          resource: measures,
          expirationDateTime: inMinutes(1000),
          clientState: "geheim",
          ...changes,
        },
        token: graph.applicationToken,
      }),
    addItem: () => graph.send("POST", `${measures}/items`, { body: { fields: { Title: "A" } } }),
  };
  return setting;
}
