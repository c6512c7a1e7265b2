import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attack } from "./check-ins/attack.ts";
import { burst } from "./check-ins/burst.ts";
import { percentile } from "./check-ins/percentile.ts";

const seed = 20_261_122;
const large = { offices: 200, items: 20, kills: 20, stallMs: 45_000 } as const;
const crowd = { offices: 50, items: 10, withinMs: 10_000 } as const;
/** Of a tenant with up to 1,000 licences, and of the largest, a minute for each app (see `src/graph/budget.ts`). */
const budgets = [1250, 6250] as const;

/** A round under fire in a large city, and many answers at once in another. */
export async function measureCheckIns(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  try {
    const logFile = join(folder, "service.log");
    return [...(await underFire(logFile)), "", ...(await atOnce(logFile))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function underFire(logFile: string): Promise<readonly string[]> {
  const { offices, items } = large;
  const { findings, kills, failedStarts, faults, ...report } = await attack({ ...large, seed, logFile });
  const struck = [...faults].map(([fault, count]) => `${fault}: ${count}`);
  return [
    `under fire: ${offices} channels, ${items} items each, two instances, no limit of resource units, seed ${seed}`,
    ...verdict(findings),
    `all cards delivered after:    ${seconds(report.deliveryMs)}`,
    `everything answered after:    ${seconds(report.answeringMs)}`,
    `kills:                        ${kills} (starts that failed: ${failedStarts})`,
    `faults struck:                ${[...faults.values()].reduce((sum, count) => sum + count, 0)} (${struck.join(", ")})`,
    `answers confirmed:            ${report.confirmed}`,
    `acknowledged, p50 / p99:      ${both(report.pressesMs)}`,
    `Graph for one answer:         ${report.turn.answer.roundTrips} round trips, ${report.turn.answer.units} resource units`,
  ];
}

async function atOnce(logFile: string): Promise<readonly string[]> {
  const { offices, withinMs } = crowd;
  const { findings, answers, confirmed, pressesMs, use, turn } = await burst({ ...crowd, seed, logFile });
  return [
    `at once: ${answers} answers from ${offices} channels in ${seconds(withinMs)}, two instances, no limit of resource units`,
    ...verdict(findings),
    `acknowledged at once:         ${confirmed} of ${answers}`,
    `acknowledged, p50 / p99:      ${both(pressesMs)}, the slowest ${seconds(Math.max(...pressesMs))}`,
    `Graph for one answer:         ${turn.answer.roundTrips} round trips, ${turn.answer.units} resource units; opening an item ${turn.open.roundTrips} and ${turn.open.units}`,
    `with all that goes on beside: ${(use.roundTrips / answers).toFixed(1)} round trips, ${(use.units / answers).toFixed(1)} units an answer`,
    ...budgets.map(
      (units) => `a budget of ${units} units carries:  ${Math.floor(units / turn.answer.units)} answers a minute`,
    ),
  ];
}

function verdict(findings: readonly string[]): readonly string[] {
  if (findings.length > 0) process.exitCode = 1;
  return findings.length === 0 ? ["every promise was kept"] : ["BROKEN PROMISES", ...findings];
}

function both(pressesMs: readonly number[]): string {
  return `${seconds(percentile(pressesMs, 0.5))} / ${seconds(percentile(pressesMs, 0.99))}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
