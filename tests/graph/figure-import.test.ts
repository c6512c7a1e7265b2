import { expect, test } from "vitest";
import type { FigureEntry } from "../../src/core/figure-intake.ts";
import { intakeOf, recordsOf } from "../../src/core/figure-intake.ts";
import { readBoard } from "../../src/graph/board.ts";
import type { Graph } from "../../src/graph/client.ts";
import { createGraph } from "../../src/graph/client.ts";
import { GraphError } from "../../src/graph/errors.ts";
import { type ImportOutcome, readKnownFigures, writeFigureImport } from "../../src/graph/figure-import.ts";
import { type Place, readItems } from "../../src/graph/items.ts";
import { city } from "../../src/sandbox/city.ts";
import { buildConcept } from "../builders.ts";
import { startGraph } from "../sandbox/graph/graph-server.ts";
import { interferedGraph } from "./interference.ts";
import { startSite } from "./site.ts";

const figure = "2.3-L1-G1";
const entries = Array.from({ length: 90 }, (_, index): FigureEntry => {
  const amounts = { total: String(index), cells: {} };
  const period = String(1930 + index);
  return { figure, answer: { kind: "figure", period, amounts, isProvisional: false, source: "Amt", comment: "" } };
});

/** Reads what is there and takes the entries in, as a person does who reads the same file. */
async function takeIn(graph: Graph, place: Place, some = entries, name = "A"): Promise<ImportOutcome> {
  const known = await readKnownFigures(graph, place);
  const { reportedPeriods } = await readBoard(graph, place);
  const intake = intakeOf(some, known);
  const records = recordsOf(intake, {
    known,
    reportedPeriods,
    reason: "",
    answeredBy: { id: name, name },
    answeredAt: "2026-11-22T11:00:00.000Z",
  });
  return writeFigureImport(graph, place, records);
}

async function keysIn(graph: Graph, place: Place, list: "figureValues" | "responses"): Promise<readonly string[]> {
  return (await readItems(graph, place, list)).map(({ row }) => row.Key);
}

test("everything is written once, the same again writes nothing, and nobody is asked for the latest period any more", async () => {
  const { graph, place, requests } = await startSite(buildConcept());
  const outcome = await takeIn(graph, place);
  expect(outcome).toMatchObject({ overtaken: [] });
  expect(outcome.written).toHaveLength(90);
  expect(await keysIn(graph, place, "figureValues")).toHaveLength(90);
  expect(await keysIn(graph, place, "responses")).toEqual(["import_2.3-L1-G1_2019_1"]);
  expect((await readBoard(graph, place)).reportedPeriods.get(figure)).toBe("2019");
  requests.length = 0;
  expect((await takeIn(graph, place)).written).toEqual([]);
  expect(requests.filter((request) => request.startsWith("POST") && !request.includes("$batch"))).toEqual([]);
  expect(await keysIn(graph, place, "figureValues")).toHaveLength(90);
});

test.each([
  "seed=1; POST /v1.0/$batch cut after 40%",
  "seed=2; POST /v1.0/$batch 503 40%; POST /v1.0/**/items 503 60%",
  "seed=3; POST /v1.0/**/items 409 30%; POST /v1.0/**/items cut after 50%",
  "seed=4; POST /v1.0/**/items 504 80% after; POST /v1.0/$batch cut 30%",
])("an import that breaks off is finished by doing it again: %s", async (faults) => {
  const site = await startSite(buildConcept());
  const shaky = await startGraph({ database: site.server.database, faults });
  const graph = createGraph({
    getToken: async () => shaky.applicationToken,
    origin: shaky.origin,
    pause: async () => {},
  });
  let [tries, written] = [0, 0];
  for (let isDone = false; !isDone && tries < 40; tries += 1) {
    try {
      const outcome = await takeIn(graph, site.place);
      expect(outcome.overtaken).toEqual([]);
      written += outcome.written.length;
      isDone = outcome.failure === undefined;
      const keys = await keysIn(site.graph, site.place, "figureValues");
      for (const { key } of outcome.written) expect(keys).toContain(key);
    } catch (error) {
      // Reading before the import failed: nothing was begun.
      if (!(error instanceof GraphError)) throw error;
    }
  }
  const keys = await keysIn(site.graph, site.place, "figureValues");
  expect(new Set(keys).size).toBe(90);
  expect(keys).toHaveLength(90);
  expect(keys.every((key) => key.endsWith("_1"))).toBe(true);
  expect(written).toBeLessThanOrEqual(90);
  expect(await keysIn(site.graph, site.place, "responses")).toEqual(["import_2.3-L1-G1_2019_1"]);
});

test("of two who take in at the same time one is first, and the other is told which reports are somebody else's", async () => {
  const site = await startSite(buildConcept());
  const others = entries
    .slice(0, 3)
    .map((entry): FigureEntry => ({ ...entry, answer: { ...entry.answer, amounts: { total: "7777", cells: {} } } }));
  let isFirst = true;
  const slow = interferedGraph(site, "figureValues", async () => {});
  const overtakenGraph: Graph = {
    ...slow,
    batch: async (requests) => {
      if (isFirst && requests.some(({ method }) => method === "POST")) {
        isFirst = false;
        await takeIn(site.graph, site.place, others, "B");
      }
      return slow.batch(requests);
    },
  };
  const outcome = await takeIn(overtakenGraph, site.place);
  expect(outcome.overtaken.map(({ key }) => key)).toEqual(
    others.map(({ answer }) => `import_2.3-L1-G1_${answer.period}_1`),
  );
  expect(outcome.written).toHaveLength(87);
  expect(await keysIn(site.graph, site.place, "figureValues")).toHaveLength(90);
});

test("whoever may not read the confidential list is refused before anything is written", async () => {
  const site = await startSite(buildConcept());
  const guest = city.people.find(({ role }) => role === "Gast");
  if (!guest) throw new TypeError("no guest");
  const token = await site.server.userTokenOf(guest);
  const graph = createGraph({ getToken: async () => token, origin: site.server.origin });
  await expect(readKnownFigures(graph, site.place)).rejects.toMatchObject({ reason: "forbidden" });
  const records = recordsOf(intakeOf(entries, []), {
    known: [],
    reportedPeriods: new Map(),
    reason: "",
    answeredBy: { id: "g", name: "G" },
    answeredAt: "2026-11-22T11:00:00.000Z",
  });
  expect(await writeFigureImport(graph, site.place, records)).toMatchObject({
    written: [],
    failure: { reason: "forbidden" },
  });
  expect(await keysIn(site.graph, site.place, "responses")).toEqual([]);
});
