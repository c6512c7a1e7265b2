import { ConfigError } from "./errors.ts";

declare global {
  interface Window {
    /** Asked for by `index.html`, before any script of the tab is there. */
    tabConfig?: Promise<Response>;
  }
}

/** The first time takes up what `index.html` has asked for. */
function sendOnce(...request: Parameters<typeof fetch>): Promise<Response> {
  const { tabConfig = fetch(...request) } = window;
  delete window.tabConfig;
  return tabConfig;
}

/** Fetches `config.json` from beside the page, whatever it says. @throws {ConfigError} */
export async function fetchTabConfig(send: typeof fetch = sendOnce): Promise<unknown> {
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
