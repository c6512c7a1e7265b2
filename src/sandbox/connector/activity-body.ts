import { z } from "zod";
import { ConnectorError } from "./errors.ts";
import type { CardJson } from "./host-api.ts";
import { type Content, cardType } from "./store.ts";

/** Teams refuses messages above 100 KB, counted in UTF-16. */
const messageLimitInBytes = 100 * 1024;

const attachment = z.object({ contentType: z.string(), content: z.unknown().optional() });

const activityBody = z.object({
  type: z.string().default("message"),
  text: z.string().nullish(),
  attachments: z.array(attachment).nullish(),
});

/** @throws {ConnectorError} BadArgument, saying what does not fit */
export function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success) throw new ConnectorError("BadArgument", z.prettifyError(result.error));
  return result.data;
}

/** What the bot wants to say. @throws {ConnectorError} */
export function contentOf(body: unknown): Content & { readonly type: string } {
  if (2 * JSON.stringify(body ?? null).length > messageLimitInBytes)
    throw new ConnectorError("MessageSizeTooBig", "Message size too large.");
  const { type, text, attachments } = parsed(activityBody, body);
  const cards = (attachments ?? [])
    .filter(({ contentType }) => contentType === cardType)
    .map(({ content }) => content as CardJson);
  return { type, text: text ?? "", cards };
}
