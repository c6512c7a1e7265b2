import type { City } from "../city.ts";
import { type Conversation, conversationWithId } from "./conversations.ts";
import { ConnectorError } from "./errors.ts";
import type { Operation, RateLimit } from "./rate-limit.ts";
import { type MessageStore, teamScope } from "./store.ts";
import type { TeamStore } from "./team-store.ts";

export interface BotAccessOptions {
  readonly city: City;
  readonly store: Pick<MessageStore, "isInstalled">;
  readonly team: Pick<TeamStore, "find" | "isAppBlocked">;
  readonly limit: RateLimit;
}

/** What the bot may do at this moment. All of it throws `ConnectorError` for what it may not. */
export interface BotAccess {
  /** Counts the request, and refuses every one while the administration blocks the app. */
  admit(): void;
  demandTeam(): void;
  /** The conversation of that id, if the bot is part of it. */
  conversation(id: string): Conversation;
  /** Counts an operation in a conversation; writing needs the consent of the channel's moderation. */
  count(operation: Operation, conversation: Conversation): void;
}

function throttled(waitMs: number): ConnectorError {
  return new ConnectorError("Throttled", "Too many requests.", Math.ceil(waitMs / 1000));
}

export function createBotAccess({ city, store, team, limit }: BotAccessOptions): BotAccess {
  function demandTeam(): void {
    if (!store.isInstalled(teamScope))
      throw new ConnectorError("BotNotInConversationRoster", "The bot is not part of the conversation roster.");
  }

  return {
    demandTeam,
    admit() {
      const waitMs = limit.countRequest();
      if (waitMs !== undefined) throw throttled(waitMs);
      if (team.isAppBlocked()) throw new ConnectorError("BotDisabledByAdmin", "The tenant admin disabled this bot.");
    },
    conversation(id) {
      const conversation = conversationWithId(city, id);
      if (!conversation) throw new ConnectorError("ConversationNotFound", "Conversation not found.");
      if (conversation.kind === "channel" || !store.isInstalled(conversation.person.id)) demandTeam();
      return conversation;
    },
    count(operation, { id }) {
      const writes = operation === "send" || operation === "create";
      if (writes && team.find(id)?.botsBlocked)
        throw new ConnectorError("ConversationBlockedByUser", "User blocked the conversation with the bot.");
      const waitMs = limit.count(operation, id);
      if (waitMs !== undefined) throw throttled(waitMs);
    },
  };
}
