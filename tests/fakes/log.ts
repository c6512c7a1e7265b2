import type { Log } from "../../src/bot/log.ts";

/** Keeps the names of the events. */
export function fakeLog(): Log & { readonly events: string[] } {
  const events: string[] = [];
  const keep = (event: string) => void events.push(event);
  return { events, info: keep, warn: keep, error: keep };
}
