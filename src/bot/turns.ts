import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { noticeCard } from "../cards/notice-card.ts";
import { readSubmitted } from "../cards/submitted.ts";
import { botTexts } from "../texts/bot.ts";
import type { AnswerReply } from "./answer-reply.ts";
import { answerCheckIn } from "./answering.ts";
import { bindChannels } from "./binding.ts";
import type { CommandDeps } from "./commands.ts";
import type { Log } from "./log.ts";
import type { Origin } from "./ports.ts";

/**
 * Teams waits a few seconds for the answer to a button: an update that takes longer goes on by itself. When a whole city
 * answers at once updates queue for their turn, and most of those seconds are needed for saving.
 */
const updateBudgetMs = 1000;

export interface TurnDeps extends CommandDeps {
  readonly log: Log;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

export interface Reply {
  readonly card: AdaptiveCard;
  /** Whether everybody sees the outcome in the message itself. */
  readonly isShown: boolean;
}

/** Does what a button of any of our cards asks for. `data` is what arrived, and nothing in it is believed. */
export async function takeSubmitted(data: unknown, origin: Origin, deps: TurnDeps): Promise<Reply> {
  const submitted = readSubmitted(data);
  if (!submitted) return { card: noticeCard(botTexts("de").notUnderstood, "de"), isShown: false };
  if (submitted.action === "bind") return { card: await bindChannels(submitted, origin, deps), isShown: false };
  const { card, update } = await answerCheckIn(submitted, origin, deps);
  if (!update) return { card, isShown: false };
  const shown = await Promise.race([showEverybody(update, origin, deps), deps.pause(updateBudgetMs)]);
  return { card, isShown: shown !== false };
}

/**
 * The answer is saved by now: a message that cannot be updated is worth a line in the log, not a failure.
 * @returns whether everybody sees it
 */
async function showEverybody(
  { message, card }: NonNullable<AnswerReply["update"]>,
  { place, channel }: Origin,
  { messenger, log }: TurnDeps,
): Promise<boolean> {
  try {
    await messenger.update({ ...place, conversation: channel }, message, card);
    return true;
  } catch (error) {
    log.error("turn.updateFailed", error, { message });
    return false;
  }
}
