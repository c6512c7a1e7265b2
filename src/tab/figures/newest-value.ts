import { writeNumber } from "../../core/number.ts";
import type { PublishedValue } from "../../core/publication/published-value.ts";
import { formatPeriod } from "../../texts/periods.ts";
import { figuresWords } from "../words/figures.ts";

/** A number never comes without its period, and a missing one never without its reason. */
export function newestText(value: PublishedValue, unit: string): string {
  const period = formatPeriod(value.period, figuresWords.language);
  const sentence =
    value.value === undefined
      ? figuresWords.noNumber(period, figuresWords.missing[value.missing ?? "notReported"])
      : figuresWords.latest(writeNumber(value.value, figuresWords.language), unit, period);
  const marks = [
    ...(value.isProvisional && value.value !== undefined ? [figuresWords.provisional] : []),
    ...(value.revision > 1 ? [figuresWords.corrected(value.note)] : []),
  ];
  return marks.length > 0 ? `${sentence} (${marks.join("; ")})` : sentence;
}
