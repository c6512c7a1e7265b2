import { addDays, opensAt } from "../core/calendar.ts";
import type { CheckIn } from "../core/check-in.ts";
import type { Round } from "../core/round.ts";
import { closingNotices } from "../core/round-notices.ts";
import type { Overview } from "./addresses.ts";
import { placeOf, readOverview, threadOf } from "./addresses.ts";
import type { DeliveryDeps } from "./delivery.ts";
import { MessengerError } from "./errors.ts";
import { closedCard } from "./messages.ts";
import { applyMissing } from "./reconciling.ts";

/** When so many cards could not be updated, Teams is gone: the next tick goes on. */
const mostLeft = 3;

/**
 * Ends a `closing` round: what became of it is to be told, and no card shows a form any more. Any instance may go on with it, as
 * often as need be. Cards that Teams did not let be updated are tried again for a day.
 * @returns whether it is closed
 */
export async function closeRound(deps: DeliveryDeps, { key, closesOn }: Round): Promise<boolean> {
  const { lists, log, now } = deps;
  const overview = await readOverview(lists);
  const round = overview.board.rounds.find((one) => one.key === key);
  if (round?.state !== "closing") return round?.state === "closed";
  await applyMissing(deps, overview.board);
  await lists.createNotices(closingNotices(overview.board, round));
  const posted = overview.board.checkIns.filter((one) => one.round === key && one.delivery.posting);
  let left = 0;
  for (const checkIn of posted) {
    if (!(await showClosed(deps, overview, round, checkIn))) left += 1;
    if (left === mostLeft) break;
  }
  const isLongOver = opensAt(addDays(closesOn, 1)) <= now();
  if (left > 0 && !isLongOver) {
    log.warn("round.cardsLeft", { key, left });
    return false;
  }
  const outcome = await lists.changeRoundState(key, ["closing"], "closed");
  log.info("round.closed", { key, outcome });
  return true;
}

/** @returns whether that is done with: a card that nobody can reach any more needs no update */
async function showClosed(
  { messenger, log }: DeliveryDeps,
  overview: Overview,
  round: Round,
  checkIn: CheckIn,
): Promise<boolean> {
  const { unit, delivery } = checkIn;
  const card = closedCard(overview.board, round, checkIn);
  const thread = delivery.posting && threadOf(overview, unit, delivery.posting);
  if (!card || !thread || typeof thread === "string") return true;
  try {
    const { thread: message = "", ...channel } = thread;
    await messenger.update(placeOf(channel), message, card);
    return true;
  } catch (error) {
    log.error("round.cardNotClosed", error, { checkIn: checkIn.key });
    return error instanceof MessengerError && !["interrupted", "unreachable"].includes(error.reason);
  }
}
