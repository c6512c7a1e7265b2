import type { HostMessage } from "../connector/host-api.ts";

export interface Thread {
  readonly id: string;
  /** The post and its replies, in the order in which they were written. */
  readonly messages: readonly HostMessage[];
}

/** Groups the messages of a channel by thread. A thread whose first post was deleted begins with a reply. */
export function threadsOf(messages: readonly HostMessage[]): readonly Thread[] {
  return [...Map.groupBy(messages, ({ thread }) => thread)].map(([id, grouped]) => ({ id, messages: grouped }));
}
