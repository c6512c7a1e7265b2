import { setTimeout as sleep } from "node:timers/promises";
import type { Chance } from "./chance.ts";
import type { Siege } from "./siege.ts";

interface Plan {
  /** So many, at moments spread over the progress. */
  readonly kills: number;
  /** The progress by which all of them are due. */
  readonly end: number;
  readonly progress: () => Promise<{ readonly reached: number; readonly isLeaseInTheWay: boolean }>;
  /** How long nothing may go on where a lease may be in the way, before everybody takes an outage. */
  readonly stallMs: number;
}

export interface Killer {
  /** Kills until the work is done. */
  readonly until: (work: Promise<void>, plan: Plan) => Promise<void>;
  /** Kills both instances, lets more time pass than any lease lasts, and starts them again. */
  readonly outage: () => Promise<void>;
  readonly count: () => number;
}

/** Of the kills, those that take both instances. */
const bothShare = 0.3;
const longestPauseMs = 1000;
/** Longer than any lease. */
const outageMs = 65 * 60_000;

/**
 * Ends instances without warning. Leases outlast every attempt at posting, so that time may pass only while no instance is in
 * the middle of one: the clock moves when both are gone, and at no other time.
 */
export function createKiller({ instances, attacked: { clock } }: Siege, chance: Chance): Killer {
  let kills = 0;

  async function killBoth(passMs: number): Promise<void> {
    kills += 1;
    await Promise.all(instances.map(({ kill }) => kill()));
    await clock.moveTo(new Date(clock.now().getTime() + passMs));
    await Promise.all(instances.map(({ start }) => start()));
  }

  async function killOne(): Promise<void> {
    kills += 1;
    const instance = instances[chance.below(instances.length)];
    await instance?.kill();
    await sleep(chance.below(longestPauseMs));
    await instance?.start();
  }

  async function strike(): Promise<void> {
    await sleep(chance.below(longestPauseMs));
    await (chance.isIn(bothShare) ? killBoth(chance.below(outageMs)) : killOne());
  }

  /** What is to be done where nothing goes on. */
  function stalled(isStanding: boolean, since: number, stallMs: number): (() => Promise<void>) | undefined {
    return isStanding && performance.now() - since > stallMs ? () => killBoth(outageMs) : undefined;
  }

  return {
    outage: () => killBoth(outageMs),
    count: () => kills,
    async until(work, { kills: wanted, end, progress, stallMs }) {
      const moments = Array.from({ length: wanted }, () => chance.next() * end).toSorted((one, other) => one - other);
      let isDone = false;
      const finish = () => {
        isDone = true;
      };
      work.then(finish, finish);
      let [reached, reachedAt] = [0, performance.now()];
      while (!isDone) {
        const { reached: now, isLeaseInTheWay } = await progress();
        const [due = Number.POSITIVE_INFINITY] = moments;
        const kill = due <= now ? strike : stalled(isLeaseInTheWay && now === reached, reachedAt, stallMs);
        if (kill === strike) moments.shift();
        await kill?.();
        if (kill || now > reached) reachedAt = performance.now();
        reached = now;
        await sleep(100);
      }
      await work;
    },
  };
}
