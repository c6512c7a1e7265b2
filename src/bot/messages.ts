import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { checkInCard } from "../cards/check-in-card.ts";
import { outcomeCard } from "../cards/outcome-card.ts";
import { escalationCard, reminderCard } from "../cards/reminder-card.ts";
import { roundSummaryCard } from "../cards/round-summary-card.ts";
import type { LinkTo } from "../cards/tab-link.ts";
import type { Board } from "../core/board.ts";
import { dayOf, startOfDay } from "../core/calendar.ts";
import type { CheckIn, Notice } from "../core/check-in.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { DeliveryFailure } from "../core/delivery.ts";
import type { Round } from "../core/round.ts";
import { isSuperseded, lateUnits } from "../core/round-notices.ts";
import { roundOutcome } from "../core/round-outcome.ts";
import { openItems } from "../core/round-progress.ts";
import type { Route } from "../core/route.ts";
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

/** What the cards of messages are made with. */
interface CardDeps {
  readonly lists: Lists;
  readonly linkTo?: LinkTo | undefined;
  readonly now: () => IsoInstant;
}

const skip: Message = { kind: "skip" };
const overviewRoute: Route = { view: "overview" };
const roundsRoute: Route = { view: "rounds", place: "rounds" };

/** Where the same can be answered in the tab. */
export function answerRoute(checkIn: string): Route {
  return { view: "rounds", place: "answer", checkIn };
}

/** A check-in goes out while its round is open. */
export function checkInMessage(deps: CardDeps, overview: Overview, { key, round: roundKey, unit }: CheckIn): Message {
  const round = overview.board.rounds.find((one) => one.key === roundKey);
  if (!round) return { kind: "fail", failure: "refused" };
  if (round.state !== "open") return isToCome(round) ? { kind: "wait" } : skip;
  return sendTo(round, channelOf(overview, unit), async () => currentCard(deps, key));
}

/** The card of a check-in for everybody, as the lists say now; nothing when its round is not open any more. */
export async function currentCard(
  { lists, linkTo }: Pick<CardDeps, "lists" | "linkTo">,
  checkInKey: string,
): Promise<AdaptiveCard | undefined> {
  const context = await lists.readAnswerContext(checkInKey, {});
  const { checkIn, round } = context;
  if (!checkIn || round?.state !== "open") return undefined;
  const link = linkTo?.(answerRoute(checkInKey));
  return checkInCard({ ...context, checkIn, round, language: context.unit.language, isPublic: true, link });
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
export function noticeMessage(deps: CardDeps, overview: Overview, notice: Notice): Message {
  const { board } = overview;
  const round = board.rounds.find(({ key }) => key === notice.round);
  const unit = board.concept.units.find(({ key }) => key === notice.unit);
  if (!round || !unit) return skip;
  const checkIn = board.checkIns.find((one) => one.round === round.key && one.unit === unit.key);
  switch (notice.kind) {
    case "reminder":
      return round.state === "open" ? reminder(deps, overview, notice, round, checkIn) : skip;
    case "escalation":
      return round.state === "open" ? escalation(deps, overview, notice, round) : skip;
    case "summary":
      if (round.state !== "closing" && round.state !== "closed") return { kind: "wait" };
      return unit.kind === "steering"
        ? summary(deps, overview, notice, round)
        : outcome(deps, overview, notice, round, checkIn);
  }
}

function reminder(
  { linkTo, now }: CardDeps,
  overview: Overview,
  notice: Notice,
  round: Round,
  checkIn: CheckIn | undefined,
): Message {
  const { board } = overview;
  const open = checkIn ? openItems(checkIn, board.responses).length : 0;
  const { state, posting } = checkIn?.delivery ?? {};
  if (!checkIn || open === 0 || state !== "posted" || !posting || isSuperseded(notice, board.notices)) return skip;
  const link = linkTo?.(answerRoute(checkIn.key));
  const unitTitle = titleOf(board, notice.unit);
  return sendTo(round, threadOf(overview, notice.unit, posting), (language) =>
    reminderCard({ key: notice.key, round, unitTitle, open, today: dayOf(now()), language, link }),
  );
}

function escalation({ linkTo }: CardDeps, overview: Overview, { key, unit }: Notice, round: Round): Message {
  const units = lateUnits(overview.board, round).map((late) => ({ title: late.unit.title, open: late.open }));
  if (units.length === 0) return skip;
  return sendTo(round, channelOf(overview, unit), (language) =>
    escalationCard({ key, round, units, language, link: linkTo?.(roundsRoute) }),
  );
}

function summary({ linkTo }: CardDeps, overview: Overview, { key, unit }: Notice, round: Round): Message {
  const brought = roundOutcome(overview.board, round);
  return sendTo(round, channelOf(overview, unit), (language) =>
    roundSummaryCard({ ...brought, key, round, language, link: linkTo?.(overviewRoute) }),
  );
}

/** Was daraus wurde, in the thread of the card. */
function outcome(
  { linkTo }: CardDeps,
  overview: Overview,
  { key, unit }: Notice,
  round: Round,
  checkIn: CheckIn | undefined,
): Message {
  const posting = checkIn?.delivery.posting;
  if (!checkIn || !posting) return skip;
  const { board } = overview;
  const responses = responsesTo(board, checkIn);
  const unitTitle = titleOf(board, unit);
  return sendTo(round, threadOf(overview, unit, posting), (language) =>
    outcomeCard({ key, round, unitTitle, checkIn, responses, language, link: linkTo?.(overviewRoute) }),
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
