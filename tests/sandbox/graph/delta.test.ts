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

async function startWithThree() {
  const graph = await startGraph();
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
