import { closeSync, openSync } from "node:fs";
import { checkInKey } from "../../../src/core/check-in.ts";
import { readRounds } from "../../../src/graph/round-store.ts";
import { serviceEnvironment } from "../../../src/sandbox/first-start.ts";
import { freePort } from "../../ports.ts";
import { type AttackedCity, foundCity } from "./attacked-city.ts";
import { type Balancer, startBalancer } from "./balancer.ts";
import { createInstance, type Instance } from "./instances.ts";
import { cardsOf, type Ledger, openLedger, openTeams, type Teams } from "./people.ts";

export interface SiegeOptions {
  readonly offices: number;
  readonly items: number;
  readonly faults?: string;
  /** File that takes what the instances log. */
  readonly logFile: string;
}

/** A city, two instances of the service behind a load balancer, and people who write down what they were told. */
export interface Siege {
  readonly attacked: AttackedCity;
  readonly teams: Teams;
  readonly ledger: Ledger;
  readonly instances: readonly [Instance, Instance];
  readonly failedStarts: () => number;
  /** Channels of the offices, with the check-in of the round in each; after `beginRound`. */
  readonly checkIns: () => ReadonlyMap<string, string>;
  /** Has the coordination begin a round, and say so again until there is one. */
  readonly beginRound: () => Promise<void>;
  /** In how many channels the card stands. */
  readonly countCards: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function laySiege({ logFile, ...options }: SiegeOptions): Promise<Siege> {
  const ledger = openLedger();
  const balancer = await startBalancer(ledger.hear);
  const attacked = await foundCity({ ...options, serviceUrl: balancer.url });
  const log = openSync(logFile, "a");
  let failedStarts = 0;
  const instances = await startInstances(attacked, balancer, log, () => {
    failedStarts += 1;
  });
  await attacked.microsoft365.installApp();
  const teams = openTeams(attacked.origin);
  const { city, signIn, place } = attacked;
  const coordination = city.people[0]?.id ?? "";
  let checkIns: ReadonlyMap<string, string> = new Map();

  async function round(): Promise<string | undefined> {
    try {
      return (await readRounds(signIn(), place))[0]?.value.key;
    } catch {
      return undefined;
    }
  }

  return {
    attacked,
    teams,
    ledger,
    instances,
    failedStarts: () => failedStarts,
    checkIns: () => checkIns,
    async beginRound() {
      let key = await round();
      while (key === undefined) {
        await teams.say(coordination, city.team.threadId, `@${city.bot.displayName} starte`);
        key = await round();
      }
      const begun = key;
      const offices = city.team.channels.slice(1);
      checkIns = new Map(offices.map(({ id }, index) => [id, checkInKey(begun, `amt-${index + 1}`)]));
    },
    async countCards() {
      const counts = await Promise.all(
        [...checkIns].map(async ([channel, key]) => cardsOf(await teams.messages(coordination, channel), key).length),
      );
      return counts.filter((count) => count > 0).length;
    },
    async close() {
      for (const instance of instances) await instance.kill();
      await balancer.close();
      await attacked.close();
      closeSync(log);
    },
  };
}

async function startInstances(
  { origin, city, clock }: AttackedCity,
  balancer: Balancer,
  log: number,
  onFailedStart: () => void,
): Promise<readonly [Instance, Instance]> {
  const ports = [await freePort(), await freePort()] as const;
  balancer.serve(ports.map((port) => `http://localhost:${port}`));
  const instanceAt = (port: number) =>
    createInstance({
      environment: { ...serviceEnvironment(origin, port, city), PUBLIC_URL: balancer.url },
      clockOffsetMs: clock.offsetMs,
      log,
      onFailedStart,
    });
  const instances = [instanceAt(ports[0]), instanceAt(ports[1])] as const;
  await Promise.all(instances.map(({ start }) => start()));
  return instances;
}
