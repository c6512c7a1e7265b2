import type { Board } from "../core/board.ts";
import type { CheckIn } from "../core/check-in.ts";
import { reminderByHand } from "../core/round-notices.ts";
import type { Lists } from "./ports.ts";

/**
 * Has the units of the open round reminded that have not answered everything, unless a reminder by hand still waits.
 * @returns how many units are reminded; `undefined` when no round is open
 */
export async function remindUnits(board: Board, lists: Pick<Lists, "createNotices">): Promise<number | undefined> {
  const round = board.rounds.find(({ state }) => state === "open");
  if (!round) return undefined;
  const silent = board.checkIns.filter(
    (checkIn) => checkIn.round === round.key && checkIn.delivery.state === "posted" && isOpen(checkIn, board),
  );
  const notices = silent.flatMap((checkIn) => reminderByHand(checkIn, board.notices) ?? []);
  if (notices.length > 0) await lists.createNotices(notices);
  return silent.length;
}

function isOpen({ key, items }: CheckIn, { responses }: Board): boolean {
  const answered = new Set(responses.filter(({ checkIn }) => checkIn === key).map(({ item }) => item));
  return items.some((item) => !answered.has(item.key));
}
