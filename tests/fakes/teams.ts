import type { Messenger } from "../../src/bot/ports.ts";
import { holdsKey } from "../../src/cards/card-key.ts";
import type { ChannelSearch } from "../../src/graph/channel-messages.ts";

interface Message {
  readonly channel: string;
  readonly thread: string | undefined;
  readonly id: string;
  card: string;
}

export interface FakeTeams {
  readonly messenger: Messenger;
  /** What Graph finds in the channels. */
  find(search: ChannelSearch): string | undefined;
  /** Messages that were posted for a row of the lists. */
  withKey(key: string): readonly Message[];
  readonly messages: readonly Message[];
}

/** Channels with messages that can be found again. */
export function fakeTeams(): FakeTeams {
  const messages: Message[] = [];
  const add = (conversation: string, card: object) => {
    const [channel = "", thread] = conversation.split(";messageid=");
    const id = `${1_700_000_000_000 + messages.length}`;
    messages.push({ channel, thread, id, card: JSON.stringify(card) });
    return id;
  };
  return {
    messages,
    withKey: (key) => messages.filter(({ card }) => holdsKey(card, key)),
    find: ({ channel, thread, isIt }) =>
      messages.find((one) => one.channel === channel && one.thread === thread && isIt(one.card))?.id,
    messenger: {
      post: async ({ conversation }, card) => add(conversation, card),
      reply: async ({ conversation }, card) => add(conversation, card),
      update: async (_place, message, card) => {
        const known = messages.find(({ id }) => id === message);
        if (known) known.card = JSON.stringify(card);
      },
      groupOf: async () => "group",
      channelsOf: async () => [],
    },
  };
}
