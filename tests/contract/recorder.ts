import type { SentRequest } from "./graph-contract.ts";

export interface Recorder {
  /** Where they are kept; may be exchanged. */
  requests: SentRequest[];
  /** Sends to `send` and keeps what was sent. */
  readonly fetch: typeof fetch;
}

/** Keeps every request that goes to Graph. */
export function recordRequests(origin: string, send: typeof fetch): Recorder {
  const recorder: Recorder = {
    requests: [],
    fetch: (input, init) => {
      recorder.requests.push({
        method: init?.method ?? "GET",
        path: String(input).slice(`${origin}/v1.0`.length),
        headers: Object.fromEntries(new Headers(init?.headers)),
        ...(typeof init?.body === "string" && { body: JSON.parse(init.body) }),
      });
      return send(input, init);
    },
  };
  return recorder;
}
