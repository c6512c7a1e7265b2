import { describe, expect, it } from "vitest";
import { createBotClient } from "../../../src/sandbox/connector/bot-client.ts";

const endpoint = "http://localhost:3978/api/messages";

describe("createBotClient", () => {
  it("posts the activity, with the authorization it is given", async () => {
    const requests: Request[] = [];
    const send = createBotClient({
      endpoint,
      authorize: async () => "Bearer signed",
      fetch: async (input, init) => {
        requests.push(new Request(input, init));
        return Response.json({ statusCode: 200 });
      },
    });
    expect(await send({ type: "message" })).toEqual({ kind: "answered", status: 200, body: { statusCode: 200 } });
    expect(requests[0]?.url).toBe(endpoint);
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer signed");
    expect(await requests[0]?.json()).toEqual({ type: "message" });
  });

  it("reads an empty answer as one without a body", async () => {
    const send = createBotClient({ endpoint, fetch: async () => new Response(null, { status: 202 }) });
    expect(await send({})).toEqual({ kind: "answered", status: 202, body: undefined });
  });

  it("calls a bot that is down, or too slow, unreachable", async () => {
    const down = createBotClient({ endpoint, fetch: () => Promise.reject(new TypeError("fetch failed")) });
    const slow = createBotClient({
      endpoint,
      timeoutMs: 5,
      fetch: (_input, init) =>
        new Promise((_resolve, reject) => init?.signal?.addEventListener("abort", () => reject(init.signal?.reason))),
    });
    expect(await down({})).toEqual({ kind: "unreachable" });
    expect(await slow({})).toEqual({ kind: "unreachable" });
  });
});
