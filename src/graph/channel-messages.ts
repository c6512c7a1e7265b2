import { z } from "zod/mini";
import type { Graph } from "./client.ts";
import { odataPath, pathOfLink } from "./odata-path.ts";

/** What is looked for in a channel. */
export interface ChannelSearch {
  /** Object id of the Microsoft 365 group behind the team. */
  readonly group: string;
  readonly channel: string;
  /** Message whose thread is searched; absent for the posts that begin a thread. */
  readonly thread?: string;
  /** Whether the content of an attachment (a card as JSON) is the one that is looked for. */
  readonly isIt: (content: string) => boolean;
  /** Nothing older is looked at, an instant. */
  readonly since: string;
}

const messagesPage = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      createdDateTime: z.string(),
      lastModifiedDateTime: z.optional(z.nullable(z.string())),
      deletedDateTime: z.optional(z.nullable(z.string())),
      attachments: z.optional(z.array(z.object({ content: z.optional(z.nullable(z.string())) }))),
    }),
  ),
  "@odata.nextLink": z.optional(z.string()),
});

/** Largest page of messages (`channel-list-messages.md`). */
const pageSize = 50;

/**
 * Looks for a message in a channel (`channel-list-messages.md`, `chatmessage-list-replies.md`; the app may read them with
 * the permission ChannelMessage.Read.Group that its team has given).
 * @returns the message's id, the same as the connector's
 */
export async function findMessage(graph: Graph, search: ChannelSearch): Promise<string | undefined> {
  const { group, channel, thread, isIt, since } = search;
  const posts = ["teams", group, "channels", channel, "messages"];
  const segments = thread === undefined ? posts : [...posts, thread, "replies"];
  for (let path: string | undefined = odataPath(segments, { top: pageSize }); path !== undefined; ) {
    const page: z.infer<typeof messagesPage> = messagesPage.parse(await graph.send({ method: "GET", path }));
    const recent = page.value.filter(({ createdDateTime }) => isSince(createdDateTime, since));
    const found = recent.find(
      ({ deletedDateTime, attachments }) =>
        !deletedDateTime && attachments?.some(({ content }) => typeof content === "string" && isIt(content)),
    );
    if (found) return found.id;
    const next = isOver(page.value, search) ? undefined : page["@odata.nextLink"];
    path = next === undefined ? undefined : pathOfLink(next);
  }
  return undefined;
}

/**
 * Posts come by their last change, the newest first: after a page without a recent change nothing can follow. Nothing says in
 * which order replies come.
 */
function isOver(page: z.infer<typeof messagesPage>["value"], { thread, since }: ChannelSearch): boolean {
  if (thread !== undefined || page.length === 0) return false;
  return page.every(({ lastModifiedDateTime }) => lastModifiedDateTime && !isSince(lastModifiedDateTime, since));
}

/** Instants as such: Graph writes fractions of a second, or none. */
function isSince(instant: string, since: string): boolean {
  return Date.parse(instant) >= Date.parse(since);
}
