import type { Board } from "../../core/board.ts";
import type { CheckIn, Notice } from "../../core/check-in.ts";
import type { IsoDate, Unit } from "../../core/concept.ts";
import type { Delivery, DeliveryFailure } from "../../core/delivery.ts";
import type { Round } from "../../core/round.ts";
import { openItems } from "../../core/round-progress.ts";

/** How far a unit is: on its way into the channel, or being answered. */
export type ProgressState = "waiting" | "failed" | "sent" | "partly" | "answered" | "skipped";

/** How far a unit is in a round; of the unit as a whole, never of a person. */
export interface UnitProgress {
  readonly unit: Pick<Unit, "key" | "title">;
  readonly checkIn: CheckIn;
  readonly state: ProgressState;
  /** Items with an answer, of all. */
  readonly answered: number;
  readonly all: number;
  /** Something is still open after the due day. */
  readonly isOverdue: boolean;
  /** The card stands in a channel that the unit has left. */
  readonly isElsewhere: boolean;
  /** What keeps messages from the unit: the card was not delivered, or its channel is gone since. */
  readonly failure?: DeliveryFailure;
  readonly reminders: readonly SentReminder[];
}

export interface SentReminder {
  /** Day of a reminder by plan; absent for one by hand. */
  readonly day?: IsoDate;
  readonly delivery: Delivery;
}

/** The units that a round asks, in the concept's order. */
export function unitProgress(board: Board, round: Round, today: IsoDate): readonly UnitProgress[] {
  const checkIns = new Map(
    board.checkIns.filter((checkIn) => checkIn.round === round.key).map((checkIn) => [checkIn.unit, checkIn]),
  );
  const reminders = Map.groupBy(
    board.notices.filter((notice) => notice.round === round.key && notice.kind === "reminder"),
    ({ unit }) => unit,
  );
  return board.concept.units.flatMap((unit) => {
    const checkIn = checkIns.get(unit.key);
    if (!checkIn) return [];
    const count = checkIn.items.length - openItems(checkIn, board.responses).length;
    const binding = board.bindings.get(unit.key);
    const failure = checkIn.delivery.failure ?? (binding ? undefined : "noChannel");
    const { state, posting } = checkIn.delivery;
    return [
      {
        unit,
        checkIn,
        state: stateOf(checkIn, count),
        answered: count,
        all: checkIn.items.length,
        isOverdue: today > round.dueOn && count < checkIn.items.length,
        isElsewhere: state === "posted" && binding !== undefined && posting?.channel !== binding.channel,
        ...(failure && { failure }),
        reminders: (reminders.get(unit.key) ?? []).map(sentReminder),
      },
    ];
  });
}

/** Answers count wherever they were given: the tab takes them for a check-in that could not be posted, too. */
function stateOf({ delivery, items }: CheckIn, answered: number): ProgressState {
  if (answered === items.length) return "answered";
  if (delivery.state === "failed" || delivery.state === "skipped") return delivery.state;
  if (delivery.state !== "posted") return "waiting";
  return answered > 0 ? "partly" : "sent";
}

function sentReminder({ key, delivery }: Notice): SentReminder {
  const [day] = /\d{4}-\d{2}-\d{2}$/.exec(key) ?? [];
  return { delivery, ...(day !== undefined && { day }) };
}

/** Whether the unit can be reminded in its channel: its card stands there, something is open, and no reminder is on its way. */
export function canRemind({ state, checkIn, reminders, failure }: UnitProgress): boolean {
  const isWaiting = reminders.some(({ day, delivery }) => day === undefined && isOnItsWay(delivery));
  if (failure || isWaiting) return false;
  return checkIn.delivery.state === "posted" && (state === "sent" || state === "partly");
}

/** Whether the card can be sent once more: it could not be posted, or the unit has another channel by now. */
export function canSendAgain({ state, isElsewhere }: UnitProgress): boolean {
  return state === "failed" || (isElsewhere && (state === "sent" || state === "partly"));
}

/** Whether nobody has posted it yet. */
export function isOnItsWay({ state }: Delivery): boolean {
  return state === "pending" || state === "claimed";
}
