import { z } from "zod";
import type { BotAnswer } from "./bot-client.ts";
import type { ExtensionAnswer, ExtensionResult } from "./host-api.ts";
import { cardType } from "./store.ts";

const simpleCard = z.object({ title: z.string().default(""), text: z.string().default("") });

const preview = z.object({
  contentType: z.enum(["application/vnd.microsoft.card.hero", "application/vnd.microsoft.card.thumbnail"]),
  content: simpleCard,
});

const attachment = z.object({
  contentType: z.literal(cardType),
  content: z.record(z.string(), z.unknown()),
  preview,
});

const answerBody = z.object({
  composeExtension: z.discriminatedUnion("type", [
    z.object({
      type: z.literal("result"),
      attachmentLayout: z.enum(["list", "grid"]).default("list"),
      attachments: z.array(attachment).default([]),
    }),
    z.object({ type: z.literal("message"), text: z.string() }),
  ]),
});

/**
 * What Teams shows of the bot's answer to `composeExtension/query` (learn.microsoft.com, "Respond to search command"). An
 * Adaptive Card needs a preview there, which may only be a hero or a thumbnail card; other cards, signing in and settings
 * are not played here. An answer of another shape counts as `unreachable`, as in Teams.
 */
export function readExtensionAnswer(answer: BotAnswer): ExtensionAnswer {
  if (answer.kind === "unreachable" || answer.status !== 200) return { kind: "unreachable" };
  const body = answerBody.safeParse(answer.body).data?.composeExtension;
  if (!body) return { kind: "unreachable" };
  if (body.type === "message") return { kind: "note", text: body.text };
  return { kind: "results", results: body.attachments.map(resultOf) };
}

function resultOf({ content, preview: { content: shown } }: z.infer<typeof attachment>): ExtensionResult {
  return { title: shown.title, text: shown.text, card: content };
}
