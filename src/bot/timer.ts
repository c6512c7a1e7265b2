import { dayOf } from "../core/calendar.ts";
import { isRunning } from "../core/round.ts";
import type { DeliveryDeps } from "./delivery.ts";
import { deliverOutbox } from "./delivery.ts";
import { welcomeTeams } from "./install.ts";
import { createQueue } from "./queue.ts";
import { applyMissing } from "./reconciling.ts";
import { advanceRounds, planNotices, planRounds } from "./round-course.ts";

const everyMs = 60_000;
/** After a tick of which a part failed; twice as long after each further one. */
const firstRepeatMs = 5000;
const planEveryMs = 5 * 60_000;
const reconcileEveryMs = 10 * 60_000;
const eraseEveryMs = 24 * 60 * 60_000;

/** What is not done with every tick. */
type Chore = "plan" | "reconcile" | "erase";

/** What an instance remembers to spare the lists; when it is lost, a tick asks for more and does the same. */
export interface TickMemory {
  /** Occasions whose notices are written. */
  readonly told: Set<string>;
  /** When something was done last, in milliseconds. */
  readonly doneAt: Map<Chore, number>;
}

export function newMemory(): TickMemory {
  return { told: new Set(), doneAt: new Map() };
}

/**
 * What falls due by itself: rounds that begin and end, reminders, messages that wait for delivery, answers that were left
 * half-way. One instance's failure or delay is made up by the next tick of any instance, and no part keeps the others back.
 * When there is nothing to do a tick sends two requests to the lists; every five minutes two or three more for teams and the
 * plan, while a round runs every ten minutes one more for answers, and once a day what retention asks for.
 * @returns whether every part went through
 */
export async function tick(deps: DeliveryDeps, memory: TickMemory = newMemory()): Promise<boolean> {
  const { lists, log, now } = deps;
  let isDone = true;
  const part = async (name: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      isDone = false;
      log.error("timer.failed", error, { part: name });
    }
  };
  const isTime = (name: Chore, ms: number) =>
    Date.parse(now()) - (memory.doneAt.get(name) ?? Number.NEGATIVE_INFINITY) >= ms;
  const done = (name: Chore) => memory.doneAt.set(name, Date.parse(now()));

  if (isTime("plan", planEveryMs)) await part("welcome", () => welcomeTeams(deps));
  await part("rounds", async () => {
    let rounds = await lists.readRounds();
    if (isTime("plan", planEveryMs)) {
      await part("plan", async () => {
        if (await planRounds(deps, rounds)) rounds = await lists.readRounds();
      });
      done("plan");
    }
    await advanceRounds(deps, rounds);
    await planNotices(deps, rounds, memory.told);
    const isFirst = !memory.doneAt.has("reconcile");
    const isCallFor = isFirst || rounds.some(({ value }) => isRunning(value));
    if (isCallFor && isTime("reconcile", reconcileEveryMs)) {
      await applyMissing(deps, await lists.readBoard());
      done("reconcile");
    }
  });
  await part("delivery", () => deliverOutbox(deps));
  if (isTime("erase", eraseEveryMs)) {
    await part("erase", async () => {
      const erased = await lists.eraseOldNames(dayOf(now()));
      if (erased > 0) log.info("names.erased", { answers: erased });
      done("erase");
    });
  }
  return isDone;
}

/** Ticks at once, then every minute and whenever it is woken, sooner after a failure, one after the other, until `stop`. */
export function startTimer(deps: DeliveryDeps): {
  readonly stop: () => Promise<void>;
  readonly wake: () => void;
} {
  const queue = createQueue((error) => deps.log.error("timer.failed", error));
  const memory = newMemory();
  let isStopped = false;
  let isWaiting = false;
  let failures = 0;
  let repeat: NodeJS.Timeout | undefined;
  const wake = () => {
    if (isWaiting || isStopped) return;
    isWaiting = true;
    queue.add(async () => {
      isWaiting = false;
      failures = (await tick(deps, memory)) ? 0 : failures + 1;
      clearTimeout(repeat);
      if (failures === 0 || isStopped) return;
      repeat = setTimeout(wake, Math.min(firstRepeatMs * 2 ** (failures - 1), everyMs));
    });
  };
  wake();
  const interval = setInterval(wake, everyMs);
  return {
    stop: () => {
      isStopped = true;
      clearInterval(interval);
      clearTimeout(repeat);
      return queue.ended();
    },
    wake,
  };
}
