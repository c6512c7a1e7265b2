import type { Indicator, IsoDate } from "../concept.ts";
import type { Fraction } from "../key-figures/fraction.ts";
import { readFraction, rounded } from "../key-figures/fraction.ts";
import type { Assessment } from "../key-figures/target.ts";
import { assessTarget } from "../key-figures/target.ts";
import { publishedNumber } from "./published-number.ts";
import type { PublishedValue } from "./published-value.ts";

/** A number that a key figure is to come to, in exact decimals. */
export interface NumberTarget {
  readonly atLeast: string;
  /** Without it a number can reach the target, but never miss it. */
  readonly due?: IsoDate;
  readonly baseline?: { readonly on: IsoDate; readonly value: string };
}

/** How the newest number stands to its target, with the numbers that it was judged by. */
export interface TargetJudgement {
  readonly state: Assessment["state"];
  /** Where the straight way to the target is at the end of the newest period. */
  readonly expected?: string;
}

/**
 * The number against which a key figure can be held: the only quantity of its target, counted in its own unit. Any other
 * target is told in words alone.
 */
export function numberTarget({ target, unit, baseline }: Indicator): NumberTarget | undefined {
  const [quantity, ...more] = target?.quantities ?? [];
  if (quantity === undefined || more.length > 0 || quantity.unit !== unit) return undefined;
  const value = readFraction(quantity.atLeast);
  if (value === undefined) return undefined;
  return {
    atLeast: decimal(value),
    ...(target?.due !== undefined && { due: target.due }),
    ...(baseline && { baseline }),
  };
}

/** @param newest of the key figure's values */
export function judgeTarget(target: NumberTarget, newest: PublishedValue, today: IsoDate): TargetJudgement {
  const value = readFraction(target.atLeast);
  if (value === undefined) return { state: "unknown" };
  const { due, baseline } = target;
  const begin = readFraction(baseline?.value ?? "");
  const aim = { kind: "atLeast", value } as const;
  const dated = due !== undefined && { ...(baseline && begin && { baseline: { on: baseline.on, value: begin } }) };
  const { state, expected } = assessTarget({ aim, by: due ?? never, ...dated }, publishedNumber(newest), today);
  return { state, ...(expected && { expected: decimal(expected) }) };
}

/** A day that no period reaches. */
const never = "9999-12-31";

function decimal(value: Fraction): string {
  return String(Number(rounded(value, 1)));
}
