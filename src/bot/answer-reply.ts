import { isDeepStrictEqual } from "node:util";
import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { checkInCard } from "../cards/check-in-card.ts";
import type { CheckInView, Outcome } from "../cards/check-in-sheet.ts";
import type { LinkTo } from "../cards/tab-link.ts";
import type { CheckIn } from "../core/check-in.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { Response } from "../core/response.ts";
import type { Round } from "../core/round.ts";
import type { AnswerContext } from "../graph/answer-context.ts";
import { answerRoute } from "./messages.ts";
import type { Lists, Origin } from "./ports.ts";

export interface AnswerDeps {
  readonly lists: Lists;
  readonly now: () => IsoInstant;
  readonly linkTo?: LinkTo | undefined;
}

export interface AnswerReply {
  /** For the person who pressed the button. */
  readonly card: AdaptiveCard;
  /** The message as everybody is to see it; absent when that is no different from before. */
  readonly update?: { readonly message: string; readonly card: AdaptiveCard };
}

/** What the lists say, once it is certain that the button may do something. */
export type KnownContext = AnswerContext & {
  readonly checkIn: CheckIn;
  readonly round: Round;
  /** Where the same can be answered in the tab. */
  readonly link: string | undefined;
};

export function knownContext(
  context: AnswerContext,
  { checkIn, round }: Pick<KnownContext, "checkIn" | "round">,
  { linkTo }: AnswerDeps,
): KnownContext {
  return { ...context, checkIn, round, link: linkTo?.(answerRoute(checkIn.key)) };
}

/**
 * The reply once responses are saved. A card whose posting nobody has recorded yet names its message itself.
 *
 * Teams can only replace a whole message, for everybody (learn.microsoft.com, "Up to date cards"), and keeps nothing of what
 * somebody is typing there (microsoft/AdaptiveCards, issues 2577 and 7492). So it is left alone when what was saved does not
 * show in it, and otherwise replaced at once: later it would meet whoever has answered typing the next answer. Where nothing
 * was left to save, somebody has pressed a button of a message that is behind.
 */
export async function shownToAll(
  context: KnownContext,
  responses: readonly Response[],
  outcome: Outcome | undefined,
  { channel, message: pressed, isPublic = false }: Origin,
  lists: Lists,
): Promise<AnswerReply> {
  const { delivery, key } = context.checkIn;
  if (!delivery.posting && pressed !== undefined) await lists.recordPosting(key, { channel, message: pressed });
  const isNew = new Set(responses.map((response) => response.key));
  const before = { ...context, responses: context.responses.filter((one) => !isNew.has(one.key)) };
  const view = { ...context, responses: [...before.responses, ...responses] };
  const reply = { card: cardOf(view, { isPublic, ...(outcome && { outcome }) }) };
  const message = delivery.posting?.message ?? pressed;
  const shown = cardOf(view, { isPublic: true });
  const isAsBefore = responses.length > 0 && isDeepStrictEqual(shown, cardOf(before, { isPublic: true }));
  return message === undefined || isAsBefore ? reply : { ...reply, update: { message, card: shown } };
}

type Look = Pick<CheckInView, "opened" | "outcome" | "draft" | "isPublic">;

export function cardOf(context: KnownContext, look: Look): AdaptiveCard {
  return checkInCard({ ...context, language: context.unit.language, ...look });
}
