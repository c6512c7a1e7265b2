import { z } from "zod";
import { MessengerError } from "./errors.ts";
import { SignInError } from "./sign-in-error.ts";

const attempts = 3;
const firstPauseMs = 1000;
/** Teams counts over at most 30 seconds before it lets go; waiting longer would outlast a claim. */
const longestPauseMs = 10_000;

/** Teams says that it did nothing: it is busy, or the conversation is being changed by somebody else. */
const notDone = new Set([412, 429]);
/** Teams may have done it or not. */
const uncertain = new Set([500, 502, 503, 504]);
const nobodyThere = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);

/** What the SDK's HTTP client throws. */
const httpFailure = z.object({
  code: z.string().optional(),
  response: z.object({ status: z.number(), headers: z.looseObject({}).optional() }).optional(),
});

/**
 * Calls Teams, again if need be: the SDK does not. What may not be done twice is repeated only where Teams says that it did nothing.
 * Throws a `MessengerError`. Source: learn.microsoft.com, "Optimize your bot with rate limiting in Teams".
 */
export async function retrying<Result>(
  call: () => Promise<Result>,
  { mayRepeat, pause }: { readonly mayRepeat: boolean; readonly pause: (milliseconds: number) => Promise<unknown> },
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      // Without a token nothing was sent.
      if (error instanceof SignInError) throw new MessengerError("unreachable", { cause: error });
      const failure = readFailure(error);
      const { status } = failure;
      const isTransient = notDone.has(status ?? 0) || (mayRepeat && (status === undefined || uncertain.has(status)));
      if (!isTransient || attempt === attempts) throw new MessengerError(reasonOf(failure), { status, cause: error });
      await pause(Math.min(failure.retryAfterMs ?? firstPauseMs * 2 ** (attempt - 1), longestPauseMs));
    }
  }
}

interface Failure {
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly retryAfterMs: number | undefined;
}

function readFailure(error: unknown): Failure {
  const { data } = httpFailure.safeParse(error);
  const seconds = Number(data?.response?.headers?.["retry-after"] ?? Number.NaN);
  return {
    status: data?.response?.status,
    code: data?.code,
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : undefined,
  };
}

function reasonOf({ status, code }: Failure): MessengerError["reason"] {
  if (status === undefined) return nobodyThere.has(code ?? "") ? "unreachable" : "interrupted";
  if (notDone.has(status)) return "unreachable";
  return status < 500 ? "refused" : "interrupted";
}
