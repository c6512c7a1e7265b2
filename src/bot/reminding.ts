import type { Board } from "../core/board.ts";
import { reminderByHand } from "../core/round-notices.ts";
import { hasAnswered } from "../core/round-progress.ts";
import type { Lists } from "./ports.ts";

/**
 * Has the units of the open round reminded that have not answered everything, unless a reminder by hand still waits.
 * @returns how many units are reminded; `undefined` when no round is open
 */
export async function remindUnits(board: Board, lists: Pick<Lists, "createNotices">): Promise<number | undefined> {
  const round = board.rounds.find(({ state }) => state === "open");
  if (!round) return undefined;
  const silent = board.checkIns.filter(
    (checkIn) =>
      checkIn.round === round.key && checkIn.delivery.state === "posted" && !hasAnswered(checkIn, board.responses),
  );
  const notices = silent.flatMap((checkIn) => reminderByHand(checkIn, board.notices) ?? []);
  if (notices.length > 0) await lists.createNotices(notices);
  return silent.length;
}
