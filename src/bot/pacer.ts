/** So many calls within so many milliseconds. */
interface Limit {
  readonly calls: number;
  readonly withinMs: number;
}

/** To one conversation (learn.microsoft.com, "Optimize your bot with rate limiting in Teams"). */
const threadLimits: readonly Limit[] = [
  { calls: 7, withinMs: 1000 },
  { calls: 8, withinMs: 2000 },
  { calls: 60, withinMs: 30_000 },
  { calls: 1800, withinMs: 3_600_000 },
];
/** Half of what an app may do in a tenant, so that two instances fit beside each other. */
const appLimit: Limit = { calls: 25, withinMs: 1000 };
const longestWindowMs = 3_600_000;
/** Threads whose calls are remembered before those without any are forgotten. */
const mostThreads = 1000;

/** Keeps calls to Teams below its limits; shared by everything that posts, updates or replies. */
export interface Pacer {
  /**
   * Takes the next place in a thread.
   * @returns the milliseconds to wait for it; `undefined`, and no place, when they would be more than `longestMs`
   */
  take(thread: string, longestMs: number): number | undefined;
  /** Nothing more goes to the thread for so long, as Teams has asked for. */
  hold(thread: string, milliseconds: number): void;
}

/** @param clock milliseconds of any origin */
export function createPacer({ clock = () => Date.now() }: { readonly clock?: () => number } = {}): Pacer {
  const threads = new Map<string, number[]>();
  const held = new Map<string, number>();
  let app: readonly number[] = [];
  return {
    take: (thread, longestMs) => {
      const now = clock();
      const calls = threads.get(thread) ?? [];
      forgetBefore(calls, now - longestWindowMs);
      app = app.filter((other) => other > now - appLimit.withinMs);
      const at = firstGap(app, Math.max(now, held.get(thread) ?? 0, earliest(calls, threadLimits)));
      if (at - now > longestMs) return undefined;
      calls.push(at);
      app = [...app, at];
      threads.set(thread, calls);
      if (threads.size > mostThreads) forgetIdle(threads, held, now);
      return at - now;
    },
    hold: (thread, milliseconds) => {
      held.set(thread, Math.max(held.get(thread) ?? 0, clock() + milliseconds));
    },
  };
}

/** When the next call may follow; `calls` are ascending, those that still wait included. */
function earliest(calls: readonly number[], limits: readonly Limit[]): number {
  const last = calls.at(-1) ?? 0;
  return Math.max(last, ...limits.map(({ calls: most, withinMs }) => (calls.at(-most) ?? -withinMs) + withinMs));
}

/** The first moment from `from` on that is not crowded. Threads that wait long do not hold the others up. */
function firstGap(calls: readonly number[], from: number): number {
  const { calls: most, withinMs } = appLimit;
  let at = from;
  while (calls.filter((other) => Math.abs(other - at) < withinMs).length >= most) at += withinMs / most;
  return at;
}

function forgetBefore(calls: number[], instant: number): void {
  const kept = calls.findIndex((at) => at > instant);
  calls.splice(0, kept === -1 ? calls.length : kept);
}

function forgetIdle(threads: Map<string, number[]>, held: Map<string, number>, now: number): void {
  for (const [thread, calls] of threads) {
    forgetBefore(calls, now - longestWindowMs);
    if (calls.length === 0) threads.delete(thread);
  }
  for (const [thread, until] of held) if (until <= now) held.delete(thread);
}
