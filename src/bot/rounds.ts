import type { LeftOut } from "../cards/notice-card.ts";
import type { Board } from "../core/board.ts";
import { addDays } from "../core/calendar.ts";
import type { IsoDate, Unit } from "../core/concept.ts";
import type { Round } from "../core/round.ts";
import { dueSteps, planCheckIns } from "../core/round.ts";
import { botTextsDe } from "../texts/bot.de.ts";
import { formatDate } from "../texts/formats.ts";
import type { Lists } from "./ports.ts";

const daysToAnswer = 14;

export type Beginning =
  | {
      readonly kind: "begun";
      readonly round: Round;
      readonly asked: readonly Unit[];
      readonly leftOut: readonly LeftOut[];
    }
  /** An earlier round still waits for answers. */
  | { readonly kind: "stillOpen"; readonly round: Round }
  /** Today's round has begun already, here or in another instance. */
  | { readonly kind: "exists" };

/**
 * Begins a round and plans its check-ins; delivering them is up to `deliverCheckIns`.
 * A round stays open beyond its due day, so that late answers count, until the next one begins.
 * A round that was begun but whose check-ins are missing is completed.
 */
export async function beginRound({
  lists,
  today,
}: {
  readonly lists: Lists;
  readonly today: IsoDate;
}): Promise<Beginning> {
  const board = await lists.readBoard();
  const open = board.rounds.filter(({ state }) => state === "open");
  const unfinished = open.find(({ key }) => !board.checkIns.some((checkIn) => checkIn.round === key));
  const waiting = open.find((round) => round !== unfinished && round.dueOn >= today);
  if (waiting) return { kind: "stillOpen", round: waiting };
  const round = unfinished ?? newRound(today);
  if (!unfinished && (await lists.createRound(round)) === "exists") return { kind: "exists" };
  for (const earlier of open) if (earlier !== round) await lists.closeRound(earlier.key);
  return { kind: "begun", round, ...(await planRound(lists, board, round)) };
}

function newRound(today: IsoDate): Round {
  return {
    key: `R-${today}`,
    title: botTextsDe.roundTitle(formatDate(today, "de-DE")),
    beganOn: today,
    dueOn: addDays(today, daysToAnswer),
    state: "open",
  };
}

async function planRound(lists: Lists, { concept, standings, bindings }: Board, round: Round) {
  const reachable = concept.units.filter(({ key }) => bindings.has(key));
  const checkIns = planCheckIns(round, concept, standings, reachable);
  await lists.createCheckIns(checkIns);
  const isAsked = new Set(checkIns.map(({ unit }) => unit));
  const leftOut = concept.units.flatMap((unit): LeftOut[] => {
    if (isAsked.has(unit.key)) return [];
    if (bindings.has(unit.key)) return [{ unit, reason: "nothingDue" }];
    return dueSteps(concept, standings, unit).length > 0 ? [{ unit, reason: "noChannel" }] : [];
  });
  return { asked: reachable.filter(({ key }) => isAsked.has(key)), leftOut };
}
