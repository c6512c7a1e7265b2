import type { Activity } from "./activity-envelope.ts";
import type { SendToBot } from "./bot-client.ts";
import type { BotOutcome } from "./host-api.ts";

/** Tells the bot something to which it has nothing to answer. */
export async function deliver(sendToBot: SendToBot, activity: Activity): Promise<BotOutcome> {
  const answer = await sendToBot(activity);
  if (answer.kind === "unreachable") return answer;
  return answer.status < 300 ? { kind: "delivered" } : { kind: "failed", text: "" };
}

/** One after the other, until the first that does not arrive. */
export async function deliverAll(sendToBot: SendToBot, activities: readonly Activity[]): Promise<BotOutcome> {
  for (const activity of activities) {
    const outcome = await deliver(sendToBot, activity);
    if (outcome.kind !== "delivered") return outcome;
  }
  return { kind: "delivered" };
}
