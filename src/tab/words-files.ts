import type { Language } from "../core/language.ts";

/**
 * Settle once the words of the first view, or of all others, are there. Here they are at once; the built tab has two files
 * of them for each language, and fetches those of one (see `build/language-files.ts`).
 */
export async function loadFirstWords(_language: Language): Promise<unknown> {
  return undefined;
}

export async function loadLaterWords(_language: Language): Promise<unknown> {
  return undefined;
}
