import type { Messenger, Place } from "../../src/bot/ports.ts";
import type { AdaptiveCard } from "../../src/cards/adaptive-card.ts";
import type { NamedChannel } from "../../src/cards/binding-card.ts";

interface Sent {
  readonly place: Place;
  readonly message: string;
  readonly card: AdaptiveCard;
}

export interface FakeMessenger extends Messenger {
  readonly posts: Sent[];
  readonly updates: Sent[];
  readonly replies: Sent[];
  /** The next call to that function fails like this. */
  failNext(call: "post" | "update" | "reply", error: Error): void;
}

/** Teams in memory. */
export function fakeMessenger(channels: readonly NamedChannel[] = []): FakeMessenger {
  const posts: Sent[] = [];
  const updates: Sent[] = [];
  const replies: Sent[] = [];
  const failures = new Map<string, Error>();

  async function enter(call: string): Promise<void> {
    await Promise.resolve();
    const failure = failures.get(call);
    failures.delete(call);
    if (failure) throw failure;
  }

  return {
    posts,
    updates,
    replies,
    failNext: (call, error) => failures.set(call, error),
    async post(place, card) {
      await enter("post");
      const message = `${1_700_000_000_000 + posts.length}`;
      posts.push({ place, message, card });
      return message;
    },
    async update(place, message, card) {
      await enter("update");
      updates.push({ place, message, card });
    },
    async reply(place, card) {
      await enter("reply");
      const message = `${1_800_000_000_000 + replies.length}`;
      replies.push({ place, message, card });
      return message;
    },
    async groupOf({ team }) {
      return `group-of-${team}`;
    },
    async channelsOf() {
      return channels;
    },
  };
}
