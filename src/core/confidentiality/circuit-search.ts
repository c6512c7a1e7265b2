import type { CountSystem } from "./count-system.ts";

/**
 * Cells that can move together, each by one up or down, without any equation noticing. With all of them hidden a reader
 * cannot tell how far they have moved: none is narrower than the smallest room of those that go down and the smallest of
 * those that rise (which may go back) together.
 */
export interface Circuit {
  readonly cells: readonly number[];
  /** Whether some cells rise and others go down, so that there is a small count at either end of the way. */
  readonly goesBothWays: boolean;
}

/** What a search may use. */
export interface CircuitCosts {
  /** Width that every cell of a circuit must have. */
  readonly range: number;
  /** How far each cell can go down; below nought where it cannot be hidden. */
  readonly room: Int32Array;
  /** What it costs to hide each cell; 0 for what is hidden anyway. */
  readonly price: Int32Array;
}

export interface SearchEffort {
  /** Number of unfinished circuits that are followed at a time (beam width). */
  readonly width: number;
  /** How far those that rise can go back, as part of the range: those that go down need that much less room. */
  readonly back?: number;
  /** Only a circuit that costs less is of use. */
  readonly below?: number | undefined;
  /** Nothing may go down: this leads from a cell up to the totals. */
  readonly isRisingOnly?: boolean;
}

/** @returns the circuit found, or `undefined`, which does not prove that there is none */
export type FindCircuit = (target: number, effort: SearchEffort) => Circuit | undefined;

/** What an equation is off by. */
interface Gap {
  readonly equation: number;
  readonly gap: number;
}

/** An unfinished circuit. */
interface Draft {
  readonly cells: readonly number[];
  /** Number of cells that go down. */
  readonly falling: number;
  readonly price: number;
  /** What equations are off by, where they do not hold yet. */
  readonly gaps: readonly Gap[];
  /** Sum of all gaps. */
  readonly gap: number;
  /** Equal for the same steps in whatever order. */
  readonly fingerprint: number;
}

/** A draft and the cell that is to be added. */
interface Candidate {
  readonly draft: Draft;
  readonly cell: number;
  readonly step: 1 | -1;
  readonly price: number;
  readonly gap: number;
  readonly fingerprint: number;
  /** Price so far, and what the gaps are likely to cost. */
  readonly score: number;
}

/** What closing one gap is reckoned to cost: about two inner cells, since more gaps open on the way. */
const pricePerGap = 25;
const longestCircuit = 256;

/** How long a circuit may get: a way round the best one is no longer than twice that. */
function limit(best: Circuit | undefined): number {
  return best === undefined ? longestCircuit : 2 * best.cells.length;
}

/**
 * Looks for the cheapest circuit through `target`. Cells are added one by one, each to narrow the gap in the first
 * equation that does not hold, and the most promising drafts are followed. In a flat table of d dimensions that ends in
 * a cube of 2^d cells (as in the hypercube method, Handbook on Statistical Disclosure Control, chapter 4), in sparse ones
 * in longer ways round; relations between tables are equations like any other.
 * A circuit in which all go the same way is taken only where there is no other.
 */
export function createCircuitSearch(system: CountSystem, costs: CircuitCosts): FindCircuit {
  const search = {
    system,
    costs,
    gapIn: new Int16Array(system.equations.length),
    isTaken: new Uint8Array(system.cells.length),
  };
  return (target, effort) => {
    let drafts = draftsThrough(search, target, effort);
    let best: FoundCircuit | undefined;
    for (let length = 1; length < limit(best) && drafts.length > 0; length += 1) {
      const beam: Candidate[] = [];
      const below = best?.goesBothWays ? best.price : effort.below;
      for (const draft of drafts) {
        if (draft.gap === 0) best = better(best, draft);
        else keepBest(beam, additions(search, draft, { ...effort, below }), effort.width);
      }
      drafts = beam.map((candidate) => extended(search, candidate));
    }
    return best;
  };
}

interface Search {
  readonly system: CountSystem;
  readonly costs: CircuitCosts;
  /** The gaps of the draft at hand, by equation, and its cells: all nought in between. */
  readonly gapIn: Int16Array;
  readonly isTaken: Uint8Array;
}

/** The target rising, and, where it may, falling. */
function draftsThrough(search: Search, target: number, effort: SearchEffort): readonly Draft[] {
  const nothing: Draft = { cells: [], falling: 0, price: 0, gaps: [], gap: 0, fingerprint: 0 };
  return [1 as const, -1 as const]
    .filter((step) => isPossible(search, nothing, target, step, effort))
    .map((step) => extended(search, candidateOf(search, nothing, target, step)));
}

/** Every cell that narrows the gap in the first equation that has one. */
function additions(search: Search, draft: Draft, effort: SearchEffort): readonly Candidate[] {
  const { system, gapIn, isTaken } = search;
  let first = system.equations.length;
  for (const { equation, gap } of draft.gaps) {
    gapIn[equation] = gap;
    if (equation < first) first = equation;
  }
  for (const cell of draft.cells) isTaken[cell] = 1;
  const direction = Math.sign(gapIn[first] ?? 0);
  const candidates: Candidate[] = [];
  for (const { cell, sign } of system.equations[first] ?? []) {
    const step = direction === sign ? -1 : 1;
    if (isPossible(search, draft, cell, step, effort)) candidates.push(candidateOf(search, draft, cell, step));
  }
  for (const { equation } of draft.gaps) gapIn[equation] = 0;
  for (const cell of draft.cells) isTaken[cell] = 0;
  return candidates;
}

function isPossible(search: Search, draft: Draft, cell: number, step: 1 | -1, effort: SearchEffort): boolean {
  const { costs, isTaken } = search;
  const { back = 0, below = Number.POSITIVE_INFINITY, isRisingOnly = false } = effort;
  if ((costs.room[cell] ?? -1) < (step === 1 ? back : costs.range - back)) return false;
  if (isTaken[cell] === 1 || (step === -1 && isRisingOnly)) return false;
  return draft.price + (costs.price[cell] ?? 0) < below;
}

function candidateOf({ system, costs, gapIn }: Search, draft: Draft, cell: number, step: 1 | -1): Candidate {
  let gap = draft.gap;
  for (const { equation, sign } of system.cells[cell] ?? []) {
    const before = gapIn[equation] ?? 0;
    gap += Math.abs(before + sign * step) - Math.abs(before);
  }
  const price = draft.price + (costs.price[cell] ?? 0);
  const fingerprint = (draft.fingerprint + scattered(step * (cell + 1))) | 0;
  return { draft, cell, step, price, gap, fingerprint, score: price + pricePerGap * gap };
}

/** A number without any pattern left, so that sums of others do not meet (finalizer of MurmurHash3). */
function scattered(number: number): number {
  const half = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  const full = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return full ^ (full >>> 16);
}

function extended({ system }: Search, { draft, cell, step, price, gap, fingerprint }: Candidate): Draft {
  const places = system.cells[cell] ?? [];
  const gaps = draft.gaps.filter((other) => !places.some(({ equation }) => equation === other.equation));
  for (const { equation, sign } of places) {
    const before = draft.gaps.find((other) => other.equation === equation)?.gap ?? 0;
    if (before + sign * step !== 0) gaps.push({ equation, gap: before + sign * step });
  }
  const falling = draft.falling + (step < 0 ? 1 : 0);
  return { cells: [...draft.cells, cell], falling, price, gaps, gap, fingerprint };
}

interface FoundCircuit extends Circuit {
  readonly price: number;
}

/** The better one of the best circuit so far and another one. */
function better(best: FoundCircuit | undefined, { cells, falling, price }: Draft): FoundCircuit {
  const found = { cells, goesBothWays: falling > 0 && falling < cells.length, price };
  if (best === undefined || (found.goesBothWays && !best.goesBothWays)) return found;
  return found.goesBothWays === best.goesBothWays && price < best.price ? found : best;
}

/** Keeps the `width` best candidates, each set of cells once; in the order of their scores. */
function keepBest(beam: Candidate[], candidates: readonly Candidate[], width: number): void {
  for (const candidate of candidates) {
    const { score, fingerprint } = candidate;
    if (beam.length === width && score >= (beam.at(-1)?.score ?? 0)) continue;
    if (beam.some((other) => other.fingerprint === fingerprint)) continue;
    if (beam.length === width) beam.pop();
    const place = beam.findIndex((other) => other.score > score);
    beam.splice(place === -1 ? beam.length : place, 0, candidate);
  }
}
