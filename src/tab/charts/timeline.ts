import { alignedTo, periodsThrough, ruleOf } from "./period-sequence.ts";
import type { SeriesPoint } from "./reading.ts";
import type { SeriesTarget } from "./target.ts";

/** A period of the time axis. One without a point lies ahead, or before anything was counted. */
export interface Slot {
  readonly period: string;
  readonly point?: SeriesPoint;
  /** Per cent along the axis: its edges and its middle. */
  readonly from: number;
  readonly middle: number;
  readonly to: number;
}

/**
 * Every period from the first point, or the beginning of the target, to the last point, or the end of the target.
 * All are equally wide, and holes are filled, so that distances are true to time.
 */
export function timelineOf(points: readonly SeriesPoint[], target?: SeriesTarget): readonly Slot[] {
  const rule = ruleOf(points.map(({ period }) => period));
  const [first, last] = [points[0], points.at(-1)];
  const begin = [target?.from, target?.path?.[0]?.period].flatMap((period) => period ?? []);
  const end = [target?.until, target?.path?.at(-1)?.period].flatMap((period) => period ?? []);
  const ahead = first ? begin.map((period) => leadingTo(alignedTo(rule, period), first.period)) : [];
  const after = last ? end.map((period) => periodsThrough(last.period, alignedTo(rule, period))) : [];
  const periods = [
    ...longest(ahead).map((period) => ({ period })),
    ...withoutHoles(points).map((point) => ({ period: point.period, point })),
    ...longest(after).map((period) => ({ period })),
  ];
  const width = 100 / periods.length;
  return periods.map((slot, index) => ({
    ...slot,
    from: index * width,
    middle: (index + 0.5) * width,
    to: (index + 1) * width,
  }));
}

/** The points with those added that nobody reported. */
function withoutHoles(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    const hole = next ? periodsThrough(point.period, next.period).slice(0, -1) : [];
    return [point, ...hole.map(unreported)];
  });
}

/** From a period to just before another. */
function leadingTo(from: string, next: string): readonly string[] {
  const through = periodsThrough(from, next);
  return through.length === 0 ? [] : [from, ...through.slice(0, -1)];
}

function longest(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce((best, list) => (list.length > best.length ? list : best), []);
}

/** Index of the first slot at or after a period; the number of slots when all lie before it. */
export function slotFrom(slots: readonly Slot[], period: string): number {
  const from = alignedTo(ruleOf(slots.map((slot) => slot.period)), period);
  const index = slots.findIndex((slot) => slot.period >= from);
  return index === -1 ? slots.length : index;
}

/** Index of the last slot up to a period; -1 when all lie after it. */
export function slotUntil(slots: readonly Slot[], period: string): number {
  const until = alignedTo(ruleOf(slots.map((slot) => slot.period)), period);
  return slots.findLastIndex((slot) => slot.period <= until);
}

/** The points of the slots, which may be fewer. */
export function pointsOf(slots: readonly Slot[]): readonly SeriesPoint[] {
  return slots.flatMap(({ point }) => point ?? []);
}

/** Index of the last point with a number, or of the last one. */
export function latestOf(points: readonly SeriesPoint[]): number {
  const index = points.findLastIndex(({ state }) => state === "value");
  return index === -1 ? Math.max(0, points.length - 1) : index;
}

/** The same periods for each of several series: what one of them lacks was not reported. */
export function sameSpan(series: readonly (readonly SeriesPoint[])[]): readonly (readonly SeriesPoint[])[] {
  const periods = [...new Set(series.flat().map(({ period }) => period))].sort();
  return series.map((points) =>
    periods.map((period) => points.find((point) => point.period === period) ?? unreported(period)),
  );
}

function unreported(period: string): SeriesPoint {
  return { period, state: "notReported", isProvisional: false };
}
