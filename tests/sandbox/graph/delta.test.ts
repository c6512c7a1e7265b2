import { expect, it } from "vitest";

import { type Body, createMeasures, type GraphServer, startGraph } from "./graph-server.ts";

/** Follows the nextLinks to the end. */
async function readAll(
  graph: GraphServer,
  start: string,
): Promise<{ items: Body[]; deltaLink: string; pages: number }> {
  const items: Body[] = [];
  let pages = 0;
  for (let path = start; ; pages += 1) {
    const { body } = await graph.send("GET", path);
    items.push(...body.value);
    const link: string = body["@odata.nextLink"] ?? body["@odata.deltaLink"];
    path = link.replace("https://graph.microsoft.com/v1.0", "");
    if (body["@odata.deltaLink"]) return { items, deltaLink: path, pages: pages + 1 };
  }
}

async function startWithThree(options: Parameters<typeof startGraph>[0] = {}) {
  const graph = await startGraph(options);
  const measures = await createMeasures(graph);
  for (const Title of ["A", "B", "C"]) await graph.send("POST", `${measures}/items`, { body: { fields: { Title } } });
  return { graph, measures };
}

it("tells first of all items there are, then of what changed", async () => {
  const { graph, measures } = await startWithThree();
  await graph.send("DELETE", `${measures}/items/3`);
  const first = await readAll(graph, `${measures}/items/delta?$expand=fields($select=Title)&$top=1`);
  expect(first.items.map(({ fields }) => fields.Title)).toEqual(["A", "B"]);
  expect(first.pages).toBeGreaterThan(1);

  await graph.send("PATCH", `${measures}/items/1/fields`, { body: { Title: "A2" } });
  await graph.send("PATCH", `${measures}/items/1/fields`, { body: { Title: "A3" } });
  await graph.send("DELETE", `${measures}/items/2`);
  const second = await readAll(graph, first.deltaLink);
  expect(second.items).toMatchObject([
    { id: "1", fields: { Title: "A3" } },
    { id: "2", deleted: { state: "deleted" } },
  ]);
  expect((await readAll(graph, second.deltaLink)).items).toEqual([]);
});

it("starts from now on with token=latest", async () => {
  const { graph, measures } = await startWithThree();
  const latest = await readAll(graph, `${measures}/items/delta?token=latest`);
  expect(latest.items).toEqual([]);
  await graph.send("POST", `${measures}/items`, { body: { fields: { Title: "D" } } });
  expect((await readAll(graph, latest.deltaLink)).items).toMatchObject([{ id: "4" }]);
});

it("refuses a token that it did not give", async () => {
  const { graph, measures } = await startWithThree();
  expect((await graph.send("GET", `${measures}/items/delta?token=abc`)).status).toBe(400);
});

it("may tell an item twice, the last time as it is", async () => {
  const { graph, measures } = await startWithThree({ behaviour: { deltaRepeats: true } });
  await graph.send("PATCH", `${measures}/items/1/fields`, { body: { Title: "A2" } });
  const { items } = await readAll(graph, `${measures}/items/delta?$expand=fields($select=Title)`);
  expect(items.map(({ id, fields }) => [id, fields.Title])).toEqual([
    ["1", "A"],
    ["2", "B"],
    ["3", "C"],
    ["1", "A2"],
  ]);
});

it.each(["resyncChangesApplyDifferences", "resyncChangesUploadDifferences"] as const)(
  "sends those who come too late back to the start: %s",
  async (resyncCode) => {
    let now = new Date("2026-03-02T10:00:00Z");
    const { graph, measures } = await startWithThree({ now: () => now, behaviour: { resyncCode, deltaTokenDays: 30 } });
    const query = "$expand=fields($select=Title)&$top=2";
    const { deltaLink } = await readAll(graph, `${measures}/items/delta?${query}`);
    now = new Date("2026-04-01T09:00:00Z");
    expect((await graph.send("GET", deltaLink)).status).toBe(200);
    now = new Date("2026-04-01T11:00:00Z");
    const gone = await graph.send("GET", deltaLink);
    expect(gone).toMatchObject({ status: 410, body: { error: { code: resyncCode } } });

    const location = gone.headers.get("location") ?? "";
    expect(location).toBe(`https://graph.microsoft.com/v1.0${measures}/items/delta?${query}`);
    const again = await readAll(graph, location.replace("https://graph.microsoft.com/v1.0", ""));
    expect(again.items.map(({ fields }) => fields.Title)).toEqual(["A", "B", "C"]);
  },
);
