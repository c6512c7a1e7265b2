import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { loadAppDefinition } from "../../src/sandbox/app-definition.ts";
import { openClock } from "../../src/sandbox/clock.ts";
import { type HostState, personHeader } from "../../src/sandbox/connector/host-api.ts";
import { openDatabase } from "../../src/sandbox/database.ts";
import { sandboxClientSecret } from "../../src/sandbox/login/applications.ts";
import { createMicrosoft365 } from "../../src/sandbox/microsoft365.ts";
import { largeCity } from "./large-city.ts";

const city = largeCity(200);

async function start(): Promise<string> {
  const database = openDatabase(":memory:");
  const app = await loadAppDefinition();
  const clock = openClock(database);
  const serviceUrl = "http://localhost:3978";
  const { server } = await createMicrosoft365({ database, city, app, clock, port: 4400, serviceUrl });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function applicationToken(origin: string): Promise<string> {
  const response = await fetch(`${origin}/${city.tenantId}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: city.bot.clientId,
      client_secret: sandboxClientSecret,
      scope: "https://graph.microsoft.com/.default",
    }),
  });
  return (await response.json()).access_token;
}

it("plays a city of 200 channels and 201 people", async () => {
  const origin = await start();
  const headers = { Authorization: `Bearer ${await applicationToken(origin)}` };
  const channels = await fetch(`${origin}/v1.0/teams/${city.team.groupId}/channels`, { headers });
  expect((await channels.json()).value).toHaveLength(201);
  const members = await fetch(`${origin}/v1.0/teams/${city.team.groupId}/members`, { headers });
  expect((await members.json()).value).toHaveLength(201);
  const [coordination, , second] = city.people;
  const stateOf = async (id = ""): Promise<HostState> =>
    (await fetch(`${origin}/host/api/state`, { headers: { [personHeader]: id } })).json();
  expect((await stateOf(coordination?.id)).channels).toHaveLength(201);
  expect((await stateOf(second?.id)).channels.map(({ displayName }) => displayName)).toEqual(["Allgemein", "Amt 2"]);
});
