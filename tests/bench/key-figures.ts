import type { Figures, FigureValue } from "../../src/core/key-figures/evaluation.ts";
import { evaluate } from "../../src/core/key-figures/evaluation.ts";
import { parseFormula } from "../../src/core/key-figures/formula-parser.ts";

const values = 100_000;
const runs = 5;

/** Exact evaluation of `100 * G2 / G1` with its reasons, against the same division in a bare loop over the same numbers. */
export function keyFigureLine(): string {
  const parsed = parseFormula("100 * G2 / G1", "2.3-L2");
  if (parsed.kind === "fault") return "key figures: the formula of the bench cannot be read";
  const numbers = Array.from({ length: values }, (_, index) => [(index * 7919) % 1000, 1000 + (index % 500)] as const);
  const pairs = numbers.map(([above, below]) => [figure(above), figure(below)] as const);
  let at = 0;
  const figures: Figures = {
    valueOf: (key) => pairs[at]?.[key === "2.3-L2-G2" ? 0 : 1] ?? figure(1),
    cellsOf: () => [],
    breaksOf: () => [],
  };
  let exact = 0;
  let bare = 0;
  const engine = fastest(() => {
    for (at = 0; at < values; at += 1) if (evaluate(parsed.formula, figures).kind === "number") exact += 1;
  });
  const loop = fastest(() => {
    for (const [above, below] of numbers) bare += (100 * above) / below;
  });
  const share = exact === runs * values && bare > 0 ? "" : " (not all were numbers)";
  return `key figures: ${values} values in ${engine.toFixed(0)} ms, bare loop ${loop.toFixed(2)} ms, ratio ${(engine / loop).toFixed(0)}${share}`;
}

function figure(value: number): FigureValue {
  return { kind: "number", value: { numerator: BigInt(value), denominator: 1n }, period: "2025", isProvisional: false };
}

function fastest(work: () => void): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    work();
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}
