import { writeNumber } from "../../core/number.ts";
import { formatDate } from "../../texts/formats.ts";
import { formatPeriod } from "../../texts/periods.ts";
import { language } from "../language.ts";
import { chartsWords } from "../words/charts.ts";
import type { Reading } from "./reading.ts";
import { notesOf } from "./reading.ts";
import type { SeriesTarget, TargetBounds } from "./target.ts";

/** An exact decimal as the reader writes it: `1.234,5`. */
export function numberText(value: string): string {
  return writeNumber(value, language);
}

/** `1.234 Personen` */
export function amountText(value: string, unit: string): string {
  return chartsWords.amount(numberText(value), unit);
}

/** The number, with its unit where one is given, or why there is none; and whether it may still change. */
export function readingText(reading: Reading, unit?: string): string {
  const text = reading.state === "value" ? givenText(reading.value, unit) : chartsWords.missing[reading.state];
  return reading.isProvisional ? chartsWords.provisionalValue(text) : text;
}

function givenText(value: string, unit: string | undefined): string {
  return unit === undefined ? numberText(value) : amountText(value, unit);
}

/** `2025`, `Schuljahr 2025/26`, `31.12.2025`, for use within a sentence. */
export function periodText(period: string): string {
  if (/^\d{4}$/.test(period)) return period;
  return /^\d{4}-\d{2}-\d{2}$/.test(period) ? formatDate(period, language) : formatPeriod(period, language);
}

/** Everything that there is to say of a point: its place, the number, and remarks to it. */
export function pointText(place: string, reading: Reading, unit?: string, remarks: readonly string[] = []): string {
  return [chartsWords.at(place, readingText(reading, unit)), ...notesOf(reading), ...remarks].join(". ");
}

/** `mindestens 400 Personen` */
export function boundsText(bounds: TargetBounds, unit: string): string {
  return bounds.kind === "range"
    ? chartsWords.target.range(numberText(bounds.low), amountText(bounds.high, unit))
    : chartsWords.target[bounds.kind](amountText(bounds.value, unit));
}

/** `Ziel: mindestens 400 Personen ab 2020 bis 2030` */
export function targetText({ bounds, from, until }: SeriesTarget, unit: string): string {
  const parts = [
    boundsText(bounds, unit),
    from === undefined ? [] : chartsWords.target.from(periodText(from)),
    until === undefined ? [] : chartsWords.target.until(periodText(until)),
  ];
  return chartsWords.target.named(parts.flat().join(" "));
}
