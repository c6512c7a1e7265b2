/** A place of an axis where a number is written. */
export interface Tick {
  /** An exact decimal, all ticks of a scale with as many digits after the point. */
  readonly label: string;
  /** Per cent of the way along the axis. */
  readonly at: number;
}

/** Where numbers lie on an axis. */
export interface Scale {
  readonly ticks: readonly [Tick, ...Tick[]];
  /** Per cent of the way from the lowest to the highest tick, for an exact decimal that the scale was made for. */
  readonly positionOf: (value: string) => number;
  /** Whether nought lies on it; where not, a reader must be told. */
  readonly hasZero: boolean;
}

interface ScaleOptions {
  /** About how many steps there should be; never more than one above it. */
  readonly steps?: number;
  /** Lengths can be compared only from nought; for lines it may lie too far off. */
  readonly fromZero?: boolean;
}

/**
 * A scale that covers exact decimals with ticks at round numbers (1, 2 or 5 times a power of ten). Whole numbers get
 * whole ticks. Nothing, or the same number over and over, still spans one step.
 */
export function scaleOf(values: readonly string[], { steps = 4, fromZero = false }: ScaleOptions = {}): Scale {
  const [low, high] = extentOf(values.map(Number), fromZero);
  const isWhole = values.every((value) => !value.includes("."));
  const step = roundStep((high - low) / steps, isWhole);
  const first = Math.floor(low / sizeOf(step));
  const last = Math.ceil(high / sizeOf(step));
  const positionOf = (value: number) => ((value / sizeOf(step) - first) / (last - first)) * 100;
  const tick = (index: number): Tick => ({
    label: multiple(step, first + index),
    at: (index / (last - first)) * 100,
  });
  return {
    ticks: [tick(0), ...Array.from({ length: last - first }, (_, index) => tick(index + 1))],
    positionOf: (value) => Math.min(100, Math.max(0, positionOf(Number(value)))),
    hasZero: first <= 0 && last >= 0,
  };
}

function extentOf(numbers: readonly number[], fromZero: boolean): readonly [number, number] {
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  if (numbers.length === 0 || (low === 0 && high === 0)) return [0, 1];
  const [near, far] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  const isZeroClose = low === high || near * 2 <= far;
  return fromZero || isZeroClose ? [Math.min(0, low), Math.max(0, high)] : [low, high];
}

/** `digit` times ten to the `power`. */
interface Step {
  readonly digit: 1 | 2 | 5;
  readonly power: number;
}

/** The smallest round step that is at least as large. */
function roundStep(least: number, isWhole: boolean): Step {
  const power = Math.floor(Math.log10(least));
  const steps = [power, power + 1].flatMap((each) => ([1, 2, 5] as const).map((digit) => ({ digit, power: each })));
  const step = steps.find((candidate) => sizeOf(candidate) >= least) ?? { digit: 1, power: power + 2 };
  return isWhole && step.power < 0 ? { digit: 1, power: 0 } : step;
}

/** By way of its decimal notation, because `3 * 0.1` is not `0.3`. */
function sizeOf({ digit, power }: Step): number {
  return Number(`${digit}e${power}`);
}

function multiple({ digit, power }: Step, times: number): string {
  return Number(`${times * digit}e${power}`).toFixed(Math.max(0, -power));
}
