import { invalidRequest } from "../faults.ts";

export type Literal = string | number | boolean | null;

const operators = ["eq", "ne", "lt", "gt", "le", "ge", "startswith"] as const;
export type Operator = (typeof operators)[number];

/** `fields/Status eq 'done'`, or `startswith(fields/Key,'2.3')`. */
export interface Comparison {
  readonly property: string;
  readonly operator: Operator;
  readonly value: Literal;
}

interface Tokens {
  readonly next: () => string;
  readonly accept: (token: string) => boolean;
}

/**
 * Reads a `$filter` of comparisons joined by `and`, all of which must hold: what is documented for list items
 * (listitem-list.md). Anything else is refused in Graph's words.
 */
export function parseFilter(text: string): readonly Comparison[] {
  if (text.trim() === "") return [];
  const tokens = tokensOf(text);
  const comparisons = readConjunction(tokens);
  if (tokens.next() !== "") throw notSupported();
  return comparisons;
}

/** Whether an entity's own properties satisfy a filter by `eq`; nothing more is supported outside of items. */
export function entityFilter(filter: readonly Comparison[]): (entity: object) => boolean {
  if (filter.some(({ operator }) => operator !== "eq")) throw notSupported();
  return (entity) => {
    const values = new Map(Object.entries(entity));
    return filter.every(({ property, value }) => values.get(property) === value);
  };
}

export function notSupported(): Error {
  return invalidRequest("The provided filter statement is not supported");
}

function tokensOf(text: string): Tokens {
  const tokens = text.match(/'(?:[^']|'')*'|[(),]|[^\s(),']+/g) ?? [];
  let position = 0;
  return {
    next: () => tokens[position++] ?? "",
    accept: (token) => {
      const accepted = tokens[position] === token;
      if (accepted) position += 1;
      return accepted;
    },
  };
}

function readConjunction(tokens: Tokens): readonly Comparison[] {
  const comparisons = [...readTerm(tokens)];
  while (tokens.accept("and")) comparisons.push(...readTerm(tokens));
  return comparisons;
}

function readTerm(tokens: Tokens): readonly Comparison[] {
  if (tokens.accept("(")) {
    const comparisons = readConjunction(tokens);
    expect(tokens, ")");
    return comparisons;
  }
  return [tokens.accept("startswith") ? readStartsWith(tokens) : readComparison(tokens)];
}

function readStartsWith(tokens: Tokens): Comparison {
  expect(tokens, "(");
  const property = tokens.next();
  expect(tokens, ",");
  const value = readLiteral(tokens.next());
  expect(tokens, ")");
  if (typeof value !== "string") throw notSupported();
  return { property, operator: "startswith", value };
}

function readComparison(tokens: Tokens): Comparison {
  const property = tokens.next();
  const word = tokens.next();
  const operator = operators.find((known) => known === word);
  if (operator === undefined || operator === "startswith") throw notSupported();
  return { property, operator, value: readLiteral(tokens.next()) };
}

/** Dates stand without quotes in OData and with quotes in Graph's samples for lists; both become text. */
function readLiteral(token: string): Literal {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === "true" || token === "false") return token === "true";
  if (token === "null") return null;
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
  if (/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(token)) return token;
  throw notSupported();
}

function expect(tokens: Tokens, token: string): void {
  if (!tokens.accept(token)) throw notSupported();
}
