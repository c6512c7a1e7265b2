import type { AnswerFault } from "../core/answer.ts";
import { draftOf, readAnswer } from "../core/answer.ts";
import { breakdownOf } from "../core/breakdown.ts";
import type { BaseFigure, IsoDate } from "../core/concept.ts";
import { writeNumber } from "../core/number.ts";
import type { PeriodRule } from "../core/period.ts";
import { lastEndedPeriod } from "../core/period.ts";
import type { FigureAnswer } from "../core/response.ts";

/** What somebody else has published about one place over the years. */
export interface StatisticSeries {
  readonly indicator: {
    /** The publisher's stable name for it; empty where a file does not tell. */
    readonly key: string;
    readonly title: string;
    readonly unit: string;
    readonly explanation: string;
  };
  /** Name of the place as the publisher writes it; empty where a file does not tell. */
  readonly place: string;
  /** Years without a value are left out. Values are exact decimals. */
  readonly values: readonly { readonly year: number; readonly value: string }[];
  /** How the publisher wants to be named wherever a value is shown. */
  readonly attribution: string;
}

/** A series as reports of a figure. Years that have not ended are forecasts, and no reports. */
export function answersOf(series: StatisticSeries, rule: PeriodRule, today: IsoDate): readonly FigureAnswer[] {
  return series.values.flatMap(({ year, value }): readonly FigureAnswer[] => {
    const period = periodOfYear(year, rule);
    if (period === undefined || period > lastEndedPeriod(rule, today)) return [];
    const amounts = { total: value, cells: {} };
    return [{ kind: "figure", period, amounts, isProvisional: false, source: series.attribution, comment: "" }];
  });
}

/** `undefined` where a value of a whole year says nothing. */
function periodOfYear(year: number, rule: PeriodRule): string | undefined {
  if (rule === "year") return `${year}`;
  return rule === "referenceDate" ? `${year}-12-31` : undefined;
}

/** Why a value does not suit the figure for which it is meant, by the rules of an answer in a card. */
export function faultOf(figure: BaseFigure, answer: FigureAnswer, today: IsoDate): AnswerFault | undefined {
  const { key, title, details, kind: figureKind } = figure;
  const asked = { kind: "figure", key, title, figureKind, details, period: answer.period } as const;
  const value = writeNumber(answer.amounts?.total ?? "", "de");
  const reading = readAnswer(
    { ...asked, breakdown: breakdownOf(figure) },
    { ...draftOf(answer), value },
    { language: "de", today },
  );
  return reading.ok ? undefined : reading.faults[0];
}
