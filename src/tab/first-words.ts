import type { Language } from "../core/language.ts";

/**
 * Settles once the words of the first view are there. Here they are at once; the built tab has a file of them for each
 * language, and fetches the one (see `build/language-files.ts`).
 */
export async function loadFirstWords(_language: Language): Promise<unknown> {
  return undefined;
}
