import type { PastMessage } from "../../connector/store.ts";
import { GraphFault } from "../../errors.ts";
import { type GraphCall, ok } from "../call.ts";
import { expansionNamed } from "../odata/expand.ts";
import { context, keyed, linkTo } from "../odata/links.ts";
import { readOptions } from "../odata/query.ts";
import { type Route, route } from "../routes.ts";
import type { StandIn } from "../stand-in.ts";
import { firstOf, messagePage } from "./message-page.ts";
import { presentMessage } from "./message-presenter.ts";

const permission = "ChannelMessage.Read.Group";

/** Replies inside an expanded message (channel-list-messages.md). */
const mostReplies = 1000;

interface Parameters {
  readonly team: string;
  readonly channel: string;
}

/**
 * Messages of a channel, which are what the connector keeps: their ids are those of the bot's activities. Read by an
 * application that the team has given the permission (channel-list-messages.md, chatmessage-get.md,
 * chatmessage-list-replies.md). That what was modified last comes first is what the examples show, not what they say.
 */
export function messageRoutes({ city, messages, isGranted }: StandIn): readonly Route[] {
  function requireChannel({ caller }: GraphCall, { team, channel }: Parameters): void {
    if (caller.kind !== "application" || !isGranted(permission)) throw forbidden();
    if (team !== city.team.groupId) throw notFound(`No team found with Group Id ${team}`);
    if (!city.team.channels.some(({ id }) => id === channel)) throw notFound("The channel was not found.");
  }

  function requirePost(call: GraphCall, parameters: Parameters, id: string): PastMessage {
    requireChannel(call, parameters);
    const post = messages.findPast(id);
    if (post?.conversation !== parameters.channel || post.thread !== id) throw notFound("The message was not found.");
    return post;
  }

  function contextIn({ team, channel }: Parameters, rest: string): object {
    return context(`${keyed("teams", team)}/${keyed("channels", channel)}/messages${rest}`);
  }

  function withReplies(message: PastMessage, { team, channel }: Parameters): object {
    const { messages: found, next } = firstOf(mostReplies, (limit) => messages.replies(message.id, limit));
    const replies = `/teams/${team}/channels/${channel}/messages/${message.id}/replies`;
    return {
      "replies@odata.count": found.length,
      ...(next && { "replies@odata.nextLink": linkTo(`${replies}?$skiptoken=${next}`) }),
      replies: found.map((reply) => presentMessage(city, channel, reply)),
    };
  }

  return [
    route("GET", "/teams/:team/channels/:channel/messages", (call, parameters) => {
      requireChannel(call, parameters);
      const { channel } = parameters;
      const page = messagePage(call, ["top", "expand", "skiptoken"], (...of) => messages.posts(channel, ...of));
      const expanded = expansionNamed(readOptions(call.query).expand, "replies") !== undefined;
      const value = page.messages.map((message) => ({
        ...presentMessage(city, channel, message),
        ...(expanded && withReplies(message, parameters)),
      }));
      return ok({ ...contextIn(parameters, ""), ...page.head, value });
    }),

    route("GET", "/teams/:team/channels/:channel/messages/:message", (call, parameters) => {
      const post = requirePost(call, parameters, parameters.message);
      return ok({ ...contextIn(parameters, "/$entity"), ...presentMessage(city, parameters.channel, post) });
    }),

    route("GET", "/teams/:team/channels/:channel/messages/:message/replies", (call, parameters) => {
      const { id } = requirePost(call, parameters, parameters.message);
      const page = messagePage(call, ["top", "skiptoken"], (...of) => messages.replies(id, ...of));
      const value = page.messages.map((reply) => presentMessage(city, parameters.channel, reply));
      return ok({ ...contextIn(parameters, `('${id}')/replies`), ...page.head, value });
    }),
  ];
}

function forbidden(): GraphFault {
  const message = `Missing role permissions on the request. API requires one of '${permission}, ChannelMessage.Read.All'.`;
  return new GraphFault(403, "Forbidden", message);
}

function notFound(message: string): GraphFault {
  return new GraphFault(404, "NotFound", message);
}
