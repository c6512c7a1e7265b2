import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { connectionTo } from "../../../src/bot/connect.ts";
import { createLog } from "../../../src/bot/log.ts";
import { publishChanges } from "../../../src/bot/publishing.ts";
import type { Concept } from "../../../src/core/concept.ts";
import { createGraph, type Graph } from "../../../src/graph/client.ts";
import { importConcept } from "../../../src/graph/concept-import.ts";
import { importFigureValues } from "../../../src/graph/figure-values.ts";
import { provision } from "../../../src/graph/provision.ts";
import { findPlace } from "../../../src/graph/site.ts";
import { city } from "../../../src/sandbox/city.ts";
import { openDatabase } from "../../../src/sandbox/database.ts";
import { createAnswering } from "../../../src/sandbox/graph/answering.ts";
import { createStandIn } from "../../../src/sandbox/graph/stand-in.ts";
import { freePorts, type Ports, type Product, startProduct } from "../../e2e/product.ts";
import { yearsOfFigures } from "./years-of-figures.ts";

export interface BenchCity {
  readonly product: Product;
  readonly ports: Ports;
  end(): Promise<void>;
}

/** The product on a sandbox that holds a concept with twenty years of figures, in a folder of its own. */
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

/** In one transaction from the figures on: there are some hundred thousand things to write. */
async function fill(file: string, concept: Concept): Promise<void> {
  const database = openDatabase(":memory:");
  const graph = graphOver(database);
  const site = `${city.site.hostname}:/${city.site.path}`;
  await provision(graph, site);
  const place = await findPlace(graph, site);
  await importConcept(graph, place, concept);
  const { lists } = connectionTo(graph, place);
  const log = createLog({ write: (line) => void process.stderr.write(line) });
  const publish = () => publishChanges({ lists, log, now: () => new Date().toISOString() });
  // With nothing to publish yet: the sandbox remembers the columns of a list that was read outside of a transaction.
  await publish();
  database.exec("BEGIN");
  await importFigureValues(graph, place, yearsOfFigures(concept));
  await publish();
  // What was published counts as changed; without this the service would look at all of it again while it is measured.
  await lists.keepFigurePosition(await lists.readFigureChanges());
  database.exec("COMMIT");
  database.prepare("VACUUM INTO ?").run(file);
  database.close();
}

/** The sandbox's Graph without a network between, and without the limits that Microsoft sets for a minute. */
function graphOver(database: DatabaseSync): Graph {
  const answer = createAnswering(createStandIn({ database, city, behaviour: { resourceUnitsPerMinute: 1e9 } }));
  const ids = { requestId: "bench", clientRequestId: "bench" };
  const caller = { kind: "application", ...city.bot } as const;
  const origin = "https://graph.example";
  return createGraph({
    getToken: async () => "token",
    origin,
    fetch: async (address, { method = "GET", body } = {}) => {
      const url = String(address).slice(`${origin}/v1.0`.length);
      const given = body ? JSON.parse(String(body)) : undefined;
      const { status, headers = {}, body: said } = await answer({ method, url, headers: {}, body: given, caller }, ids);
      return new Response(said && JSON.stringify(said), { status, headers });
    },
  });
}
