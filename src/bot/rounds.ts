import type { LeftOut } from "../cards/round-begun-card.ts";
import type { Board } from "../core/board.ts";
import { dayOf } from "../core/calendar.ts";
import type { CheckIn } from "../core/check-in.ts";
import type { IsoDate, IsoInstant, Unit } from "../core/concept.ts";
import { dueItems, planCheckIns } from "../core/due.ts";
import type { Round } from "../core/round.ts";
import { roundKey } from "../core/round.ts";
import type { RoundTerms } from "../core/round-plan.ts";
import { defaultTerms } from "../core/round-plan.ts";
import { roundOn } from "../core/round-schedule.ts";
import { keptRoundTitle } from "../texts/round-titles.ts";
import type { Lists } from "./ports.ts";

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
 * Begins a round by hand, at once; delivering its check-ins is up to the timer. An earlier round that is past due takes no more
 * answers from now on; closing it is up to the timer too. A round that was planned for today begins, whatever its days were.
 * @param terms those of the plan, if there is one, when left out
 */
export async function beginRound({
  lists,
  now,
  terms,
}: {
  readonly lists: Lists;
  readonly now: () => IsoInstant;
  readonly terms?: RoundTerms;
}): Promise<Beginning> {
  const today = dayOf(now());
  const rounds = await lists.readRounds();
  const todays = rounds.find(({ value }) => value.key === roundKey(today));
  if (todays && hasBegun(todays.value)) return { kind: "exists" };
  const others = rounds.flatMap(({ value }) => (isAsking(value) && value !== todays?.value ? [value] : []));
  const waiting = others.find(({ dueOn }) => dueOn >= today);
  if (waiting) return { kind: "stillOpen", round: waiting };
  for (const { key } of others) await lists.changeRoundState(key, ["opening", "open"], "closing");
  if (todays?.value.state === "opening") return openRound(lists, todays.value);
  const fresh = newRound(today, terms ?? (await lists.readRoundPlan()) ?? defaultTerms, "opening");
  const round = todays ? { ...fresh, title: todays.value.title } : fresh;
  const written = todays ? await lists.moveRound({ ...todays, value: round }) : await lists.createRound(round);
  return written === "overtaken" || written === "exists" ? { kind: "exists" } : openRound(lists, round);
}

/** An `opening` round whose check-ins may be missing has not begun yet. */
function hasBegun({ state }: Round): boolean {
  return state === "open" || state === "closing" || state === "closed";
}

function isAsking({ state }: Round): boolean {
  return state === "opening" || state === "open";
}

export function newRound(beginsOn: IsoDate, terms: RoundTerms, state: "planned" | "opening"): Round {
  return roundOn(beginsOn, terms, keptRoundTitle(beginsOn), state);
}

/**
 * Writes the check-ins of an `opening` round and opens it; any instance may go on with it, as often as need be. Of two rounds
 * that are opened at the same time the later one steps back and waits: at most one asks.
 */
export async function openRound(lists: Lists, round: Round): Promise<Beginning> {
  const board = await lists.readBoard();
  const reachable = board.concept.units.filter(({ key }) => board.bindings.has(key));
  const checkIns = planCheckIns(round, board, reachable);
  await lists.createCheckIns(checkIns);
  const rounds = (await lists.readRounds()).map(({ value }) => value);
  const first = rounds.find((other) => goesFirst(other, round));
  if (first) {
    await lists.changeRoundState(round.key, ["opening"], "planned");
    return { kind: "stillOpen", round: first };
  }
  await lists.changeRoundState(round.key, ["opening"], "open");
  const asked = reachable.filter(({ key }) => checkIns.some(({ unit }) => unit === key));
  return { kind: "begun", round: { ...round, state: "open" }, asked, leftOut: leftOutOf(board, round, checkIns) };
}

function goesFirst(other: Round, { key }: Round): boolean {
  if (other.key === key) return false;
  return other.state === "open" || (other.state === "opening" && other.key < key);
}

/**
 * Whom the coordination could still bring into the round. The steering group is told, not asked; a partner without a channel is
 * missed only where no office is asked for its steps: most partners are not in Teams.
 */
function leftOutOf(board: Board, round: Round, checkIns: readonly CheckIn[]): readonly LeftOut[] {
  const isAsked = new Set(checkIns.map(({ unit }) => unit));
  const askedFor = new Set(checkIns.flatMap(({ items }) => items.map(({ key }) => key)));
  return board.concept.units.flatMap((unit): LeftOut[] => {
    if (isAsked.has(unit.key) || unit.kind === "steering") return [];
    if (board.bindings.has(unit.key)) return [{ unit, reason: "nothingDue" }];
    const due = dueItems(board, unit, round.beginsOn, round.freshDays, round.closesOn);
    const missed =
      unit.kind === "partner" ? due.filter(({ kind, key }) => kind !== "voice" && !askedFor.has(key)) : due;
    return missed.length > 0 ? [{ unit, reason: "noChannel" }] : [];
  });
}
