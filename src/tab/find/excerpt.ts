import type { Spellings } from "../../core/spelling.ts";
import { spansOf } from "../../core/spelling.ts";

/** Signs before the first match, and altogether. */
const before = 40;
const most = 180;

/** The part of a text around its first match, cut between words; nothing where nothing matches. */
export function excerptOf(text: string, words: readonly Spellings[]): string | undefined {
  const [first] = spansOf(text, words);
  if (!first) return undefined;
  if (text.length <= most) return text;
  const from = first.from <= before ? 0 : text.indexOf(" ", first.from - before) + 1;
  const start = from > first.from ? first.from : from;
  const end = Math.max(first.to, text.lastIndexOf(" ", start + most));
  const isCut = end < text.length && start + most < text.length;
  return `${start > 0 ? "… " : ""}${text.slice(start, isCut ? end : undefined)}${isCut ? " …" : ""}`;
}
