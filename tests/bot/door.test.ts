import type { AddressInfo } from "node:net";
import express from "express";
import { createLocalJWKSet, jwtVerify, SignJWT, UnsecuredJWT } from "jose";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readConfig } from "../../src/bot/config.ts";
import type { Service } from "../../src/bot/service.ts";
import { startService } from "../../src/bot/service.ts";
import { city } from "../../src/sandbox/city.ts";
import { openDatabase } from "../../src/sandbox/database.ts";
import { sandboxClientSecret } from "../../src/sandbox/login/applications.ts";
import {
  botFramework,
  createBotFrameworkRouter,
  issueActivityToken,
  metadataPath,
} from "../../src/sandbox/login/bot-framework.ts";
import { createLoginRouter } from "../../src/sandbox/login/login-router.ts";
import { createSigningKeys, openSigningKeys } from "../../src/sandbox/login/signing-keys.ts";
import { createTokens, issuerOf } from "../../src/sandbox/login/tokens.ts";
import type { FakeConnector } from "../fakes/connector.ts";
import { startConnector } from "../fakes/connector.ts";
import type { FakeLists } from "../fakes/lists.ts";
import { fakeConnection, fakeLists } from "../fakes/lists.ts";
import { fakeLog } from "../fakes/log.ts";

/** Who is let in at `/api/messages`, tried over HTTP with really signed tokens against a key set of our own. */

const team = city.team.threadId;
const clientId = city.bot.clientId;
const foreignTenant = "00000000-0000-4000-8000-0000000000ff";
const anHourMs = 3_600_000;
/** More than the five minutes by which clocks may differ. */
const sixMinutesMs = 360_000;

const botKeys = await createSigningKeys();
const otherKeys = await createSigningKeys();
const directoryKeys = await openSigningKeys(openDatabase(":memory:"));

interface Microsoft {
  readonly origin: string;
  /** Paths that were asked for. */
  readonly asked: string[];
  /** Ends of paths that it does not answer. */
  readonly missing: string[];
  close(): void;
}

/** The Bot Framework's keys and the directory's sign-in; `endorsements` says for which channels the keys sign. */
async function startMicrosoft({ endorsements = ["msteams"] } = {}): Promise<Microsoft> {
  const asked: string[] = [];
  const missing: string[] = [];
  const app = express();
  app.use((request, response, next) => {
    asked.push(request.path);
    if (missing.some((end) => request.path.endsWith(end))) response.status(503).end();
    else next();
  });
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  app.get("/botframework/v1/.well-known/keys", (_request, response) => {
    response.json({ keys: [{ ...botKeys.publicJwk, endorsements }] });
  });
  app.use("/botframework", createBotFrameworkRouter({ keys: botKeys }, `${origin}/botframework`));
  app.use(createLoginRouter({ city, keys: directoryKeys }));
  return { origin, asked, missing, close: () => void server.close() };
}

let microsoft: Microsoft;
let connector: FakeConnector;
let lists: FakeLists;
let log: ReturnType<typeof fakeLog>;
let service: Service;

function start(overrides: Record<string, string> = {}): Promise<Service> {
  const config = readConfig({
    CLIENT_ID: clientId,
    CLIENT_SECRET: sandboxClientSecret,
    TENANT_ID: city.tenantId,
    TAB_CLIENT_ID: city.tab.clientId,
    SHAREPOINT_SITE: "stadt.sharepoint.example:/sites/integration",
    LOGIN_ORIGIN: microsoft.origin,
    SERVICE_URL_HOSTS: connector.host,
    BOT_OPENID_METADATA: `${microsoft.origin}/botframework${metadataPath}`,
    ...overrides,
  });
  return startService({
    config: { ...config, port: 0 },
    connection: fakeConnection(lists),
    log,
    tabFolder: "nowhere",
  });
}

beforeEach(async () => {
  microsoft = await startMicrosoft();
  connector = await startConnector([{ id: team }]);
  lists = fakeLists();
  log = fakeLog();
  service = await start();
});

afterEach(async () => {
  await service.close();
  await connector.close();
  microsoft.close();
});

function buildActivity(overrides: object = {}): object {
  return {
    type: "installationUpdate",
    action: "add",
    id: "1",
    channelId: "msteams",
    serviceUrl: connector.url,
    from: { id: "29:coordinator", aadObjectId: "coordinator", name: "Koordination" },
    recipient: { id: `28:${clientId}`, name: "Integrationskompass" },
    conversation: { id: team, tenantId: city.tenantId, conversationType: "channel" },
    channelData: { team: { id: team }, tenant: { id: city.tenantId } },
    ...overrides,
  };
}

function send(authorization: string | undefined, activity = buildActivity()): Promise<Response> {
  return fetch(`http://127.0.0.1:${service.port}/api/messages`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...(authorization ? { Authorization: authorization } : {}) },
    body: JSON.stringify(activity),
  });
}

/** A token as the Bot Framework signs it; `ageMs` is negative for one that is not valid yet. */
function sign({ audience = clientId, serviceUrl = connector.url, ageMs = 0, keys = botKeys } = {}): Promise<string> {
  const now = () => new Date(Date.now() - ageMs);
  return issueActivityToken({ keys, now }, { clientId: audience, serviceUrl });
}

/** A token with any claims, signed with the Bot Framework's key unless told otherwise. */
function signClaims(claims: Record<string, unknown>, keys = botKeys): Promise<string> {
  const issuedAt = Math.floor(Date.now() / 1000);
  return new SignJWT({ iss: botFramework, aud: clientId, serviceurl: connector.url, iat: issuedAt, ...claims })
    .setProtectedHeader({ alg: "RS256", kid: keys.publicJwk.kid })
    .setExpirationTime(issuedAt + 60)
    .sign(keys.privateKey);
}

function expectNothingHappened(): void {
  expect(lists.state).toMatchObject({ installations: new Map(), coordinators: [] });
  expect(connector.authorizations).toEqual([]);
  expect(microsoft.asked.filter((path) => !path.startsWith("/botframework/"))).toEqual([]);
}

describe("a token of the Bot Framework", () => {
  it("lets an activity in, and what the bot sends back carries the bot's own token", async () => {
    expect((await send(`Bearer ${await sign()}`)).status).toBe(200);
    expect(lists.state.installations.get(team)).toMatchObject({ serviceUrl: connector.url });
    expect(connector.calls).toMatchObject([{ method: "POST", path: "/v3/conversations" }]);
    const [authorization = ""] = connector.authorizations;
    const token = authorization.replace("Bearer ", "");
    const keySet = createLocalJWKSet({ keys: [directoryKeys.publicJwk] });
    const { payload } = await jwtVerify(token, keySet, { audience: botFramework });
    expect(payload.azp).toBe(clientId);
  });

  it("is checked with keys that are fetched once", async () => {
    for (const _ of [1, 2, 3]) await send(`Bearer ${await sign()}`);
    expect(microsoft.asked.filter((path) => path.startsWith("/botframework/"))).toEqual([
      "/botframework/v1/.well-known/openidconfiguration",
      "/botframework/v1/.well-known/keys",
    ]);
  });

  it("may write the service's address with a slash at its end", async () => {
    expect((await send(`Bearer ${await sign({ serviceUrl: `${connector.url}/` })}`)).status).toBe(200);
  });
});

describe("nobody else is let in", () => {
  it.each<readonly [string, number, () => string | undefined | Promise<string>]>([
    ["no token at all", 401, () => undefined],
    ["another kind of authorization", 401, () => "Basic Ym90OnNhbmRib3g="],
    ["something that is no token", 403, () => "Bearer a.b.c"],
    ["a token that nobody signed", 403, () => `Bearer ${unsigned()}`],
    ["the wrong audience", 403, async () => `Bearer ${await sign({ audience: city.tab.clientId })}`],
    ["the wrong issuer", 403, async () => `Bearer ${await signClaims({ iss: "https://api.example" })}`],
    ["a key that is not in the set", 403, async () => `Bearer ${await sign({ keys: otherKeys })}`],
    ["another key under a known name", 403, async () => `Bearer ${await sign({ keys: disguisedKeys() })}`],
    ["an expired token", 403, async () => `Bearer ${await sign({ ageMs: anHourMs + sixMinutesMs })}`],
    ["a token that is not valid yet", 403, async () => `Bearer ${await sign({ ageMs: -sixMinutesMs })}`],
    ["a token without end", 403, () => endless()],
    ["a token for another service", 403, async () => `Bearer ${await sign({ serviceUrl: "https://b.example" })}`],
    ["a token without a service", 403, async () => `Bearer ${await signClaims({ serviceurl: undefined })}`],
    ["a token of Entra ID for the bot, from the own tenant", 403, () => entraToken()],
    ["a token of Entra ID for a person, from the own tenant", 403, () => personToken()],
    ["a token of Entra ID from a foreign tenant", 403, () => foreignToken(otherKeys)],
    ["a foreign tenant's claims under the Bot Framework's key", 403, () => foreignToken(botKeys)],
  ])("%s: %i", async (_, status, authorization) => {
    const response = await send(await authorization());
    expect(response.status).toBe(status);
    expect(response.headers.get("www-authenticate")).toBe(status === 401 ? "Bearer" : null);
    expectNothingHappened();
    expect(log.events).toContain("activity.rejected");
  });

  it.each<readonly [string, () => object]>([
    ["a service that is not on the list", () => ({ serviceUrl: "https://smba.example/emea/" })],
    ["a service of the right name at another port", () => ({ serviceUrl: "http://127.0.0.1:1/" })],
    ["a foreign tenant", () => ({ channelData: { tenant: { id: foreignTenant } } })],
    ["a channel where anybody may say who they are", () => ({ channelId: "directline" })],
  ])("%s, in spite of a good token", async (_, overrides) => {
    const activity = buildActivity(overrides());
    const { serviceUrl } = activity as { readonly serviceUrl: string };
    const response = await send(`Bearer ${await sign({ serviceUrl })}`, activity);
    expect(response.status).toBe(403);
    expectNothingHappened();
  });

  it("a key that may not sign for Teams", async () => {
    microsoft.close();
    microsoft = await startMicrosoft({ endorsements: ["webchat"] });
    await service.close();
    service = await start();
    expect((await send(`Bearer ${await sign()}`)).status).toBe(403);
    expectNothingHappened();
  });

  it("a service on the list that is not reached by https", async () => {
    await service.close();
    service = await start({ SERVICE_URL_HOSTS: "smba.trafficmanager.net" });
    const serviceUrl = "http://smba.trafficmanager.net/emea/";
    const response = await send(`Bearer ${await sign({ serviceUrl })}`, buildActivity({ serviceUrl }));
    expect(response.status).toBe(403);
    expectNothingHappened();
  });
});

describe("without the keys", () => {
  it.each(["openidconfiguration", "keys"])("nobody is let in until they are there: %s", async (document) => {
    microsoft.missing.push(document);
    expect((await send(`Bearer ${await sign()}`)).status).toBe(503);
    expectNothingHappened();
    expect(log.events).toContain("activity.keysMissing");
    microsoft.missing.length = 0;
    expect((await send(`Bearer ${await sign()}`)).status).toBe(200);
  });
});

describe("an address that somebody put into the lists", () => {
  it("never gets the bot's token", async () => {
    const elsewhere = await startConnector([{ id: team }]);
    const waiting = { team, group: "group", tenant: city.tenantId, welcomedUntil: "2026-01-01T00:00:00.000Z" };
    lists.state.installations.set(team, { ...waiting, serviceUrl: elsewhere.url });
    await service.close();
    service = await start();
    await vi.waitFor(() => expect(log.events).toContain("timer.failed"));
    expect(elsewhere.authorizations).toEqual([]);
    await elsewhere.close();
  });
});

describe("local mode", () => {
  it("asks nobody for a token, and still answers nobody but the services on the list", async () => {
    await service.close();
    service = await start({ LOCAL_MODE: "true" });
    const serviceUrl = "https://smba.example/emea/";
    expect((await send(undefined, buildActivity({ serviceUrl }))).status).toBe(403);
    expectNothingHappened();
    expect((await send(undefined)).status).toBe(200);
    expect(connector.calls).toMatchObject([{ path: "/v3/conversations" }]);
    expect(microsoft.asked).toEqual([]);
  });

  it("cannot be switched on where others reach the service", async () => {
    for (const BIND of ["0.0.0.0", "::", "192.0.2.1", "stadt.example"])
      await expect(async () => start({ LOCAL_MODE: "true", BIND })).rejects.toMatchObject({ name: "ConfigError" });
  });
});

function unsigned(): string {
  return new UnsecuredJWT({ serviceurl: connector.url })
    .setIssuer(botFramework)
    .setAudience(clientId)
    .setExpirationTime("1h")
    .encode();
}

function disguisedKeys(): typeof botKeys {
  return { ...otherKeys, publicJwk: botKeys.publicJwk };
}

async function endless(): Promise<string> {
  const token = await new SignJWT({ iss: botFramework, aud: clientId, serviceurl: connector.url })
    .setProtectedHeader({ alg: "RS256", kid: botKeys.publicJwk.kid })
    .sign(botKeys.privateKey);
  return `Bearer ${token}`;
}

async function entraToken(): Promise<string> {
  const { issueApplicationToken } = createTokens({ city, keys: directoryKeys });
  return `Bearer ${await issueApplicationToken(city.bot, clientId)}`;
}

async function personToken(): Promise<string> {
  const { issueUserToken } = createTokens({ city, keys: directoryKeys });
  const [person] = city.people;
  if (!person) throw new Error("Nobody lives in the city.");
  return `Bearer ${await issueUserToken(person, { audience: clientId, scopes: ["access_as_user"] })}`;
}

async function foreignToken(keys: typeof botKeys): Promise<string> {
  return `Bearer ${await signClaims({ iss: issuerOf(foreignTenant), tid: foreignTenant }, keys)}`;
}
