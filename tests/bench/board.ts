import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { readBoard } from "../../src/graph/board.ts";
import { createGraph } from "../../src/graph/client.ts";
import { importConcept } from "../../src/graph/concept-import.ts";
import { provision } from "../../src/graph/provision.ts";
import { findPlace } from "../../src/graph/site.ts";
import { city } from "../../src/sandbox/city.ts";
import { openDatabase } from "../../src/sandbox/database.ts";
import { createGraphRouter } from "../../src/sandbox/graph/graph-router.ts";
import { ratingen } from "../concept/ratingen.ts";

const runs = 40;

/**
 * Reading the whole board through the product's client, against a bare `fetch` of the same `$batch` and `JSON.parse` of
 * its answer, in turn, in one process. Both ask the same stand-in, so the difference is the product's own work.
 */
export async function measureBoard(): Promise<readonly string[]> {
  const verifyToken = async () => ({ kind: "application", ...city.bot }) as const;
  const app = express().use(createGraphRouter({ database: openDatabase(":memory:"), city, verifyToken }));
  const server = createServer(app).listen(0, "localhost");
  await once(server, "listening");
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  let batch = "";
  const graph = createGraph({
    getToken: async () => "token",
    origin,
    fetch: (input, init) => {
      if (String(input).endsWith("$batch")) batch = String(init?.body);
      return fetch(input, init);
    },
  });
  const address = `${city.site.hostname}:/${city.site.path}`;
  await provision(graph, address);
  const place = await findPlace(graph, address);
  await importConcept(graph, place, ratingen());
  await readBoard(graph, place);
  const floor = async () => {
    const headers = { Authorization: "Bearer token", "Content-Type": "application/json" };
    const answer = await fetch(`${origin}/v1.0/$batch`, { method: "POST", headers, body: batch });
    return JSON.parse(await answer.text());
  };
  const [product, bare] = await inTurn(() => readBoard(graph, place), floor);
  server.close();
  return [
    `product's client: ${product.toFixed(1)} ms (median of ${runs})`,
    `bare fetch:       ${bare.toFixed(1)} ms`,
    `ratio:            ${(product / bare).toFixed(2)}`,
  ];
}

/** Medians in milliseconds of two works, run in turn so that both meet the same weather. */
async function inTurn(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    times[0].push(await time(one));
    times[1].push(await time(other));
  }
  return [median(times[0]), median(times[1])];
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
