import { describe, expect, test } from "vitest";
import { goalsOf } from "../../src/core/concept.ts";
import type { Subject } from "../../src/core/editing/draft.ts";
import { undoOf } from "../../src/core/editing/history.ts";
import { mergeEdit } from "../../src/core/editing/merging.ts";
import { applyResponse } from "../../src/graph/answer-store.ts";
import { readBoard } from "../../src/graph/board.ts";
import { createGraph } from "../../src/graph/client.ts";
import type { Editable } from "../../src/graph/concept-editing.ts";
import { addItem, readEditable, readHistory, readSiblings, saveEdit } from "../../src/graph/concept-editing.ts";
import { buildBaseFigure, buildConcept, buildField, buildGoal, buildMeasure, buildResponse } from "../builders.ts";
import type { TestSite } from "./site.ts";
import { startSite } from "./site.ts";

const step: Subject = { kind: "measure", key: "2.3-L1-S1" };
const concept = buildConcept({
  fields: [
    buildField({
      goals: [
        buildGoal({
          measures: [
            buildMeasure({ key: "2.3-L1-S1", deadline: { text: "Ende 2026", due: "2026-12-31" } }),
            buildMeasure({ key: "2.3-L1-S2", title: "Netzwerke pflegen" }),
          ],
          baseFigures: [buildBaseFigure({ key: "2.3-L1-G1" })],
        }),
      ],
    }),
  ],
});

async function read({ graph, place }: TestSite, subject = step): Promise<Editable> {
  const found = await readEditable(graph, place, subject);
  if (!found) throw new TypeError(`there is no ${subject.key}`);
  return found;
}

describe("an edit", () => {
  test("writes what was edited alone, in the types of the columns", async () => {
    const site = await startSite(concept);
    const seen = await read(site);
    expect(seen.draft).toMatchObject({ deadline: "Ende 2026", due: "2026-12-31", status: "", planned: "" });
    const edit = {
      deadline: "bis Ostern 2027",
      due: "2027-03-28",
      status: "blocked",
      obstacle: "Personal\nund Zeit",
      planned: "12500.5",
      funding: "Haushalt 2027",
      priority: "first",
      effect: "Erreicht viele",
    };
    expect(await saveEdit(site.graph, site.place, seen, edit)).toBe("saved");
    expect((await read(site)).draft).toEqual({ ...seen.draft, ...edit });
    const { allotments, standings, concept: read2 } = await readBoard(site.graph, site.place);
    expect(allotments.get(step.key)).toEqual({
      budget: { planned: "12500.5", funding: "Haushalt 2027" },
      weighing: { priority: "first", affordability: "", quality: "", effect: "Erreicht viele" },
    });
    expect(standings.get(step.key)).toMatchObject({ status: "blocked", obstacle: "Personal\nund Zeit" });
    expect(read2.fields[0]?.goals[0]?.measures[0]?.deadline).toEqual({ text: "bis Ostern 2027", due: "2027-03-28" });
  });

  test("defines a figure by words, numbers, choices and lines", async () => {
    const site = await startSite(concept);
    const figure = { kind: "baseFigure", key: "2.3-L1-G1" } as const;
    const edit = {
      unit: "Personen",
      ageFrom: "3",
      ageTo: "6",
      breakdown: "# Geschlecht\nw weiblich\n…",
      breaks: "2016 Neue Abgrenzung",
      sensitivity: "special",
      threshold: "5",
      rounding: "10",
      nought: "hidden",
    };
    expect(await saveEdit(site.graph, site.place, await read(site, figure), edit)).toBe("saved");
    expect((await read(site, figure)).draft).toMatchObject(edit);
    const { concept: kept } = await readBoard(site.graph, site.place);
    expect(goalsOf(kept).flatMap(({ baseFigures }) => baseFigures)).toMatchObject([
      {
        unit: "Personen",
        ages: { from: 3, to: 6 },
        dimensions: [{ title: "Geschlecht", categories: [{ code: "w", title: "weiblich" }], isPartial: true }],
        breaks: [{ from: "2016", reason: "Neue Abgrenzung" }],
        disclosure: { sensitivity: "special", threshold: 5, rounding: 10, nought: "hidden" },
      },
    ]);
  });

  test("can empty a cell", async () => {
    const site = await startSite(concept);
    await saveEdit(site.graph, site.place, await read(site), { planned: "7", priority: "later", due: "" });
    await saveEdit(site.graph, site.place, await read(site), { planned: "", priority: "" });
    expect((await read(site)).draft).toMatchObject({ planned: "", priority: "", due: "" });
  });

  test("that comes second writes nothing, and learns what stands there", async () => {
    const site = await startSite(concept);
    const [one, other] = [await read(site), await read(site)];
    expect(await saveEdit(site.graph, site.place, one, { due: "2027-01-31" })).toBe("saved");
    expect(await saveEdit(site.graph, site.place, other, { due: "2027-02-28" })).toBe("overtaken");
    const current = await read(site);
    expect(current.draft.due).toBe("2027-01-31");
    expect(mergeEdit(other.draft, { due: "2027-02-28" }, current.draft).collisions).toEqual(["due"]);
  });

  test("is refused to a guest", async () => {
    const site = await startSite(concept);
    const { guestToken, origin } = site.server;
    const graph = createGraph({ getToken: async () => guestToken, origin });
    const seen = await read({ ...site, graph });
    await expect(saveEdit(graph, site.place, seen, { due: "2027-01-31" })).rejects.toMatchObject({
      reason: "forbidden",
    });
  });
});

describe("what has no page of its own", () => {
  const remark = { kind: "gap", text: "Wer lädt ein?" } as const;
  const whole = buildConcept({
    remarks: [remark, { kind: "note", text: "Zweite Auflage" }],
    bodies: [{ key: "lenkung", title: "Lenkungsgruppe", source: "3.3", details: [], remarks: [remark] }],
    steeringTasks: [{ key: "3.3-A1", title: "Termine vorschlagen", source: "3.3", details: [], remarks: [] }],
  });

  test("a remark is told better or settled, of an item and of the concept as a whole", async () => {
    const site = await startSite(whole);
    const { graph, place } = site;
    const body = await read(site, { kind: "body", key: "lenkung" });
    expect(body.draft.remarks).toBe("gap: Wer lädt ein?");
    await saveEdit(graph, place, body, { remarks: "note: Die Koordination lädt ein." });
    const concept = await read(site, { kind: "concept", key: "" });
    expect(concept.draft).toEqual({ remarks: "gap: Wer lädt ein?\nnote: Zweite Auflage" });
    await saveEdit(graph, place, concept, { remarks: "note: Zweite Auflage" });
    const { concept: now } = await readBoard(graph, place);
    expect(now.bodies[0]?.remarks).toEqual([{ kind: "note", text: "Die Koordination lädt ein." }]);
    expect(now.remarks).toEqual([{ kind: "note", text: "Zweite Auflage" }]);
    expect(await readHistory(graph, place, { kind: "concept", key: "" })).toMatchObject([
      { fields: [{ field: "remarks" }] },
    ]);
  });

  test("a task gets its body, a unit its other names and what it is a part of", async () => {
    const site = await startSite(whole);
    const { graph, place } = site;
    await saveEdit(graph, place, await read(site, { kind: "steeringTask", key: "3.3-A1" }), { body: "lenkung" });
    const draft = { title: "Abteilung Integration", kind: "office", partOf: "jugendamt" };
    const unit = { kind: "unit", key: "abteilung-integration", parent: "", position: 9, draft } as const;
    expect(await addItem(graph, place, unit)).toBe("created");
    expect(await addItem(graph, place, unit)).toBe("exists");
    const jugendamt = await read(site, { kind: "unit", key: "jugendamt" });
    await saveEdit(graph, place, jugendamt, { alsoWritten: "Amt für Jugend\nJugendhilfe", kind: "partner" });
    const { concept: now } = await readBoard(graph, place);
    expect(now.steeringTasks[0]?.body).toBe("lenkung");
    expect(now.units).toMatchObject([
      { key: "jugendamt", kind: "partner", alsoWritten: ["Amt für Jugend", "Jugendhilfe"] },
      { key: "abteilung-integration", kind: "office", partOf: "jugendamt" },
    ]);
    expect(await readSiblings(graph, place, "unit", "")).toHaveLength(2);
  });

  test("how a measure stands is told as fully as in an answer", async () => {
    const site = await startSite(concept);
    const edit = { progress: "40", support: "Ein Raum", comment: "Gut besucht" };
    await saveEdit(site.graph, site.place, await read(site), edit);
    const { standings } = await readBoard(site.graph, site.place);
    expect(standings.get(step.key)).toMatchObject({ progress: 40, support: "Ein Raum", comment: "Gut besucht" });
  });
});

describe("retiring", () => {
  test("takes an item out of the concept, not out of the list, and can be taken back", async () => {
    const site = await startSite(concept);
    const keys = async () =>
      (await readBoard(site.graph, site.place)).concept.fields[0]?.goals[0]?.measures.map(({ key }) => key);
    await saveEdit(site.graph, site.place, await read(site), { retired: "true" });
    expect(await keys()).toEqual(["2.3-L1-S2"]);
    expect(await readSiblings(site.graph, site.place, "measure", "2.3-L1")).toMatchObject([
      { key: "2.3-L1-S1", isRetired: true },
      { key: "2.3-L1-S2", isRetired: false },
    ]);
    await saveEdit(site.graph, site.place, await read(site), { retired: "" });
    expect(await keys()).toEqual(["2.3-L1-S1", "2.3-L1-S2"]);
  });
});

describe("adding", () => {
  test("puts each kind where it belongs, once", async () => {
    const site = await startSite(concept);
    const { graph, place } = site;
    const add = (item: Parameters<typeof addItem>[2]) => addItem(graph, place, item);
    const title = (text: string) => ({ title: text, source: "Rat 12/2026" });
    expect(await add({ kind: "field", key: "2.8", parent: "", position: 0, draft: title("Sport") })).toBe("created");
    expect(await add({ kind: "goal", key: "2.8-L1", parent: "2.8", position: 0, draft: title("Vereine") })).toBe(
      "created",
    );
    const parent = "2.8-L1";
    for (const [kind, key] of [
      ["step", "2.8-L1-S1"],
      ["recommendation", "2.8-L1-M1"],
    ] as const)
      expect(await add({ kind, key, parent, position: 1, draft: title(key) })).toBe("created");
    const figure = { ...title("Vereine"), kind: "count", periodRule: "year" };
    expect(await add({ kind: "baseFigure", key: "2.8-L1-G1", parent, position: 1, draft: figure })).toBe("created");
    const indicator = { ...title("Netzwerk"), kind: "qualitative", target: "jährlich", everyMonths: "12" };
    expect(await add({ kind: "indicator", key: "2.8-L1-K1", parent, position: 1, draft: indicator })).toBe("created");
    expect(await add({ kind: "step", key: "2.8-L1-S1", parent, position: 1, draft: title("doppelt") })).toBe("exists");
    const board = await readBoard(graph, place);
    expect(board.concept.fields.map(({ key }) => key)).toEqual(["2.8", "2.3"]);
    expect(board.concept.fields[0]?.goals[0]).toMatchObject({
      title: "Vereine",
      source: "Rat 12/2026",
      measures: [
        { key: "2.8-L1-S1", kind: "step" },
        { key: "2.8-L1-M1", kind: "recommendation" },
      ],
      baseFigures: [{ kind: "count", periodRule: "year" }],
      indicators: [{ kind: "qualitative", target: { text: "jährlich" }, everyMonths: 12 }],
    });
  });

  test("an item goes behind its neighbour although nothing else moves", async () => {
    const { graph, place } = await startSite(concept);
    const [first] = await readSiblings(graph, place, "measure", "2.3-L1");
    const position = first?.position ?? 0;
    const draft = { title: "Dazwischen" };
    await addItem(graph, place, { kind: "step", key: "2.3-L1-S3", parent: "2.3-L1", position, draft });
    const measures = (await readBoard(graph, place)).concept.fields[0]?.goals[0]?.measures;
    expect(measures?.map(({ key }) => key)).toEqual(["2.3-L1-S1", "2.3-L1-S3", "2.3-L1-S2"]);
  });
});

describe("the history of an item", () => {
  test("tells what changed and whether by hand or by an answer, and an edit can be taken back", async () => {
    const site = await startSite(concept);
    const { graph, place, server } = site;
    const asPerson = createGraph({ getToken: async () => server.userToken, origin: server.origin });
    await saveEdit(asPerson, place, await read(site), { deadline: "bis Ostern", due: "2027-03-28" });
    await applyResponse(graph, place, buildResponse({ item: step.key, answeredAt: "2026-11-23T10:00:00Z" }));
    const history = (await readHistory(graph, place, step)) ?? [];
    expect(history).toMatchObject([
      {
        origin: "answer",
        fields: [
          { field: "status", before: "", after: "underway" },
          { field: "progress", before: "", after: "40" },
        ],
      },
      {
        origin: "hand",
        fields: [
          { field: "deadline", before: "Ende 2026", after: "bis Ostern" },
          { field: "due", before: "2026-12-31", after: "2027-03-28" },
        ],
      },
    ]);
    expect(JSON.stringify(history)).not.toContain("Koordination");
    const [, edit] = history;
    if (!edit) throw new TypeError("the edit is not in the history");
    const { base, edit: undo } = undoOf(edit);
    const current = await read(site);
    expect(mergeEdit(base, undo, current.draft).collisions).toEqual([]);
    await saveEdit(graph, place, current, undo);
    expect((await read(site)).draft).toMatchObject({ deadline: "Ende 2026", due: "2026-12-31", status: "underway" });
  });

  test("there is none of what is not there", async () => {
    const { graph, place } = await startSite(concept);
    expect(await readHistory(graph, place, { kind: "goal", key: "9.9-L9" })).toBeUndefined();
  });
});
