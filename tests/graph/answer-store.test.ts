import { describe, expect, test } from "vitest";
import type { Answer, FigureAnswer, Response } from "../../src/core/response.ts";
import { readAnswerContext } from "../../src/graph/answer-context.ts";
import { applyResponse, createResponse } from "../../src/graph/answer-store.ts";
import { readBoard } from "../../src/graph/board.ts";
import type { Graph } from "../../src/graph/client.ts";
import { importConcept } from "../../src/graph/concept-import.ts";
import type { Place } from "../../src/graph/items.ts";
import { findByKey, readItems, updateItem } from "../../src/graph/items.ts";
import { createCheckIns, createRound } from "../../src/graph/round-store.ts";
import { bindChannel } from "../../src/graph/settings-store.ts";
import {
  buildBaseFigure,
  buildCheckIn,
  buildConcept,
  buildField,
  buildGoal,
  buildIndicator,
  buildMeasure,
  buildResponse,
  buildRound,
} from "../builders.ts";
import { interferedGraph } from "./interference.ts";
import { startSite } from "./site.ts";

const round = buildRound();
const checkIn = buildCheckIn({
  items: [
    { kind: "step", key: "2.3-L1-S1", title: "Übersicht erstellen" },
    { kind: "figure", key: "2.3-L1-G1", title: "Geförderte", period: "2025" },
    { kind: "indicator", key: "2.3-L1-K1", title: "Übersicht ist veröffentlicht" },
    { kind: "voice", key: "voice", title: "Was läuft, was fehlt" },
  ],
});
const target = { text: "bis Juni 2010", quantities: [], due: "2010-06-30" };
const breakdown = [
  { code: "w", title: "weiblich" },
  { code: "m", title: "männlich" },
];
const goal = buildGoal({
  key: "2.3-L1",
  measures: [buildMeasure({ key: "2.3-L1-S1", title: "Übersicht erstellen", doneBy: ["Jugendamt", "Verein"] })],
  baseFigures: [
    buildBaseFigure({
      key: "2.3-L1-G1",
      title: "Geförderte",
      kind: "count",
      dimensions: [{ title: "Geschlecht", categories: breakdown }],
    }),
  ],
  indicators: [buildIndicator({ key: "2.3-L1-K1", target })],
});
const concept = buildConcept({ fields: [buildField({ goals: [goal] })] });

const figureAnswer: FigureAnswer = {
  kind: "figure",
  period: "2025",
  amounts: { total: "40.5", cells: { w: "20.25", m: "20" } },
  isProvisional: true,
  source: "Statistikstelle",
  comment: "Ohne „Kurse“\n& Sprachcafé",
};
const someone = { id: "konto-1", name: "Mitglied 1" };
const other = { id: "konto-2", name: "Mitglied 2" };

function answered(item: string, answer: Answer, overrides: Partial<Response> = {}): Response {
  return buildResponse({ item, answer, answeredBy: someone, answeredAt: "2026-11-23T09:30:00Z", ...overrides });
}

const figure = (answer: Partial<FigureAnswer> = {}, overrides: Partial<Response> = {}) =>
  answered("2.3-L1-G1", { ...figureAnswer, ...answer }, overrides);

/** The row of an answer, as every reader may see it. */
function openHalf({ answer, ...rest }: Response): Response {
  if (answer.kind !== "figure") return { answer, ...rest };
  const { amounts: _, ...open } = answer;
  return { ...rest, answer: open };
}

async function startRound() {
  const site = await startSite(concept);
  await createRound(site.graph, site.place, round);
  await createCheckIns(site.graph, site.place, [checkIn]);
  site.requests.length = 0;
  return site;
}

const details = async (graph: Graph, place: Place, item: string) =>
  (await readAnswerContext(graph, place, checkIn.key, { item })).details.get(item);

describe("responses of every kind", () => {
  const responses: readonly Response[] = [
    answered("2.3-L1-S1", {
      kind: "step",
      status: "blocked",
      progress: 10,
      obstacle: "Es fehlt Personal\nseit Mai",
      remedy: "Eine Stelle",
      support: "Beschluss",
      comment: "„Später“ & mehr",
      onBehalfOf: "Verein",
    }),
    figure(),
    figure({ notCollectable: "Wird nicht erfasst", source: "" }, { revision: 2, key: `${checkIn.key}_2.3-L1-G1_2` }),
    answered("2.3-L1-K1", {
      kind: "indicator",
      fulfilment: "partly",
      evidence: "Entwurf",
      on: "2026-05-03",
      comment: "",
    }),
    answered("voice", { kind: "voice", works: "Das Café", missing: "Räume" }),
  ].map((response) => {
    if (response.answer.kind !== "figure" || response.answer.notCollectable === undefined) return response;
    const { amounts: _, ...answer } = response.answer;
    return { ...response, answer };
  });

  test("are there once, and come back as they were given; their amounts for the service alone", async () => {
    const { graph, place } = await startRound();
    for (const response of responses) expect(await createResponse(graph, place, response)).toBe("created");
    for (const response of responses) expect(await createResponse(graph, place, response)).toBe("exists");
    expect((await readAnswerContext(graph, place, checkIn.key, {})).responses).toEqual(responses);
    const board = await readBoard(graph, place);
    expect(board.responses).toEqual(responses.map(openHalf));
    expect(JSON.stringify(board)).not.toContain("40.5");
    expect(board.reportedPeriods).toEqual(new Map([["2.3-L1-G1", "2025"]]));
  });
});

describe("a turn", () => {
  test("reads everything it needs in two round trips, whatever it is about", async () => {
    const { graph, place, requests } = await startRound();
    for (const choice of [{ item: "2.3-L1-G1" }, {}, "open"] as const) {
      requests.length = 0;
      const context = await readAnswerContext(graph, place, checkIn.key, choice);
      expect(requests).toEqual(["POST /v1.0/$batch", "POST /v1.0/$batch"]);
      expect(context).toMatchObject({ checkIn, round, unit: { title: "Jugendamt", kind: "office", language: "de" } });
    }
  });

  test("reads the item that was named and the next open one, or all that are open", async () => {
    const { graph, place } = await startRound();
    const keys = async (choice: Parameters<typeof readAnswerContext>[3]) => [
      ...(await readAnswerContext(graph, place, checkIn.key, choice)).details.keys(),
    ];
    expect(await keys({ item: "2.3-L1-S1" })).toEqual(["2.3-L1-S1", "2.3-L1-G1"]);
    expect(await keys({ item: "2.3-L1-K1" })).toEqual(["2.3-L1-K1", "2.3-L1-S1"]);
    expect(await keys({ item: "9.9-L9-S9" })).toEqual(["2.3-L1-S1"]);
    await createResponse(graph, place, answered("2.3-L1-S1", buildResponse().answer));
    expect(await keys({})).toEqual(["2.3-L1-G1"]);
    expect(await keys("open")).toEqual(["2.3-L1-G1", "2.3-L1-K1", "voice"]);
  });

  test("gets each item with what a card shows of it", async () => {
    const { graph, place } = await startRound();
    const { details: asked } = await readAnswerContext(graph, place, checkIn.key, "open");
    expect([...asked.values()]).toMatchObject([
      { kind: "step", doneBy: ["Jugendamt", "Verein"], deadline: "mittelfristig", standing: { status: "unknown" } },
      { kind: "figure", figureKind: "count", period: "2025", breakdown },
      { kind: "indicator", target },
      { kind: "voice", title: "Was läuft, was fehlt" },
    ]);
    expect(asked.get("2.3-L1-K1")).not.toHaveProperty("evaluation");
  });

  test("speaks the language of the unit's channel", async () => {
    const { graph, place } = await startRound();
    await bindChannel(graph, place, "jugendamt", { team: "19:team", channel: "19:kanal", language: "tr" });
    expect((await readAnswerContext(graph, place, checkIn.key, {})).unit.language).toBe("tr");
  });

  test("finds no item that the concept does not have any more", async () => {
    const { graph, place } = await startRound();
    const without = { ...goal, measures: [], baseFigures: [], indicators: [] };
    await importConcept(graph, place, { ...concept, fields: [buildField({ goals: [without] })] });
    const { checkIn: found, details: asked } = await readAnswerContext(graph, place, checkIn.key, "open");
    expect(found).toEqual(checkIn);
    expect([...asked.keys()]).toEqual(["voice"]);
  });

  test("gets nothing for a check-in that is not there", async () => {
    const { graph, place } = await startRound();
    expect(await readAnswerContext(graph, place, "R-2000-01-01_o'hara", {})).toMatchObject({
      checkIn: undefined,
      round: undefined,
      responses: [],
    });
  });
});

describe("a figure", () => {
  test("shows what was reported last for its period, and for the latest one before", async () => {
    const { graph, place } = await startRound();
    const report = (period: string, total: string, answeredAt: string, revision: number) =>
      createResponse(
        graph,
        place,
        figure(
          { period, amounts: { total, cells: {} } },
          { answeredAt, revision, key: `R-x_jugendamt_2.3-L1-G1_${revision}`, checkIn: "R-x_jugendamt" },
        ),
      );
    await report("2024", "7", "2025-12-01T10:00:00Z", 1);
    await report("2024", "8", "2026-01-01T10:00:00Z", 2);
    await report("2023", "6", "2026-02-01T10:00:00Z", 3);
    await report("2025", "10", "2026-03-02T10:00:00Z", 4);
    await report("2025", "9", "2026-03-01T10:00:00Z", 5);
    expect(await details(graph, place, "2.3-L1-G1")).toMatchObject({
      reported: { period: "2025", amounts: { total: "10" } },
      previous: { period: "2024", amounts: { total: "8" }, reportedAt: "2026-01-01T10:00:00Z" },
    });
  });

  test("has its amounts written first: a crash in between is healed by whoever answers next", async () => {
    const site = await startRound();
    const { graph, place } = site;
    const crashing = interferedGraph(site, "responses", () => Promise.reject(new TypeError("the service ended")));
    await expect(createResponse(crashing, place, figure())).rejects.toThrow();
    expect((await readBoard(graph, place)).responses).toEqual([]);
    const late = figure({ amounts: { total: "99", cells: {} } }, { answeredBy: other });
    expect(await createResponse(graph, place, late)).toBe("exists");
    expect((await readAnswerContext(graph, place, checkIn.key, {})).responses).toEqual([figure()]);
  });

  test("is healed by the very person who sends it again", async () => {
    const site = await startRound();
    const { graph, place } = site;
    const crashing = interferedGraph(site, "responses", () => Promise.reject(new TypeError("the service ended")));
    await expect(createResponse(crashing, place, figure())).rejects.toThrow();
    const again = figure({}, { answeredAt: "2026-11-23T09:35:00Z" });
    expect(await createResponse(graph, place, again)).toBe("exists");
    expect((await readAnswerContext(graph, place, checkIn.key, {})).responses).toEqual([figure()]);
  });

  test.each(["figureValues", "responses"] as const)(
    "keeps both halves of one answer when somebody else answers right before the first writes its %s",
    async (list) => {
      const site = await startRound();
      const { graph, place } = site;
      const theirs = figure({ amounts: { total: "99", cells: {} }, comment: "anders" }, { answeredBy: other });
      let hasAnswered = false;
      const slow = interferedGraph(site, list, async () => {
        if (hasAnswered) return;
        hasAnswered = true;
        await createResponse(graph, place, theirs);
      });
      await createResponse(slow, place, figure());
      const kept = list === "figureValues" ? theirs : figure();
      expect((await readAnswerContext(graph, place, checkIn.key, {})).responses).toEqual([kept]);
      expect((await readBoard(graph, place)).responses).toEqual([openHalf(kept)]);
      expect(await readItems(graph, place, "figureValues")).toHaveLength(1);
    },
  );

  test("that cannot be collected has no amount, which is not nought", async () => {
    const { graph, place } = await startRound();
    const { amounts: _, ...none } = { ...figureAnswer, notCollectable: "Wird nicht erfasst" };
    await createResponse(graph, place, answered("2.3-L1-G1", none));
    const found = await details(graph, place, "2.3-L1-G1");
    expect(found).toMatchObject({ reported: { notCollectable: "Wird nicht erfasst" } });
    expect(found).not.toHaveProperty("reported.amounts");
    await createResponse(graph, place, figure({ amounts: { total: "0", cells: {} } }, { revision: 2, key: "n_2" }));
    expect(await details(graph, place, "2.3-L1-G1")).toHaveProperty("reported.amounts", { total: "0", cells: {} });
  });
});

describe("what a response is about", () => {
  const said = {
    kind: "step",
    status: "done",
    progress: 100,
    obstacle: "",
    remedy: "",
    support: "",
    comment: "c",
  } as const;
  const step = (answer: Answer, answeredAt: string) => answered("2.3-L1-S1", answer, { answeredAt });
  const standing = async (graph: Graph, place: Place) => (await readBoard(graph, place)).standings.get("2.3-L1-S1");

  test("moves on, and stays when an older answer comes late", async () => {
    const { graph, place } = await startRound();
    await applyResponse(graph, place, step(said, "2026-11-22T10:00:00Z"));
    await applyResponse(graph, place, step({ ...said, status: "blocked" }, "2026-11-22T09:00:00Z"));
    const { kind: _, ...last } = said;
    expect(await standing(graph, place)).toEqual({ ...last, heardAt: "2026-11-22T10:00:00Z" });
  });

  test("goes by the later write within one second", async () => {
    const { graph, place } = await startRound();
    await applyResponse(graph, place, step({ ...said, status: "planned" }, "2026-11-22T10:00:00.950Z"));
    await applyResponse(graph, place, step(said, "2026-11-22T10:00:00.900Z"));
    expect(await standing(graph, place)).toMatchObject({ status: "done" });
  });

  test("loses what the new answer does not say", async () => {
    const { graph, place } = await startRound();
    const blocked = {
      ...said,
      status: "blocked",
      obstacle: "o",
      remedy: "r",
      support: "s",
      onBehalfOf: "Verein",
    } as const;
    await applyResponse(graph, place, step(blocked, "2026-11-22T09:00:00Z"));
    const { progress: _, ...underway } = { ...said, status: "underway", comment: "" } as const;
    await applyResponse(graph, place, step(underway, "2026-11-22T10:00:00Z"));
    const { kind: __, ...last } = underway;
    expect(await standing(graph, place)).toEqual({ ...last, heardAt: "2026-11-22T10:00:00Z" });
  });

  test("is an indicator's evaluation and state, which knows the day of its target", async () => {
    const { graph, place } = await startRound();
    const say = async (fulfilment: "fulfilled" | "partly" | "not" | "unknown", minute: number) => {
      const answer = { kind: "indicator", fulfilment, evidence: "Bericht", comment: "" } as const;
      const answeredAt = `2026-11-22T10:0${minute}:00Z`;
      await applyResponse(graph, place, answered("2.3-L1-K1", answer, { answeredAt }));
      const board = await readBoard(graph, place);
      expect(board.evaluations.get("2.3-L1-K1")).toEqual({
        fulfilment,
        evidence: "Bericht",
        comment: "",
        heardAt: answeredAt,
      });
      return board.indicatorStates.get("2.3-L1-K1");
    };
    expect(await say("not", 1)).toBe("missed");
    expect(await say("partly", 2)).toBe("onTheWay");
    expect(await say("fulfilled", 3)).toBe("reached");
    expect(await say("unknown", 4)).toBe("unknown");
  });

  test("is nothing else for figures and own words", async () => {
    const { graph, place, requests } = await startRound();
    await applyResponse(graph, place, figure());
    await applyResponse(graph, place, answered("voice", { kind: "voice", works: "a", missing: "" }));
    expect(requests).toEqual([]);
  });

  test("is moved on although somebody edits the row meanwhile", async () => {
    const { graph, place } = await startRound();
    const item = await findByKey(graph, place, "measures", "2.3-L1-S1");
    if (!item) throw new TypeError("there is no such step");
    await Promise.all([
      updateItem(graph, place, "measures", item, { DeadlineText: "bald" }),
      applyResponse(graph, place, step(said, "2026-11-22T10:00:00Z")),
    ]);
    expect(await standing(graph, place)).toMatchObject({ status: "done" });
  });
});
