import type { Concept } from "../../src/core/concept.ts";
import type { Graph } from "../../src/graph/client.ts";
import { createGraph } from "../../src/graph/client.ts";
import { importConcept } from "../../src/graph/concept-import.ts";
import type { Place } from "../../src/graph/items.ts";
import { provision } from "../../src/graph/provision.ts";
import { findPlace } from "../../src/graph/site.ts";
import { city } from "../../src/sandbox/city.ts";
import { openDatabase } from "../../src/sandbox/database.ts";
import { type GraphServer, type ServerOptions, startGraph } from "../sandbox/graph/graph-server.ts";

export const siteAddress = `${city.site.hostname}:/${city.site.path}`;

export interface TestSite {
  readonly server: GraphServer;
  readonly graph: Graph;
  readonly place: Place;
  /** Every request that went over the wire, as `GET /v1.0/…`, oldest first. */
  readonly requests: string[];
}

/** The product's client before the stand-in, for the length of one test. */
export async function startClient(options: ServerOptions = {}): Promise<Omit<TestSite, "place">> {
  const server = await startGraph(options);
  const requests: string[] = [];
  const graph = createGraph({
    getToken: async () => server.applicationToken,
    origin: server.origin,
    fetch: (input, init) => {
      requests.push(`${init?.method ?? "GET"} ${String(input).slice(server.origin.length)}`);
      return fetch(input, init);
    },
  });
  return { server, graph, requests };
}

/** Sites as they are made, by concept: making one takes a hundred requests, copying it none. */
const madeSites = new Map<string, Uint8Array>();

/** A provisioned site that holds a concept. */
export async function startSite(concept: Concept, options: ServerOptions = {}): Promise<TestSite> {
  const key = JSON.stringify(concept);
  const made = madeSites.get(key);
  const database = openDatabase(":memory:");
  if (made) database.deserialize(made);
  const { server, graph, requests } = await startClient({ ...options, database });
  if (!made) await provision(graph, siteAddress);
  const place = await findPlace(graph, siteAddress);
  if (!made) {
    await importConcept(graph, place, concept);
    madeSites.set(key, database.serialize());
  }
  requests.length = 0;
  return { server, graph, place, requests };
}
