import type { Board } from "../core/board.ts";
import type { CheckIn, Notice } from "../core/check-in.ts";
import { noticeKey } from "../core/check-in.ts";
import { undelivered } from "../core/delivery.ts";
import type { Lists } from "./ports.ts";

/**
 * Has the units of the open round reminded that have not answered everything. Their reminders have numbered keys: two
 * coordinators who ask at the same time remind once, and a reminder that still waits is not followed by another.
 * @returns how many units are reminded; `undefined` when no round is open
 */
export async function remindUnits(board: Board, lists: Pick<Lists, "createNotices">): Promise<number | undefined> {
  const round = board.rounds.find(({ state }) => state === "open");
  if (!round) return undefined;
  const silent = board.checkIns.filter(
    (checkIn) => checkIn.round === round.key && checkIn.delivery.state === "posted" && isOpen(checkIn, board),
  );
  const notices = silent.flatMap((checkIn) => reminderFor(checkIn, board));
  if (notices.length > 0) await lists.createNotices(notices);
  return silent.length;
}

function isOpen({ key, items }: CheckIn, { responses }: Board): boolean {
  const answered = new Set(responses.filter(({ checkIn }) => checkIn === key).map(({ item }) => item));
  return items.some((item) => !answered.has(item.key));
}

function reminderFor({ round, unit }: CheckIn, { notices }: Board): readonly Notice[] {
  const about = { round, unit, kind: "reminder" } as const;
  const byHand = notices.filter(({ key }) => key.startsWith(noticeKey(about, "hand-")));
  const isWaiting = byHand.some(({ delivery }) => delivery.state === "pending" || delivery.state === "claimed");
  if (isWaiting) return [];
  return [{ ...about, key: noticeKey(about, `hand-${byHand.length + 1}`), delivery: undelivered }];
}
