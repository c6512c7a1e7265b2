/**
 * Loaded into the service's process before its own code, so that its time is the sandbox's: `Date` is ahead of the
 * machine by what the environment says, and from then on by what the sandbox says over the channel between the two
 * processes. Each word is answered once it holds. Intervals that fall due by a jump run once at that moment; other timers
 * keep to the machine's time.
 */

interface Interval {
  readonly periodMs: number;
  readonly run: () => void;
}

const machineTime = Date.now;
const intervals = new Map<unknown, Interval>();
let offsetMs = Number(process.env.SANDBOX_CLOCK_OFFSET_MS ?? 0);

function now(): number {
  return machineTime() + offsetMs;
}

Date.now = now;
globalThis.Date = new Proxy(Date, {
  construct: (target, given, asked) => Reflect.construct(target, given.length === 0 ? [now()] : given, asked),
  apply: () => new Date().toString(),
});

const { setInterval: begin, clearInterval: end } = globalThis;

globalThis.setInterval = Object.assign((run: (...given: unknown[]) => void, periodMs = 0, ...given: unknown[]) => {
  const timer = begin(run, periodMs, ...given);
  intervals.set(timer, { periodMs, run: () => run(...given) });
  return timer;
}, begin);

globalThis.clearInterval = (timer) => {
  intervals.delete(timer);
  end(timer);
};

process.on("message", (message: { readonly clockOffsetMs: number }) => {
  const jumpMs = message.clockOffsetMs - offsetMs;
  offsetMs = message.clockOffsetMs;
  for (const { periodMs, run } of intervals.values()) if (periodMs <= jumpMs) run();
  process.send?.(message);
});
process.channel?.unref();
