import { formatDayOfYear } from "../../texts/formats.ts";
import { language } from "../language.ts";
import { chartsWords } from "../words/charts.ts";
import { ruleOf } from "./period-sequence.ts";
import { periodText } from "./words.ts";

/** What is written at a time axis. */
export interface PeriodAxis {
  /** What the labels have in common, such as the day as of which is counted. */
  readonly title: string;
  /** One for each period, as short as the title allows. */
  readonly labels: readonly string[];
}

export function periodAxisOf(periods: readonly string[]): PeriodAxis {
  const rule = ruleOf(periods);
  switch (rule) {
    case undefined:
      return { title: chartsWords.axis.mixed, labels: periods.map(periodText) };
    case "year":
    case "schoolYear":
      return { title: chartsWords.axis[rule], labels: periods };
    case "quarter":
      return {
        title: chartsWords.axis.quarter,
        labels: periods.map((period) => chartsWords.axis.shortQuarter(period.slice(6), period.slice(0, 4))),
      };
    default: {
      return {
        title: chartsWords.axis.referenceDate(formatDayOfYear(rule.slice(1), language)),
        labels: periods.map((period) => period.slice(0, 4)),
      };
    }
  }
}

/**
 * Every how manieth label there is room for, counted from the last one, which is always written.
 * @param room width of the axis in em of its own type
 */
export function labelStride(labels: readonly string[], room: number): number {
  const widest = Math.max(0, ...labels.map(({ length }) => length)) * 0.6 + 1;
  return Math.max(1, Math.ceil((labels.length * widest) / room));
}
