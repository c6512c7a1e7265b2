import { checkInCard } from "../cards/check-in-card.ts";
import type { Board } from "../core/board.ts";
import type { CheckIn } from "../core/round.ts";
import { hasMovedOn, newestResponses } from "../core/round.ts";
import { neverHeard } from "../core/standing.ts";
import type { DeliveryDeps } from "./delivery.ts";
import type { Installation } from "./ports.ts";
import { createQueue, onceWaiting } from "./queue.ts";
import type { SubscriptionDeps } from "./subscriptions.ts";
import { keepSubscriptions } from "./subscriptions.ts";

/** Notifications can fail to come, and lists get no word of it: the changes are asked for all the same. */
const pollMs = 30_000;
const upkeepMs = 60 * 60_000;
const paceMs = 250;

export interface Watch {
  /** Something has changed in the lists. */
  readonly wake: () => void;
  readonly renewSubscriptions: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * Updates the cards of open rounds whose steps somebody has changed in SharePoint. The position up to which changes were
 * dealt with is kept in the lists, and moved on afterwards: an instance that ends in between leaves the rest to the next one.
 */
export async function showChanges(deps: DeliveryDeps): Promise<void> {
  const { lists, log } = deps;
  const changes = await lists.readMeasureChanges();
  const { measures, kept } = changes;
  const isNothing = measures !== "all" && measures.size === 0;
  if (isNothing && kept) return;
  if (!isNothing) {
    const [board, installations] = await Promise.all([lists.readBoard(), lists.readInstallations()]);
    const stale = staleCheckIns(board, measures);
    for (const checkIn of stale) await showAgain(deps, checkIn, installationOf(checkIn, board, installations));
    log.info("watch.changed", { measures: measures === "all" ? "all" : measures.size, cards: stale.length });
  }
  await lists.keepPosition(changes);
}

/**
 * Posted cards of open rounds that show something else than the lists. What was answered on the card itself it shows
 * already; updating it once more would take away what somebody is typing.
 */
function staleCheckIns(board: Board, measures: ReadonlySet<string> | "all"): readonly CheckIn[] {
  const open = new Set(board.rounds.filter(({ state }) => state === "open").map(({ key }) => key));
  return board.checkIns.filter((checkIn) => {
    if (checkIn.state !== "posted" || !open.has(checkIn.round)) return false;
    const newest = newestResponses(board.responses.filter((response) => response.checkIn === checkIn.key));
    return checkIn.items.some((item) => {
      if (measures !== "all" && !measures.has(item)) return false;
      const response = newest.get(item);
      return !response || hasMovedOn(board.standings.get(item) ?? neverHeard, response);
    });
  });
}

function installationOf(
  { unit, posting }: CheckIn,
  { bindings }: Board,
  installations: readonly Installation[],
): Installation | undefined {
  const bound = [...bindings.values()].find(({ channel }) => channel === posting?.channel) ?? bindings.get(unit);
  return installations.find(({ team }) => team === bound?.team);
}

/** A card that cannot be updated is worth a line in the log: its next turn reads the lists anyway. */
async function showAgain(
  { lists, messenger, log, pause }: DeliveryDeps,
  { key, posting }: CheckIn,
  installation: Installation | undefined,
): Promise<void> {
  const context = await lists.readAnswerContext(key);
  const { checkIn, round } = context;
  if (!checkIn || !round || !posting || !installation) return;
  const { tenant, serviceUrl } = installation;
  try {
    const card = checkInCard({ ...context, checkIn, round });
    await messenger.update({ tenant, serviceUrl, conversation: posting.channel }, posting.message, card);
  } catch (error) {
    log.error("watch.updateFailed", error, { checkIn: key });
  }
  await pause(paceMs);
}

/** Looks for changes at once, then regularly and whenever it is woken; without subscriptions regularly alone. */
export function startWatch(deps: DeliveryDeps, subscribing: SubscriptionDeps | undefined): Watch {
  const looks = createQueue((error) => deps.log.error("watch.failed", error));
  const upkeep = createQueue((error) => deps.log.error("subscription.failed", error));
  const wake = onceWaiting(looks, () => showChanges(deps));
  const keep = onceWaiting(upkeep, async () => subscribing && keepSubscriptions(subscribing));
  const renew = onceWaiting(upkeep, async () => subscribing && keepSubscriptions(subscribing, { anew: true }));
  wake();
  keep();
  const timers = [setInterval(wake, pollMs), setInterval(keep, upkeepMs)];
  return {
    wake,
    renewSubscriptions: renew,
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all([looks.ended(), upkeep.ended()]);
    },
  };
}
