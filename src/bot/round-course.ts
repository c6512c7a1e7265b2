import { addMonths, dayOf, opensAt } from "../core/calendar.ts";
import type { Round } from "../core/round.ts";
import { isRunning, roundKey } from "../core/round.ts";
import { begunOn, plannedDates } from "../core/round-calendar.ts";
import { noticesOn, occasionsOf } from "../core/round-notices.ts";
import type { Versioned } from "../graph/round-store.ts";
import type { DeliveryDeps } from "./delivery.ts";
import { closeRound } from "./round-closing.ts";
import { newRound, openRound } from "./rounds.ts";

const monthsAhead = 12;

type Rounds = readonly Versioned<Round>[];

/**
 * Makes sure that the rounds of the plan are there; those that somebody moved, paused or cancelled keep their keys.
 * @returns whether there are new ones
 */
export async function planRounds({ lists, now, log }: DeliveryDeps, rounds: Rounds): Promise<boolean> {
  const plan = await lists.readRoundPlan();
  if (!plan) return false;
  const meetings = plan.rule.kind === "beforeMeetings" ? await lists.readMeetings() : [];
  const today = dayOf(now());
  const known = new Set(rounds.map(({ value }) => value.key));
  const days = plannedDates(plan, meetings, today, addMonths(today, monthsAhead));
  const missing = days.filter((day) => !known.has(roundKey(day)));
  for (const day of missing) {
    const outcome = await lists.createRound(newRound(day, plan, "planned"));
    log.info("round.planned", { key: roundKey(day), outcome });
  }
  return missing.length > 0;
}

/**
 * Takes every round one step further that its day, or an instance that broke off, has left behind: ends those whose closing
 * day has come, opens the one that is due. An earlier round that is past due makes way for it; one that is not has it wait.
 */
export async function advanceRounds(deps: DeliveryDeps, rounds: Rounds): Promise<void> {
  const running = rounds.map(({ value }) => value).filter(isRunning);
  const today = dayOf(deps.now());
  const due = latestDue(rounds, deps.now());
  let stillRuns = false;
  for (const round of running) {
    const isOver = opensAt(round.closesOn) <= deps.now() || (due !== undefined && round.dueOn < today);
    stillRuns = !(await advance(deps, round, isOver)) || stillRuns;
  }
  if (due && !stillRuns) await openDue(deps, rounds, due);
}

/** @returns whether the round is over */
async function advance(deps: DeliveryDeps, round: Round, isOver: boolean): Promise<boolean> {
  const { lists, log } = deps;
  if (round.state === "opening") {
    const { kind } = await openRound(lists, round);
    log.info("round.opened", { key: round.key, outcome: kind });
    return false;
  }
  if (round.state === "closing") return closeRound(deps, round);
  if (!isOver) return false;
  const outcome = await lists.changeRoundState(round.key, ["open"], "closing");
  log.info("round.closing", { key: round.key, outcome });
  return closeRound(deps, { ...round, state: "closing" });
}

/** Of several rounds whose days passed while nobody could open them only the latest begins. */
function latestDue(rounds: Rounds, now: string): Versioned<Round> | undefined {
  return dueRounds(rounds, now).at(-1);
}

function dueRounds(rounds: Rounds, now: string): Rounds {
  return rounds
    .filter(({ value }) => value.state === "planned" && opensAt(value.beginsOn) <= now)
    .toSorted((one, other) => (one.value.beginsOn < other.value.beginsOn ? -1 : 1));
}

async function openDue({ lists, log, now }: DeliveryDeps, rounds: Rounds, due: Versioned<Round>): Promise<void> {
  for (const { value } of dueRounds(rounds, now())) {
    if (value.key === due.value.key) continue;
    await lists.changeRoundState(value.key, ["planned"], "cancelled");
    log.warn("round.missed", { key: value.key });
  }
  const round: Round = { ...begunOn(due.value, dayOf(now())), state: "opening" };
  if ((await lists.moveRound({ ...due, value: round })) === "overtaken") return;
  const { kind } = await openRound(lists, round);
  log.info("round.opened", { key: round.key, outcome: kind });
}

/**
 * Writes the notices of what there is to tell by now in open rounds.
 * @param told occasions whose notices are written already, as far as this instance knows; it adds to them
 */
export async function planNotices({ lists, now, log }: DeliveryDeps, rounds: Rounds, told: Set<string>): Promise<void> {
  for (const { value: round } of rounds) {
    for (const occasion of occasionsOf(round, now())) {
      const name = [round.key, occasion.kind, occasion.day].join(" ");
      if (told.has(name)) continue;
      const notices = noticesOn(await lists.readBoard(), round, occasion);
      await lists.createNotices(notices);
      told.add(name);
      log.info("round.notices", { key: round.key, kind: occasion.kind, count: notices.length });
    }
  }
}
