import { expect, test } from "vitest";
import { answerCheckIn } from "../../src/bot/answering.ts";
import { connectionTo } from "../../src/bot/connect.ts";
import { publishChanges } from "../../src/bot/publishing.ts";
import { searchFor } from "../../src/bot/search.ts";
import { exportJson, reportedInLists } from "../../src/cli/export.ts";
import type { FigureAmounts } from "../../src/core/check-in.ts";
import { delimitedText } from "../../src/core/delimited-text.ts";
import type { Response } from "../../src/core/response.ts";
import { readAnswerContext } from "../../src/graph/answer-context.ts";
import { createResponse } from "../../src/graph/answer-store.ts";
import { readBoard } from "../../src/graph/board.ts";
import type { Graph } from "../../src/graph/client.ts";
import { createGraph } from "../../src/graph/client.ts";
import { readItems } from "../../src/graph/items.ts";
import { listNames } from "../../src/graph/lists.ts";
import { readPublishedValues } from "../../src/graph/published-values.ts";
import { createCheckIns, createRound } from "../../src/graph/round-store.ts";
import { city } from "../../src/sandbox/city.ts";
import { openDatabase } from "../../src/sandbox/database.ts";
import { figureCells } from "../../src/tab/figures/figure-cells.ts";
import { buildOrigin } from "../bot/check-in-turn.ts";
import {
  buildBaseFigure,
  buildCheckIn,
  buildConcept,
  buildField,
  buildGoal,
  buildIndicator,
  buildResponse,
  buildRound,
} from "../builders.ts";
import { fakeLog } from "../fakes/log.ts";
import type { TestSite } from "./site.ts";
import { siteAddress, startSite } from "./site.ts";

/** Nobody without the right finds a hidden number, wherever they look. The numbers are such as occur nowhere else. */

const dimensions = [
  {
    title: "Geschlecht",
    categories: [
      { code: "w", title: "weiblich" },
      { code: "m", title: "männlich" },
    ],
  },
];
const disclosure = { threshold: 10_000_000 };
const figure = buildBaseFigure({ kind: "count", dimensions, disclosure });
const share = buildBaseFigure({ key: "2.3-L1-G2", kind: "share", title: "Anteil", disclosure });
const women = buildIndicator({ kind: "keyFigure", formula: "100 * G1[w] / G1" });
const goal = buildGoal({ baseFigures: [figure, share], indicators: [women] });
const concept = buildConcept({ fields: [buildField({ goals: [goal] })] });
const checkIn = buildCheckIn({
  items: [
    { kind: "step", key: "2.3-L1-S1", title: "Schritt" },
    { kind: "figure", key: figure.key, title: figure.title, period: "2025" },
    { kind: "figure", key: share.key, title: share.title, period: "2025" },
  ],
});

function response(item: string, answer: Response["answer"], revision = 1): Response {
  return {
    key: `${checkIn.key}_${item}_${revision}`,
    checkIn: checkIn.key,
    item,
    revision,
    answer,
    answeredBy: { id: "a", name: "A" },
    answeredAt: `2026-11-22T11:0${revision}:00.000Z`,
  };
}

function report(item: string, amounts: FigureAmounts, revision = 1): Response {
  const said = { period: "2025", isProvisional: false, source: "Melderegister", comment: "" };
  return response(item, { kind: "figure", amounts, ...said }, revision);
}

/** The first was corrected before anybody published it. */
const reports = [
  report(figure.key, { total: "94103117", cells: { w: "7907558", m: "86195559" } }),
  report(figure.key, { total: "94162731", cells: { w: "7919343", m: "86243388" } }, 2),
  report(share.key, { total: "9.4", cells: { _part: "8123417", _whole: "86371204" } }),
];

/** All reported numbers but those that the service let through. */
async function hiddenNumbers({ graph, place }: TestSite): Promise<readonly string[]> {
  const values = await readPublishedValues(graph, place, [figure.key, share.key]);
  const shown = new Set(values.flatMap(({ value, cells }) => [value, ...Object.values(cells)]));
  return reports
    .flatMap(({ answer }) => (answer.kind === "figure" && answer.amounts ? [answer.amounts] : []))
    .flatMap(({ total, cells }) => [total, ...Object.values(cells)])
    .filter((number) => !shown.has(number) && number.length > 3);
}

/** Those of the numbers that a text has, however they are written. */
function foundIn(text: string, numbers: readonly string[]): readonly string[] {
  const plain = text.replaceAll(/(?<=\d)[.\s\u00a0](?=\d{3}(?!\d))/g, "");
  return numbers.filter((number) => plain.includes(number));
}

interface Reader {
  readonly site: TestSite;
  readonly graph: Graph;
  readonly hidden: readonly string[];
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ readonly status: number; readonly text: string }>;
}

/** A site with reported and published figures, and somebody in a role of the city who reads it. */
async function readerOf(role: string): Promise<Reader> {
  const database = openDatabase(":memory:");
  const site = await startSite(concept, { database });
  await createRound(site.graph, site.place, buildRound());
  await createCheckIns(site.graph, site.place, [checkIn]);
  for (const one of reports) await createResponse(site.graph, site.place, one);
  const { lists } = connectionTo(site.graph, site.place);
  await publishChanges({ lists, log: fakeLog(), now: () => "2026-11-23T06:00:00.000Z" });
  const person = city.people.find((one) => one.role === role);
  if (!person) throw new TypeError(`nobody is ${role}`);
  const token = await site.server.userTokenOf(person);
  const graph = createGraph({ getToken: async () => token, origin: site.server.origin });
  const send: Reader["send"] = async (method, path, body) => {
    const answer = await site.server.send(method, path, { token, ...(body !== undefined && { body }) });
    return { status: answer.status, text: JSON.stringify(answer.body) };
  };
  return { site, graph, send, hidden: await hiddenNumbers(site) };
}

/** Every way to read a list and its items. */
function waysInto(list: string): readonly string[] {
  const items = [1, 2, 3].map((id) => `${list}/items/${id}`);
  return [
    list,
    `${list}?$expand=items($expand=fields)`,
    `${list}/columns`,
    `${list}/items?$expand=fields`,
    `${list}/items/delta?$expand=fields`,
    ...items.flatMap((item) => [
      `${item}?$expand=fields`,
      `${item}/fields`,
      `${item}/versions?$expand=fields`,
      `${item}/versions/1.0?$expand=fields`,
      `${item}/versions/2.0?$expand=fields`,
    ]),
  ];
}

const outsiders = ["Gast", "Lenkungsgruppe"];

test("what the service lets through hides a part, and what would give it away", async () => {
  const { hidden } = await readerOf("Gast");
  expect(hidden).toEqual(expect.arrayContaining(["94103117", "7907558", "86195559", "7919343", "8123417"]));
  expect(["94162731", "86243388"].filter((number) => hidden.includes(number))).toHaveLength(1);
});

test.each(outsiders)("the confidential list is closed to %s in every way", async (role) => {
  const { site, send, hidden } = await readerOf(role);
  const root = `/sites/${site.place.siteId}/lists`;
  const list = `${root}/${site.place.lists.figureValues}`;
  const names = ["IkFigureValues", encodeURIComponent("Zahlenwerte (vertraulich)")].map((name) => `${root}/${name}`);
  const reads = [list, ...names].flatMap(waysInto);
  for (const path of reads) {
    const { status, text } = await send("GET", path);
    expect([path, status, foundIn(text, hidden)]).toEqual([path, 403, []]);
  }
  const batch = await send("POST", "/$batch", {
    requests: waysInto(list).map((url, id) => ({ id: String(id), method: "GET", url })),
  });
  const statuses = JSON.parse(batch.text).responses.map((one: { status: number }) => one.status);
  expect(new Set(statuses)).toEqual(new Set([403]));
  const all = await send("GET", `${root}?$expand=items($expand=fields)`);
  expect(all.text).not.toContain("IkFigureValues");
  expect(foundIn(all.text, hidden)).toEqual([]);
  expect((await send("POST", `${list}/items`, { fields: { Key: "x" } })).status).toBe(403);
  expect((await send("PATCH", `${list}/items/1/fields`, { Shown: "" })).status).toBe(403);
  expect((await send("DELETE", `${list}/items/1`)).status).toBe(403);
});

test.each(outsiders)("no other list tells %s a hidden number, neither now nor in an earlier version", async (role) => {
  const { site, send, hidden } = await readerOf(role);
  const open = listNames.filter((name) => name !== "figureValues" && name !== "documents");
  for (const name of open) {
    const paths = waysInto(`/sites/${site.place.siteId}/lists/${site.place.lists[name]}`);
    const { text } = await send("POST", "/$batch", {
      requests: paths.map((url, id) => ({ id: String(id), method: "GET", url })),
    });
    expect(JSON.parse(text).responses[0].status).toBe(200);
    expect([name, foundIn(text, hidden)]).toEqual([name, []]);
  }
});

test.each(outsiders)("nothing that the tab reads or saves as a file tells %s a hidden number", async (role) => {
  const { site, graph, hidden } = await readerOf(role);
  const board = await readBoard(graph, site.place);
  const context = await readAnswerContext(graph, site.place, checkIn.key, "open");
  const published = await readPublishedValues(graph, site.place, [figure.key, share.key, women.key]);
  const csv = delimitedText(
    figureCells(
      [goal],
      Map.groupBy(published, (value) => value.figure),
    ),
    ";",
  );
  expect(board.responses).toHaveLength(reports.length);
  expect(csv).toContain('"weiblich";"."');
  for (const read of [board.responses, [...context.details], context.responses, published, csv])
    expect(foundIn(JSON.stringify(read), hidden)).toEqual([]);
  await expect(readItems(graph, site.place, "figureValues")).rejects.toMatchObject({ status: 403 });
});

test("without the right a step is answered in the tab, and a figure is told to be confidential", async () => {
  const { site, graph } = await readerOf("Lenkungsgruppe");
  const context = await readAnswerContext(graph, site.place, checkIn.key, "open");
  expect(context.mayReportFigures).toBe(false);
  expect(context.details.has("2.3-L1-S1")).toBe(true);
  expect(await createResponse(graph, site.place, response("2.3-L1-S1", buildResponse().answer))).toBe("created");
});

test("neither search nor the cards of the bot nor an export tells a hidden number", async () => {
  const { site, graph, hidden } = await readerOf("Gast");
  const { lists } = connectionTo(site.graph, site.place);
  const deps = { lists, now: () => "2026-11-23T10:00:00.000Z" };
  const told: unknown[] = [];
  for (const text of ["", figure.title, figure.key, share.key, ...hidden])
    told.push(await searchFor(text, { channel: "19:x" }, deps));
  for (const item of [figure.key, share.key]) {
    const open = { action: "open", checkIn: checkIn.key, item } as const;
    told.push(await answerCheckIn(open, buildOrigin("1", { channel: "19:elsewhere" }), deps));
    told.push(await answerCheckIn(open, buildOrigin("1", { isPublic: true }), deps));
  }
  const unchanged = { action: "unchangedRest", checkIn: checkIn.key } as const;
  told.push(await answerCheckIn(unchanged, buildOrigin("1", { isPublic: true }), deps));
  const connection = { graph: site.graph, site: siteAddress, origin: "" };
  told.push(exportJson(await reportedInLists(connection, { withAmounts: false })));
  for (const one of told) expect(foundIn(JSON.stringify(one), hidden)).toEqual([]);
  await expect(reportedInLists({ ...connection, graph }, { withAmounts: true })).rejects.toThrow();
  const all = exportJson(await reportedInLists(connection, { withAmounts: true }));
  expect(foundIn(all, hidden)).toEqual(hidden);
});

test("whoever reports figures reads them and reports others", async () => {
  const { site, graph, send, hidden } = await readerOf("Fachverantwortung");
  const list = `/sites/${site.place.siteId}/lists/${site.place.lists.figureValues}`;
  expect(foundIn((await send("GET", `${list}/items?$expand=fields`)).text, hidden)).toEqual(hidden);
  const more = report(figure.key, { total: "94162732", cells: { w: "7919344", m: "86243388" } }, 3);
  expect(await createResponse(graph, site.place, more)).toBe("created");
});
