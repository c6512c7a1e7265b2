import { describe, expect, test } from "vitest";
import type { BaseFigure, Concept } from "../../src/core/concept.ts";
import { measuresOf } from "../../src/core/concept.ts";
import { applyResponse } from "../../src/graph/answer-store.ts";
import { readBoard } from "../../src/graph/board.ts";
import { createGraph } from "../../src/graph/client.ts";
import { importConcept } from "../../src/graph/concept-import.ts";
import { createKeyed, findByKey, updateItem } from "../../src/graph/items.ts";
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
import type { TestSite } from "./site.ts";
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

describe("what was edited by hand", () => {
  const edit = async ({ graph, place }: TestSite, cells: Parameters<typeof updateItem<"measures">>[4]) => {
    const item = await findByKey(graph, place, "measures", step.key);
    if (item) await updateItem(graph, place, "measures", item, cells);
  };
  const read = async ({ graph, place }: TestSite) => measuresOf((await readBoard(graph, place)).concept);

  test("stays when the file says what it said before, and is told", async () => {
    const site = await startSite(conceptWith([step]));
    await edit(site, { Title: "Von Hand", DeadlineText: "bis Ostern" });
    for (const write of [false, true])
      expect(await importConcept(site.graph, site.place, conceptWith([step]), { write })).toEqual([
        { list: "Maßnahmen", key: step.key, kind: "kept", columns: ["Title", "DeadlineText"] },
      ]);
    expect(await read(site)).toMatchObject([{ title: "Von Hand", deadline: { text: "bis Ostern" } }]);
  });

  test("stays beside what has changed in the file", async () => {
    const site = await startSite(conceptWith([step]));
    await edit(site, { Title: "Von Hand" });
    const changed = conceptWith([{ ...step, deadline: { text: "langfristig" } }]);
    expect(await importConcept(site.graph, site.place, changed)).toMatchObject([
      { kind: "changed", columns: ["DeadlineText"] },
      { kind: "kept", columns: ["Title"] },
    ]);
    expect(await read(site)).toMatchObject([{ title: "Von Hand", deadline: { text: "langfristig" } }]);
  });

  test("is disputed where the file has changed, too, until the file is told to count or says the same", async () => {
    const site = await startSite(conceptWith([step]));
    await edit(site, { Title: "Von Hand" });
    const changed = conceptWith([{ ...step, title: "Neu in der Datei" }]);
    const disputed = [{ list: "Maßnahmen", key: step.key, kind: "disputed", columns: ["Title"] }];
    expect(await importConcept(site.graph, site.place, changed)).toEqual(disputed);
    expect(await importConcept(site.graph, site.place, changed)).toEqual(disputed);
    expect(await read(site)).toMatchObject([{ title: "Von Hand" }]);
    expect(await importConcept(site.graph, site.place, conceptWith([{ ...step, title: "Von Hand" }]))).toEqual([]);
    expect(await importConcept(site.graph, site.place, changed)).toMatchObject([{ kind: "changed" }]);
    await edit(site, { Title: "Wieder von Hand" });
    expect(await importConcept(site.graph, site.place, conceptWith([step]), { overwrite: true })).toMatchObject([
      { kind: "changed", columns: ["Title"] },
    ]);
    expect(await read(site)).toMatchObject([{ title: step.title }]);
  });

  test("a step that was retired by hand is not taken up again by the same file", async () => {
    const site = await startSite(conceptWith([step]));
    await edit(site, { Retired: true });
    expect(await importConcept(site.graph, site.place, conceptWith([step]))).toMatchObject([
      { kind: "kept", columns: ["Retired"] },
    ]);
    expect(await read(site)).toEqual([]);
  });

  test("a step that was added by hand stays, unless the file is told to count", async () => {
    const site = await startSite(conceptWith([step]));
    const own = { Key: "2.3-L1-S9", Title: "Eigener Schritt", Goal: "2.3-L1", Kind: "step" } as const;
    await createKeyed(site.graph, site.place, "measures", own);
    const kept = { list: "Maßnahmen", key: own.Key, kind: "kept", columns: [] };
    expect(await importConcept(site.graph, site.place, conceptWith([step]))).toEqual([kept]);
    expect((await read(site)).map(({ key }) => key)).toContain(own.Key);
    expect(await importConcept(site.graph, site.place, conceptWith([step]), { overwrite: true })).toMatchObject([
      { key: own.Key, kind: "retired" },
    ]);
  });

  test("of lists that an older version loaded is not known: what differs is disputed, what is empty is filled in", async () => {
    const site = await startSite(conceptWith([step]));
    await edit(site, { Title: "Älter", DeadlineText: "", Loaded: "" });
    expect(await importConcept(site.graph, site.place, conceptWith([step]))).toMatchObject([
      { kind: "changed", columns: ["DeadlineText"] },
      { kind: "disputed", columns: ["Title"] },
    ]);
  });

  test("no reader of the tab pays for what the import remembers", async () => {
    const site = await startSite(conceptWith([step]));
    const item = await findByKey(site.graph, site.place, "measures", step.key);
    expect(item?.row.Loaded).toBe("");
  });
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
