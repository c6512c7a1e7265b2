import { Temporal } from "temporal-polyfill";
import type { IsoDate } from "../concept.ts";
import type { FigureValue, MissingReason } from "./evaluation.ts";
import type { Fraction } from "./fraction.ts";
import { add, compare, fraction, multiply, negate, zero } from "./fraction.ts";
import { referenceDay } from "./reference-day.ts";

/** What a number is to come to. */
export type Aim =
  | { readonly kind: "atLeast"; readonly value: Fraction }
  | { readonly kind: "atMost"; readonly value: Fraction }
  /** Both ends belong to it. */
  | { readonly kind: "range"; readonly from: Fraction; readonly to: Fraction };

/** A number on a day: where it began, or where it is to be in a certain year. */
export interface Waypoint {
  readonly on: IsoDate;
  readonly value: Fraction;
}

export interface KeyFigureTarget {
  readonly aim: Aim;
  readonly by: IsoDate;
  readonly baseline?: Waypoint;
  readonly yearly?: readonly Waypoint[];
}

export const targetStates = ["reached", "onTheWay", "atRisk", "missed", "unknown"] as const;
export type TargetState = (typeof targetStates)[number];

/** A state, always with the numbers that it was judged by. */
export interface Assessment {
  readonly state: TargetState;
  readonly target: KeyFigureTarget;
  /** The number and the day that it speaks of; missing where there is none. */
  readonly value?: Fraction;
  readonly asOf?: IsoDate;
  readonly isProvisional: boolean;
  /** Where the straight path is on that day; missing where no path leads there. */
  readonly expected?: Fraction;
  readonly missing?: MissingReason;
}

/**
 * The rule in one sentence, as a page can show it: reached when the newest number meets the target; otherwise missed
 * when it speaks of the target's day or a later one; otherwise on the way when it is level with or better than the
 * straight line from the baseline over the yearly targets to the target, and at risk when it is worse; unknown without a
 * number, without a line, or when the day is over and the newest number speaks of an earlier one.
 */
export function assessTarget(target: KeyFigureTarget, newest: FigureValue, today: IsoDate): Assessment {
  if (newest.kind === "missing") {
    return { state: "unknown", target, isProvisional: false, missing: newest.reason };
  }
  const { value, period, isProvisional } = newest;
  const asOf = referenceDay(period);
  if (asOf === undefined) return { state: "unknown", target, value, isProvisional };
  const judged = { target, value, asOf, isProvisional };
  const expected = expectedOn(target, asOf);
  const state = stateOf(target, value, asOf, expected, today);
  return expected === undefined ? { ...judged, state } : { ...judged, state, expected };
}

function stateOf(
  { aim, by }: KeyFigureTarget,
  value: Fraction,
  asOf: IsoDate,
  expected: Fraction | undefined,
  today: IsoDate,
): TargetState {
  if (isMet(aim, value)) return "reached";
  if (asOf >= by) return "missed";
  if (today > by || expected === undefined) return "unknown";
  return isLevel(aim, value, expected) ? "onTheWay" : "atRisk";
}

function isMet(aim: Aim, value: Fraction): boolean {
  switch (aim.kind) {
    case "atLeast":
      return compare(value, aim.value) >= 0;
    case "atMost":
      return compare(value, aim.value) <= 0;
    case "range":
      return compare(value, aim.from) >= 0 && compare(value, aim.to) <= 0;
  }
}

/** Level with the path or better; a number beyond a range is level with a path that comes from beyond it, too. */
function isLevel(aim: Aim, value: Fraction, expected: Fraction): boolean {
  const isBelow = aim.kind === "atLeast" || (aim.kind === "range" && compare(value, aim.from) < 0);
  return isBelow ? compare(value, expected) >= 0 : compare(value, expected) <= 0;
}

/** Where the path is on a day: straight between the two waypoints around it. */
function expectedOn(target: KeyFigureTarget, day: IsoDate): Fraction | undefined {
  const path = pathOf(target);
  const next = path.findIndex(({ on }) => on >= day);
  const [before, after] = [path[next - 1], path[next]];
  if (after === undefined) return undefined;
  if (after.on === day) return after.value;
  if (before === undefined) return undefined;
  const share = fraction(daysBetween(before.on, day), daysBetween(before.on, after.on)) ?? zero;
  return add(before.value, multiply(share, add(after.value, negate(before.value))));
}

/** Baseline, yearly targets and target, in the order of their days. */
function pathOf({ aim, by, baseline, yearly = [] }: KeyFigureTarget): readonly Waypoint[] {
  const begin = baseline === undefined ? [] : [baseline];
  const waypoints = [...begin, ...yearly].toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const inTime = waypoints.filter(({ on }) => on < by);
  return [...inTime, { on: by, value: nearestEnd(aim, inTime[0]?.value) }];
}

/** The end of the range on the side that the path comes from. */
function nearestEnd(aim: Aim, from: Fraction | undefined): Fraction {
  if (aim.kind !== "range") return aim.value;
  return from !== undefined && compare(from, aim.from) > 0 ? aim.to : aim.from;
}

function daysBetween(from: IsoDate, to: IsoDate): bigint {
  return BigInt(Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days);
}
