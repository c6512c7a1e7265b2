import { addMonths, dayOf } from "../core/calendar.ts";
import type { IsoDate } from "../core/concept.ts";
import type { DeliveryDeps } from "./delivery.ts";
import { deliverCheckIns } from "./delivery.ts";
import type { RoundPlan } from "./ports.ts";
import { createQueue } from "./queue.ts";
import { beginRound } from "./rounds.ts";

const everyMs = 60_000;

/**
 * What falls due by itself: a planned round, and check-ins that wait for delivery. One instance's failure or delay is made up by
 * the next tick of any instance. The plan moves on after the round has begun, so that a crash in between loses no round.
 */
export async function tick(deps: DeliveryDeps): Promise<void> {
  const { lists, log, now } = deps;
  const today = dayOf(now());
  const plan = await lists.readRoundPlan();
  if (plan && plan.nextOn <= today) {
    const { kind } = await beginRound({ lists, today });
    const moved = await lists.moveRoundPlan(plan, planAfter(plan, today));
    log.info("timer.round", { kind, moved });
  }
  await deliverCheckIns(deps);
}

/** The first day of the rhythm after `today`; days that were missed are not made up for. */
function planAfter({ nextOn, everyMonths }: RoundPlan, today: IsoDate): RoundPlan {
  const step = Math.max(1, everyMonths);
  let months = step;
  while (addMonths(nextOn, months) <= today) months += step;
  return { nextOn: addMonths(nextOn, months), everyMonths };
}

/** Ticks at once and then every minute, one after the other, until `stop`. `wake` delivers what is pending in between. */
export function startTimer(deps: DeliveryDeps): {
  readonly stop: () => Promise<void>;
  readonly wake: () => void;
} {
  const queue = createQueue((error) => deps.log.error("timer.failed", error));
  const tickSoon = () => queue.add(() => tick(deps));
  tickSoon();
  const interval = setInterval(tickSoon, everyMs);
  return {
    stop: () => {
      clearInterval(interval);
      return queue.ended();
    },
    wake: () => queue.add(() => deliverCheckIns(deps)),
  };
}
