import type { AddressInfo } from "node:net";
import type { DatabaseSync } from "node:sqlite";
import express from "express";
import { expect, onTestFinished } from "vitest";

import type { Person } from "../../../src/sandbox/city.ts";
import { city } from "../../../src/sandbox/city.ts";
import { openDatabase } from "../../../src/sandbox/database.ts";
import { createFaultMiddleware } from "../../../src/sandbox/faults/fault-middleware.ts";
import { readFaultPlan } from "../../../src/sandbox/faults/fault-plan.ts";
import { createFaultSource } from "../../../src/sandbox/faults/fault-source.ts";
import { refusalsInBatch } from "../../../src/sandbox/faults/planned-refusal.ts";
import { createGraphRouter, type GraphOptions } from "../../../src/sandbox/graph/graph-router.ts";
import { openSigningKeys } from "../../../src/sandbox/login/signing-keys.ts";
import { createTokens, graphAudience } from "../../../src/sandbox/login/tokens.ts";
import { contractFaults } from "./contract.ts";

export const sitePath = `/sites/${city.site.id}`;

/** Tests look into bodies freely; the assertions say what they are. */
export type Body = ReturnType<typeof JSON.parse>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface GraphServer {
  readonly origin: string;
  readonly userToken: string;
  /** Of somebody who may read alone. */
  readonly guestToken: string;
  readonly applicationToken: string;
  readonly userTokenOf: (person: Person) => Promise<string>;
  readonly database: DatabaseSync;
  readonly send: (
    method: string,
    path: string,
    options?: { body?: unknown; headers?: Record<string, string>; token?: string },
  ) => Promise<Answer>;
}

export interface ServerOptions extends Partial<Omit<GraphOptions, "city" | "verifyToken" | "faultInBatch">> {
  /** A fault plan in the words of `SANDBOX_FAULTS`. */
  readonly faults?: string;
}

/**
 * The stand-in behind a real HTTP server for the length of one test. Where Microsoft's description of Graph is at hand,
 * every answer to a test is held against it.
 */
export async function startGraph({
  database = openDatabase(":memory:"),
  faults = "",
  ...options
}: ServerOptions = {}): Promise<GraphServer> {
  const tokens = createTokens({ city, keys: await signingKeys });
  const { plan = { seed: 1, rules: [] } } = readFaultPlan(faults);
  const nextFault = createFaultSource(plan);
  const faultInBatch = refusalsInBatch(nextFault);
  const router = createGraphRouter({ database, city, verifyToken: tokens.verifyToken, faultInBatch, ...options });
  const server = express().use("/graph", createFaultMiddleware(nextFault), router).listen(0);
  onTestFinished(() => void server.close());

  const origin = `http://localhost:${(server.address() as AddressInfo).port}/graph`;
  const [person] = city.people;
  if (person === undefined) throw new TypeError("the city has no people");
  const userTokenOf = (user: Person) =>
    tokens.issueUserToken(user, { audience: graphAudience, scopes: ["Sites.Selected"] });
  const userToken = await userTokenOf(person);
  const guestToken = await userTokenOf(city.people.find((one) => one.guest) ?? person);
  const applicationToken = await tokens.issueApplicationToken(city.bot, graphAudience);

  const graph: GraphServer = {
    origin,
    userToken,
    guestToken,
    applicationToken,
    userTokenOf,
    database,
    send: async (method, path, { body, headers, token = userToken } = {}) => {
      const response = await fetch(`${origin}/v1.0${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
      const answer = { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
      if (isJson) expect(contractFaults({ method, path, body }, answer)).toEqual([]);
      return answer;
    },
  };
  return graph;
}

/** Making a key pair takes a while; one serves all servers of a file. */
const signingKeys = openSigningKeys(openDatabase(":memory:"));

/** A list of measures as the product has it, with every kind of column that it uses. */
export async function createMeasures(graph: GraphServer): Promise<string> {
  const { body } = await graph.send("POST", `${sitePath}/lists`, {
    body: {
      displayName: "Measures",
      columns: [
        { name: "Key", text: {}, indexed: true, enforceUniqueValues: true },
        { name: "Status", choice: { choices: ["offen", "erledigt"] }, indexed: true },
        { name: "Progress", number: { minimum: 0, maximum: 100 }, indexed: true },
        { name: "DueOn", dateTime: { format: "dateOnly" }, indexed: true },
        { name: "HeardAt", dateTime: { format: "dateTime" } },
        { name: "Retired", boolean: {}, indexed: true, defaultValue: { value: "0" } },
        { name: "Details", text: { allowMultipleLines: true } },
      ],
      list: { template: "genericList" },
    },
  });
  return `${sitePath}/lists/${body.id}`;
}
