import { SignJWT } from "jose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HostMessage, type HostState, personHeader } from "../../../src/sandbox/connector/host-api.ts";
import { createHostRouter } from "../../../src/sandbox/connector/host-router.ts";
import { serve, type TestServer } from "./server.ts";
import { buildStandIn, channelId, coordinator, guest, youthOffice } from "./stand-in.ts";

const general = channelId("Allgemein");
const youth = channelId("Jugendamt");

let standIn: ReturnType<typeof buildStandIn>;
let server: TestServer;
let issued: unknown[];

beforeEach(async () => {
  standIn = buildStandIn();
  issued = [];
  const router = createHostRouter({
    ...standIn,
    now: () => new Date("2026-03-03T13:05:00Z"),
    issueUserToken: (person, request) => {
      issued.push({ person: person.id, ...request });
      return new SignJWT({ oid: person.id })
        .setProtectedHeader({ alg: "HS256" })
        .setExpirationTime(new Date("2026-03-03T14:05:00Z"))
        .sign(new TextEncoder().encode("not secret"));
    },
  });
  server = await serve({ "/host/api": router });
});

afterEach(() => server.close());

async function ask(person: { id: string } | undefined, method: string, path: string, body?: object) {
  const response = await fetch(`${server.url}/host/api/${path}`, {
    method,
    headers: { "content-type": "application/json", ...(person ? { [personHeader]: person.id } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

describe("the host API", () => {
  it("shows every person their own channels", async () => {
    const channelsOf = async (person: { id: string } | undefined) =>
      ((await ask(person, "GET", "state")).body as HostState).channels.map(({ displayName }) => displayName);
    expect(await channelsOf(youthOffice)).toEqual(["Allgemein", "Jugendamt"]);
    expect(await channelsOf(coordinator)).toHaveLength(9);
    expect(await channelsOf(undefined)).toHaveLength(9);
    expect(await channelsOf(guest)).toHaveLength(3);
  });

  it("takes messages and gives them back with their authors", async () => {
    await ask(coordinator, "POST", "messages", { conversation: general, text: "  Guten Morgen  " });
    const { body } = await ask(youthOffice, "GET", `messages?conversation=${encodeURIComponent(general)}`);
    expect(body).toEqual([
      {
        id: expect.any(String),
        thread: expect.any(String),
        author: coordinator.id,
        authorName: "Koordination Integration",
        text: "Guten Morgen",
        cards: [],
        createdAt: "2026-03-03T13:05:00.000Z",
      } satisfies HostMessage,
    ]);
    const state = (await ask(youthOffice, "GET", "state")).body as HostState;
    expect(state.channels[0]?.latest).toBe((body as HostMessage[])[0]?.id);
  });

  it.each([
    ["a stranger", undefined, "POST", "app", undefined, 400],
    ["an empty message", coordinator, "POST", "messages", { conversation: general, text: " " }, 400],
    ["a channel of others", guest, "GET", `messages?conversation=${encodeURIComponent(youth)}`, undefined, 403],
    ["a guest who installs", guest, "POST", "app", undefined, 403],
    ["an unknown path", coordinator, "GET", "none", undefined, 404],
    ["a token for another application", coordinator, "POST", "token", { clientId: "x", scope: "User.Read" }, 400],
  ] as const)("refuses %s", async (_case, person, method, path, body, status) => {
    expect(await ask(person, method, path, body)).toMatchObject({
      status,
      body: { error: { code: expect.any(String) } },
    });
  });

  it("hands out tokens for the tab", async () => {
    const { clientId } = standIn.city.tab;
    const scope = "https://graph.microsoft.com/Sites.Selected openid User.Read";
    const { body } = await ask(youthOffice, "POST", "token", { clientId, scope });
    expect(body).toMatchObject({ expiresInSeconds: 3600, accessToken: expect.any(String) });
    expect(issued).toEqual([
      { person: youthOffice.id, audience: "https://graph.microsoft.com", scopes: ["Sites.Selected", "User.Read"] },
      { person: youthOffice.id, audience: clientId, scopes: [] },
    ]);
  });

  it("takes searches, and messages that are a card alone", async () => {
    await ask(coordinator, "POST", "app");
    const found = { status: 200, body: { composeExtension: { type: "message", text: "Nichts gefunden" } } };
    standIn.bot.answerWith({ kind: "answered", ...found });
    const query = { conversation: general, command: "find", text: "x" };
    expect((await ask(youthOffice, "POST", "search", query)).body).toEqual({ kind: "note", text: "Nichts gefunden" });
    const card = { type: "AdaptiveCard" };
    await ask(youthOffice, "POST", "messages", { conversation: general, text: "", cards: [card] });
    expect(standIn.store.list(general)).toMatchObject([{ text: "", cards: [card] }]);
  });

  it("changes channels, the administration's consent and the time", async () => {
    const path = `channels/${encodeURIComponent(youth)}`;
    await ask(coordinator, "POST", "channels", { displayName: " Neues Amt ", membershipType: "standard" });
    await ask(coordinator, "PATCH", path, { deleted: true });
    await ask(coordinator, "PUT", "app/blocking", { blocked: true });
    await ask(coordinator, "PUT", "clock", { at: "2026-03-04T13:05:00Z" });
    const state = (await ask(youthOffice, "GET", "state")).body as HostState;
    expect(state).toMatchObject({
      channels: [{ displayName: "Allgemein" }, { displayName: "Neues Amt", membershipType: "standard" }],
      deletedChannels: [{ id: youth }],
      app: { blocked: true, commands: [{ id: "find" }] },
      clockOffsetMs: 86_400_000,
    });
    expect(standIn.announced.map(({ kind }) => kind)).toEqual(["team", "team", "installation", "clock"]);
  });

  it.each([
    ["a name of 51 characters", "POST", "channels", { displayName: "x".repeat(51), membershipType: "standard" }, 400],
    ["a private channel", "POST", "channels", { displayName: "Privat", membershipType: "private" }, 400],
    ["two changes at once", "PATCH", `channels/${encodeURIComponent(youth)}`, { deleted: true, sharedOut: true }, 400],
    ["a name that is taken", "POST", "channels", { displayName: "Jugendamt", membershipType: "standard" }, 409],
    ["a moment that has passed", "PUT", "clock", { at: "2026-03-02T13:05:00Z" }, 400],
    ["a message of nothing", "POST", "messages", { conversation: general, text: "", cards: [] }, 400],
  ] as const)("refuses %s", async (_case, method, path, body, status) => {
    expect((await ask(coordinator, method, path, body)).status).toBe(status);
  });

  it("tells open pages what changed, and nothing of the content", async () => {
    const response = await fetch(`${server.url}/host/api/changes`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await ask(coordinator, "POST", "messages", { conversation: general, text: "vertraulich" });
    const event = await reader?.read();
    await reader?.cancel();
    expect(event?.value).toBe(`data: ${JSON.stringify({ kind: "messages", conversation: general })}\n\n`);
  });
});
