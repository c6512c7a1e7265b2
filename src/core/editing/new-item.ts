import type { SubjectKind } from "./draft.ts";

/** What can be added; measures of both kinds differ in their keys. */
export const addableKinds = ["field", "goal", "step", "recommendation", "baseFigure", "indicator"] as const;
export type AddableKind = (typeof addableKinds)[number];

export function subjectKindOf(kind: AddableKind): SubjectKind {
  return kind === "step" || kind === "recommendation" ? "measure" : kind;
}

/** An item beside others of its kind, retired or not. */
export interface Sibling {
  readonly key: string;
  readonly title: string;
  readonly position: number;
  readonly isRetired: boolean;
}

const letters: Readonly<Record<Exclude<AddableKind, "field">, string>> = {
  goal: "L",
  step: "S",
  recommendation: "M",
  baseFigure: "G",
  indicator: "K",
};

/** What stands before the number of a key: `2.3-L2-S` for the steps of `2.3-L2`; fields are `2.1` and so on. */
export function keyStem(kind: AddableKind, parent: string): string {
  return kind === "field" ? "2." : `${parent}-${letters[kind]}`;
}

/** The next free key. Retired items keep theirs: answers refer to it. */
export function proposedKey(kind: AddableKind, parent: string, siblings: readonly Sibling[]): string {
  const stem = keyStem(kind, parent);
  const numbers = siblings.map(({ key }) => (key.startsWith(stem) ? Number(key.slice(stem.length)) : 0));
  return stem + String(1 + Math.max(0, ...numbers.filter(Number.isInteger)));
}

/** Whether a key is one of its kind: its stem and a number. */
export function isKeyOf(kind: AddableKind, parent: string, key: string): boolean {
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
