import { expect, test } from "vitest";
import { createMirror } from "../../src/graph/mirror.ts";
import { place } from "./place.ts";
import type { ScriptedGraph } from "./scripted-graph.ts";
import { batch, json, scriptedGraph, subRequests } from "./scripted-graph.ts";

const root = "https://graph.microsoft.com/v1.0";

function link(list: string, token: string): string {
  return `${root}/sites/h.example,1,2/lists/id-of-${list}/items/delta?token=${token}`;
}

function item(id: string, key: string, version = 1) {
  return { id, "@odata.etag": `"g${id},${version}"`, fields: { Key: key, Title: key } };
}

function page(value: readonly object[], links: { next?: string; end?: string }) {
  const { next, end } = links;
  return {
    status: 200,
    body: { value, ...(next && { "@odata.nextLink": next }), ...(end && { "@odata.deltaLink": end }) },
  };
}

function urlsOf({ asked }: ScriptedGraph, index: number): readonly string[] {
  return subRequests(asked[index]?.init).map(({ url }) => url);
}

const first = (list: string) => page([item("1", "a"), item("2", "b")], { end: link(list, "t1") });
const keys = (items: readonly { readonly row: { readonly Key: string } }[]) => items.map(({ row }) => row.Key);

test("all lists come in one batch, and after that only what has changed", async () => {
  const script = scriptedGraph([
    batch(first("rounds"), first("units")),
    batch(
      page([{ ...item("1", "c", 2) }, { id: "2", deleted: { state: "deleted" } }, item("3", "d")], {
        end: link("rounds", "t2"),
      }),
      page([], { end: link("units", "t2") }),
    ),
  ]);
  const mirror = createMirror(place, ["rounds", "units"]);
  expect(keys((await mirror.refresh(script.graph)).rounds)).toEqual(["a", "b"]);
  const [rounds, units] = urlsOf(script, 0);
  expect(rounds).toMatch(/items\/delta\?\$expand=fields\(\$select=Title,Key,[^)]*\)$/);
  expect(units).toMatch(/items\/delta\?\$expand=fields\(\$select=Title,Key,[^)]*\)&\$top=5000$/);
  const tables = await mirror.refresh(script.graph);
  expect(keys(tables.rounds)).toEqual(["c", "d"]);
  expect(keys(tables.units)).toEqual(["a", "b"]);
  expect(urlsOf(script, 1)).toEqual(["rounds", "units"].map((list) => link(list, "t1").slice(root.length)));
});

test("when nothing has changed, not even by items told of again, the tables are the same object", async () => {
  const { graph } = scriptedGraph([
    batch(first("rounds")),
    batch(page([item("2", "b")], { end: link("rounds", "t2") })),
  ]);
  const mirror = createMirror(place, ["rounds"]);
  expect(await mirror.refresh(graph)).toBe(await mirror.refresh(graph));
});

test("goes on through empty pages, and the last word on an item counts", async () => {
  const script = scriptedGraph([
    batch(page([item("1", "a")], { next: link("rounds", "p2") }), first("units")),
    batch(page([], { next: link("rounds", "p3") })),
    batch(page([item("1", "z", 2)], { end: link("rounds", "t1") })),
  ]);
  const tables = await createMirror(place, ["rounds", "units"]).refresh(script.graph);
  expect(keys(tables.rounds)).toEqual(["z"]);
  expect(urlsOf(script, 2)).toEqual([link("rounds", "p3").slice(root.length)]);
});

test.each(["resyncChangesApplyDifferences", "resyncChangesUploadDifferences"])(
  "begins afresh where a 410 with %s sends it, and forgets what is not there any more",
  async (code) => {
    const script = scriptedGraph([
      batch(first("rounds")),
      batch({ status: 410, headers: { Location: link("rounds", "fresh") }, body: { error: { code, message: "" } } }),
      batch(page([item("2", "b", 5)], { end: link("rounds", "t9") })),
    ]);
    const mirror = createMirror(place, ["rounds"]);
    await mirror.refresh(script.graph);
    expect(keys((await mirror.refresh(script.graph)).rounds)).toEqual(["b"]);
    expect(urlsOf(script, 2)).toEqual([link("rounds", "fresh").slice(root.length)]);
  },
);

test("a 410 without a way on, and a token that is not understood, begin with everything", async () => {
  for (const status of [410, 400]) {
    const script = scriptedGraph([batch(first("rounds")), batch({ status }), batch(first("rounds"))]);
    const mirror = createMirror(place, ["rounds"]);
    await mirror.refresh(script.graph);
    await mirror.refresh(script.graph);
    expect(urlsOf(script, 2)).toEqual(urlsOf(script, 0));
  }
});

test("a 410 without end is an error, and what was read before stays", async () => {
  const script = scriptedGraph([
    batch(first("rounds")),
    batch({ status: 410 }),
    batch({ status: 410 }),
    batch({ status: 410 }),
    batch(page([item("3", "c")], { end: link("rounds", "t2") })),
  ]);
  const mirror = createMirror(place, ["rounds"]);
  await mirror.refresh(script.graph);
  await expect(mirror.refresh(script.graph)).rejects.toMatchObject({ status: 410 });
  expect(keys((await mirror.refresh(script.graph)).rounds)).toEqual(["a", "b", "c"]);
  expect(urlsOf(script, 4)).toEqual([link("rounds", "t1").slice(root.length)]);
});

test("a list that was throttled is asked for again by itself", async () => {
  const script = scriptedGraph([
    batch(first("rounds"), { status: 429, headers: { "Retry-After": "3" } }),
    batch(first("units")),
  ]);
  await createMirror(place, ["rounds", "units"]).refresh(script.graph);
  expect(urlsOf(script, 1)).toHaveLength(1);
  expect(script.waits).toEqual([3000]);
});

test("without the right to delta a list is read as a whole, each time", async () => {
  const whole = (...items: readonly object[]) => json(200, { value: items });
  const { graph } = scriptedGraph([
    batch({ status: 403 }),
    whole(item("1", "a")),
    whole(item("1", "a")),
    whole(item("1", "b", 2)),
  ]);
  const mirror = createMirror(place, ["rounds"]);
  const tables = await mirror.refresh(graph);
  expect(keys(tables.rounds)).toEqual(["a"]);
  expect(await mirror.refresh(graph)).toBe(tables);
  expect(keys((await mirror.refresh(graph)).rounds)).toEqual(["b"]);
});

test("changes without their columns are read as a whole", async () => {
  const { graph } = scriptedGraph([
    batch(first("rounds")),
    batch(page([{ id: "1", "@odata.etag": '"g1,2"' }], { end: link("rounds", "t2") })),
    json(200, { value: [item("1", "z", 2), item("2", "b")] }),
  ]);
  const mirror = createMirror(place, ["rounds"]);
  await mirror.refresh(graph);
  expect(keys((await mirror.refresh(graph)).rounds)).toEqual(["z", "b"]);
});

test("folders are no rows", async () => {
  const folder = { ...item("9", ""), contentType: { id: "0x012000AB" } };
  const { graph } = scriptedGraph([batch(page([folder, item("1", "a")], { end: link("rounds", "t1") }))]);
  expect(keys((await createMirror(place, ["rounds"]).refresh(graph)).rounds)).toEqual(["a"]);
});
