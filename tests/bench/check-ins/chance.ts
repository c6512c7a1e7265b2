/** Dice that fall the same way for the same seed (the generator is known as mulberry32). */
export interface Chance {
  /** From 0 to 1, 1 apart. */
  readonly next: () => number;
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number;
  readonly isIn: (probability: number) => boolean;
}

export function chanceWith(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, below: (end) => Math.floor(next() * end), isIn: (probability) => next() < probability };
}
