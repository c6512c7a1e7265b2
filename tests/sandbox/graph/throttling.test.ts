import { describe, expect, it } from "vitest";

import { city } from "../../../src/sandbox/city.ts";
import { type Body, createMeasures, sitePath, startGraph } from "./graph-server.ts";

const lists = `${sitePath}/lists`;

describe("throttling by resource units", () => {
  it("warns from 80 % on and then refuses until the minute is over", async () => {
    let now = new Date("2026-03-02T10:00:00Z");
    const graph = await startGraph({ now: () => now, behaviour: { resourceUnitsPerMinute: 10 } });
    for (let n = 0; n < 3; n += 1) {
      expect((await graph.send("GET", lists)).headers.get("ratelimit-limit")).toBeNull();
    }
    now = new Date("2026-03-02T10:00:20Z");
    const warned = await graph.send("GET", lists);
    expect(warned.status).toBe(200);
    expect(Object.fromEntries(warned.headers)).toMatchObject({
      "ratelimit-limit": "10",
      "ratelimit-remaining": "2",
      "ratelimit-reset": "40",
    });
    expect((await graph.send("GET", sitePath)).headers.get("ratelimit-remaining")).toBe("1");

    const refused = await graph.send("GET", lists);
    expect(refused).toMatchObject({ status: 429, body: { error: { code: "TooManyRequests" } } });
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      "retry-after": "40",
      "ratelimit-limit": "10",
      "ratelimit-remaining": "0",
      "ratelimit-reset": "40",
    });
    expect((await graph.send("GET", sitePath)).status).toBe(200);

    now = new Date("2026-03-02T10:01:00Z");
    expect((await graph.send("GET", lists)).status).toBe(200);
  });

  it.each([
    ["one item", "GET", "/items/1", undefined, 1],
    ["several items", "GET", "/items", undefined, 2],
    ["all changes", "GET", "/items/delta", undefined, 2],
    ["changes by token", "GET", "/items/delta?token=latest", undefined, 1],
    ["creating", "POST", "/items", { fields: {} }, 2],
    ["changing", "PATCH", "/items/1/fields", { Title: "B" }, 2],
    ["deleting", "DELETE", "/items/1", undefined, 2],
    ["permissions", "GET", "/permissions", undefined, 5],
  ])("counts %s", async (_, method, path, body, cost) => {
    const now = new Date("2026-03-02T10:00:00Z");
    const graph = await startGraph({ now: () => now, behaviour: { resourceUnitsPerMinute: 100 } });
    const measures = await createMeasures(graph);
    await graph.send("POST", `${measures}/items`, { body: { fields: { Title: "A" } } });
    for (let spent = 4; spent < 80; spent += 2) await graph.send("GET", lists);
    await graph.send(method, `${measures}${path}`, { body });
    const one = await graph.send("GET", sitePath);
    expect(Number(one.headers.get("ratelimit-remaining"))).toBe(100 - 80 - cost - 1);
  });

  it("counts each application for itself, and other services not at all", async () => {
    const graph = await startGraph({ behaviour: { resourceUnitsPerMinute: 2 } });
    expect((await graph.send("GET", lists)).status).toBe(200);
    expect((await graph.send("GET", lists)).status).toBe(429);
    expect((await graph.send("GET", lists, { token: graph.applicationToken })).status).toBe(200);
    expect((await graph.send("GET", `/teams/${city.team.groupId}/channels`)).status).toBe(200);
  });

  it("refuses single requests of a batch, each with its own Retry-After", async () => {
    const graph = await startGraph({ behaviour: { resourceUnitsPerMinute: 4 } });
    const requests = ["1", "2", "3"].map((id) => ({ id, method: "GET", url: lists }));
    const { status, body } = await graph.send("POST", "/$batch", { body: { requests } });
    expect(status).toBe(200);
    expect(body.responses.map((response: Body) => response.status)).toEqual([200, 200, 429]);
    expect(Number(body.responses[2].headers["Retry-After"])).toBeGreaterThan(0);
  });

  it("does not disturb whoever keeps to the usual limit", async () => {
    const graph = await startGraph();
    for (let n = 0; n < 100; n += 1) {
      const { status, headers } = await graph.send("GET", sitePath);
      expect([status, headers.get("ratelimit-limit")]).toEqual([200, null]);
    }
  });
});
