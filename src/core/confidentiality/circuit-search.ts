import type { CountSystem } from "./count-system.ts";

/**
 * Cells that can move together, each by one up or down, without any equation noticing. With all of them hidden a reader
 * cannot tell how far they have moved: none is narrower than the smallest room of those that go down.
 */
export interface Circuit {
  readonly cells: readonly number[];
  /** Whether some cell goes down, so that at the other end of the way there is a small count as well. */
  readonly goesDown: boolean;
}

/** What a search may use, by cell. */
export interface CircuitCosts {
  readonly canRise: Uint8Array;
  readonly canFall: Uint8Array;
  /** What it costs to hide the cell; 0 for what is hidden anyway. */
  readonly price: Int32Array;
}

export interface SearchEffort {
  /** Number of unfinished circuits that are followed at a time (beam width). */
  readonly width: number;
  /** Only a circuit that costs less is of use. */
  readonly below?: number | undefined;
  /** Nothing may go down: this leads from a cell up to the totals. */
  readonly isRisingOnly?: boolean;
}

/** @returns the circuit found, or `undefined`, which does not prove that there is none */
export type FindCircuit = (target: number, effort: SearchEffort) => Circuit | undefined;

/** An unfinished circuit. */
interface Draft {
  readonly cells: readonly number[];
  readonly goesDown: boolean;
  readonly price: number;
  /** What equations are off by, where they do not hold yet. */
  readonly gaps: ReadonlyMap<number, number>;
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
function limit(best: Draft | undefined): number {
  return best === undefined ? longestCircuit : 2 * best.cells.length;
}

/**
 * Looks for the cheapest circuit through `target`. Cells are added one by one, each to narrow the gap in the first
 * equation that does not hold, and the most promising drafts are followed. In a flat table of d dimensions that ends in
 * a cube of 2^d cells (as in the hypercube method, Handbook on Statistical Disclosure Control, chapter 4), in sparse ones
 * in longer ways round; relations between tables are equations like any other.
 * A circuit in which nothing goes down is taken only where there is no other.
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
    let best: Draft | undefined;
    for (let length = 1; length < limit(best) && drafts.length > 0; length += 1) {
      const beam: Candidate[] = [];
      const below = best?.goesDown ? best.price : effort.below;
      for (const draft of drafts) {
        if (draft.gap === 0) best = cheaper(best, draft);
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
  const nothing: Draft = { cells: [], goesDown: false, price: 0, gaps: new Map(), gap: 0, fingerprint: 0 };
  return [1 as const, -1 as const]
    .map((step) => candidateOf(search, nothing, target, step))
    .filter((candidate) => isPossible(search, candidate, effort))
    .map((candidate) => extended(search, candidate));
}

/** Every cell that narrows the gap in the first equation that has one. */
function additions(search: Search, draft: Draft, effort: SearchEffort): readonly Candidate[] {
  const { system, gapIn, isTaken } = search;
  const equation = Math.min(...draft.gaps.keys());
  const direction = Math.sign(draft.gaps.get(equation) ?? 0);
  for (const [index, gap] of draft.gaps) gapIn[index] = gap;
  for (const cell of draft.cells) isTaken[cell] = 1;
  const candidates = (system.equations[equation] ?? [])
    .map(({ cell, sign }) => candidateOf(search, draft, cell, direction === sign ? -1 : 1))
    .filter((candidate) => isPossible(search, candidate, effort));
  for (const index of draft.gaps.keys()) gapIn[index] = 0;
  for (const cell of draft.cells) isTaken[cell] = 0;
  return candidates;
}

function isPossible({ costs, isTaken }: Search, { cell, step, price }: Candidate, effort: SearchEffort): boolean {
  if (isTaken[cell] === 1 || price >= (effort.below ?? Number.POSITIVE_INFINITY)) return false;
  return step === 1 ? costs.canRise[cell] === 1 : costs.canFall[cell] === 1 && effort.isRisingOnly !== true;
}

function candidateOf({ system, costs, gapIn }: Search, draft: Draft, cell: number, step: 1 | -1): Candidate {
  let gap = draft.gap;
  for (const { equation, sign } of system.cells[cell] ?? []) {
    const before = gapIn[equation] ?? 0;
    gap += Math.abs(before + sign * step) - Math.abs(before);
  }
  const price = draft.price + (costs.price[cell] ?? 0);
  const fingerprint = (draft.fingerprint + Math.imul(step * (cell + 1), 0x9e3779b1)) | 0;
  return { draft, cell, step, price, gap, fingerprint, score: price + pricePerGap * gap };
}

function extended({ system }: Search, { draft, cell, step, price, gap, fingerprint }: Candidate): Draft {
  const gaps = new Map(draft.gaps);
  for (const { equation, sign } of system.cells[cell] ?? []) {
    const left = (gaps.get(equation) ?? 0) + sign * step;
    if (left === 0) gaps.delete(equation);
    else gaps.set(equation, left);
  }
  return { cells: [...draft.cells, cell], goesDown: draft.goesDown || step < 0, price, gaps, gap, fingerprint };
}

function cheaper(best: Draft | undefined, draft: Draft): Draft {
  if (best === undefined || (draft.goesDown && !best.goesDown)) return draft;
  return draft.goesDown === best.goesDown && draft.price < best.price ? draft : best;
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
