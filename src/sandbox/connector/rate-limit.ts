/** What Teams counts apart from each other in one conversation. */
export type Operation = "send" | "create" | "members" | "conversations";

interface Allowance {
  readonly periodMs: number;
  readonly most: number;
}

const writing: readonly Allowance[] = [
  { periodMs: 1000, most: 7 },
  { periodMs: 2000, most: 8 },
  { periodMs: 30_000, most: 60 },
  { periodMs: 3_600_000, most: 1800 },
];

const reading = writing.map(({ periodMs, most }) => ({ periodMs, most: Math.min(2 * most, 3600) }));

/** Of one bot in one conversation: a channel, or a chat with one person. */
const perConversation: Readonly<Record<Operation, readonly Allowance[]>> = {
  send: writing,
  create: writing,
  members: reading,
  conversations: reading,
};

/** Of one app in one tenant. */
const perTenant: readonly Allowance[] = [{ periodMs: 1000, most: 50 }];

export interface RateLimit {
  /** Counts a request of the app; if it is one too many, the milliseconds until the next may come. */
  countRequest(): number | undefined;
  /** Counts an operation in a conversation likewise. */
  count(operation: Operation, conversation: string): number | undefined;
}

/**
 * Teams' limits for bots (learn.microsoft.com, "Optimize your bot with rate limiting in Teams"), each period sliding.
 * What is refused does not count; the page leaves that open.
 */
export function createRateLimit({ now = () => new Date() } = {}): RateLimit {
  const counters = new Map<string, number[]>();

  function count(key: string, allowances: readonly Allowance[]): number | undefined {
    const at = now().getTime();
    const longest = Math.max(...allowances.map(({ periodMs }) => periodMs));
    const counted = (counters.get(key) ?? []).filter((moment) => moment > at - longest);
    const waits = allowances.map(
      ({ periodMs, most }) => (counted.at(-most) ?? Number.NEGATIVE_INFINITY) + periodMs - at,
    );
    const wait = Math.max(...waits);
    if (wait <= 0) counted.push(at);
    counters.set(key, counted);
    return wait > 0 ? wait : undefined;
  }

  return {
    countRequest: () => count("tenant", perTenant),
    count: (operation, conversation) => count(`${operation} ${conversation}`, perConversation[operation]),
  };
}
