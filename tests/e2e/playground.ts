import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import express from "express";
import { readConfig } from "../../src/bot/config.ts";
import { connectLists } from "../../src/bot/connect.ts";
import type { Lists } from "../../src/bot/ports.ts";
import type { Service } from "../../src/bot/service.ts";
import { startService } from "../../src/bot/service.ts";
import type { Person } from "../../src/sandbox/city.ts";
import { city } from "../../src/sandbox/city.ts";
import { openDatabase } from "../../src/sandbox/database.ts";
import { prepareSite, serviceEnvironment } from "../../src/sandbox/first-start.ts";
import { createGraphRouter } from "../../src/sandbox/graph/graph-router.ts";
import { createLoginRouter } from "../../src/sandbox/login/login-router.ts";
import { openSigningKeys } from "../../src/sandbox/login/signing-keys.ts";
import { createTokens } from "../../src/sandbox/login/tokens.ts";
import { fakeLog } from "../fakes/log.ts";
import { freePort } from "../ports.ts";

const require = createRequire(import.meta.url);

/** Microsoft's own client of bots, in place of the sandbox's Teams-like page, on the same lists and the same service. */

export interface LocalLists {
  readonly origin: string;
  close(): void;
}

/** Graph and the sign-in service, with the concept loaded. */
export async function startLists(): Promise<LocalLists> {
  const database = openDatabase(":memory:");
  const keys = await openSigningKeys(database);
  const { verifyToken } = createTokens({ city, keys });
  const app = express();
  const graph = createGraphRouter({ database, city, verifyToken });
  const login = createLoginRouter({ city, keys });
  app.use((request, response, next) => {
    const router = request.path.startsWith("/v1.0/") ? graph : login;
    router(request, response, next);
  });
  const server = app.listen(0, "localhost");
  await once(server, "listening");
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  await prepareSite(origin);
  return {
    origin,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export interface PlaygroundPorts {
  readonly playground: number;
  readonly service: number;
}

export async function playgroundPorts(): Promise<PlaygroundPorts> {
  return { playground: await freePort(), service: await freePort() };
}

export interface LocalService {
  readonly service: Service;
  /** The lists as the service sees them. */
  readonly lists: Lists;
}

/** The service in local mode: the Playground has no key with which it could sign. */
export async function startLocalService(origin: string, ports: PlaygroundPorts): Promise<LocalService> {
  const config = readConfig({
    ...serviceEnvironment(origin, ports.service),
    LOCAL_MODE: "true",
    SERVICE_URL_HOSTS: `localhost:${ports.playground}`,
  });
  const connection = await connectLists(config);
  const service = await startService({ config, connection, log: fakeLog(), tabFolder: "nowhere" });
  return { service, lists: connection.lists };
}

export interface Playground {
  readonly address: string;
  close(): Promise<void>;
}

const patienceMs = 60_000;

/** Starts the Agents Playground with the city's team; `folder` takes its configuration and its log. */
export async function startPlayground(folder: string, ports: PlaygroundPorts): Promise<Playground> {
  const file = join(folder, "playground.yml");
  // JSON is YAML, too.
  await writeFile(file, JSON.stringify(playgroundConfig()));
  const program = require.resolve("@microsoft/m365agentsplayground/cli.js");
  const options = { endpoint: `http://localhost:${ports.service}/api/messages`, port: String(ports.playground) };
  const child = spawn(
    process.execPath,
    [program, "-e", options.endpoint, "-c", "msteams", "-p", options.port, "--disable-telemetry"],
    {
      cwd: folder,
      env: { ...process.env, TEAMSAPPTESTER_BROWSER: "none", M365_AGENTS_PLAYGROUND_CONFIG_PATH: file },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const address = `http://localhost:${ports.playground}`;
  await answering(child, address, folder);
  return {
    address,
    async close() {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** It says that it listens before it does, and also when its configuration is wrong. */
async function answering(child: ChildProcess, address: string, folder: string): Promise<void> {
  let said = "";
  const listen = (chunk: Buffer) => {
    said += chunk.toString();
  };
  child.stdout?.on("data", listen);
  child.stderr?.on("data", listen);
  const deadline = Date.now() + patienceMs;
  while (child.exitCode === null && Date.now() < deadline) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.status === 200) return;
    await sleep(200);
  }
  child.kill("SIGKILL");
  throw new Error(`The Agents Playground does not answer at ${address}:\n${said}${await logIn(folder)}`);
}

/** Why it did not start stands there and nowhere else. */
function logIn(folder: string): Promise<string> {
  return readFile(join(folder, "devTools", "m365agentsplayground.log"), "utf8").catch(() => "");
}

/** It takes exactly five users beside the current one, and one channel beside the general one. */
function playgroundConfig(): object {
  const [coordinator, ...others] = city.people;
  const youthOffice = city.team.channels.filter(({ displayName }) => displayName === "Jugendamt");
  return {
    version: "0.1.1",
    tenantId: city.tenantId,
    bot: { id: city.bot.clientId, name: city.bot.displayName },
    currentUser: coordinator && userOf(coordinator),
    users: others.slice(0, 5).map(userOf),
    personalChat: { id: "personal-chat" },
    groupChat: { id: "group-chat", name: "Gruppe" },
    team: {
      id: city.team.threadId,
      name: city.team.displayName,
      aadGroupId: city.team.groupId,
      channels: youthOffice.map(({ id, displayName }) => ({ id, name: displayName })),
    },
  };
}

function userOf({ id, displayName, userPrincipalName }: Person): object {
  return {
    id: `29:${id}`,
    name: displayName,
    userPrincipleName: userPrincipalName,
    aadObjectId: id,
    givenName: displayName,
    surname: "-",
    email: userPrincipalName,
  };
}
