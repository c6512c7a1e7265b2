import { expect, test } from "vitest";
import { createKeyed, createMissing, readItems, updateItem } from "../../src/graph/items.ts";
import { place } from "./place.ts";
import { batch, json, scriptedGraph, subRequests } from "./scripted-graph.ts";

const lost = new TypeError("fetch failed");
const response = { Key: "R_1", Title: "2.3-L1-S1", Comment: "A", AnsweredAt: "2026-11-22T10:00:00.250Z", Revision: 1 };

function itemWith(fields: object, etag = '"g,1"') {
  return { id: "7", "@odata.etag": etag, fields };
}
function found(fields: object) {
  return json(200, { value: [itemWith(fields)] });
}
const kept = { ...response, AnsweredAt: "2026-11-22T10:00:00Z" };
const nothing = () => json(200, { value: [] });
/** What a batch of look-ups finds. */
const looked = (...items: readonly object[][]) => batch(...items.map((value) => ({ status: 200, body: { value } })));

test("reads on through empty pages to the end", async () => {
  const next = (token: string) => `https://graph.microsoft.com/v1.0/x/items?$skiptoken=${token}`;
  const { graph, asked } = scriptedGraph([
    json(200, { value: [], "@odata.nextLink": next("a") }),
    json(200, { value: [itemWith({ Key: "1" })], "@odata.nextLink": next("b") }),
    json(200, { value: [], "@odata.nextLink": next("c") }),
    json(200, { value: [itemWith({ Key: "2" })] }),
  ]);
  const items = await readItems(graph, place, "settings");
  expect(items.map(({ row }) => row.Key)).toEqual(["1", "2"]);
  expect(asked.at(-1)?.url).toBe(next("c"));
});

test("a link to another origin is not followed: the token would go with it", async () => {
  const { graph, asked } = scriptedGraph([json(200, { value: [], "@odata.nextLink": "https://evil.example/v1.0/x" })]);
  await expect(readItems(graph, place, "settings")).rejects.toMatchObject({ code: "foreignLink" });
  expect(asked).toHaveLength(1);
});

test("an item that was created although its answer got lost is created, and once", async () => {
  const { graph, asked } = scriptedGraph([lost, found(kept)]);
  expect(await createKeyed(graph, place, "responses", response)).toBe("created");
  expect(asked.map(({ init }) => init?.method)).toEqual(["POST", "GET"]);
});

test("an item of somebody else under the same key is there already", async () => {
  const { graph } = scriptedGraph([lost, found({ ...kept, Comment: "B" })]);
  expect(await createKeyed(graph, place, "responses", response)).toBe("exists");
});

test("an item that a lost request did not create is created by the next one", async () => {
  const { graph, asked } = scriptedGraph([lost, nothing(), json(201, {})]);
  expect(await createKeyed(graph, place, "responses", response)).toBe("created");
  expect(asked.map(({ init }) => init?.method)).toEqual(["POST", "GET", "POST"]);
});

test.each([400, 409])("a doubled key may be answered with %i", async (status) => {
  const { graph } = scriptedGraph([json(status, { error: { code: "x", message: "x" } }), found(kept)]);
  expect(await createKeyed(graph, place, "responses", response)).toBe("exists");
});

test("a conflict although the key is not there is a passing one", async () => {
  const { graph } = scriptedGraph([json(409, { error: { code: "x", message: "x" } }), nothing(), json(201, {})]);
  expect(await createKeyed(graph, place, "responses", response)).toBe("created");
});

test("a refusal that has nothing to do with the key is passed on", async () => {
  const { graph } = scriptedGraph([json(400, { error: { code: "x", message: "x" } }), nothing()]);
  await expect(createKeyed(graph, place, "responses", response)).rejects.toMatchObject({ status: 400 });
});

test("of several items, those are created that a lost batch has not", async () => {
  const rows = ["a", "b"].map((key) => ({ Key: key, Title: key }));
  const { graph, asked } = scriptedGraph([lost, looked([itemWith({ Key: "a" })], []), json(201, {})]);
  await createMissing(graph, place, "checkIns", rows);
  expect(asked).toHaveLength(3);
  expect(JSON.parse(String(asked[2]?.init?.body))).toEqual({ fields: { Key: "b", Title: "b" } });
});

test("of several items, one that failed by itself is created in the end", async () => {
  const rows = ["a", "b"].map((key) => ({ Key: key, Title: key }));
  const { graph, asked } = scriptedGraph([
    batch({ status: 201 }, { status: 503, body: "" }),
    looked([]),
    json(201, {}),
  ]);
  await createMissing(graph, place, "checkIns", rows);
  expect(subRequests(asked[0]?.init)).toHaveLength(2);
  expect(asked).toHaveLength(3);
});

const known = { id: "7", etag: '"g,1"' };

test.each([409, 412])("a version that is not the known one may be answered with %i", async (status) => {
  const { graph, asked } = scriptedGraph([json(status, "")]);
  expect(await updateItem(graph, place, "rounds", known, { State: "closed" })).toBe("overtaken");
  expect(new Headers(asked[0]?.init?.headers).get("if-match")).toBe('"g,1"');
});

test("the version after a write is read where its answer does not tell it", async () => {
  const { graph } = scriptedGraph([new Response(null, { status: 200 }), json(200, itemWith({ Key: "R" }, '"g,2"'))]);
  expect(await updateItem(graph, place, "rounds", known, { State: "closed" })).toBe('"g,2"');
});

test("after a lost answer an item is written again only if it has the version it had", async () => {
  const untouched = scriptedGraph([lost, json(200, itemWith({ Key: "R" })), json(200, { "@odata.etag": '"g,2"' })]);
  expect(await updateItem(untouched.graph, place, "rounds", known, { State: "closed" })).toBe('"g,2"');
  const touched = scriptedGraph([lost, json(200, itemWith({ Key: "R" }, '"g,2"'))]);
  expect(await updateItem(touched.graph, place, "rounds", known, { State: "closed" })).toBe("overtaken");
  expect(touched.asked.map(({ init }) => init?.method)).toEqual(["PATCH", "GET"]);
});
