import { z } from "zod/mini";
import { budgetAfter, budgetLess, freshBudget, unitsOf, waitForBudget } from "./budget.ts";
import { GraphRequestError } from "./errors.ts";
import type { Pause } from "./pausing.ts";
import { pause as pauseFor } from "./pausing.ts";
import { readLoadHints, waitBeforeRepeat } from "./retry.ts";
import type { GraphAnswer, GraphRequest, TransportOptions } from "./transport.ts";
import { createTransport } from "./transport.ts";

export interface SendOptions {
  /** Ends the request, and any wait before it is repeated; its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

export interface Graph {
  /** @returns the body of the answer, `undefined` for an empty one. @throws {GraphRequestError} */
  send(request: GraphRequest, options?: SendOptions): Promise<unknown>;
  /**
   * Sends up to 20 requests at a time in one round trip (`concepts/json-batching.md`); answers in the order of the
   * requests. A request of a batch that fails does not throw: look at its status, or use `succeeded`.
   * @throws {GraphRequestError} when the round trip itself fails; what it was to write may be written or not
   */
  batch(requests: readonly GraphRequest[], options?: SendOptions): Promise<readonly GraphAnswer[]>;
}

export interface GraphOptions extends TransportOptions {
  /** Milliseconds that a request may take with all its repetitions and waits. */
  readonly patience?: number;
  readonly now?: () => number;
  readonly random?: () => number;
  readonly pause?: Pause;
}

const batchLimit = 20;
const minute = 60_000;

/**
 * Graph by Microsoft's client, with repetition of our own: `retry.ts` says what is repeated and when, `budget.ts` how
 * much to send at all. All requests of one client share a budget.
 */
export function createGraph(options: GraphOptions): Graph {
  const { patience = minute, now = Date.now, random = Math.random, pause = pauseFor } = options;
  const transport = createTransport(options);
  let budget = freshBudget;

  /** Keeps what an answer says of the load. @returns how long to wait before the request is sent again, if it is */
  function learn(request: Sent, answer: GraphAnswer, attempt: number, deadline: number): number | undefined {
    const hints = readLoadHints(answer.headers, now());
    budget = budgetAfter(budget, hints, now());
    return waitBeforeRepeat({
      status: answer.status,
      hints,
      reads: request.reads,
      attempt,
      left: deadline - now(),
      random: random(),
    });
  }

  /** Waits for the budget, and sends once. */
  async function attemptOnce(request: Sent, deadline: number, signal: AbortSignal | undefined): Promise<GraphAnswer> {
    const wait = waitForBudget(budget, request.units, now());
    if (wait >= deadline - now()) return overBudget;
    budget = budgetLess(budget, request.units);
    if (wait > 0) await pause(wait, signal);
    const limit = AbortSignal.timeout(Math.max(0, deadline - now()));
    const answer = await transport(request.request, signal ? AbortSignal.any([signal, limit]) : limit);
    signal?.throwIfAborted();
    return intact(request, answer);
  }

  async function sendPatiently(request: Sent, deadline: number, signal?: AbortSignal): Promise<GraphAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      signal?.throwIfAborted();
      const answer = await attemptOnce(request, deadline, signal);
      const wait = learn(request, answer, attempt, deadline);
      if (answer === overBudget || wait === undefined) return answer;
      await pause(wait, signal);
    }
  }

  /** Sends requests of a batch until each has its answer, those that are to be repeated by themselves. */
  async function sendBatch(requests: readonly GraphRequest[], signal?: AbortSignal): Promise<readonly GraphAnswer[]> {
    const deadline = now() + patience;
    const answers: GraphAnswer[] = [];
    let open = requests.map((request, index) => ({ ...sent(request), index }));
    for (let attempt = 1; ; attempt += 1) {
      const round = batchOf(open);
      const byId = readBatch(round.request, await sendPatiently(round, deadline, signal));
      const repeats = open.flatMap((entry) => {
        const answer = intact(entry, byId.get(String(entry.index)) ?? missing);
        answers[entry.index] = answer;
        const wait = learn(entry, answer, attempt, deadline);
        return wait === undefined ? [] : [{ entry, wait }];
      });
      if (repeats.length === 0) return answers;
      await pause(Math.max(...repeats.map(({ wait }) => wait)), signal);
      open = repeats.map(({ entry }) => entry);
    }
  }

  return {
    async send(request, { signal } = {}) {
      return succeeded(request, await sendPatiently(sent(request), now() + patience, signal));
    },
    async batch(requests, { signal } = {}) {
      const answers: GraphAnswer[] = [];
      for (let start = 0; start < requests.length; start += batchLimit) {
        answers.push(...(await sendBatch(requests.slice(start, start + batchLimit), signal)));
      }
      return answers;
    },
  };
}

/** The same Graph, all of whose requests end with a signal. */
export function withSignal(graph: Graph, signal: AbortSignal): Graph {
  return {
    send: (request, options) => graph.send(request, { signal, ...options }),
    batch: (requests, options) => graph.batch(requests, { signal, ...options }),
  };
}

/** A request with what its repetition depends on. */
interface Sent {
  readonly request: GraphRequest;
  readonly reads: boolean;
  readonly units: number;
}

function sent(request: GraphRequest): Sent {
  return { request, reads: request.method === "GET", units: unitsOf(request) };
}

/** A round trip reads when all of its requests do. */
function batchOf(entries: readonly (Sent & { readonly index: number })[]): Sent {
  const requests = entries.map(({ request, index }) => batchEntry(request, index));
  return {
    request: { method: "POST", path: "/$batch", body: { requests } },
    reads: entries.every(({ reads }) => reads),
    units: entries.reduce((sum, { units }) => sum + units, 0),
  };
}

/** The service has asked for more time than there is: it is not bothered again. */
const overBudget: GraphAnswer = {
  status: 429,
  headers: {},
  body: { error: { code: "activityLimitReached", message: "Microsoft Graph ist ausgelastet und bat um eine Pause." } },
};

/** What a batch left out; whether it was done is not known. */
const missing: GraphAnswer = { status: 0, headers: {}, body: undefined };

/** A body that is empty or could not be parsed is an answer that did not come: everything that is read is JSON. */
function intact({ reads }: Sent, answer: GraphAnswer): GraphAnswer {
  const isWhole = answer.body !== undefined && typeof answer.body !== "string";
  return reads && isSuccess(answer) && !isWhole ? missing : answer;
}

function isSuccess({ status }: GraphAnswer): boolean {
  return status >= 200 && status < 300;
}

/** @returns the body of an answer. @throws {GraphRequestError} when the request failed. */
export function succeeded(request: GraphRequest, answer: GraphAnswer): unknown {
  if (isSuccess(answer)) return answer.body;
  throw failureOf(request, answer);
}

export function failureOf(request: GraphRequest, { status, headers, body, cause }: GraphAnswer): GraphRequestError {
  const error = errorBody.safeParse(body).data?.error;
  const fallback = status === 0 ? "Keine Antwort" : `Status ${status}`;
  return new GraphRequestError({
    status,
    code: error?.code ?? "",
    message: error?.message || (cause instanceof Error ? cause.message : fallback),
    request: `${request.method} ${request.path.split("?")[0]}`,
    requestId: (error?.innerError ?? error?.innererror)?.["request-id"] ?? headers["request-id"],
    cause,
  });
}

const batchAnswer = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.optional(z.record(z.string(), z.string())),
      body: z.optional(z.unknown()),
    }),
  ),
});

function readBatch(request: GraphRequest, answer: GraphAnswer): ReadonlyMap<string, GraphAnswer> {
  const reading = batchAnswer.safeParse(succeeded(request, answer));
  // A body that breaks off is an answer that did not come.
  if (!reading.success) throw failureOf(request, { ...missing, cause: reading.error });
  return new Map(
    reading.data.responses.map(({ id, status, headers = {}, body }) => [
      id,
      { status, headers: lowerCaseNames(headers), body },
    ]),
  );
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

const innerError = z.optional(z.nullable(z.object({ "request-id": z.optional(z.string()) })));

/** Both spellings occur (`concepts/errors.md`). */
const errorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    innerError,
    innererror: innerError,
  }),
});

function batchEntry(request: GraphRequest, index: number): object {
  const headers = {
    ...(request.body === undefined ? {} : { "Content-Type": "application/json" }),
    ...(request.ifMatch === undefined ? {} : { "If-Match": request.ifMatch }),
  };
  return {
    id: String(index),
    method: request.method,
    url: request.path,
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...(request.body === undefined ? {} : { body: request.body }),
  };
}
