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
  /** Present when something was saved: the message as everybody is to see it. */
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

/** The reply once responses are saved. A card whose posting nobody has recorded yet names its message itself. */
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
  const view = { ...context, responses: [...context.responses.filter((one) => !isNew.has(one.key)), ...responses] };
  const reply = { card: cardOf(view, { isPublic, ...(outcome && { outcome }) }) };
  const message = delivery.posting?.message ?? pressed;
  return message === undefined ? reply : { ...reply, update: { message, card: cardOf(view, { isPublic: true }) } };
}

type Look = Pick<CheckInView, "opened" | "outcome" | "draft" | "isPublic">;

export function cardOf(context: KnownContext, look: Look): AdaptiveCard {
  return checkInCard({ ...context, language: context.unit.language, ...look });
}
