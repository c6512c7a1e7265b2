import type { Span } from "./formula.ts";

/** A word of a formula. */
export interface Token extends Span {
  readonly kind: "number" | "key" | "cell" | "cells" | "function" | "sign" | "unknown" | "end";
  readonly text: string;
}

/** Longest first: `2.3-L2-G1` is one key, not 2.3 less something. */
const patterns: readonly (readonly [Token["kind"], RegExp])[] = [
  ["key", /(?:\d+(?:\.\d+)*-L\d+-)?[GK]\d+(?!\w)/y],
  ["number", /\d+(?:[.,]\d+)*/y],
  ["function", /sum\b|prev\b/y],
  ["cells", /\[\*\]/y],
  ["cell", /\[[^[\]\s*]+\]/y],
  ["sign", /[-+*/()]/y],
  ["unknown", /[\w.,]+|./suy],
];

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let from = nextWord(text, 0); from < text.length; from = nextWord(text, tokens.at(-1)?.to ?? text.length)) {
    tokens.push(tokenAt(text, from));
  }
  return [...tokens, { kind: "end", text: "", from: text.length, to: text.length }];
}

function nextWord(text: string, from: number): number {
  const rest = text.slice(from);
  return from + rest.length - rest.trimStart().length;
}

function tokenAt(text: string, from: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = from;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, text: found, from, to: from + found.length };
  }
  return { kind: "unknown", text: text.slice(from), from, to: text.length };
}
