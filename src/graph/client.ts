import type { Context, Middleware } from "@microsoft/microsoft-graph-client";
import { Client, ResponseType, RetryHandler, RetryHandlerOptions } from "@microsoft/microsoft-graph-client";
import { z } from "zod/mini";
import { GraphRequestError } from "./errors.ts";

/** Gives an access token for Graph; called before every request, so it must keep what it has. What it throws is passed on. */
export type GetToken = () => Promise<string>;

export interface GraphRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Path below `/v1.0`, with its query, every value already encoded. */
  readonly path: string;
  readonly body?: unknown;
  /** Version that the item must still have (`If-Match`). */
  readonly ifMatch?: string;
}

export interface GraphAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface Graph {
  /** @returns the body of the answer, `undefined` for an empty one. @throws {GraphRequestError} */
  send(request: GraphRequest): Promise<unknown>;
  /**
   * Sends up to 20 requests at a time in one round trip (`concepts/json-batching.md`); answers in the order of the
   * requests. A request of a batch that fails does not throw: look at its status, or use `succeeded`.
   */
  batch(requests: readonly GraphRequest[]): Promise<readonly GraphAnswer[]>;
}

export interface GraphOptions {
  readonly getToken: GetToken;
  /** Where requests go in place of `https://graph.microsoft.com`, such as `http://localhost:4400/graph`. */
  readonly origin?: string | undefined;
  readonly fetch?: typeof fetch;
}

const graphOrigin = "https://graph.microsoft.com";
const batchLimit = 20;

/** Graph by Microsoft's client. */
export function createGraph({ getToken, origin = graphOrigin, fetch: send = fetch }: GraphOptions): Graph {
  const client = Client.initWithMiddleware({
    middleware: middlewareChain(origin, send),
  });

  async function sendRequest(request: GraphRequest): Promise<unknown> {
    const answer = await sendRaw(client, request, await getToken());
    return succeeded(request, answer);
  }

  async function sendBatch(requests: readonly GraphRequest[]): Promise<readonly GraphAnswer[]> {
    const body = { requests: requests.map(batchEntry) };
    const answer = batchAnswer.parse(await sendRequest({ method: "POST", path: "/$batch", body }));
    const byId = new Map(answer.responses.map((response) => [response.id, response]));
    return requests.map((_, index) => {
      const response = byId.get(String(index));
      return { status: response?.status ?? 0, body: response?.body };
    });
  }

  return {
    send: sendRequest,
    async batch(requests) {
      const answers: GraphAnswer[] = [];
      for (let start = 0; start < requests.length; start += batchLimit) {
        answers.push(...(await sendBatch(requests.slice(start, start + batchLimit))));
      }
      return answers;
    },
  };
}

/** @returns the body of an answer. @throws {GraphRequestError} when the request failed. */
export function succeeded(request: GraphRequest, answer: GraphAnswer): unknown {
  if (answer.status >= 200 && answer.status < 300) return answer.body;
  const error = errorBody.safeParse(answer.body).data?.error;
  throw new GraphRequestError({
    status: answer.status,
    code: error?.code ?? "",
    message: error?.message || `Status ${answer.status}`,
    request: `${request.method} ${request.path.split("?")[0]}`,
    requestId: (error?.innerError ?? error?.innererror)?.["request-id"],
  });
}

const batchAnswer = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      body: z.optional(z.unknown()),
    }),
  ),
});

const innerError = z.optional(z.object({ "request-id": z.optional(z.string()) }));

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

async function sendRaw(client: Client, request: GraphRequest, token: string): Promise<GraphAnswer> {
  const call = client.api(request.path).responseType(ResponseType.RAW).header("Authorization", `Bearer ${token}`);
  if (request.ifMatch !== undefined) call.header("If-Match", request.ifMatch);
  try {
    const response: Response = await (request.method === "GET"
      ? call.get()
      : request.method === "DELETE"
        ? call.delete()
        : request.method === "POST"
          ? call.post(request.body)
          : call.patch(request.body));
    return { status: response.status, body: parseBody(await response.text()) };
  } catch (cause) {
    throw new GraphRequestError({
      status: 0,
      code: "",
      message: cause instanceof Error ? cause.message : String(cause),
      request: `${request.method} ${request.path.split("?")[0]}`,
      cause,
    });
  }
}

/** Error bodies can be HTML or empty. */
function parseBody(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const attempts = 3;
const firstDelaySeconds = 1;

/**
 * Repetition is Microsoft's; only the last step differs, because the client speaks to Microsoft's own origins alone.
 * Nothing but a GET is repeated: the client would repeat a POST that has done its work.
 */
function middlewareChain(origin: string, send: typeof fetch): Middleware {
  const retry = new RetryHandler(
    new RetryHandlerOptions(firstDelaySeconds, attempts, (_delay, _attempt, _request, options) => {
      return (options?.method ?? "GET") === "GET";
    }),
  );
  retry.setNext({
    async execute(context: Context): Promise<void> {
      const url = typeof context.request === "string" ? context.request : context.request.url;
      context.response = await send(url.replace(graphOrigin, origin), context.options);
    },
  });
  return retry;
}
