import type { Channel, Person } from "../city.ts";
import type { City } from "./accounts.ts";

/** A channel (perhaps one thread in it) or a person's chat with the bot. `id` is without the thread. */
export type Conversation =
  | { readonly kind: "channel"; readonly id: string; readonly channel: Channel; readonly thread?: string }
  | { readonly kind: "personal"; readonly id: string; readonly person: Person };

const threadMark = ";messageid=";

/** Id of a thread as Teams writes it: `<channel>;messageid=<id of the first post>`. */
export function threadConversationId(channelId: string, thread: string): string {
  return `${channelId}${threadMark}${thread}`;
}

export function personalConversation(person: Person): Conversation {
  return { kind: "personal", id: `a:sandbox-${person.id}`, person };
}

/** The conversation that an id means, or nothing when the city knows none of that id. */
export function conversationWithId(city: City, conversationId: string): Conversation | undefined {
  const [id, thread] = conversationId.split(threadMark);
  const channel = city.team.channels.find((candidate) => candidate.id === id);
  if (channel) return { kind: "channel", id: channel.id, channel, ...(thread ? { thread } : {}) };
  return city.people.map(personalConversation).find((personal) => personal.id === conversationId);
}

/** Everybody works in the first channel (`Allgemein`); the other channels name their people. */
export function belongsTo(city: City, person: Person, channel: Channel): boolean {
  return channel.id === city.team.threadId || person.channels.includes(channel.displayName);
}

export function mayRead(city: City, person: Person, conversation: Conversation): boolean {
  return conversation.kind === "channel"
    ? belongsTo(city, person, conversation.channel)
    : conversation.person.id === person.id;
}

/** Everybody in the conversation, the bot apart. */
export function peopleIn(city: City, conversation: Conversation): readonly Person[] {
  return city.people.filter((person) => mayRead(city, person, conversation));
}
