import { describe, expect, it } from "vitest";

import { type Body, createMeasures, startGraph } from "./graph-server.ts";

const json = { "Content-Type": "application/json" };

it("answers every request by itself, with relative addresses of both kinds", async () => {
  const graph = await startGraph();
  const measures = await createMeasures(graph);
  const requests = [
    { id: "1", method: "POST", url: `${measures}/items`, headers: json, body: { fields: { Title: "A" } } },
    { id: "2", method: "GET", url: `${measures.slice(1)}/items?$expand=fields($select=Title)` },
    {
      id: "3",
      method: "PATCH",
      url: `${measures}/items/1/fields`,
      headers: { ...json, "If-Match": '"x,1"' },
      body: {},
    },
    { id: "4", method: "DELETE", url: `${measures}/items/1` },
    { id: "5", method: "GET", url: "/nowhere" },
  ];
  const { status, body } = await graph.send("POST", "/$batch", { body: { requests } });

  expect(status).toBe(200);
  expect(body.responses.map(({ id, status: single }: Body) => [id, single])).toEqual([
    ["1", 201],
    ["2", 200],
    ["3", 412],
    ["4", 204],
    ["5", 404],
  ]);
  expect(body.responses[1].body.value[0].fields.Title).toBe("A");
  expect(body.responses[1].headers["Content-Type"]).toContain("application/json");
  expect(body.responses[3]).not.toHaveProperty("body");
});

it("waits for dependencies and fails with them", async () => {
  const graph = await startGraph();
  const measures = await createMeasures(graph);
  const requests = [
    { id: "b", method: "GET", url: `${measures}/items/1`, dependsOn: ["a"] },
    { id: "a", method: "POST", url: `${measures}/items`, headers: json, body: { fields: {} } },
    { id: "c", method: "GET", url: "/nowhere" },
    { id: "d", method: "GET", url: "/me", dependsOn: ["c"] },
    { id: "e", method: "GET", url: "/me", dependsOn: ["d"] },
  ];
  const { body } = await graph.send("POST", "/$batch", { body: { requests } });
  const statuses = Object.fromEntries(body.responses.map(({ id, status }: Body) => [id, status]));
  expect(statuses).toEqual({ a: 201, b: 200, c: 404, d: 424, e: 424 });
});

describe("a whole batch is refused", () => {
  const me = (id: string, more: object = {}) => ({ id, method: "GET", url: "/me", ...more });

  it.each([
    ["of more than 20", Array.from({ length: 21 }, (_, index) => me(String(index)))],
    ["whose ids differ in case alone", [me("a"), me("A")]],
    ["with a body of no type", [me("1", { method: "POST", body: {} })]],
    ["that waits for nothing", [me("1", { dependsOn: ["2"] })]],
    ["that waits in a circle", [me("1", { dependsOn: ["2"] }), me("2", { dependsOn: ["1"] })]],
    ["without requests", []],
  ])("%s", async (_, requests) => {
    const graph = await startGraph();
    const answer = await graph.send("POST", "/$batch", { body: { requests } });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "BadRequest" } } });
  });
});
