import type { SubjectKind } from "./draft.ts";

/** What can be added; measures of both kinds differ in their keys. */
export const addableKinds = ["field", "goal", "step", "recommendation", "baseFigure", "indicator", "unit"] as const;
export type AddableKind = (typeof addableKinds)[number];

export function subjectKindOf(kind: AddableKind): Exclude<SubjectKind, "concept"> {
  return kind === "step" || kind === "recommendation" ? "measure" : kind;
}

/** An item beside others of its kind, retired or not. */
export interface Sibling {
  readonly key: string;
  readonly title: string;
  readonly position: number;
  readonly isRetired: boolean;
}

const letters: Readonly<Record<Exclude<AddableKind, "field" | "unit">, string>> = {
  goal: "L",
  step: "S",
  recommendation: "M",
  baseFigure: "G",
  indicator: "K",
};

/** What stands before the number of a key: `2.3-L2-S` for the steps of `2.3-L2`; fields are `2.1` and so on, units have words. */
export function keyStem(kind: Exclude<AddableKind, "unit">, parent: string): string {
  return kind === "field" ? "2." : `${parent}-${letters[kind]}`;
}

/**
 * The next free key. Retired items keep theirs: answers refer to it.
 * @param title of a unit, whose key is made of it
 */
export function proposedKey(
  kind: AddableKind,
  parent: string,
  siblings: readonly Pick<Sibling, "key">[],
  title = "",
): string {
  if (kind === "unit") return freeWords(wordsOf(title), siblings);
  const stem = keyStem(kind, parent);
  const numbers = siblings.map(({ key }) => (key.startsWith(stem) ? Number(key.slice(stem.length)) : 0));
  return stem + String(1 + Math.max(0, ...numbers.filter(Number.isInteger)));
}

const plainLetters: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
/** As long as a reader of an address can bear. */
const longestWords = 60;

/** `amt-fuer-schule`: a title in plain letters. */
function wordsOf(title: string): string {
  const plain = title.toLowerCase().replaceAll(/[äöüß]/g, (letter) => plainLetters[letter] ?? letter);
  const words =
    plain
      .normalize("NFD")
      .replaceAll(/\p{Mark}/gu, "")
      .match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, longestWords).replace(/-$/, "");
}

function freeWords(words: string, siblings: readonly Pick<Sibling, "key">[]): string {
  const taken = new Set(siblings.map(({ key }) => key));
  const further = Array.from({ length: taken.size }, (_, index) => `${words}-${index + 2}`);
  return [words, ...further].find((key) => !taken.has(key)) ?? words;
}

/** Whether a key is one of its kind: its stem and a number; of a unit, plain words. */
export function isKeyOf(kind: AddableKind, parent: string, key: string): boolean {
  if (kind === "unit") return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key);
  const stem = keyStem(kind, parent);
  return key.startsWith(stem) && /^[1-9]\d{0,3}$/.test(key.slice(stem.length));
}

/**
 * The position right behind a sibling, or before all without one. Items of the same position stand in the order in which they
 * were made, so that nothing else has to move.
 */
export function positionAfter(siblings: readonly Sibling[], after: string | undefined): number {
  const positions = siblings.map(({ position }) => position);
  const found = siblings.find(({ key }) => key === after);
  return found ? found.position : Math.min(1, ...positions) - 1;
}
