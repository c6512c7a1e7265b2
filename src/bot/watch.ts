import type { Board } from "../core/board.ts";
import type { CheckIn } from "../core/check-in.ts";
import { itemToShow } from "../core/check-in.ts";
import { hasMovedOn, newestResponses } from "../core/response.ts";
import { neverHeard } from "../core/standing.ts";
import type { Overview } from "./addresses.ts";
import { placeOf, readOverview, threadOf } from "./addresses.ts";
import type { DeliveryDeps } from "./delivery.ts";
import { MessengerError } from "./errors.ts";
import { currentCard } from "./messages.ts";
import { createQueue, onceWaiting } from "./queue.ts";

/** Notifications can fail to come, and lists get no word of it: the changes are asked for all the same. */
const pollMs = 30_000;

export interface Watch {
  /** Something has changed in the lists. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * Updates the cards of open rounds whose steps somebody has changed in SharePoint. The position up to which changes were
 * dealt with is kept in the lists, and moved on afterwards: an instance that ends in between leaves the rest to the next one.
 * @param gone check-ins whose message somebody has deleted, as far as this instance knows; it adds to them
 */
export async function showChanges(deps: DeliveryDeps, gone: Set<string> = new Set()): Promise<void> {
  const { lists, log } = deps;
  const changes = await lists.readMeasureChanges();
  const { about: measures, kept } = changes;
  const isNothing = measures !== "all" && measures.size === 0;
  if (isNothing && kept) return;
  if (!isNothing) {
    const overview = await readOverview(lists);
    const stale = staleCheckIns(overview.board, measures).filter(({ key }) => !gone.has(key));
    for (const checkIn of stale) await showAgain(deps, overview, checkIn, gone);
    log.info("watch.changed", { measures: measures === "all" ? "all" : measures.size, cards: stale.length });
  }
  await lists.keepPosition(changes);
}

/**
 * Posted cards of open rounds that show something else than the lists: the step for which they ask, or one that was answered
 * otherwise. Every update takes away what somebody is typing, so that other steps, and what was answered on the card itself,
 * cause none.
 */
function staleCheckIns(board: Board, measures: ReadonlySet<string> | "all"): readonly CheckIn[] {
  const open = new Set(board.rounds.filter(({ state }) => state === "open").map(({ key }) => key));
  return board.checkIns.filter((checkIn) => {
    if (checkIn.delivery.state !== "posted" || !open.has(checkIn.round)) return false;
    const newest = newestResponses(board.responses.filter((response) => response.checkIn === checkIn.key));
    const shown = itemToShow(checkIn, newest);
    return checkIn.items.some(({ key, kind }) => {
      if (kind !== "step" || (measures !== "all" && !measures.has(key))) return false;
      const response = newest.get(key);
      if (response?.answer.kind !== "step") return key === shown?.key;
      return hasMovedOn(board.standings.get(key) ?? neverHeard, response.answer, response.answeredAt);
    });
  });
}

/** A card that cannot be updated is worth a line in the log: its next turn reads the lists anyway. */
async function showAgain(
  deps: DeliveryDeps,
  overview: Overview,
  { key, unit, delivery }: CheckIn,
  gone: Set<string>,
): Promise<void> {
  const address = delivery.posting && threadOf(overview, unit, delivery.posting);
  const card = await currentCard(deps, key);
  if (!card || !address || typeof address === "string") return;
  const { thread = "", ...channel } = address;
  try {
    await deps.messenger.update(placeOf(channel), thread, card);
  } catch (error) {
    if (error instanceof MessengerError && error.reason === "messageGone") gone.add(key);
    deps.log.error("watch.updateFailed", error, { checkIn: key });
  }
}

/** Looks for changes at once, then regularly and whenever it is woken. */
export function startWatch(deps: DeliveryDeps): Watch {
  const looks = createQueue((error) => deps.log.error("watch.failed", error));
  const gone = new Set<string>();
  const wake = onceWaiting(looks, () => showChanges(deps, gone));
  wake();
  const timer = setInterval(wake, pollMs);
  return {
    wake,
    stop: () => {
      clearInterval(timer);
      return looks.ended();
    },
  };
}
