import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readConfig } from "../../src/bot/config.ts";
import { StartError } from "../../src/bot/errors.ts";
import type { Service } from "../../src/bot/service.ts";
import { startService } from "../../src/bot/service.ts";
import { createHearing } from "../../src/bot/subscriptions.ts";
import type { AdaptiveCard } from "../../src/cards/adaptive-card.ts";
import { buildConcept, buildUnit } from "../builders.ts";
import { dataOf, textOf, valuesOf } from "../cards/elements.ts";
import type { FakeConnector } from "../fakes/connector.ts";
import { startConnector } from "../fakes/connector.ts";
import type { FakeLists, FakeSubscriptions } from "../fakes/lists.ts";
import { fakeConnection, fakeLists, fakeSubscriptions } from "../fakes/lists.ts";
import { fakeLog } from "../fakes/log.ts";

const tenant = "00000000-0000-4000-8000-000000000001";
const team = "19:team@thread.tacv2";
const jugendamt = "19:jugendamt@thread.tacv2";
const sozialamt = "19:sozialamt@thread.tacv2";
const item = "2.1-L1-S1";

let connector: FakeConnector;
let lists: FakeLists;
let service: Service;
let subscriptions: FakeSubscriptions;
let tabFolder: string;
let log: ReturnType<typeof fakeLog>;

function environment(overrides: Record<string, string> = {}) {
  return {
    PORT: "4711",
    CLIENT_ID: "00000000-0000-4000-8000-000000000005",
    TENANT_ID: tenant,
    TAB_CLIENT_ID: "00000000-0000-4000-8000-000000000006",
    SHAREPOINT_SITE: "stadt.sharepoint.example:/sites/integration",
    LOCAL_MODE: "true",
    SERVICE_URL_HOSTS: connector.host,
    HOST_ORIGINS: "http://localhost:4790",
    ...overrides,
  };
}

function start(overrides: Record<string, string> = {}): Promise<Service> {
  const config = { ...readConfig(environment(overrides)), ...(overrides.PORT ? {} : { port: 0 }) };
  return startService({ config, connection: { ...fakeConnection(lists), subscriptions }, log, tabFolder });
}

beforeEach(async () => {
  tabFolder = mkdtempSync(join(tmpdir(), "tab-"));
  mkdirSync(join(tabFolder, "assets"));
  writeFileSync(join(tabFolder, "index.html"), "<!doctype html>");
  writeFileSync(join(tabFolder, "assets", "main-1a2b.js"), "export {};");
  writeFileSync(join(tabFolder, "assets", "main-1a2b.js.br"), brotliCompressSync("export {};"));
  connector = await startConnector([
    { id: team },
    { id: jugendamt, name: "Jugendamt" },
    { id: sozialamt, name: "Sozialamt" },
  ]);
  const units = [buildUnit(), buildUnit({ key: "sozialamt", title: "Sozialamt", alsoWritten: [] })];
  lists = fakeLists(buildConcept({ units }));
  subscriptions = fakeSubscriptions();
  log = fakeLog();
  service = await start();
});

afterEach(async () => {
  await service.close();
  await connector.close();
  rmSync(tabFolder, { recursive: true });
});

function address(path: string): string {
  return `http://127.0.0.1:${service.port}${path}`;
}

function envelope(channel: string, thread?: string) {
  return {
    channelId: "msteams",
    serviceUrl: connector.url,
    id: "1",
    from: { id: "29:coordinator", aadObjectId: "coordinator", name: "Koordination" },
    recipient: { id: "28:bot", name: "Integrationskompass" },
    conversation: {
      id: thread ? `${channel};messageid=${thread}` : channel,
      tenantId: tenant,
      conversationType: "channel",
    },
    channelData: { team: { id: team }, channel: { id: channel }, tenant: { id: tenant } },
  };
}

function post(activity: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(address("/api/messages"), {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(activity),
  });
}

async function press(channel: string, message: string, data: object): Promise<AdaptiveCard> {
  const response = await post({
    ...envelope(channel, message),
    type: "invoke",
    name: "adaptiveCard/action",
    replyToId: message,
    value: { action: { type: "Action.Execute", verb: "answer", data }, trigger: "manual" },
  });
  expect(response.status).toBe(200);
  const body = (await response.json()) as { statusCode: number; type: string; value: AdaptiveCard };
  expect(body).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
  return body.value;
}

async function say(text: string): Promise<void> {
  const mention = {
    type: "mention",
    text: "<at>Integrationskompass</at>",
    mentioned: { id: "28:bot", name: "Integrationskompass" },
  };
  const activity = { ...envelope(team, "9"), type: "message", text: `${mention.text} ${text}`, entities: [mention] };
  expect((await post(activity)).status).toBe(200);
}

async function installAndBind(): Promise<void> {
  await post({ ...envelope(team), type: "installationUpdate", action: "add" });
  const card = connector.cardIn(connector.calls[0]);
  await press(team, "1", { ...dataOf(card, "bind"), ...valuesOf(card) });
}

async function startRound(): Promise<{ readonly message: string; readonly card: AdaptiveCard }> {
  await installAndBind();
  connector.calls.length = 0;
  await say("starte");
  await vi.waitFor(() => expect([...lists.state.checkIns.values()][0]?.value.delivery.state).toBe("posted"));
  const posted = connector.calls.find(({ path }) => path === "/v3/conversations");
  const [checkIn] = lists.state.checkIns.values();
  return { message: checkIn?.value.delivery.posting?.message ?? "", card: connector.cardIn(posted) };
}

describe("the service", () => {
  it("posts the binding card when it is installed, and binds what is chosen", async () => {
    await installAndBind();
    expect(connector.calls[0]).toMatchObject({
      method: "POST",
      path: "/v3/conversations",
      body: { isGroup: true, channelData: { channel: { id: team } } },
    });
    expect(valuesOf(connector.cardIn(connector.calls[0]))).toEqual({
      [`unit:${team}`]: "-",
      [`language:${team}`]: "de",
      [`unit:${jugendamt}`]: "jugendamt",
      [`language:${jugendamt}`]: "de",
      [`unit:${sozialamt}`]: "-",
      [`language:${sozialamt}`]: "de",
    });
    expect(lists.state.bindings.get("jugendamt")).toEqual({ team, channel: jugendamt, language: "de" });
    expect(lists.state.installations.get(team)?.group).toBe("group");
  });

  it("begins a round with 'starte': an answer in the thread and a card in the channel", async () => {
    const { card } = await startRound();
    const reply = connector.calls.find(({ path }) => path.startsWith(`/v3/conversations/${team};messageid=9/`));
    expect(textOf(connector.cardIn(reply))).toContain("Gefragt werden\n- Jugendamt");
    const posts = connector.calls.filter(({ path }) => path === "/v3/conversations");
    expect(posts.map(({ body }) => body.channelData?.channel.id)).toEqual([jugendamt]);
    expect(dataOf(card, "answer")).toMatchObject({ item, seen: 0 });
  });

  it("answers a button with a card and updates the message", async () => {
    const { message, card } = await startRound();
    const next = await press(jugendamt, message, {
      ...dataOf(card, "answer"),
      status: "underway",
      progress: "40",
      obstacle: "",
      comment: "ü",
    });
    expect(textOf(next)).toContain("Gespeichert");
    expect(connector.calls.at(-1)).toMatchObject({
      method: "PUT",
      path: `/v3/conversations/${jugendamt};messageid=${message}/activities/${message}`,
    });
    expect(lists.state.standings.get(item)).toMatchObject({ status: "underway", progress: 40, comment: "ü" });
    expect([...lists.state.responses.values()]).toMatchObject([
      { answeredBy: { id: "coordinator", name: "Koordination" } },
    ]);
  });

  it("refuses an answer from another channel", async () => {
    const { message, card } = await startRound();
    const refusal = await press(sozialamt, message, { ...dataOf(card, "answer"), status: "done" });
    expect(textOf(refusal)).toContain("gehört in einen anderen Kanal");
    expect(lists.state.responses.size).toBe(0);
  });

  it("shows the fault of a progress of 140 and writes nothing", async () => {
    const { message, card } = await startRound();
    const form = await press(jugendamt, message, { ...dataOf(card, "answer"), status: "underway", progress: "140" });
    expect(textOf(form)).toContain("von 0 bis 100");
    expect(lists.state.responses.size).toBe(0);
  });

  it("takes an answer of a client without universal actions", async () => {
    const { message, card } = await startRound();
    const value = { ...dataOf(card, "answer"), status: "done" };
    await post({ ...envelope(jugendamt, message), type: "message", replyToId: message, value });
    expect(lists.state.standings.get(item)).toMatchObject({ status: "done" });
    expect(connector.calls.at(-1)?.method).toBe("PUT");
    await post({
      ...envelope(jugendamt, message),
      type: "message",
      replyToId: message,
      value: { ...value, progress: "140" },
    });
    expect(textOf(connector.cardIn(connector.calls.at(-1)))).toContain("von 0 bis 100");
  });

  it.each([
    ["find", "2.1-L1-S1", { type: "result", attachmentLayout: "list" }],
    ["initialRun", "true", { type: "message" }],
    ["find", "nichts davon", { type: "message" }],
  ])("finds measures for a message: %s %s", async (command, value, expected) => {
    const name = command === "find" ? "text" : command;
    const query = { commandId: "find", parameters: [{ name, value }], queryOptions: { skip: 0, count: 25 } };
    const chat = { ...envelope(jugendamt), type: "invoke", name: "composeExtension/query", value: query };
    const response = await post(chat);
    expect(response.status).toBe(200);
    const { composeExtension } = (await response.json()) as { composeExtension: { attachments?: unknown[] } };
    expect(composeExtension).toMatchObject(expected);
    if (composeExtension.attachments)
      expect(composeExtension.attachments).toMatchObject([
        {
          contentType: "application/vnd.microsoft.card.adaptive",
          content: { type: "AdaptiveCard" },
          preview: {
            contentType: "application/vnd.microsoft.card.thumbnail",
            content: { title: "Übersicht der Runden Tische erstellen", text: "2.1-L1-S1 · Nicht gemeldet" },
          },
        },
      ]);
  });

  it("answers a search in words when the lists are gone", async () => {
    lists.readBoard = () => Promise.reject(new Error("the lists are gone"));
    const value = { commandId: "find", parameters: [{ name: "text", value: { $ne: 1 } }] };
    const response = await post({ ...envelope(team), type: "invoke", name: "composeExtension/query", value });
    expect(await response.json()).toEqual({
      composeExtension: { type: "message", text: expect.stringContaining("nicht geklappt") },
    });
  });

  it("takes no notice of what people say to each other in a channel", async () => {
    const toSomebody = { type: "mention", text: "<at>Gast</at>", mentioned: { id: "29:guest", name: "Gast" } };
    for (const entities of [[], [toSomebody]])
      await post({ ...envelope(team, "9"), type: "message", text: "starte", entities });
    expect(connector.calls).toEqual([]);
    expect(lists.state.rounds.size).toBe(0);
  });

  it("hears of channels that change", async () => {
    await installAndBind();
    const event = (eventType: string, name: string) => ({
      ...envelope(jugendamt),
      type: "conversationUpdate",
      channelData: { eventType, channel: { id: jugendamt, name }, team: { id: team }, tenant: { id: tenant } },
    });
    await post(event("channelRenamed", "Jugend"));
    expect(textOf(connector.cardIn(connector.calls.at(-1)))).toContain("heißt jetzt „Jugend“");
    await post(event("channelDeleted", "Jugend"));
    expect(textOf(connector.cardIn(connector.calls.at(-1)))).toContain("wurde gelöscht");
    expect(lists.state.bindings.size).toBe(0);
    await post(event("teamDeleted", ""));
    expect(lists.state.installations.size).toBe(0);
  });

  it("writes nothing when a client refreshes by itself", async () => {
    const { message, card } = await startRound();
    const data = { ...dataOf(card, "answer"), status: "done" };
    const value = { action: { type: "Action.Execute", verb: "answer", data }, trigger: "automatic" };
    await post({ ...envelope(jugendamt, message), type: "invoke", name: "adaptiveCard/action", value });
    expect(lists.state.responses.size).toBe(0);
  });

  it("leaves the form as it is when the lists are gone", async () => {
    const { message, card } = await startRound();
    lists.beforeNext("createResponse", () => {
      throw new Error("the lists are gone");
    });
    const data = { ...dataOf(card, "answer"), status: "done" };
    const value = { action: { type: "Action.Execute", verb: "answer", data }, trigger: "manual" };
    const response = await post({
      ...envelope(jugendamt, message),
      type: "invoke",
      name: "adaptiveCard/action",
      value,
    });
    expect(await response.json()).toMatchObject({ statusCode: 500, type: "application/vnd.microsoft.error" });
    expect(log.events).toContain("turn.failed");
  });

  it.each([
    ["another channel of the Bot Framework", { channelId: "webchat" }, 403],
    ["another tenant", { conversation: { id: team, tenantId: "elsewhere" } }, 403],
    ["an unknown service", { serviceUrl: "https://evil.example" }, 403],
    ["a body that is no activity", { serviceUrl: 1 }, 400],
  ])("rejects %s", async (_, overrides, status) => {
    expect((await post({ ...envelope(team), type: "message", text: "hilfe", ...overrides })).status).toBe(status);
    expect(connector.calls).toEqual([]);
  });

  it("says nothing about itself when it cannot read a request", async () => {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(address("/api/messages"), { method: "POST", headers, body: "{" });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: "malformed" });
  });

  it("serves the tab, its configuration and its health", async () => {
    const health = await fetch(address("/health"));
    expect(await health.json()).toEqual({ status: "ok" });
    expect(health.headers.get("content-security-policy")).toMatch(
      /^frame-ancestors 'self' .*https:\/\/\*\.cloud\.microsoft .*http:\/\/localhost:4790$/,
    );
    expect(health.headers.get("x-content-type-options")).toBe("nosniff");
    const config = await fetch(address("/tab/config.json"));
    expect(await config.json()).toMatchObject({
      tenantId: tenant,
      clientId: "00000000-0000-4000-8000-000000000006",
      siteId: "site",
      listIds: { measures: "id-of-measures" },
      validMessageOrigins: ["http://localhost:4790"],
    });
    const index = await fetch(address("/tab/"));
    expect(index.headers.get("cache-control")).toBe("no-cache");
    const script = await fetch(address("/tab/assets/main-1a2b.js"));
    expect(script.headers.get("cache-control")).toContain("immutable");
    const small = await fetch(address("/tab/assets/main-1a2b.js"), { headers: { "Accept-Encoding": "br" } });
    expect(Object.fromEntries(small.headers)).toMatchObject({
      "content-encoding": "br",
      "content-type": expect.stringContaining("javascript"),
      "cache-control": script.headers.get("cache-control"),
      vary: "Accept-Encoding",
    });
    expect(await small.text()).toBe(await script.text());
    expect(script.headers.get("content-type")).toContain("text/javascript");
  });

  it("says so when its port is taken", async () => {
    const failure = await start({ PORT: `${service.port}` }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartError);
    expect(failure).toMatchObject({
      reason: "portInUse",
      message: expect.stringContaining(`Port ${service.port} ist belegt`),
    });
  });
});

describe("the service and Graph's notifications", () => {
  const path = "/api/graph/notifications";
  const publicUrl = "https://bot.example";
  const { clientStateOf } = createHearing(publicUrl, "key", "site");
  let listening: Service;

  function notify(body: unknown, query = ""): Promise<Response> {
    return fetch(`http://127.0.0.1:${listening.port}${path}${query}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  }
  const count = (event: string) => log.events.filter((one) => one === event).length;
  const notification = (clientState: string, more: object = {}) => ({
    value: [{ subscriptionId: "s", resource: "sites/site/lists/x", changeType: "updated", clientState, ...more }],
  });

  beforeEach(async () => {
    listening = await start({ PUBLIC_URL: publicUrl, NOTIFICATION_KEY: "key" });
    await vi.waitFor(() => expect(lists.state.changed).toBeDefined());
  });
  afterEach(() => listening.close());

  it("answers the handshake with the token, as plain text", async () => {
    const token = "Validation: Testing <b>ü+&</b>";
    const response = await notify(undefined, `?key=1&validationToken=${encodeURIComponent(token)}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
    expect(await response.text()).toBe(token);
  });

  it("subscribes when it has begun to listen, and looks at the lists when it is told of a change", async () => {
    await vi.waitFor(() => expect(count("subscription.created")).toBe(2));
    lists.state.changed = new Set([item]);
    expect((await notify(notification(clientStateOf("measures")))).status).toBe(202);
    await vi.waitFor(() => expect(lists.state.changed).toEqual(new Set()));
    expect(log.events).not.toContain("notification.refused");
  });

  it.each(["", "guess", clientStateOf("measures").slice(1)])(
    "does nothing for the secret „%s“",
    async (clientState) => {
      lists.state.changed = new Set([item]);
      expect((await notify(notification(clientState))).status).toBe(202);
      expect(log.events).toContain("notification.refused");
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(lists.state.changed).toEqual(new Set([item]));
    },
  );

  it("renews its subscriptions once when Graph asks for it several times together", async () => {
    await vi.waitFor(() => expect(count("subscription.created")).toBe(2));
    const [challenge] = notification(clientStateOf("units"), { lifecycleEvent: "reauthorizationRequired" }).value;
    await notify({ value: [challenge, challenge] });
    await vi.waitFor(() => expect(count("subscription.renewed")).toBe(2));
  });

  it("subscribes anew when Graph has removed a subscription", async () => {
    await vi.waitFor(() => expect(count("subscription.created")).toBe(2));
    const [removed] = await subscriptions.read();
    await subscriptions.delete(removed?.id ?? "");
    await notify(notification(clientStateOf("measures"), { lifecycleEvent: "subscriptionRemoved" }));
    await vi.waitFor(() => expect(count("subscription.created")).toBe(3));
    expect((await subscriptions.read()).map(({ list }) => list).toSorted()).toEqual(["measures", "units"]);
  });

  it("looks at the lists, and leaves the subscriptions alone, when notifications were missed", async () => {
    await vi.waitFor(() => expect(count("subscription.created")).toBe(2));
    lists.state.changed = new Set([item]);
    await notify(notification(clientStateOf("measures"), { lifecycleEvent: "missed" }));
    await vi.waitFor(() => expect(lists.state.changed).toEqual(new Set()));
    expect(count("subscription.renewed")).toBe(0);
  });

  it("refuses what is no notification, and without a public address everything", async () => {
    expect((await notify({ value: 1 })).status).toBe(400);
    const deaf = await fetch(address(path), { method: "POST", body: "{}" });
    expect(deaf.status).toBe(404);
  });
});
