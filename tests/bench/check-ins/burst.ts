import { setTimeout as sleep } from "node:timers/promises";
import { chanceWith } from "./chance.ts";
import { findingsIn } from "./findings.ts";
import type { GraphUse } from "./graph-meter.ts";
import { cardsOf } from "./people.ts";
import { laySiege, type Siege, type SiegeOptions } from "./siege.ts";
import { type TurnCost, turnCost } from "./turn-cost.ts";

export interface BurstOptions extends Omit<SiegeOptions, "faults"> {
  readonly seed: number;
  /** Within which everybody answers everything. */
  readonly withinMs: number;
}

export interface BurstReport {
  readonly findings: readonly string[];
  readonly answers: number;
  /** Of those, confirmed at the first press. */
  readonly confirmed: number;
  /** From pressing the button to the confirmation, each. */
  readonly pressesMs: readonly number[];
  /** Everything that came to Graph meanwhile, whatever for. */
  readonly use: GraphUse;
  readonly turn: TurnCost;
}

/** Everybody answers at the same time: all items of all check-ins, at moments spread evenly, whether or not others are done. */
export async function burst({ seed, withinMs, ...options }: BurstOptions): Promise<BurstReport> {
  const chance = chanceWith(seed);
  const siege = await laySiege(options);
  const { attacked, teams, ledger } = siege;
  const pressesMs: number[] = [];
  try {
    await siege.beginRound();
    while ((await siege.countCards()) < options.offices) await sleep(200);
    const buttons = await buttonsOf(siege, options.items);
    await attacked.meter.read();
    await Promise.all(
      buttons.map(async ({ person, message, data }) => {
        await sleep(chance.next() * withinMs);
        const pressedAt = performance.now();
        await teams.press(person, message, data);
        if (ledger.isConfirmed(data.comment)) pressesMs.push(performance.now() - pressedAt);
      }),
    );
    const use = await attacked.meter.read();
    const findings = await findingsIn(attacked, teams, ledger, siege.checkIns());
    const turn = await turnCost(siege);
    return { findings, answers: buttons.length, confirmed: ledger.confirmed.size, pressesMs, use, turn };
  } finally {
    await siege.close();
  }
}

async function buttonsOf({ attacked: { city }, teams, checkIns }: Siege, items: number) {
  const buttons = await Promise.all(
    [...checkIns()].map(async ([channel, checkIn], index) => {
      const person = city.people[index + 1]?.id ?? "";
      const [card] = cardsOf(await teams.messages(person, channel), checkIn);
      return Array.from({ length: items }, (_, step) => {
        const item = `2.1-L${index + 1}-S${step + 1}`;
        const comment = `Zu ${item}.`;
        const data = { action: "answer", checkIn, item, seen: 0, status: "underway", progress: "50", comment } as const;
        return { person, message: card?.id ?? "", data };
      });
    }),
  );
  return buttons.flat();
}
