import type { FigureValue } from "../key-figures/evaluation.ts";
import { missingReasons } from "../key-figures/evaluation.ts";
import { readFraction } from "../key-figures/fraction.ts";
import type { PublishedValue } from "./published-value.ts";
import { hiddenSign } from "./published-value.ts";

/**
 * A published value as a number to calculate with, or why there is none.
 * @param cell code of one of its parts, in place of the whole
 */
export function publishedNumber(published: PublishedValue | undefined, cell?: string): FigureValue {
  if (published === undefined) return { kind: "missing", reason: "notReported" };
  const { missing, period, isProvisional } = published;
  const text = cell === undefined ? published.value : published.cells[cell];
  if (text === hiddenSign) return { kind: "missing", reason: "hidden" };
  const value = text === undefined ? undefined : readFraction(text);
  if (value !== undefined) return { kind: "number", value, period, isProvisional };
  const reason = missingReasons.find((known) => known === missing) ?? "notReported";
  return { kind: "missing", reason };
}
