import type { MissingReason, SeriesBreak } from "./reading.ts";
import type { Scale } from "./scale.ts";
import type { SeriesTarget } from "./target.ts";
import { edgesOf } from "./target.ts";
import type { Slot } from "./timeline.ts";
import { slotFrom, slotUntil } from "./timeline.ts";

/** A place in a drawing, in per cent from its left and from its top. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Stroke {
  readonly from: Spot;
  readonly to: Spot;
}

export interface Mark extends Spot {
  readonly isProvisional: boolean;
}

/** A line between neighbouring marks; one of them may be provisional. */
export interface Segment extends Stroke {
  readonly isProvisional: boolean;
}

/** Periods without a number, for one and the same reason. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly reason: MissingReason;
}

export interface BreakLine extends SeriesBreak {
  readonly x: number;
  /** The first one after it. */
  readonly period: string;
}

export interface TargetLines {
  readonly edges: readonly Stroke[];
  readonly path: readonly Stroke[];
}

export interface Trend {
  readonly marks: readonly Mark[];
  readonly segments: readonly Segment[];
  readonly gaps: readonly Gap[];
  readonly breakLines: readonly BreakLine[];
  readonly target: TargetLines;
}

/** Where everything of a trend is drawn. Nothing joins marks across a gap or a break. */
export function trendOf(
  slots: readonly Slot[],
  scale: Scale,
  breaks: readonly SeriesBreak[],
  target?: SeriesTarget,
): Trend {
  const breakLines = breakLinesOf(slots, breaks);
  const marks = slots.map((slot) => markOf(slot, scale));
  return {
    marks: marks.filter((mark) => mark !== undefined),
    segments: segmentsOf(marks, breakLines),
    gaps: gapsOf(slots),
    breakLines,
    target: target ? targetLinesOf(slots, scale, target) : { edges: [], path: [] },
  };
}

function heightOf(scale: Scale, value: string): number {
  return 100 - scale.positionOf(value);
}

function markOf({ point, middle }: Slot, scale: Scale): Mark | undefined {
  if (point?.state !== "value") return undefined;
  return { x: middle, y: heightOf(scale, point.value), isProvisional: point.isProvisional };
}

function segmentsOf(marks: readonly (Mark | undefined)[], breakLines: readonly BreakLine[]): readonly Segment[] {
  return marks.flatMap((from, index) => {
    const to = marks[index + 1];
    if (!from || !to || breakLines.some(({ x }) => from.x < x && x < to.x)) return [];
    return [{ from, to, isProvisional: from.isProvisional || to.isProvisional }];
  });
}

/** A break before the first point or after the last one parts nothing. */
function breakLinesOf(slots: readonly Slot[], breaks: readonly SeriesBreak[]): readonly BreakLine[] {
  const first = slots.findIndex(({ point }) => point);
  const last = slots.findLastIndex(({ point }) => point);
  return breaks.flatMap((seriesBreak) => {
    const index = slotFrom(slots, seriesBreak.from);
    const slot = slots[index];
    return slot && index > first && index <= last ? [{ ...seriesBreak, x: slot.from, period: slot.period }] : [];
  });
}

function gapsOf(slots: readonly Slot[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const { point, from, to } of slots) {
    if (!point || point.state === "value") continue;
    const last = gaps.at(-1);
    if (last?.reason === point.state && last.to === from) gaps[gaps.length - 1] = { ...last, to };
    else gaps.push({ from, to, reason: point.state });
  }
  return gaps;
}

function targetLinesOf(slots: readonly Slot[], scale: Scale, target: SeriesTarget): TargetLines {
  const path = pathOf(slots, scale, target);
  const until = slotUntil(slots, target.until ?? slots.at(-1)?.period ?? "");
  const from = path.length > 0 ? until : slotFrom(slots, target.from ?? "");
  const [start, end] = [slots[from], slots[until]];
  if (!start || !end || from > until) return { edges: [], path };
  const edges = edgesOf(target.bounds).map((value) => {
    const y = heightOf(scale, value);
    return { from: { x: start.from, y }, to: { x: end.to, y } };
  });
  return { edges, path };
}

function pathOf(slots: readonly Slot[], scale: Scale, { path = [] }: SeriesTarget): readonly Stroke[] {
  const spots = path.flatMap(({ period, value }) => {
    const slot = slots[slotUntil(slots, period)];
    return slot ? [{ x: slot.middle, y: heightOf(scale, value) }] : [];
  });
  return spots.slice(1).flatMap((to, index) => {
    const from = spots[index];
    return from ? [{ from, to }] : [];
  });
}
