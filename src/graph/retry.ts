/**
 * Whether and when a request is sent again; arithmetic alone. Times are milliseconds.
 * Sources: `concepts/throttling.md`, and "How to avoid getting throttled or blocked in SharePoint Online".
 */

/** What an answer says about the load of the service. */
export interface LoadHints {
  /** How long to wait, by `Retry-After`. */
  readonly retryAfter?: number;
  /** Until the units are counted afresh, by `RateLimit-Reset`. */
  readonly reset?: number;
  /** Units left until then, by `RateLimit-Remaining`. */
  readonly remaining?: number;
}

export interface FailedAttempt {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly hints: LoadHints;
  /** Whether the request only reads. */
  readonly reads: boolean;
  /** Number of this attempt, from 1. */
  readonly attempt: number;
  /** What is left until the deadline of the request. */
  readonly left: number;
  /** From 0 to 1: keeps many clients from coming back at the same moment. */
  readonly random: number;
}

const tooManyRequests = 429;
/** The service may have done what it was asked for, or not. */
const uncertain: ReadonlySet<number> = new Set([0, 408, 500, 502, 503, 504]);
/** Refuse a write for good; to one that only reads they can only say that somebody else is writing just now. */
const conflict: ReadonlySet<number> = new Set([409, 412]);

/** Attempts at most where nothing says how long to wait. */
const attemptsUnasked = 4;
/** Attempts at most where the service says so: its waits may all be zero. */
const attemptsAsked = 12;
const firstWait = 500;
const longestSpread = 1000;

/**
 * How long to wait before the request is sent again; `undefined` when it must not be, or not in time.
 * A write is repeated only when the service says that it refused it (429): whether any other failed write was done must
 * be read first; a conflict is for whoever writes to judge. A wait that the service asks for is kept in full, however long, or the request is given up at once.
 */
export function waitBeforeRepeat({ status, hints, reads, attempt, left, random }: FailedAttempt): number | undefined {
  const isWorthReadingAgain = reads && (uncertain.has(status) || conflict.has(status));
  if (status !== tooManyRequests && !isWorthReadingAgain) return undefined;
  const asked = waitAskedFor(hints);
  if (attempt >= (asked === undefined ? attemptsUnasked : attemptsAsked)) return undefined;
  const shortest = asked ?? firstWait * 2 ** (attempt - 1);
  const wait = shortest + random * Math.min(shortest / 2, longestSpread);
  if (wait < left) return wait;
  return shortest < left ? shortest : undefined;
}

/** The longer of both: a wait that ends before the units are counted afresh is in vain. */
export function waitAskedFor({ retryAfter, reset, remaining }: LoadHints): number | undefined {
  if (retryAfter === undefined) return undefined;
  return remaining === undefined || remaining > 0 ? retryAfter : Math.max(retryAfter, reset ?? 0);
}

/** Reads the hints of an answer; what cannot be understood counts as not said. Header names are in lower case. */
export function readLoadHints(headers: Readonly<Record<string, string>>, now: number): LoadHints {
  const retryAfter = readWait(headers["retry-after"], now);
  const reset = readWait(headers["ratelimit-reset"], now);
  const remaining = readNumber(headers["ratelimit-remaining"]);
  return {
    ...(retryAfter !== undefined && { retryAfter }),
    ...(reset !== undefined && { reset }),
    ...(remaining !== undefined && { remaining }),
  };
}

/** Seconds, or the date when the wait is over. */
function readWait(text: string | undefined, now: number): number | undefined {
  const seconds = readNumber(text);
  if (seconds !== undefined) return seconds * 1000;
  const date = Date.parse(text ?? "");
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
