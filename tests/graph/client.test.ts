import { expect, test } from "vitest";
import { createGraph, withSignal } from "../../src/graph/client.ts";
import { GraphRequestError } from "../../src/graph/errors.ts";
import { batch, json, scriptedGraph, subRequests } from "./scripted-graph.ts";

test("asks Microsoft's own origin, with the token and the path as it was given", async () => {
  const { graph, asked } = scriptedGraph([json(200, {})]);
  const path = `/sites/s/lists/l/items?$filter=${encodeURIComponent("fields/Key eq 'A&B #1'")}`;
  await graph.send({ method: "GET", path });
  expect(asked[0]?.url).toBe(`https://graph.microsoft.com/v1.0${path}`);
  expect(new Headers(asked[0]?.init?.headers).get("authorization")).toBe("Bearer token");
});

const throttled = (retryAfter: string) =>
  json(429, { error: { code: "activityLimitReached", message: "slow" } }, { "Retry-After": retryAfter });

test("a write that was refused as too much goes again, as nothing was done", async () => {
  const { graph, asked, waits } = scriptedGraph([throttled("7"), json(201, { id: "1" })]);
  expect(await graph.send({ method: "POST", path: "/x", body: {} })).toEqual({ id: "1" });
  expect(asked).toHaveLength(2);
  expect(waits).toEqual([7000]);
});

test.each([
  ["503", json(503, {}, { "Retry-After": "0" })],
  ["504", json(504, {})],
  ["a lost answer", new TypeError("fetch failed")],
])("a write is never repeated after %s, as it may have been done", async (_, answer) => {
  for (const method of ["POST", "PATCH", "DELETE"] as const) {
    const { graph, asked } = scriptedGraph([answer instanceof Response ? answer.clone() : answer, json(201, {})]);
    await expect(graph.send({ method, path: "/x", body: {} })).rejects.toBeInstanceOf(GraphRequestError);
    expect(asked).toHaveLength(1);
  }
});

test("a read goes again after a lost answer, and gives up in the end", async () => {
  const lost = new TypeError("fetch failed");
  const lucky = scriptedGraph([lost, json(503, {}), json(200, { value: 1 })]);
  expect(await lucky.graph.send({ method: "GET", path: "/me" })).toEqual({ value: 1 });
  const unlucky = scriptedGraph([lost, lost, lost, lost, lost, lost]);
  await expect(unlucky.graph.send({ method: "GET", path: "/me" })).rejects.toMatchObject({ reason: "unreachable" });
  expect(unlucky.asked).toHaveLength(4);
});

test("waits as long as it is asked to, however long, if that is in time", async () => {
  const replies = () => [throttled("500"), json(200, {})];
  const patient = scriptedGraph(replies(), { patience: 600_000 });
  await patient.graph.send({ method: "GET", path: "/me" });
  expect(patient.waits).toEqual([500_000]);
  const hurried = scriptedGraph(replies());
  await expect(hurried.graph.send({ method: "GET", path: "/me" })).rejects.toMatchObject({ reason: "throttled" });
  await expect(hurried.graph.send({ method: "GET", path: "/me" })).rejects.toMatchObject({ reason: "throttled" });
  expect(hurried.waits).toEqual([]);
  expect(hurried.asked).toHaveLength(1);
});

test("slows down before the limit, by the units that are left", async () => {
  const early = { "RateLimit-Limit": "1200", "RateLimit-Remaining": "120", "RateLimit-Reset": "60" };
  const { graph, waits } = scriptedGraph([json(200, {}, early), json(200, {}), json(200, {})]);
  await graph.send({ method: "GET", path: "/me" });
  await graph.send({ method: "POST", path: "/x", body: {} });
  await graph.send({ method: "GET", path: "/sites/s/lists/l/items" });
  expect(waits).toEqual([1000, 1000]);
});

test("an abort ends a wait at once, and nothing is sent any more", async () => {
  const stop = new AbortController();
  const { graph, asked } = scriptedGraph([throttled("20"), json(200, {})], {
    pause: (_, signal) => {
      stop.abort(new RangeError("gone"));
      return signal?.aborted ? Promise.reject(signal.reason) : Promise.resolve();
    },
  });
  await expect(withSignal(graph, stop.signal).send({ method: "GET", path: "/me" })).rejects.toThrow("gone");
  expect(asked).toHaveLength(1);
});

test("an abort reaches the request that is under way", async () => {
  const stop = new AbortController();
  const graph = createGraph({
    getToken: async () => "token",
    fetch: (_, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener("abort", () => reject(init.signal?.reason))),
  });
  const reading = withSignal(graph, stop.signal).batch([{ method: "GET", path: "/me" }]);
  setTimeout(() => stop.abort(new RangeError("gone")));
  await expect(reading).rejects.toThrow("gone");
});

test("a service that never answers is given up in time", async () => {
  const graph = createGraph({
    getToken: async () => "token",
    patience: 30,
    fetch: (_, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener("abort", () => reject(init.signal?.reason))),
  });
  await expect(graph.send({ method: "GET", path: "/me" })).rejects.toMatchObject({ reason: "unreachable" });
});

test("requests of a batch that were refused go again by themselves", async () => {
  const refused = { status: 429, headers: { "Retry-After": "5" }, body: {} };
  const { graph, asked, waits } = scriptedGraph([
    batch({ status: 200, body: { a: 1 } }, refused, { ...refused, headers: { "retry-after": "9" } }, { status: 404 }),
    batch({ status: 201, body: { b: 1 } }, { status: 200, body: { c: 1 } }),
  ]);
  const answers = await graph.batch([
    { method: "GET", path: "/a" },
    { method: "POST", path: "/b", body: {} },
    { method: "GET", path: "/c" },
    { method: "GET", path: "/d" },
  ]);
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [200, { a: 1 }],
    [201, { b: 1 }],
    [200, { c: 1 }],
    [404, undefined],
  ]);
  expect(subRequests(asked[1]?.init).map(({ url }) => url)).toEqual(["/b", "/c"]);
  expect(waits).toEqual([9000]);
});

test("within a batch, a write of unknown fate does not go again, and a read does", async () => {
  const { graph, asked } = scriptedGraph([batch({ status: 503 }, { status: 504 }), batch({ status: 200, body: 1 })]);
  const answers = await graph.batch([
    { method: "POST", path: "/a", body: {} },
    { method: "GET", path: "/b" },
  ]);
  expect(answers.map(({ status }) => status)).toEqual([503, 200]);
  expect(subRequests(asked[1]?.init).map(({ url }) => url)).toEqual(["/b"]);
});

test("a batch of writes whose answer got lost is not sent again, one of reads is", async () => {
  const lost = new TypeError("fetch failed");
  const writing = scriptedGraph([lost, batch({ status: 201 })]);
  await expect(writing.graph.batch([{ method: "POST", path: "/a", body: {} }])).rejects.toMatchObject({ status: 0 });
  expect(writing.asked).toHaveLength(1);
  const reading = scriptedGraph([lost, batch({ status: 200, body: 1 })]);
  expect(await reading.graph.batch([{ method: "GET", path: "/a" }])).toMatchObject([{ status: 200 }]);
});

test("a read whose answer came empty or broke off goes again, by itself or within a batch", async () => {
  const alone = scriptedGraph([new Response(null, { status: 200 }), new Response('{"val'), json(200, { value: 1 })]);
  expect(await alone.graph.send({ method: "GET", path: "/me" })).toEqual({ value: 1 });
  const together = scriptedGraph([
    new Response("", { status: 200 }),
    batch({ status: 200 }),
    batch({ status: 200, body: { value: 1 } }),
  ]);
  expect(await together.graph.batch([{ method: "GET", path: "/a" }])).toMatchObject([{ body: { value: 1 } }]);
});

test("a batch that answers with something else counts as unanswered", async () => {
  const { graph } = scriptedGraph([new Response("<html>", { status: 200 })]);
  await expect(graph.batch([{ method: "POST", path: "/a", body: {} }])).rejects.toMatchObject({
    reason: "unreachable",
  });
});

test.each([
  [401, "signedOut"],
  [403, "forbidden"],
  [404, "notFound"],
  [409, "conflict"],
  [412, "conflict"],
  [400, "invalid"],
  [500, "unavailable"],
])("status %i is %s, with Graph's code and request id", async (status, reason) => {
  const error = { code: "someCode", message: "Some message", innererror: { "request-id": "r-1" } };
  const { graph } = scriptedGraph([json(status, { error })]);
  await expect(graph.send({ method: "POST", path: "/sites/s?x=1", body: {} })).rejects.toMatchObject({
    name: "GraphRequestError",
    reason,
    status,
    code: "someCode",
    requestId: "r-1",
    message: "POST /sites/s: Some message",
  });
});

test("an error page in HTML and an empty error are errors too", async () => {
  const { graph } = scriptedGraph([new Response("<html>", { status: 502 }), new Response(null, { status: 500 })]);
  await expect(graph.send({ method: "POST", path: "/a", body: {} })).rejects.toMatchObject({ status: 502 });
  await expect(graph.send({ method: "POST", path: "/b", body: {} })).rejects.toMatchObject({ status: 500 });
});

test("no answer at all is unreachable", async () => {
  const { graph } = scriptedGraph([new TypeError("fetch failed")]);
  await expect(graph.send({ method: "PATCH", path: "/a", body: {} })).rejects.toBeInstanceOf(GraphRequestError);
});

test("a failed sign-in is passed on as it is", async () => {
  const refusal = new RangeError("not signed in");
  const graph = createGraph({ getToken: () => Promise.reject(refusal) });
  await expect(graph.send({ method: "GET", path: "/me" })).rejects.toBe(refusal);
});

test("a batch of more than 20 goes in several, and its answers keep the order of the requests", async () => {
  const answer = (ids: readonly number[]) =>
    json(200, { responses: ids.map((id) => ({ id: String(id), status: 200, body: id })).reverse() });
  const { graph, asked } = scriptedGraph([answer([...Array(20).keys()]), answer([0, 1])]);
  const requests = [...Array(22).keys()].map((index) => ({ method: "GET", path: `/x/${index}` }) as const);
  expect((await graph.batch(requests)).map(({ body }) => body)).toEqual([...Array(20).keys(), 0, 1]);
  expect(asked).toHaveLength(2);
});
