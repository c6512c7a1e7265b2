import { invalidRequest } from "../faults.ts";

/** One thing to expand, such as `fields($select=Title,Status)`. */
export interface Expansion {
  readonly name: string;
  readonly select?: readonly string[];
  readonly expand: readonly Expansion[];
}

/** Reads the value of `$expand`; options inside the parentheses work with and without `$`. */
export function parseExpand(text: string): readonly Expansion[] {
  return splitOutsideParentheses(text, ",").map(readExpansion);
}

export function expansionNamed(expand: readonly Expansion[], name: string): Expansion | undefined {
  return expand.find((expansion) => expansion.name === name);
}

function readExpansion(text: string): Expansion {
  const [, name, options = ""] = /^([\w.]+)(?:\((.*)\))?$/s.exec(text) ?? [];
  if (name === undefined) throw invalidRequest(`The expression '${text}' in $expand is not valid.`);
  const select = optionNamed(options, "select");
  return {
    name,
    ...(select !== undefined && { select: select.split(",").map((part) => part.trim()) }),
    expand: parseExpand(optionNamed(options, "expand") ?? ""),
  };
}

function optionNamed(options: string, name: string): string | undefined {
  const pattern = new RegExp(`^\\$?${name}=(.*)$`, "s");
  for (const part of splitOutsideParentheses(options, ";")) {
    const [, value] = pattern.exec(part) ?? [];
    if (value !== undefined) return value;
  }
  return undefined;
}

function splitOutsideParentheses(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const character of text) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === separator && depth === 0) {
      parts.push(part);
      part = "";
    } else {
      part += character;
    }
  }
  return [...parts, part].map((found) => found.trim()).filter(Boolean);
}
