import type { Channel, City, Person } from "../city.ts";

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
  return { kind: "personal", id: personalIdOf(person), person };
}

function personalIdOf(person: Person): string {
  return `a:sandbox-${person.id}`;
}

/** The conversation that an id means, or nothing when the city knows none of that id. */
export function conversationWithId(city: City, conversationId: string): Conversation | undefined {
  const [id, thread] = conversationId.split(threadMark);
  const channel = city.team.channels.find((candidate) => candidate.id === id);
  if (channel) return { kind: "channel", id: channel.id, channel, ...(thread ? { thread } : {}) };
  const person = city.people.find((candidate) => personalIdOf(candidate) === conversationId);
  return person && personalConversation(person);
}

export function belongsTo(person: Person, channel: Channel): boolean {
  return channel.open || person.channels.includes(channel.id);
}

export function mayRead(person: Person, conversation: Conversation): boolean {
  return conversation.kind === "channel"
    ? belongsTo(person, conversation.channel)
    : conversation.person.id === person.id;
}

/** Everybody in the conversation, the bot apart. */
export function peopleIn(city: City, conversation: Conversation): readonly Person[] {
  return city.people.filter((person) => mayRead(person, conversation));
}
