import { setTimeout as sleep } from "node:timers/promises";
import { type Chance, chanceWith } from "./chance.ts";
import { findingsIn, isSettled } from "./findings.ts";
import { createKiller, type Killer } from "./killer.ts";
import { answerEverything } from "./people.ts";
import { laySiege, type Siege, type SiegeOptions } from "./siege.ts";
import { type TurnCost, turnCost } from "./turn-cost.ts";

/** Every way of failing that the fault plan knows and that is not a delta's own; together they strike a fifth of the calls. */
const ways = [
  "429 2%",
  "503 2%",
  "504 2%",
  "412 2%",
  "409 2%",
  "delay=300 2%",
  "delay=1500 after 1%",
  "cut 2%",
  "cut after 2%",
  "503 after 1%",
  "504 after 1%",
  "empty 1%",
];

function everyFault(seed: number): string {
  const everywhere = ["/v1.0/**", "/connector/**"].flatMap((path) => ways.map((way) => `* ${path} ${way}`));
  return [`seed=${seed}`, "GET /v1.0/**/delta 410 20%", "* /connector/** 410 1%", ...everywhere].join("; ");
}

export interface AttackOptions extends Omit<SiegeOptions, "faults"> {
  readonly seed: number;
  /** How often an instance is killed, or both; more often where nothing goes on before a lease is over. */
  readonly kills: number;
  /** How long nothing may go on until leases are thought to be in the way. */
  readonly stallMs: number;
}

export interface AttackReport {
  /** What is wrong in the end. */
  readonly findings: readonly string[];
  readonly kills: number;
  readonly failedStarts: number;
  readonly faults: ReadonlyMap<string, number>;
  /** From the beginning of the round until every channel had its card, and until everything was answered. */
  readonly deliveryMs: number;
  readonly answeringMs: number;
  /** Answers that people were told were saved. */
  readonly confirmed: number;
  /** From pressing the button to the confirmation, each. */
  readonly pressesMs: readonly number[];
  readonly turn: TurnCost;
}

/** By this share of the answers the last kill is due. */
const latestKill = 0.9;
/** Every so many channels the coordination answers too. */
const contested = 4;

/**
 * A round under fire: Graph and the connector fail, instances are killed and started again, one or both at once, while
 * cards are delivered and people answer as soon as they see theirs.
 */
export async function attack({ seed, kills, stallMs, ...options }: AttackOptions): Promise<AttackReport> {
  const chance = chanceWith(seed);
  const siege = await laySiege({ ...options, faults: everyFault(seed) });
  const killer = createKiller(siege, chance);
  const { attacked, teams, ledger } = siege;
  const { microsoft365, faults } = attacked;
  const pressesMs: number[] = [];
  try {
    microsoft365.startFaults();
    const begun = performance.now();
    await siege.beginRound();
    let deliveryMs = Number.NaN;
    const progress = async () => {
      const cards = await siege.countCards();
      if (cards === options.offices && Number.isNaN(deliveryMs)) deliveryMs = performance.now() - begun;
      return { reached: cards + ledger.confirmed.size, isLeaseInTheWay: cards < options.offices };
    };
    const people = everybodyAnswers(siege, chance, (ms) => void pressesMs.push(ms));
    const end = options.offices * (1 + options.items * latestKill);
    await killer.until(people, { kills, end, stallMs, progress });
    const answeringMs = performance.now() - begun;
    microsoft365.stopFaults();
    await settle(siege, killer);
    const findings = await findingsIn(attacked, teams, ledger, siege.checkIns());
    const confirmed = ledger.confirmed.size;
    const turn = await turnCost(siege);
    const ended = { kills: killer.count(), failedStarts: siege.failedStarts(), faults };
    return { findings, ...ended, deliveryMs, answeringMs, confirmed, pressesMs, turn };
  } finally {
    await siege.close();
  }
}

async function everybodyAnswers(
  { attacked: { city }, checkIns, teams, ledger }: Siege,
  chance: Chance,
  pressed: (ms: number) => void,
): Promise<void> {
  const [coordination] = city.people;
  let comments = 0;
  const newComment = () => {
    comments += 1;
    return `Nr. ${comments}.`;
  };
  const people = [...checkIns()].flatMap(([channel, checkIn], index) =>
    [city.people[index + 1], index % contested === 0 ? coordination : undefined].flatMap((person) => {
      if (!person) return [];
      const own = { person: person.id, chance: chanceWith(chance.below(2 ** 31)) };
      return [answerEverything({ channel, checkIn, teams, ledger, newComment, pressed, ...own })];
    }),
  );
  await Promise.all(people);
}

const mostOutages = 8;
const looks = 20;

/** Leaves it to the instances to make up for what broke off. */
async function settle({ attacked }: Siege, { outage }: Killer): Promise<void> {
  for (let outages = 0; outages < mostOutages; outages += 1) {
    await outage();
    for (let look = 0; look < looks; look += 1) {
      if (await isSettled(attacked)) return;
      await sleep(500);
    }
  }
}
