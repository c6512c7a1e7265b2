import { Router } from "express";
import { describe, expect, it, onTestFinished } from "vitest";

import { createFaultMiddleware } from "../../../src/sandbox/faults/fault-middleware.ts";
import { readFaultPlan } from "../../../src/sandbox/faults/fault-plan.ts";
import { createFaultSource } from "../../../src/sandbox/faults/fault-source.ts";
import { serve } from "../connector/server.ts";
import { createMeasures, type GraphServer, sitePath, startGraph } from "../graph/graph-server.ts";

/** How many items the list holds: whether the work was done. */
async function count(graph: GraphServer, list: string): Promise<number> {
  return (await graph.send("GET", `${list}/items`)).body.value.length;
}

async function startWith(
  fault: string,
): Promise<{ graph: GraphServer; measures: string; post: () => ReturnType<GraphServer["send"]> }> {
  const graph = await startGraph({ faults: `POST /v1.0/**/items ${fault}` });
  const measures = await createMeasures(graph);
  return { graph, measures, post: () => graph.send("POST", `${measures}/items`, { body: { fields: { Title: "A" } } }) };
}

describe("statuses", () => {
  it.each([
    [409, "resourceModified"],
    [412, "resourceModified"],
    [429, "TooManyRequests"],
    [503, "serviceNotAvailable"],
    [504, "generalException"],
  ])("%i before the work, with a body of Graph's shape", async (status, code) => {
    const { graph, measures, post } = await startWith(`${status} x1`);
    const answer = await post();
    expect(answer).toMatchObject({ status, body: { error: { code, innerError: { date: expect.any(String) } } } });
    expect(answer.headers.get("retry-after")).toBe(status === 429 || status === 503 ? "1" : null);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(await count(graph, measures)).toBe(0);
    expect((await post()).status).toBe(201);
  });

  it("after the work", async () => {
    const { graph, measures, post } = await startWith("504 after x1");
    const answer = await post();
    expect(answer).toMatchObject({ status: 504, body: { error: { code: "generalException" } } });
    expect(answer.headers.get("etag")).toBeNull();
    expect(await count(graph, measures)).toBe(1);
  });

  it("410 with a place to start again", async () => {
    const graph = await startGraph({ faults: "GET /v1.0/**/items/delta 410 x1" });
    const measures = await createMeasures(graph);
    const answer = await graph.send("GET", `${measures}/items/delta?$expand=fields&token=old`);
    expect(answer).toMatchObject({ status: 410, body: { error: { code: "resyncChangesApplyDifferences" } } });
    const location = answer.headers.get("location");
    expect(location).toBe(`https://graph.microsoft.com/v1.0${measures}/items/delta?$expand=fields`);
    const again = location?.replace("https://graph.microsoft.com/v1.0", "") ?? "";
    expect((await graph.send("GET", again)).body).toHaveProperty(["@odata.deltaLink"]);
  });

  it("strike single requests of a batch", async () => {
    const graph = await startGraph({ faults: `GET /v1.0${sitePath}/lists 429 retry=30 x1` });
    const requests = [
      { id: "1", method: "GET", url: `${sitePath}/lists` },
      { id: "2", method: "GET", url: `${sitePath}/lists` },
      { id: "3", method: "GET", url: "/me", dependsOn: ["1"] },
    ];
    const { status, body } = await graph.send("POST", "/$batch", { body: { requests } });
    expect(status).toBe(200);
    expect(body.responses).toMatchObject([
      { id: "1", status: 429, headers: { "Retry-After": "30" }, body: { error: { code: "TooManyRequests" } } },
      { id: "2", status: 200 },
      { id: "3", status: 424 },
    ]);
  });

  it("pass over rules that only a whole request can meet, and leave them to it", async () => {
    const graph = await startGraph({ faults: "GET /v1.0/me cut x1; GET /v1.0/me 503 x1" });
    const requests = [{ id: "1", method: "GET", url: "/me" }];
    const { body } = await graph.send("POST", "/$batch", { body: { requests } });
    expect(body.responses[0].status).toBe(503);
    await expect(graph.send("GET", "/me")).rejects.toThrow("fetch failed");
  });

  it("strike the batch as a whole, however its path is written", async () => {
    const graph = await startGraph({ faults: "POST /v1.0/$batch 503 x2" });
    const body = { requests: [{ id: "1", method: "GET", url: "/me" }] };
    expect((await graph.send("POST", "/$batch", { body })).status).toBe(503);
    expect((await graph.send("POST", "/%24batch", { body })).status).toBe(503);
    expect((await graph.send("POST", "/$batch", { body })).status).toBe(200);
  });
});

describe("connections", () => {
  it("are cut before the work", async () => {
    const { graph, measures, post } = await startWith("cut x1");
    await expect(post()).rejects.toThrow("fetch failed");
    expect(await count(graph, measures)).toBe(0);
  });

  it("are cut after the work", async () => {
    const { graph, measures, post } = await startWith("cut after x1");
    await expect(post()).rejects.toThrow("fetch failed");
    expect(await count(graph, measures)).toBe(1);
  });
});

describe("answers", () => {
  it("come without a body, the work done", async () => {
    const { graph, measures, post } = await startWith("empty x1");
    expect(await post()).toMatchObject({ status: 201, body: "" });
    expect(await count(graph, measures)).toBe(1);
  });

  it.each(["delay=60", "delay=60 after"])("come late: %s", async (fault) => {
    const { graph, measures, post } = await startWith(`${fault} x1`);
    const start = performance.now();
    expect((await post()).status).toBe(201);
    expect(performance.now() - start).toBeGreaterThanOrEqual(55);
    expect(await count(graph, measures)).toBe(1);
  });
});

it("lets the browser's own questions pass", async () => {
  const graph = await startGraph({ faults: "* /v1.0/** 503" });
  expect((await fetch(`${graph.origin}/v1.0/me`, { method: "OPTIONS" })).status).toBe(204);
  expect((await graph.send("GET", "/me")).status).toBe(503);
});

it("strikes the connector too", async () => {
  const work: string[] = [];
  const connector = Router().post("/v3/conversations", (_request, response) => {
    work.push("posted");
    response.status(201).json({ id: "1" });
  });
  const { plan = { seed: 1, rules: [] } } = readFaultPlan(
    "POST /connector/** 429 retry=7 x1; POST /connector/** cut after x1; POST /connector/** empty x1",
  );
  const faults = Router().use(createFaultMiddleware(createFaultSource(plan)));
  const { url, close } = await serve({ "/": faults, "/connector": connector });
  onTestFinished(close);

  const post = () => fetch(`${url}/connector/v3/conversations`, { method: "POST" });
  const throttled = await post();
  expect([throttled.status, throttled.headers.get("retry-after"), work.length]).toEqual([429, "7", 0]);
  await expect(post()).rejects.toThrow("fetch failed");
  expect(work).toHaveLength(1);
  const empty = await post();
  expect([empty.status, await empty.text(), work.length]).toEqual([201, "", 2]);
  expect(await (await post()).json()).toEqual({ id: "1" });
});
