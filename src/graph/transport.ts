import type { Context, Middleware } from "@microsoft/microsoft-graph-client";
import { Client, ResponseType } from "@microsoft/microsoft-graph-client";

/** Gives an access token for Graph; called before every attempt, so it must keep what it has. What it throws is passed on. */
export type GetToken = () => Promise<string>;

export interface GraphRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Path below `/v1.0`, with its query, every value already encoded (`odataPath`). */
  readonly path: string;
  readonly body?: unknown;
  /** Version that the item must still have (`If-Match`). */
  readonly ifMatch?: string;
}

export interface GraphAnswer {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` for an empty one. */
  readonly body: unknown;
  /** Why no answer came. */
  readonly cause?: unknown;
}

/** One attempt: whatever comes back is an answer, also when nothing does. */
export type Transport = (request: GraphRequest, signal: AbortSignal) => Promise<GraphAnswer>;

export interface TransportOptions {
  readonly getToken: GetToken;
  /** Where requests go in place of `https://graph.microsoft.com`, such as `http://localhost:4400/graph`. */
  readonly origin?: string | undefined;
  readonly fetch?: typeof fetch;
}

const graphOrigin = "https://graph.microsoft.com";

/** Sends by Microsoft's client, without its repetition: that one repeats writes and waits neither as long as asked nor abortably. */
export function createTransport({ getToken, origin = graphOrigin, fetch: send = fetch }: TransportOptions): Transport {
  const client = Client.initWithMiddleware({ middleware: lastStep(origin, send) });
  return async (request, signal) => {
    const token = await getToken();
    try {
      const response = await sendOnce(client, request, token, signal);
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: parseBody(await response.text()),
      };
    } catch (cause) {
      return { status: 0, headers: {}, body: undefined, cause };
    }
  };
}

/** Microsoft's client speaks to Microsoft's own origins alone, so that another one is put in last. */
function lastStep(origin: string, send: typeof fetch): Middleware {
  return {
    async execute(context: Context): Promise<void> {
      const url = typeof context.request === "string" ? context.request : context.request.url;
      context.response = await send(url.replace(graphOrigin, origin), context.options);
    },
  };
}

function sendOnce(
  client: Client,
  { method, path, body, ifMatch }: GraphRequest,
  token: string,
  signal: AbortSignal,
): Promise<Response> {
  const call = client
    .api(path)
    .responseType(ResponseType.RAW)
    .option("signal", signal)
    .header("Authorization", `Bearer ${token}`);
  if (ifMatch !== undefined) call.header("If-Match", ifMatch);
  switch (method) {
    case "GET":
      return call.get();
    case "DELETE":
      return call.delete();
    case "POST":
      return call.post(body);
    case "PATCH":
      return call.patch(body);
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
