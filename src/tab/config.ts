import { ConfigError } from "./errors.ts";

declare global {
  interface Window {
    /** Asked for by the page, before any file of the tab runs (see `build/paint-first.ts`). */
    tabConfig?: Promise<Response>;
  }
}

let isTaken = false;

/** The first time takes up what the page has asked for. */
function takeUpOrFetch(...request: Parameters<typeof fetch>): Promise<Response> {
  const asked = isTaken ? undefined : window.tabConfig;
  isTaken = true;
  return asked ?? fetch(...request);
}

/** Fetches `config.json` from beside the page, whatever it says. @throws {ConfigError} */
export async function fetchTabConfig(send: typeof fetch = takeUpOrFetch): Promise<unknown> {
  try {
    const answer = await send("config.json", { cache: "no-cache" });
    return await answer.json();
  } catch (cause) {
    throw new ConfigError({ reason: "unreachable", cause });
  }
}

/** Of whom messages are believed: all that is needed before the rest is looked at (see `readTabConfig`). */
export function originsIn(config: unknown): readonly string[] {
  const { validMessageOrigins } = Object(config);
  return Array.isArray(validMessageOrigins) ? validMessageOrigins.map(String) : [];
}
