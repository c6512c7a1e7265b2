import { expect, test } from "vitest";
import type { BaseFigure, Concept } from "../../src/core/concept.ts";
import { measuresOf } from "../../src/core/concept.ts";
import { applyResponse } from "../../src/graph/answer-store.ts";
import { readBoard } from "../../src/graph/board.ts";
import { createGraph } from "../../src/graph/client.ts";
import { importConcept } from "../../src/graph/concept-import.ts";
import { bindChannel } from "../../src/graph/settings-store.ts";
import {
  buildBaseFigure,
  buildConcept,
  buildField,
  buildGoal,
  buildIndicator,
  buildMeasure,
  buildResponse,
  buildStanding,
  buildUnit,
} from "../builders.ts";
import { ratingen } from "../concept/ratingen.ts";
import { startSite } from "./site.ts";

test("the lists hold the whole concept of Ratingen as the file has it", async () => {
  const { graph, place } = await startSite(ratingen());
  expect((await readBoard(graph, place)).concept).toEqual(ratingen());
});

test("loading the same concept again writes nothing", async () => {
  const { graph, place, requests } = await startSite(ratingen());
  expect(await importConcept(graph, place, ratingen())).toEqual([]);
  expect(requests).toEqual(["POST /v1.0/$batch"]);
});

test("a concept is complete although answers got lost on the way", async () => {
  const { server, place } = await startSite(buildConcept({ title: "leer", fields: [] }));
  let count = 0;
  const graph = createGraph({
    getToken: async () => server.applicationToken,
    origin: server.origin,
    fetch: async (input, init) => {
      const answer = await fetch(input, init);
      count += 1;
      if (count === 3) throw new TypeError("the connection broke off after the work was done");
      return answer;
    },
  });
  await importConcept(graph, place, ratingen());
  expect((await readBoard(graph, place)).concept).toEqual(ratingen());
});

const step = buildMeasure({ key: "2.3-L1-S1", title: "Übersicht erstellen" });
const conceptWith = (measures: Concept["fields"][number]["goals"][number]["measures"]) =>
  buildConcept({ fields: [buildField({ goals: [buildGoal({ measures })] })] });

test("loading a changed concept changes just that", async () => {
  const { graph, place } = await startSite(conceptWith([step]));
  const changed = conceptWith([{ ...step, title: "Übersicht veröffentlichen", deadline: { text: "kurzfristig" } }]);
  expect(await importConcept(graph, place, changed)).toEqual([
    { list: "Maßnahmen", key: "2.3-L1-S1", kind: "changed", columns: ["Title", "DeadlineText"] },
  ]);
  expect(await importConcept(graph, place, changed)).toEqual([]);
});

test("what the concept no longer has is retired, and taken up again when it returns", async () => {
  const other = buildMeasure({ key: "2.3-L1-S2", title: "Übersicht pflegen" });
  const { graph, place } = await startSite(conceptWith([step, other]));
  expect(await importConcept(graph, place, conceptWith([step]))).toEqual([
    { list: "Maßnahmen", key: "2.3-L1-S2", kind: "retired", columns: ["Retired"] },
  ]);
  expect(measuresOf((await readBoard(graph, place)).concept).map(({ key }) => key)).toEqual(["2.3-L1-S1"]);
  expect(await importConcept(graph, place, conceptWith([step, other]))).toEqual([
    { list: "Maßnahmen", key: "2.3-L1-S2", kind: "changed", columns: ["Retired"] },
  ]);
});

test("what was reported and bound survives another import", async () => {
  const { graph, place } = await startSite(conceptWith([step]));
  const binding = { team: "19:team", channel: "19:kanal", language: "tr" } as const;
  await applyResponse(graph, place, buildResponse({ answeredAt: "2026-11-22T10:00:00Z" }));
  await bindChannel(graph, place, buildUnit().key, binding);
  await importConcept(graph, place, conceptWith([{ ...step, title: "Neuer Titel" }]));
  const board = await readBoard(graph, place);
  expect(board.standings.get(step.key)).toEqual(buildStanding({ heardAt: "2026-11-22T10:00:00Z" }));
  expect(board.bindings.get(buildUnit().key)).toEqual(binding);
});

test("a trial import tells the changes and writes none", async () => {
  const { graph, place } = await startSite(conceptWith([step]));
  const changed = conceptWith([{ ...step, title: "Neuer Titel" }]);
  expect(await importConcept(graph, place, changed, { write: false })).toHaveLength(1);
  expect(await importConcept(graph, place, conceptWith([step]))).toEqual([]);
});

test("text with quotes, umlauts, signs of OData and line breaks survives", async () => {
  const title = "O'Neill & Söhne #1 „100 %“ + <b>";
  const details = ["erste Zeile", "zweite: mit 'Anführung' & Zeichen"];
  const concept = conceptWith([{ ...step, title, details }]);
  const { graph, place } = await startSite(concept);
  expect(measuresOf((await readBoard(graph, place)).concept)[0]).toMatchObject({ title, details });
});

test("recurring duties, periods and breakdowns come and go with the concept", async () => {
  const conceptOf = (parts: Parameters<typeof buildGoal>[0]) =>
    buildConcept({ fields: [buildField({ goals: [buildGoal(parts)] })] });
  const plain = conceptOf({ measures: [step], baseFigures: [buildBaseFigure()], indicators: [buildIndicator()] });
  const categories = [
    { code: "w", title: "weiblich, bis 17 Jahre" },
    { code: "m", title: "m" },
  ];
  const dimensions: BaseFigure["dimensions"] = [
    { title: "Geschlecht", categories },
    { title: "Herkunft", categories: [{ code: "mit", title: "mit Migrationshintergrund" }], isPartial: true },
  ];
  const definition: Partial<BaseFigure> = {
    unit: "Personen",
    dataSource: "Melderegister",
    population: "Kinder",
    ages: { from: 0, to: 3 },
    disclosure: { sensitivity: "special", threshold: 10, rounding: 5, nought: "hidden" },
    breaks: [{ from: "2016", reason: "Neue Abgrenzung" }],
  };
  const rich = conceptOf({
    measures: [{ ...step, everyMonths: 6 }],
    baseFigures: [buildBaseFigure({ periodRule: "referenceDate", dimensions, ...definition })],
    indicators: [
      buildIndicator({
        everyMonths: 12,
        formula: "100 * G1[w] / G1",
        unit: "%",
        baseline: { on: "2010-12-31", value: "2/3" },
      }),
    ],
  });
  const { graph, place } = await startSite(plain);
  for (const concept of [rich, plain]) {
    expect(await importConcept(graph, place, concept)).toMatchObject([
      { key: "2.3-L1-S1", columns: ["EveryMonths"] },
      {
        key: "2.3-L1-G1",
        columns: [
          "PeriodRule",
          "Breakdown",
          "Unit",
          "DataSource",
          "Population",
          "AgeFrom",
          "AgeTo",
          "Sensitivity",
          "Threshold",
          "Rounding",
          "Nought",
          "Breaks",
        ],
      },
      { key: "2.3-L1-K1", columns: ["Formula", "Unit", "BaselineOn", "Baseline", "EveryMonths"] },
    ]);
    expect((await readBoard(graph, place)).concept).toEqual(concept);
    expect(await importConcept(graph, place, concept)).toEqual([]);
  }
});
