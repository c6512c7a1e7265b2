import { z } from "zod";
import { MessengerError } from "./errors.ts";
import type { Pacer } from "./pacer.ts";
import { SignInError } from "./sign-in-error.ts";

const attempts = 3;
const firstPauseMs = 1000;
/** Whoever would have to wait longer gives up: a claim lasts for three attempts and two such pauses, and no more. */
const longestPauseMs = 20_000;

/** Teams says that it did nothing: it is busy, or the conversation is being changed by somebody else. */
const notDone = new Set([412, 429]);
/** Teams may have done it or not. */
const uncertain = new Set([500, 502, 503, 504]);
const nobodyThere = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);

/** What the SDK's HTTP client throws. */
const httpFailure = z.object({
  code: z.string().optional(),
  response: z
    .object({ status: z.number(), headers: z.looseObject({}).optional(), data: z.unknown().optional() })
    .optional(),
});

/** The body of the connector's errors. */
const connectorError = z.object({ error: z.object({ code: z.string() }) });

export interface Retrying {
  /** Whether it may be done again although Teams may have done it. */
  readonly mayRepeat: boolean;
  /** What is gone when Teams finds nothing there. */
  readonly missing: "channelGone" | "messageGone";
  /** Conversation whose limits count. */
  readonly thread: string;
  readonly pacer: Pacer;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/**
 * Calls Teams below its limits, again if need be: the SDK does neither. What may not be done twice is repeated only where
 * Teams says that it did nothing. Throws a `MessengerError`.
 * Source: learn.microsoft.com, "Optimize your bot with rate limiting in Teams", "Send proactive messages" (status codes).
 */
export async function retrying<Result>(call: () => Promise<Result>, options: Retrying): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    await turnIn(options);
    try {
      return await call();
    } catch (error) {
      // Without a token nothing was sent.
      if (error instanceof SignInError) throw new MessengerError("unreachable", { cause: error });
      const failure = readFailure(error);
      const { status, retryAfterMs } = failure;
      if (retryAfterMs !== undefined) options.pacer.hold(options.thread, retryAfterMs);
      const pauseMs = pauseAfter(failure, attempt, options);
      if (pauseMs === undefined) throw new MessengerError(reasonOf(failure, options.missing), { status, cause: error });
      await options.pause(pauseMs);
    }
  }
}

async function turnIn({ pacer, thread, pause }: Retrying): Promise<void> {
  const waitMs = pacer.take(thread, longestPauseMs);
  if (waitMs === undefined) throw new MessengerError("unreachable");
  if (waitMs > 0) await pause(waitMs);
}

/** How long to wait before it is called again; `undefined` when it is not. */
function pauseAfter(
  { status, retryAfterMs }: Failure,
  attempt: number,
  { mayRepeat }: Pick<Retrying, "mayRepeat">,
): number | undefined {
  const isUncertain = status === undefined || uncertain.has(status);
  const isTransient = (mayRepeat && isUncertain) || (status !== undefined && notDone.has(status));
  const pauseMs = retryAfterMs ?? firstPauseMs * 2 ** (attempt - 1);
  return isTransient && attempt < attempts && pauseMs <= longestPauseMs ? pauseMs : undefined;
}

interface Failure {
  readonly status: number | undefined;
  /** Of the network, such as `ECONNRESET`. */
  readonly code: string | undefined;
  /** Of the connector, such as `BotNotInConversationRoster`. */
  readonly error: string | undefined;
  readonly retryAfterMs: number | undefined;
}

function readFailure(error: unknown): Failure {
  const { data } = httpFailure.safeParse(error);
  const seconds = Number(data?.response?.headers?.["retry-after"] ?? Number.NaN);
  return {
    status: data?.response?.status,
    code: data?.code,
    error: connectorError.safeParse(data?.response?.data).data?.error.code,
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : undefined,
  };
}

function reasonOf({ status, code, error }: Failure, missing: Retrying["missing"]): MessengerError["reason"] {
  if (status === undefined) return nobodyThere.has(code ?? "") ? "unreachable" : "interrupted";
  if (notDone.has(status)) return "unreachable";
  if (status >= 500 || status === 408) return "interrupted";
  switch (status) {
    // Another token may do, later.
    case 401:
      return "unreachable";
    case 403:
      return error === "BotNotInConversationRoster" ? "notInstalled" : "forbidden";
    case 404:
      return error === "ActivityNotFoundInConversation" ? "messageGone" : missing;
    case 413:
      return "tooLarge";
    case 400:
      return "refused";
    // Nothing that the documentation names: it need not last, and the message may stand there.
    default:
      return "interrupted";
  }
}
