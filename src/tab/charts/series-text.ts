import { chartsWords } from "../words/charts.ts";
import type { KeyEntry } from "./chart-key.tsx";
import type { MissingReason, SeriesPoint } from "./reading.ts";
import { notesOf } from "./reading.ts";
import type { SeriesTarget } from "./target.ts";
import type { BreakLine, Trend } from "./trend.ts";
import type { ValueRow } from "./value-table.tsx";
import { periodText, pointText, readingText, targetText } from "./words.ts";

/** What each point says when it is focused; the first one after a break also says so. */
export function pointTexts(
  points: readonly SeriesPoint[],
  breakLines: readonly BreakLine[],
  unit: string,
): readonly string[] {
  return points.map((point) => pointText(periodText(point.period), point, unit, breakTexts(point, breakLines)));
}

/** The same as rows of a table. */
export function rowsOf(points: readonly SeriesPoint[], breakLines: readonly BreakLine[]): readonly ValueRow[] {
  return points.map((point) => ({
    name: periodText(point.period),
    value: readingText(point),
    notes: [...notesOf(point), ...breakTexts(point, breakLines)],
  }));
}

function breakTexts({ period }: SeriesPoint, breakLines: readonly BreakLine[]): readonly string[] {
  return breakLines.filter((line) => line.period === period).map(breakText);
}

function breakText({ from, reason }: BreakLine): string {
  return chartsWords.trend.break(periodText(from), reason);
}

/** The signs that trends use, each once. */
export function keyOf(trends: readonly Trend[], unit: string, target?: SeriesTarget): readonly KeyEntry[] {
  const marks = trends.flatMap((trend) => trend.marks);
  const reasons = new Set<MissingReason>(trends.flatMap((trend) => trend.gaps.map(({ reason }) => reason)));
  const breaks = new Set(trends.flatMap((trend) => trend.breakLines.map(breakText)));
  const entries: readonly (KeyEntry | false)[] = [
    marks.some(({ isProvisional }) => !isProvisional) && { sign: "value", text: chartsWords.trend.value },
    marks.some(({ isProvisional }) => isProvisional) && { sign: "provisional", text: chartsWords.trend.provisional },
    ...[...reasons].map((sign) => ({ sign, text: chartsWords.missing[sign] })),
    target !== undefined && { sign: "target", text: targetText(target, unit) },
    trends.some((trend) => trend.target.path.length > 0) && { sign: "path", text: chartsWords.trend.path },
    ...[...breaks].map((text) => ({ sign: "break" as const, text })),
  ];
  return entries.filter((entry) => entry !== false);
}
