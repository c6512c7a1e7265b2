import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadAppDefinition } from "../../src/sandbox/app-definition.ts";
import { city } from "../../src/sandbox/city.ts";
import { openClock } from "../../src/sandbox/clock.ts";
import { personHeader } from "../../src/sandbox/connector/host-api.ts";
import { openDatabase } from "../../src/sandbox/database.ts";
import { sandboxClientSecret } from "../../src/sandbox/login/applications.ts";
import { createMicrosoft365 } from "../../src/sandbox/microsoft365.ts";

const database = openDatabase(":memory:");
const clock = openClock(database);
const { server } = await createMicrosoft365({
  database,
  city,
  app: await loadAppDefinition(),
  clock,
  port: 4400,
  serviceUrl: "http://localhost:3978",
});
let origin: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

async function tokenFor(resource: string): Promise<string> {
  const response = await fetch(`${origin}/${city.tenantId}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: city.bot.clientId,
      client_secret: sandboxClientSecret,
      scope: `${resource}/.default`,
    }),
  });
  return (await response.json()).access_token;
}

describe("the connector", () => {
  const statusWith = async (token: string) =>
    (await fetch(`${origin}/connector/v3/teams/nowhere`, { headers: { Authorization: `Bearer ${token}` } })).status;

  it("lets the bot in with a token for the Bot Framework, and nobody with another", async () => {
    expect(await statusWith(await tokenFor("https://api.botframework.com"))).toBe(404);
    expect(await statusWith(await tokenFor("https://graph.microsoft.com"))).toBe(401);
    expect(await statusWith("a.b.c")).toBe(401);
  });
});

describe("the Bot Framework's metadata", () => {
  it("name an address of the sandbox, where its keys are", async () => {
    const metadata = await (await fetch(`${origin}/botframework/v1/.well-known/openidconfiguration`)).json();
    expect(metadata).toMatchObject({
      issuer: "https://api.botframework.com",
      jwks_uri: "http://localhost:4400/botframework/v1/.well-known/keys",
    });
    const { keys } = await (await fetch(`${origin}/botframework/v1/.well-known/keys`)).json();
    expect(keys).toMatchObject([{ kty: "RSA", alg: "RS256", endorsements: ["msteams"] }]);
    expect(keys[0]).not.toHaveProperty("d");
  });

  it("are signed for with other keys than the directory's", async () => {
    const { keys } = await (await fetch(`${origin}/botframework/v1/.well-known/keys`)).json();
    const directory = await (await fetch(`${origin}/${city.tenantId}/discovery/v2.0/keys`)).json();
    expect(directory.keys[0].kid).not.toBe(keys[0].kid);
  });
});

describe("the clock", () => {
  async function statusOf(path: string, token: string): Promise<number> {
    return (await fetch(`${origin}${path}`, { headers: { Authorization: `Bearer ${token}` } })).status;
  }

  async function personToken(): Promise<string> {
    const response = await fetch(`${origin}/host/api/token`, {
      method: "POST",
      headers: { "content-type": "application/json", [personHeader]: city.people[0]?.id ?? "" },
      body: JSON.stringify({ clientId: city.tab.clientId, scope: "https://graph.microsoft.com/Sites.Selected" }),
    });
    const { accessToken, expiresInSeconds } = await response.json();
    expect(expiresInSeconds).toBeGreaterThan(3500);
    return accessToken;
  }

  it("makes the service's token grow old, but not those of people, whose browsers keep their time", async () => {
    const channels = `/v1.0/teams/${city.team.groupId}/channels`;
    const [old, person] = [await tokenFor("https://graph.microsoft.com"), await personToken()];
    await clock.moveTo(new Date(clock.now().getTime() + 30 * 86_400_000));
    expect(await statusOf(channels, old)).toBe(401);
    expect(await statusOf(channels, await tokenFor("https://graph.microsoft.com"))).toBe(200);
    expect(await statusOf("/v1.0/me", person)).toBe(200);
    expect(await statusOf("/v1.0/me", await personToken())).toBe(200);
    expect(await statusOf("/v1.0/me", "a.b.c")).toBe(401);
  });
});
