/** Two people who change the same thing: what each has made of it, part by part, in words. */

/** A part of something that people change, by itself. */
export interface Part<Value> {
  readonly label: string;
  /** What it says, as a reader would see it; empty where it says nothing. */
  readonly tell: (value: Value) => string;
  /** A value with this part as another one has it. */
  readonly take: (value: Value, from: Value) => Value;
}

/** A part that is one property, and whatever goes with it. */
export function partOf<Value extends object>(
  label: string,
  keys: readonly (keyof Value)[],
  tell: (value: Value) => string,
): Part<Value> {
  return {
    label,
    tell,
    take: (value, from) => ({ ...value, ...Object.fromEntries(keys.map((key) => [key, from[key]])) }),
  };
}

/** Something of which nothing can be taken by itself. */
export function wholeOf<Value>(label: string, tell: (value: Value) => string): Part<Value> {
  return { label, tell, take: (_, from) => from };
}

/** What two people have made of the same thing, and what it was before. */
export interface Versions<Value> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

/** One thing on which two versions differ, for a person to decide. */
export interface Disputed<Name> {
  readonly name: Name;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** Whether one has changed it oneself; what one has not touched is the other's. */
  readonly isTouched: boolean;
}

/** What somebody else has changed, and not to the same. */
export function disputedParts<Value>(
  parts: readonly Part<Value>[],
  { base, mine, theirs }: Versions<Value>,
): readonly Disputed<Part<Value>>[] {
  return parts
    .map((part) => ({
      name: part,
      label: part.label,
      mine: part.tell(mine),
      theirs: part.tell(theirs),
      isTouched: part.tell(mine) !== part.tell(base),
    }))
    .filter((one) => one.mine !== one.theirs && one.theirs !== one.name.tell(base));
}

/** The other's version with everything on it that one has changed oneself, but for what was left to the other. */
export function merged<Value>(
  parts: readonly Part<Value>[],
  { base, mine, theirs }: Versions<Value>,
  leftToThem: ReadonlySet<Part<Value>> = new Set(),
): Value {
  const own = parts.filter((part) => !leftToThem.has(part) && part.tell(mine) !== part.tell(base));
  return own.reduce((value, part) => part.take(value, mine), theirs);
}
