import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { checkInCard } from "../cards/check-in-card.ts";
import { outcomeCard } from "../cards/outcome-card.ts";
import { escalationCard, reminderCard } from "../cards/reminder-card.ts";
import { roundSummaryCard } from "../cards/round-summary-card.ts";
import type { Board } from "../core/board.ts";
import { dayOf, startOfDay } from "../core/calendar.ts";
import type { CheckIn, Notice } from "../core/check-in.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { DeliveryFailure } from "../core/delivery.ts";

import type { Round } from "../core/round.ts";
import { isSuperseded, lateUnits, openItems } from "../core/round-notices.ts";
import { roundOutcome } from "../core/round-outcome.ts";
import type { Address, Overview } from "./addresses.ts";
import { channelOf, threadOf } from "./addresses.ts";
import type { Lists } from "./ports.ts";

/** What is to be done about a message that waits. */
export type Message =
  /** `card` gives nothing when the message is not needed any more. */
  | {
      readonly kind: "send";
      readonly to: Address;
      /** It cannot stand there for longer. */
      readonly since: IsoInstant;
      readonly card: () => Promise<AdaptiveCard | undefined>;
    }
  | { readonly kind: "fail"; readonly failure: DeliveryFailure }
  | { readonly kind: "skip" }
  /** Its round is not that far yet. */
  | { readonly kind: "wait" };

const skip: Message = { kind: "skip" };

/** A check-in goes out while its round is open. */
export function checkInMessage(lists: Lists, overview: Overview, { key, round: roundKey, unit }: CheckIn): Message {
  const round = overview.board.rounds.find((one) => one.key === roundKey);
  if (!round) return { kind: "fail", failure: "refused" };
  if (round.state !== "open") return isToCome(round) ? { kind: "wait" } : skip;
  return sendTo(round, channelOf(overview, unit), async () => currentCard(lists, key));
}

/** The card of a check-in for everybody, as the lists say now; nothing when its round is not open any more. */
export async function currentCard(lists: Lists, checkInKey: string): Promise<AdaptiveCard | undefined> {
  const context = await lists.readAnswerContext(checkInKey, {});
  const { checkIn, round } = context;
  if (!checkIn || round?.state !== "open") return undefined;
  return checkInCard({ ...context, checkIn, round, language: context.unit.language, isPublic: true });
}

/** The card of a check-in whose round takes no more answers. */
export function closedCard(board: Board, round: Round, checkIn: CheckIn): AdaptiveCard | undefined {
  const unit = board.concept.units.find(({ key }) => key === checkIn.unit);
  if (!unit) return undefined;
  const language = board.bindings.get(unit.key)?.language ?? "de";
  const responses = responsesTo(board, checkIn);
  return checkInCard({ checkIn, round, unit, language, details: new Map(), responses, isPublic: true });
}

function isToCome({ state }: Round): boolean {
  return state === "planned" || state === "paused" || state === "opening";
}

/** Reminders and escalations go out while the round is open, a summary when nobody can answer any more. */
export function noticeMessage(overview: Overview, notice: Notice, now: IsoInstant): Message {
  const { board } = overview;
  const round = board.rounds.find(({ key }) => key === notice.round);
  const unit = board.concept.units.find(({ key }) => key === notice.unit);
  if (!round || !unit) return skip;
  const checkIn = board.checkIns.find((one) => one.round === round.key && one.unit === unit.key);
  switch (notice.kind) {
    case "reminder":
      return round.state === "open" ? reminder(overview, notice, round, checkIn, now) : skip;
    case "escalation":
      return round.state === "open" ? escalation(overview, notice, round) : skip;
    case "summary":
      if (round.state !== "closing" && round.state !== "closed") return { kind: "wait" };
      return unit.kind === "steering" ? summary(overview, notice, round) : outcome(overview, notice, round, checkIn);
  }
}

function reminder(
  overview: Overview,
  notice: Notice,
  round: Round,
  checkIn: CheckIn | undefined,
  now: IsoInstant,
): Message {
  const { board } = overview;
  const open = checkIn ? openItems(checkIn, board.responses).length : 0;
  const posting = checkIn?.delivery.posting;
  if (open === 0 || !posting || isSuperseded(notice, board.notices)) return skip;
  const unitTitle = titleOf(board, notice.unit);
  return sendTo(round, threadOf(overview, notice.unit, posting), (language) =>
    reminderCard({ key: notice.key, round, unitTitle, open, today: dayOf(now), language }),
  );
}

function escalation(overview: Overview, { key, unit }: Notice, round: Round): Message {
  const units = lateUnits(overview.board, round).map((late) => ({ title: late.unit.title, open: late.open }));
  if (units.length === 0) return skip;
  return sendTo(round, channelOf(overview, unit), (language) => escalationCard({ key, round, units, language }));
}

function summary(overview: Overview, { key, unit }: Notice, round: Round): Message {
  const brought = roundOutcome(overview.board, round);
  return sendTo(round, channelOf(overview, unit), (language) => roundSummaryCard({ ...brought, key, round, language }));
}

/** Was daraus wurde, in the thread of the card. */
function outcome(overview: Overview, { key, unit }: Notice, round: Round, checkIn: CheckIn | undefined): Message {
  const posting = checkIn?.delivery.posting;
  if (!checkIn || !posting) return skip;
  const { board } = overview;
  const responses = responsesTo(board, checkIn);
  const unitTitle = titleOf(board, unit);
  return sendTo(round, threadOf(overview, unit, posting), (language) =>
    outcomeCard({ key, round, unitTitle, checkIn, responses, language }),
  );
}

function sendTo(
  { beginsOn }: Round,
  to: Address | DeliveryFailure,
  build: (language: Address["language"]) => AdaptiveCard | Promise<AdaptiveCard | undefined>,
): Message {
  if (typeof to === "string") return { kind: "fail", failure: to };
  return { kind: "send", to, since: startOfDay(beginsOn), card: async () => build(to.language) };
}

function responsesTo(board: Board, checkIn: CheckIn) {
  return board.responses.filter((response) => response.checkIn === checkIn.key);
}

function titleOf(board: Board, unit: string): string {
  return board.concept.units.find(({ key }) => key === unit)?.title ?? unit;
}
