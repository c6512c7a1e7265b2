import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import express, { type RequestHandler } from "express";
import type { AppDefinition } from "./app-definition.ts";
import type { City } from "./city.ts";
import type { Clock } from "./clock.ts";
import { createBotClient } from "./connector/bot-client.ts";
import { createChangeFeed } from "./connector/changes.ts";
import { createConnectorRouter } from "./connector/connector-router.ts";
import { createHostRouter } from "./connector/host-router.ts";
import { openMessageStore, teamScope } from "./connector/store.ts";
import { openTabStore } from "./connector/tab-store.ts";
import { livingCity, openTeamStore } from "./connector/team-store.ts";
import { createTeamsClient } from "./connector/teams-client.ts";
import { StartError } from "./errors.ts";
import { createFaultMiddleware } from "./faults/fault-middleware.ts";
import type { FaultPlan } from "./faults/fault-plan.ts";
import { createFaultSource, type Strike } from "./faults/fault-source.ts";
import { refusalsInBatch } from "./faults/planned-refusal.ts";
import type { Behaviour } from "./graph/behaviour.ts";
import { createGraphRouter } from "./graph/graph-router.ts";
import { botFramework, createBotFrameworkRouter, issueActivityToken } from "./login/bot-framework.ts";
import { createLoginRouter } from "./login/login-router.ts";
import { createSigningKeys, openSigningKeys } from "./login/signing-keys.ts";
import { createTokens } from "./login/tokens.ts";
import { listenOn } from "./ports.ts";

export interface Microsoft365Options {
  readonly database: DatabaseSync;
  /** What it plays; its channels are those of the beginning. */
  readonly city: City;
  /** The app that there is to install. */
  readonly app: AppDefinition;
  readonly clock: Clock;
  readonly port: number;
  /** Address of the product's service, as the page and the connector reach it. */
  readonly serviceUrl: string;
  /** Faults of Graph and the connector, once they are let loose. */
  readonly faults?: FaultPlan;
  /** Hears of every fault that strikes. */
  readonly onFault?: (strike: Strike) => void;
  /** What Graph's documentation leaves open, and its limits. */
  readonly behaviour?: Partial<Behaviour>;
}

export interface Microsoft365 {
  readonly server: Server;
  /** Brings the app into the team in the coordinator's name, unless it is there already. */
  readonly installApp: () => Promise<void>;
  /** Lets the planned faults strike from now on; until then everything can be set up undisturbed. */
  readonly startFaults: () => void;
  /** Ends them again. */
  readonly stopFaults: () => void;
}

/** Where the Bot Framework's metadata stand in the sandbox. */
export const botFrameworkPath = "/botframework";

const hostPage = fileURLToPath(new URL("../../dist/host", import.meta.url));

/**
 * Everything of Microsoft 365 that the product meets, on one port: Graph below `/v1.0`, the sign-in service below the
 * id of the tenant, the Bot Framework below `/botframework` with its connector below `/connector`, and the Teams-like page.
 */
export async function createMicrosoft365({
  database,
  city: founded,
  app: { commands, teamPermissions },
  clock,
  port,
  serviceUrl,
  faults = { seed: 1, rules: [] },
  onFault = () => {},
  behaviour = {},
}: Microsoft365Options): Promise<Microsoft365> {
  const keys = await openSigningKeys(database);
  const { now } = clock;
  const team = openTeamStore(database, founded);
  const city = livingCity(founded, team);
  const times = { now, browserNow: () => new Date() };
  const { verifyToken, issueUserToken } = createTokens({ city, keys, ...times });
  const botKeys = { keys: await createSigningKeys(), now };
  const origin = `http://localhost:${port}`;
  const connector = `${origin}/connector`;
  const store = openMessageStore(database, { now });
  const tabs = openTabStore(database);
  const changes = createChangeFeed();
  const teams = createTeamsClient({
    city,
    store,
    team,
    commands,
    changes,
    now,
    sendToBot: createBotClient({
      endpoint: `${serviceUrl}/api/messages`,
      authorize: async () =>
        `Bearer ${await issueActivityToken(botKeys, { clientId: city.bot.clientId, serviceUrl: connector })}`,
    }),
    serviceUrl: connector,
  });
  const tabUrl = `${serviceUrl}/tab/`;
  const redirectUris = [`${tabUrl}signed-in.html`];
  const isFromBot = async (token: string) => {
    const caller = await verifyToken(token, botFramework);
    return caller?.kind === "application" && caller.clientId === city.bot.clientId;
  };
  const nextFault = createFaultSource(faults);
  let faultsStrike = false;
  const strike: typeof nextFault = (...request) => {
    const fault = faultsStrike ? nextFault(...request) : undefined;
    if (fault) onFault(fault);
    return fault;
  };
  const app = express();
  app.disable("x-powered-by");
  app.use(only(/^\/(v1\.0|connector)\//, createFaultMiddleware(strike)));
  const graph = createGraphRouter({
    database,
    city,
    now,
    verifyToken,
    behaviour,
    faultInBatch: refusalsInBatch(strike),
    isGranted: (permission) => store.isInstalled(teamScope) && teamPermissions.has(permission),
  });
  app.use(only(/^\/v1\.0\//, graph));
  app.use("/connector", createConnectorRouter({ city, store, team, changes, accepts: isFromBot, now }));
  app.use(botFrameworkPath, createBotFrameworkRouter(botKeys, `${origin}${botFrameworkPath}`));
  const host = { city, store, team, tabs, commands, clock, changes, teams, issueUserToken, tabUrl };
  app.use("/host/api", createHostRouter(host));
  app.use(only(/^\/(common|[0-9a-f]{8}-[0-9a-f-]{27})\//, createLoginRouter({ city, keys, redirectUris, ...times })));
  app.use(express.static(hostPage));
  return {
    server: createServer(app),
    async installApp() {
      const [coordinator] = city.people;
      if (coordinator && !store.isInstalled(teamScope)) await teams.install(coordinator);
    },
    startFaults() {
      faultsStrike = true;
    },
    stopFaults() {
      faultsStrike = false;
    },
  };
}

/** Some of Microsoft's addresses start at the root of their origin, and here they share one. */
function only(path: RegExp, router: RequestHandler): RequestHandler {
  return (request, response, next) => (path.test(request.path) ? router(request, response, next) : next());
}

/** @throws {StartError} when the page has not been built, or its port is in use */
export async function listen(server: Server, port: number): Promise<void> {
  if (!existsSync(hostPage)) {
    throw new StartError("notBuilt", "Die Seite der Sandbox ist noch nicht gebaut: Starten Sie mit „npm start“.");
  }
  await listenOn(server, port, "SANDBOX_PORT");
}
