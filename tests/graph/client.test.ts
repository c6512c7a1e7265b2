import { expect, test } from "vitest";
import { createGraph } from "../../src/graph/client.ts";
import { GraphRequestError } from "../../src/graph/errors.ts";

/** A Graph that gives the answers one after the other and keeps what it was asked. */
function scriptedGraph(...answers: (Response | Error)[]) {
  const asked: { readonly url: string; readonly init: RequestInit | undefined }[] = [];
  const graph = createGraph({
    getToken: async () => "token",
    fetch: async (input, init) => {
      asked.push({ url: String(input), init });
      const answer = answers.shift();
      if (answer instanceof Error || answer === undefined) throw answer ?? new TypeError("no answer left");
      return answer;
    },
  });
  return { graph, asked };
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });
}

test("asks Microsoft's own origin, with the token and the path as it was given", async () => {
  const { graph, asked } = scriptedGraph(json(200, {}));
  const path = `/sites/s/lists/l/items?$filter=${encodeURIComponent("fields/Key eq 'A&B #1'")}`;
  await graph.send({ method: "GET", path });
  expect(asked[0]?.url).toBe(`https://graph.microsoft.com/v1.0${path}`);
  expect(new Headers(asked[0]?.init?.headers).get("authorization")).toBe("Bearer token");
});

test("repeats a GET that was throttled, but never a POST", async () => {
  const throttled = () => json(429, { error: { code: "TooManyRequests", message: "slow" } }, { "Retry-After": "0" });
  const reading = scriptedGraph(throttled(), json(200, { value: 1 }));
  expect(await reading.graph.send({ method: "GET", path: "/me" })).toEqual({ value: 1 });
  const writing = scriptedGraph(throttled(), json(201, {}));
  await expect(writing.graph.send({ method: "POST", path: "/x", body: {} })).rejects.toMatchObject({
    reason: "throttled",
  });
  expect(writing.asked).toHaveLength(1);
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
  const { graph } = scriptedGraph(json(status, { error }));
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
  const { graph } = scriptedGraph(new Response("<html>", { status: 502 }), new Response(null, { status: 500 }));
  await expect(graph.send({ method: "POST", path: "/a", body: {} })).rejects.toMatchObject({ status: 502 });
  await expect(graph.send({ method: "POST", path: "/b", body: {} })).rejects.toMatchObject({ status: 500 });
});

test("no answer at all is unreachable", async () => {
  const { graph } = scriptedGraph(new TypeError("fetch failed"));
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
  const { graph, asked } = scriptedGraph(answer([...Array(20).keys()]), answer([0, 1]));
  const requests = [...Array(22).keys()].map((index) => ({ method: "GET", path: `/x/${index}` }) as const);
  expect((await graph.batch(requests)).map(({ body }) => body)).toEqual([...Array(20).keys(), 0, 1]);
  expect(asked).toHaveLength(2);
});
