import { z } from "zod";
import type { BotAnswer } from "./bot-client.ts";
import type { BotOutcome, CardJson } from "./host-api.ts";

export type CardAnswer = BotOutcome | { readonly kind: "card"; readonly card: CardJson };

const failure = z.object({ message: z.string().optional() });

const answerBody = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("application/vnd.microsoft.card.adaptive"),
    statusCode: z.literal(200),
    value: z.record(z.string(), z.unknown()),
  }),
  z.object({
    type: z.literal("application/vnd.microsoft.activity.message"),
    statusCode: z.literal(200),
    value: z.string(),
  }),
  z.object({
    type: z.literal("application/vnd.microsoft.error"),
    statusCode: z.union([z.literal(400), z.literal(500)]),
    value: failure,
  }),
]);

/**
 * What Teams makes of the bot's answer to `adaptiveCard/action`. An answer that is empty, has another shape, or is
 * an error of the server counts as `unreachable`, as in Teams; a refusal (4xx) is a failure without words.
 */
export function readCardAnswer(answer: BotAnswer): CardAnswer {
  if (answer.kind === "unreachable") return answer;
  const body = answerBody.safeParse(answer.body).data;
  switch (body?.type) {
    case "application/vnd.microsoft.card.adaptive":
      return { kind: "card", card: body.value };
    case "application/vnd.microsoft.activity.message":
      return { kind: "note", text: body.value };
    case "application/vnd.microsoft.error":
      return { kind: "failed", text: body.value.message ?? "" };
    default:
      return answer.status >= 400 && answer.status < 500 ? { kind: "failed", text: "" } : { kind: "unreachable" };
  }
}
