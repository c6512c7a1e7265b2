import type { BotOutcome } from "../connector/host-api.ts";
import { HostRequestError } from "./errors.ts";
import { type Notice, outcomeNotice, refusalText } from "./texts.ts";

/** Runs something that goes to the bot and turns its end into words. */
export async function noticeAfter(run: () => Promise<BotOutcome>): Promise<Notice | undefined> {
  try {
    return outcomeNotice(await run());
  } catch (error) {
    return { intent: "error", text: refusalText(error instanceof HostRequestError ? error.reason : "") };
  }
}
