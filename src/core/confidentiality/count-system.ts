/** All cells of linked tables, by number, and the equations between them. */
export interface CountSystem {
  /** Places of each equation. */
  readonly equations: readonly (readonly Place[])[];
  /** Places of each cell. */
  readonly cells: readonly (readonly Place[])[];
}

/** A cell in an equation, whose signed sum is nought. */
export interface Place {
  readonly cell: number;
  readonly equation: number;
  readonly sign: 1 | -1;
}

/** The cells of `plus` and those of `minus` have the same sum. */
export interface Equation {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

export function countSystem(size: number, equations: readonly Equation[]): CountSystem {
  const places = equations.map(({ plus, minus }, equation): readonly Place[] => [
    ...plus.map((cell) => ({ cell, equation, sign: 1 as const })),
    ...minus.map((cell) => ({ cell, equation, sign: -1 as const })),
  ]);
  const cells = Array.from({ length: size }, (): Place[] => []);
  for (const place of places.flat()) cells[place.cell]?.push(place);
  return { equations: places, cells };
}

/**
 * Fills in every count that an equation gives away because it is the only unknown one there: what is not reported, but
 * can be worked out, is as good as reported.
 * @param values counts, `NaN` where unknown; changed in place
 */
export function fillDerivable({ equations, cells }: CountSystem, values: Float64Array): void {
  const waiting = [...equations];
  for (let places = waiting.pop(); places !== undefined; places = waiting.pop()) {
    const [unknown, other] = unknownsOf(places, values);
    if (unknown === undefined || other !== undefined) continue;
    values[unknown.cell] = 0 - unknown.sign * imbalance(places, values);
    for (const { equation } of cells[unknown.cell] ?? []) waiting.push(equations[equation] ?? []);
  }
}

/** Whether an equation holds, or may hold because some of its counts are unknown. */
export function isBalanced(places: readonly Place[], values: Float64Array): boolean {
  return unknownsOf(places, values).length > 0 || imbalance(places, values) === 0;
}

function unknownsOf(places: readonly Place[], values: Float64Array): readonly Place[] {
  return places.filter(({ cell }) => Number.isNaN(values[cell]));
}

/** Signed sum of the known counts. */
function imbalance(places: readonly Place[], values: Float64Array): number {
  let sum = 0;
  for (const { cell, sign } of places) {
    const value = values[cell] ?? Number.NaN;
    if (!Number.isNaN(value)) sum += sign * value;
  }
  return sum;
}
