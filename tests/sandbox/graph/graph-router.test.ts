import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { openDatabase } from "../../../src/sandbox/database.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { createMeasures, sitePath, startGraph } from "./graph-server.ts";

describe("refusals", () => {
  it("have Graph's shape", async () => {
    const graph = await startGraph({ now: () => new Date("2026-03-02T10:00:00Z") });
    const answer = await graph.send("GET", "/planner", { headers: { "client-request-id": "mine" } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get("client-request-id")).toBe("mine");
    expect(answer.body.error).toMatchObject({
      code: "BadRequest",
      innerError: {
        date: "2026-03-02T10:00:00",
        "client-request-id": "mine",
        "request-id": answer.headers.get("request-id"),
      },
    });
  });

  it.each(["innerError", "innererror"] as const)("are spelt %s where told so", async (errorForm) => {
    const graph = await startGraph({ behaviour: { errorForm } });
    expect((await graph.send("GET", "/planner")).body.error).toHaveProperty([errorForm, "request-id"]);
  });

  it.each([
    ["html", "text/html; charset=utf-8", "<h1>404</h1>"],
    ["empty", null, ""],
  ] as const)("are %s where told so, in a batch too", async (errorForm, type, text) => {
    const graph = await startGraph({ behaviour: { errorForm } });
    const answer = await graph.send("GET", "/planner");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, type]);
    expect(answer.body).toContain(text);
    expect(answer.headers.get("request-id")).not.toBeNull();

    const requests = [{ id: "1", method: "GET", url: "/planner" }];
    const { body } = await graph.send("POST", "/$batch", { body: { requests } });
    expect(body.responses[0].status).toBe(404);
    expect(Buffer.from(body.responses[0].body ?? "", "base64url").toString()).toContain(text);
  });

  it("come without a valid token", async () => {
    const graph = await startGraph();
    for (const headers of [{}, { Authorization: "Bearer abc.def.ghi" }, { Authorization: "Basic abc" }]) {
      const response = await fetch(`${graph.origin}/v1.0/me`, { headers });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ error: { code: "InvalidAuthenticationToken" } });
    }
  });

  it("meet other versions, other methods, and bodies that are no JSON", async () => {
    const graph = await startGraph();
    const headers = { Authorization: `Bearer ${graph.userToken}`, "Content-Type": "application/json" };
    expect((await fetch(`${graph.origin}/beta/me`, { headers })).status).toBe(404);
    expect((await graph.send("DELETE", "/me")).status).toBe(405);
    const broken = await fetch(`${graph.origin}/v1.0/$batch`, { method: "POST", headers, body: "{" });
    expect(broken.status).toBe(400);
    expect((await graph.send("GET", `${sitePath}/lists/%E0%A4%A`)).status).toBe(400);
  });
});

it("lets pages of other origins call", async () => {
  const graph = await startGraph();
  const response = await fetch(`${graph.origin}/v1.0/me`, {
    method: "OPTIONS",
    headers: { "Access-Control-Request-Headers": "authorization,if-match" },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-headers")).toBe("authorization,if-match");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
});

it("finds everything again after a restart", async () => {
  const path = join(temporaryFolder(), "sandbox.db");
  const before = await startGraph({ database: openDatabase(path) });
  const measures = await createMeasures(before);
  await before.send("POST", `${measures}/items`, { body: { fields: { Title: "A", Key: "1" } } });
  const { body } = await before.send("GET", `${measures}/items/1?$expand=fields`);
  before.database.close();

  const after = await startGraph({ database: openDatabase(path) });
  expect((await after.send("GET", `${measures}/items/1?$expand=fields`)).body).toEqual(body);
});

it("reads 5,000 items with selected fields in well under a second", async () => {
  const graph = await startGraph();
  const measures = await createMeasures(graph);
  const listId = measures.split("/").at(-1) ?? "";
  const fields = JSON.stringify({ Title: "Ein Titel", Status: "offen", Progress: 40, Details: "x".repeat(200) });
  const by = JSON.stringify({ user: { id: "1", displayName: "Jemand" } });
  graph.database
    .prepare(
      `WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 5000)
       INSERT INTO graph_items SELECT ?1, id, 'g' || id, 1, ?4, ?2, ?4, ?2, ?3 FROM n`,
    )
    .run(listId, by, fields, "2026-03-02T10:00:00Z");

  const start = performance.now();
  const { body } = await graph.send("GET", `${measures}/items?$top=5000&$expand=fields($select=Title,Status,Progress)`);
  expect(body.value).toHaveLength(5000);
  expect(performance.now() - start).toBeLessThan(1000);
});
