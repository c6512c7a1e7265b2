import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import type { Concept } from "../../../src/core/concept.ts";
import { createGraph } from "../../../src/graph/client.ts";
import { importConcept } from "../../../src/graph/concept-import.ts";
import { provision } from "../../../src/graph/provision.ts";
import { findPlace } from "../../../src/graph/site.ts";
import { city } from "../../../src/sandbox/city.ts";
import { openDatabase } from "../../../src/sandbox/database.ts";
import { createGraphRouter } from "../../../src/sandbox/graph/graph-router.ts";
import { freePorts, type Ports, type Product, startProduct } from "../../e2e/product.ts";

export interface BenchCity {
  readonly product: Product;
  readonly ports: Ports;
  end(): Promise<void>;
}

/** The product on a sandbox that holds a concept, in a folder of its own. */
export async function startCity(concept: Concept): Promise<BenchCity> {
  const folder = await mkdtemp(join(tmpdir(), "integrationskompass-bench-"));
  const file = join(folder, "sandbox.sqlite");
  await fill(file, concept);
  const ports = await freePorts();
  const product = await startProduct(file, ports);
  return {
    product,
    ports,
    async end() {
      await product.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Without the limits that Microsoft sets for a minute: nothing is measured here. */
async function fill(file: string, concept: Concept): Promise<void> {
  const database = openDatabase(file);
  const verifyToken = async () => ({ kind: "application", ...city.bot }) as const;
  const behaviour = { resourceUnitsPerMinute: 1e9 };
  const app = express().use(createGraphRouter({ database, city, verifyToken, behaviour }));
  const server = createServer(app).listen(0, "localhost");
  await once(server, "listening");
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const graph = createGraph({ getToken: async () => "token", origin });
  const site = `${city.site.hostname}:/${city.site.path}`;
  await provision(graph, site);
  await importConcept(graph, await findPlace(graph, site), concept);
  server.closeAllConnections();
  server.close();
  database.close();
}
