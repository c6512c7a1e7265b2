import type { Activity } from "./activity-envelope.ts";

export type BotAnswer =
  | { readonly kind: "answered"; readonly status: number; readonly body: unknown }
  | { readonly kind: "unreachable" };

/** Delivers an activity to the bot. Never rejects: whatever goes wrong on the way is `unreachable`. */
export type SendToBot = (activity: Activity, timeoutMs?: number) => Promise<BotAnswer>;

export interface BotClientOptions {
  /** Messaging endpoint of the bot, e.g. `http://localhost:3978/api/messages`. */
  readonly endpoint: string;
  readonly fetch?: typeof fetch;
  /** Value of the header `Authorization`; none for a bot in its local mode. */
  readonly authorize?: () => Promise<string | undefined>;
  /** Teams gives up after about 15 seconds. */
  readonly timeoutMs?: number;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function createBotClient(options: BotClientOptions): SendToBot {
  const { endpoint, fetch = globalThis.fetch, authorize = async () => undefined, timeoutMs: usual = 15_000 } = options;
  return async (activity, timeoutMs = usual) => {
    try {
      const authorization = await authorize();
      const response = await fetch(endpoint, {
        method: "POST",
        headers: { "content-type": "application/json", ...(authorization ? { authorization } : {}) },
        body: JSON.stringify(activity),
        redirect: "error",
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { kind: "answered", status: response.status, body: await bodyOf(response) };
    } catch {
      return { kind: "unreachable" };
    }
  };
}
