import type { Board } from "./board.ts";
import { opensAt } from "./calendar.ts";
import type { CheckIn, Notice } from "./check-in.ts";
import { noticeKey } from "./check-in.ts";
import type { IsoDate, IsoInstant, Unit } from "./concept.ts";
import { undelivered } from "./delivery.ts";
import type { NoticeKind, Round } from "./round.ts";
import { hasAnswered, openItems } from "./round-progress.ts";
import { addWorkingDays } from "./working-days.ts";

/** What of a board decides who is told what. */
export type NoticeBoard = Pick<Board, "concept" | "bindings" | "checkIns" | "responses">;

/** A reason to tell units something on a day of a round. */
export interface Occasion {
  readonly kind: Exclude<NoticeKind, "summary">;
  /** Of a reminder: its day. */
  readonly day?: IsoDate;
}

/** The first working day after the due day: on its morning the steering group learns who has not answered. */
export function escalatesOn(round: Pick<Round, "dueOn">): IsoDate {
  return addWorkingDays(round.dueOn, 1);
}

/**
 * What there is to tell by now, as long as units can answer. Of reminders whose days were missed only the latest is made up for.
 */
export function occasionsOf(round: Round, now: IsoInstant): readonly Occasion[] {
  if (round.state !== "open" || opensAt(round.closesOn) <= now) return [];
  const day = round.remindOn
    .filter((one) => one > round.beginsOn && opensAt(one) <= now)
    .toSorted()
    .at(-1);
  return [
    ...(day === undefined ? [] : [{ kind: "reminder", day } as const]),
    ...(opensAt(escalatesOn(round)) <= now ? [{ kind: "escalation" } as const] : []),
  ];
}

/**
 * The notices of an occasion: a reminder to every unit that was asked, left out for those that have answered everything,
 * so that nobody is reminded later of a day that is over; an escalation to the steering group.
 */
export function noticesOn(board: NoticeBoard, round: Round, { kind, day }: Occasion): readonly Notice[] {
  if (kind === "escalation") return steeringUnits(board).map((unit) => noticeTo(round, unit.key, kind));
  return checkInsOf(board, round).map((checkIn) => {
    const notice = noticeTo(round, checkIn.unit, kind, day);
    const isNeeded = !hasAnswered(checkIn, board.responses);
    return isNeeded ? notice : { ...notice, delivery: { ...notice.delivery, state: "skipped" } };
  });
}

/**
 * A reminder that somebody asks for. Such reminders have numbered keys: two people who ask at the same time remind once.
 * @returns nothing while an earlier one still waits to be posted
 */
export function reminderByHand({ round, unit }: Pick<CheckIn, "round" | "unit">, notices: readonly Notice[]) {
  const about = { round, unit, kind: "reminder" } as const;
  const byHand = notices.filter(({ key }) => key.startsWith(noticeKey(about, "hand-")));
  const isWaiting = byHand.some(({ delivery }) => delivery.state === "pending" || delivery.state === "claimed");
  if (isWaiting) return undefined;
  return { ...about, key: noticeKey(about, `hand-${byHand.length + 1}`), delivery: undelivered } satisfies Notice;
}

/** What became of a round, for the steering group and for every unit whose card stands in its channel. */
export function closingNotices(board: NoticeBoard, round: Round): readonly Notice[] {
  const posted = checkInsOf(board, round).filter(({ delivery }) => delivery.state === "posted");
  return [...steeringUnits(board).map(({ key }) => key), ...posted.map(({ unit }) => unit)].map((unit) =>
    noticeTo(round, unit, "summary"),
  );
}

function noticeTo(round: Round, unit: string, kind: NoticeKind, day?: IsoDate): Notice {
  const key = noticeKey({ round: round.key, unit, kind }, day);
  return { key, round: round.key, kind, unit, delivery: undelivered };
}

/** Whether there is a reminder of a later day to the same unit: one of the two is enough. */
export function isSuperseded(notice: Notice, notices: readonly Notice[]): boolean {
  return notices.some(
    (other) =>
      other.round === notice.round &&
      other.unit === notice.unit &&
      other.kind === notice.kind &&
      dayIn(notice) !== undefined &&
      (dayIn(other) ?? "") > (dayIn(notice) ?? ""),
  );
}

/** A reminder by hand has none. */
function dayIn({ key }: Notice): IsoDate | undefined {
  return /_(\d{4}-\d{2}-\d{2})$/.exec(key)?.[1];
}

/** A unit with the number of its open items. */
export interface LateUnit {
  readonly unit: Unit;
  readonly open: number;
}

/** Units that were asked in a channel, be it gone by now, and have not answered everything, in the order of the concept. */
export function lateUnits(board: NoticeBoard, round: Pick<Round, "key">): readonly LateUnit[] {
  const posted = checkInsOf(board, round).filter(({ delivery: { state, posting } }) => state === "posted" || posting);
  return board.concept.units.flatMap((unit) => {
    const checkIn = posted.find((one) => one.unit === unit.key);
    const open = checkIn ? openItems(checkIn, board.responses).length : 0;
    return open === 0 ? [] : [{ unit, open }];
  });
}

function checkInsOf(board: NoticeBoard, round: Pick<Round, "key">): readonly CheckIn[] {
  return board.checkIns.filter((checkIn) => checkIn.round === round.key);
}

function steeringUnits({ concept, bindings }: NoticeBoard): readonly Unit[] {
  return concept.units.filter(({ key, kind }) => kind === "steering" && bindings.has(key));
}
