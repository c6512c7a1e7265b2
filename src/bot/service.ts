import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pauseFor } from "node:timers/promises";
import express from "express";
import type { LinkTo } from "../cards/tab-link.ts";
import { tabLinks } from "../cards/tab-link.ts";
import type { IsoInstant } from "../core/concept.ts";
import { serviceTextsDe } from "../texts/service.de.ts";
import { guardActivities } from "./activity-guard.ts";
import { channelChanged } from "./channel-events.ts";
import { runCommand } from "./commands.ts";
import type { Config } from "./config.ts";
import type { Connection } from "./connect.ts";
import { StartError } from "./errors.ts";
import { install, remove } from "./install.ts";
import type { Log } from "./log.ts";
import { addNotifications } from "./notifications.ts";
import { startPublishing } from "./publishing.ts";
import { searchFor } from "./search.ts";
import { startSubscriptionUpkeep } from "./subscription-upkeep.ts";
import { createHearing } from "./subscriptions.ts";
import { createTeams } from "./teams.ts";
import { startTimer } from "./timer.ts";
import { takeSubmitted } from "./turns.ts";
import { startWatch } from "./watch.ts";
import { addWeb, answerFailures, tabConfig } from "./web.ts";

export interface ServiceOptions {
  readonly config: Config;
  readonly connection: Connection;
  readonly log: Log;
  /** Folder with the built tab. */
  readonly tabFolder: string;
  readonly now?: () => IsoInstant;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

export interface Service {
  readonly port: number;
  /** Lets running requests and deliveries end. */
  readonly close: () => Promise<void>;
}

/** Starts the service: bot, tab and timer. Throws a `StartError` when it cannot listen. */
export async function startService({
  config,
  connection,
  log,
  tabFolder,
  now = () => new Date().toISOString(),
  pause = pauseFor,
}: ServiceOptions): Promise<Service> {
  const app = express();
  addWeb(app, tabConfig(config, connection), tabFolder);
  const { notifications } = config;
  const hearing = notifications && createHearing(notifications.publicUrl, notifications.key, connection.siteId);
  if (hearing) {
    addNotifications(app, {
      clientStates: connection.subscriptions.lists.map(hearing.clientStateOf),
      changed: () => {
        watch.wake();
        timer.wake();
        publishing.wake();
      },
      subscriptionAtRisk: () => upkeep?.renew(),
      log,
    });
  }
  const teams = createTeams({ config, express: app, guard: guardActivities(config, log), log, pause });
  const { lists } = connection;
  const { messenger } = teams;
  // Nothing arrives, and nobody wakes the timer, before the server listens.
  const deps = { lists, messenger, log, now, pause, linkTo: linksInto(config), wakeDelivery: () => timer.wake() };
  await teams.receive({
    install: (origin) => install(origin, deps),
    remove: (origin) => remove(origin, deps),
    channelChanged: (event, origin) => channelChanged(event, origin, deps),
    command: (text, origin) => runCommand(text, origin, deps),
    submitted: (data, origin) => takeSubmitted(data, origin, deps),
    search: (text, origin) => searchFor(text, origin, deps),
  });
  answerFailures(app, log);
  const server = await listen(createServer(app), config);
  const timer = startTimer(deps);
  const watch = startWatch(deps);
  const publishing = startPublishing(deps);
  const { subscriptions } = connection;
  const upkeep = hearing && startSubscriptionUpkeep({ subscriptions, hearing, log, now });
  const { port } = server.address() as AddressInfo;
  log.info("service.started", { port, bind: config.bind, localMode: config.localMode });
  return {
    port,
    close: async () => {
      const ended = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await Promise.all([timer.stop(), watch.stop(), publishing.stop(), upkeep?.stop(), ended]);
      log.info("service.stopped");
    },
  };
}

function linksInto({ teamsAppId, notifications }: Config): LinkTo | undefined {
  if (teamsAppId === undefined) return undefined;
  return tabLinks(teamsAppId, notifications && `${notifications.publicUrl}/tab/`);
}

async function listen(server: Server, { bind, port }: Config): Promise<Server> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, bind, resolve);
    });
    return server;
  } catch (cause) {
    const isInUse = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
    throw isInUse
      ? new StartError("portInUse", serviceTextsDe.portInUse(port), cause)
      : new StartError("notListening", serviceTextsDe.notListening(bind, port), cause);
  }
}
