import type { Formula, Operator, Span } from "./formula.ts";
import type { Token } from "./formula-token.ts";
import { tokensOf } from "./formula-token.ts";
import { readFraction, zero } from "./fraction.ts";

const faultKinds = ["tooLong", "tooDeep", "unexpected", "decimalComma", "groupedDigits", "cellsOutsideSum"] as const;

/**
 * Why a text is no formula, and where.
 * - `tooLong`: more than `longestFormula` characters
 * - `tooDeep`: parentheses within parentheses beyond reason
 * - `unexpected`: something else belongs there; an empty place at the end where something is missing
 * - `decimalComma`, `groupedDigits`: `2,5` and `1.000` mean different numbers in different languages
 * - `cellsOutsideSum`: `[*]` stands for many numbers, which only `sum` makes one
 */
export interface SyntaxFault extends Span {
  readonly kind: (typeof faultKinds)[number];
}

export type ParsedFormula =
  | { readonly kind: "formula"; readonly formula: Formula }
  | { readonly kind: "fault"; readonly fault: SyntaxFault };

export const longestFormula = 1000;
const deepest = 50;

type Part = Formula | SyntaxFault;

interface Reader {
  readonly tokens: readonly Token[];
  /** Key of the goal within which short keys (`G1`) are meant. */
  readonly goal: string;
  next: number;
  depth: number;
}

/**
 * Reads a formula such as `100 * G2 / G1`, `sum(G1[*]) - G1[w]` or `G1 - prev(G1)`: figures by whole or short key,
 * cells in brackets, `+ - * /` with parentheses and the usual precedence.
 * @param goal key of the key figure's goal (`2.3-L2`)
 */
export function parseFormula(text: string, goal: string): ParsedFormula {
  if (text.length > longestFormula) {
    return { kind: "fault", fault: { kind: "tooLong", from: longestFormula, to: text.length } };
  }
  const reader: Reader = { tokens: tokensOf(text), goal, next: 0, depth: 0 };
  const part = readSum(reader);
  if (isFault(part)) return { kind: "fault", fault: part };
  const rest = peek(reader);
  return rest.kind === "end" ? { kind: "formula", formula: part } : { kind: "fault", fault: unexpected(rest) };
}

function isFault(part: Part): part is SyntaxFault {
  return faultKinds.some((kind) => kind === part.kind);
}

function peek({ tokens, next }: Reader): Token {
  return tokens[next] ?? { kind: "end", text: "", from: 0, to: 0 };
}

function take(reader: Reader): Token {
  const token = peek(reader);
  if (token.kind !== "end") reader.next += 1;
  return token;
}

function unexpected({ from, to }: Span): SyntaxFault {
  return { kind: "unexpected", from, to };
}

function readSum(reader: Reader): Part {
  return readOperations(reader, ["+", "-"], readProduct);
}

function readProduct(reader: Reader): Part {
  return readOperations(reader, ["*", "/"], readFactor);
}

/** A row of operations of one precedence, from left to right. */
function readOperations(reader: Reader, operators: readonly Operator[], readPart: (reader: Reader) => Part): Part {
  let left = readPart(reader);
  for (;;) {
    const operator = operators.find((sign) => sign === peek(reader).text);
    if (isFault(left) || operator === undefined) return left;
    take(reader);
    const right = readPart(reader);
    if (isFault(right)) return right;
    left = { kind: "operation", operator, left, right, from: left.from, to: right.to };
  }
}

function readFactor(reader: Reader): Part {
  const token = take(reader);
  switch (token.kind) {
    case "number":
      return readNumber(token);
    case "key":
      return readFigure(reader, token);
    case "function":
      return token.text === "sum" ? readCellSum(reader, token) : readPrevious(reader, token);
    case "sign":
      return readSigned(reader, token);
    default:
      return unexpected(token);
  }
}

function readNumber({ text, from, to }: Token): Part {
  if (text.includes(",")) return { kind: "decimalComma", from, to };
  if (/^[1-9]\d{0,2}\.\d{3}$|\..*\./.test(text)) return { kind: "groupedDigits", from, to };
  return { kind: "number", value: readFraction(text) ?? zero, from, to };
}

function readFigure(reader: Reader, { text, from, to }: Token): Part {
  const key = wholeKey(reader, text);
  const next = peek(reader);
  if (next.kind === "cells") return { kind: "cellsOutsideSum", from: next.from, to: next.to };
  if (next.kind !== "cell") return { kind: "figure", key, from, to };
  take(reader);
  return { kind: "figure", key, cell: next.text.slice(1, -1), from, to: next.to };
}

function wholeKey({ goal }: Reader, key: string): string {
  return key.includes("-") ? key : `${goal}-${key}`;
}

/** A minus before a factor, or parentheses. */
function readSigned(reader: Reader, token: Token): Part {
  if (token.text === "(") return nested(reader, token, () => readEnclosed(reader, token.from));
  if (token.text !== "-") return unexpected(token);
  const of = nested(reader, token, () => readFactor(reader));
  return isFault(of) ? of : { kind: "negative", of, from: token.from, to: of.to };
}

/** The rest of something in parentheses, which are part of its place. */
function readEnclosed(reader: Reader, from: number): Part {
  const part = readSum(reader);
  if (isFault(part)) return part;
  const close = take(reader);
  return close.text === ")" ? { ...part, from, to: close.to } : unexpected(close);
}

function readPrevious(reader: Reader, token: Token): Part {
  const open = take(reader);
  if (open.text !== "(") return unexpected(open);
  const of = nested(reader, token, () => readEnclosed(reader, open.from));
  return isFault(of) ? of : { kind: "previous", of, from: token.from, to: of.to };
}

function readCellSum(reader: Reader, { from }: Token): Part {
  const [open, key, cells, close] = [take(reader), take(reader), take(reader), take(reader)];
  if (open.text !== "(") return unexpected(open);
  if (key.kind !== "key") return unexpected(key);
  if (cells.kind !== "cells") return unexpected(cells);
  if (close.text !== ")") return unexpected(close);
  return { kind: "sum", key: wholeKey(reader, key.text), from, to: close.to };
}

function nested(reader: Reader, { from, to }: Span, read: () => Part): Part {
  if (reader.depth >= deepest) return { kind: "tooDeep", from, to };
  reader.depth += 1;
  const part = read();
  reader.depth -= 1;
  return part;
}
