import { expect, test } from "vitest";
import { connectionTo } from "../../src/bot/connect.ts";
import { publishChanges } from "../../src/bot/publishing.ts";
import { searchFor } from "../../src/bot/search.ts";
import { exportJson, reportedInLists } from "../../src/cli/export.ts";
import type { Response } from "../../src/core/response.ts";
import { readAnswerContext } from "../../src/graph/answer-context.ts";
import { createResponse } from "../../src/graph/answer-store.ts";
import { readBoard } from "../../src/graph/board.ts";
import type { Graph } from "../../src/graph/client.ts";
import { createGraph } from "../../src/graph/client.ts";
import { readItems } from "../../src/graph/items.ts";
import { createCheckIns } from "../../src/graph/round-store.ts";
import { city } from "../../src/sandbox/city.ts";
import { openDatabase } from "../../src/sandbox/database.ts";
import { buildBaseFigure, buildCheckIn, buildConcept, buildField, buildGoal, buildResponse } from "../builders.ts";
import { fakeLog } from "../fakes/log.ts";
import type { TestSite } from "./site.ts";
import { siteAddress, startSite } from "./site.ts";

const secret = { total: "48271", cells: { w: "2", m: "48269" } };
const figure = buildBaseFigure({
  kind: "count",
  dimensions: [
    {
      title: "Geschlecht",
      categories: [
        { code: "w", title: "weiblich" },
        { code: "m", title: "männlich" },
      ],
    },
  ],
});
const concept = buildConcept({ fields: [buildField({ goals: [buildGoal({ baseFigures: [figure] })] })] });
const checkIn = buildCheckIn({
  items: [
    { kind: "step", key: "2.3-L1-S1", title: "Schritt" },
    { kind: "figure", key: figure.key, title: figure.title, period: "2025" },
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
    answeredAt: "2026-11-22T11:00:00.000Z",
  };
}

const reported = response(figure.key, {
  kind: "figure",
  period: "2025",
  amounts: secret,
  isProvisional: false,
  source: "Melderegister",
  comment: "",
});

interface Reader {
  readonly site: TestSite;
  readonly graph: Graph;
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ readonly status: number; readonly text: string }>;
}

/** A site with a reported figure, and somebody in a role of the city who reads it. */
async function readerOf(role: string): Promise<Reader> {
  const database = openDatabase(":memory:");
  const site = await startSite(concept, { database });
  await createCheckIns(site.graph, site.place, [checkIn]);
  await createResponse(site.graph, site.place, reported);
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
  return { site, graph, send };
}

function isSilent(text: string): boolean {
  // The total and one part may be told apart from the other part; never both, and never the small one.
  return !(text.includes(secret.total) && text.includes(secret.cells.m)) && !text.includes("w 2");
}

test.each(["Gast", "Lenkungsgruppe"])("no way through Graph leads %s to the reported numbers", async (role) => {
  const { site, send } = await readerOf(role);
  const root = `/sites/${site.place.siteId}/lists`;
  const list = `${root}/${site.place.lists.figureValues}`;
  const columns = `${list}/columns`;
  const reads = [
    list,
    `${list}?$expand=items($expand=fields)`,
    `${list}/items?$expand=fields`,
    `${list}/items/delta?$expand=fields`,
    `${list}/items/1`,
    `${list}/items/1/fields`,
    `${list}/items/1/versions`,
    columns,
    `${root}/IkFigureValues/items?$expand=fields`,
    `${root}/${encodeURIComponent("Zahlenwerte (vertraulich)")}/items?$expand=fields`,
  ];
  for (const path of reads) {
    const { status, text } = await send("GET", path);
    expect([path, status]).toEqual([path, 403]);
    expect(isSilent(text)).toBe(true);
  }
  const batch = await send("POST", "/$batch", {
    requests: reads.map((url, id) => ({ id: String(id), method: "GET", url })),
  });
  expect(JSON.parse(batch.text).responses.map((one: { status: number }) => one.status)).toEqual(reads.map(() => 403));
  expect(isSilent(batch.text)).toBe(true);
  const all = await send("GET", `${root}?$expand=items($expand=fields)`);
  expect(all.text).not.toContain("IkFigureValues");
  expect(isSilent(all.text)).toBe(true);
  expect((await send("POST", `${list}/items`, { fields: { Key: "x" } })).status).toBe(403);
  expect((await send("PATCH", `${list}/items/1/fields`, { Shown: "" })).status).toBe(403);
  expect((await send("DELETE", `${list}/items/1`)).status).toBe(403);
});

test("whoever reports figures reads them and reports others", async () => {
  const { site, graph } = await readerOf("Fachverantwortung");
  const [item] = await readItems(graph, site.place, "figureValues");
  expect(item?.row.Value).toBe(Number(secret.total));
  const { answer } = reported;
  if (answer.kind !== "figure") throw new TypeError("no figure");
  expect(await createResponse(graph, site.place, response(figure.key, answer, 2))).toBe("created");
});

test("the tab works without the right: a step is answered, and a figure is told to be confidential", async () => {
  const { site, graph } = await readerOf("Gast");
  const context = await readAnswerContext(graph, site.place, checkIn.key, "open");
  expect(context.mayReportFigures).toBe(false);
  expect(context.details.has("2.3-L1-S1")).toBe(true);
  expect(isSilent(JSON.stringify(context.responses))).toBe(true);
  expect(await createResponse(graph, site.place, response("2.3-L1-S1", buildResponse().answer))).toBe("created");
  const board = await readBoard(graph, site.place);
  expect(board.responses).toHaveLength(2);
  expect(isSilent(JSON.stringify(board.responses))).toBe(true);
});

test("neither search nor export tells the numbers, and what is published hides what it must", async () => {
  const { site, graph } = await readerOf("Gast");
  const { lists } = connectionTo(graph, site.place);
  for (const text of ["", figure.title, figure.key, secret.total])
    expect(isSilent(JSON.stringify(await searchFor(text, { channel: "19:x" }, { lists })))).toBe(true);
  const exported = await reportedInLists({ graph: site.graph, site: siteAddress, origin: "" }, { withAmounts: false });
  expect(isSilent(exportJson(exported))).toBe(true);
  await expect(reportedInLists({ graph, site: siteAddress, origin: "" }, { withAmounts: true })).rejects.toThrow();
  const published = JSON.stringify(await readItems(graph, site.place, "publishedValues"));
  expect(published).toContain("Melderegister");
  expect(isSilent(published)).toBe(true);
});
