import type { BaseFigure, Goal, Indicator } from "../../core/concept.ts";
import { writeNumber } from "../../core/number.ts";
import type { PublishedValue } from "../../core/publication/published-value.ts";
import { hiddenSign } from "../../core/publication/published-value.ts";
import { formatPeriod } from "../../texts/periods.ts";
import { figuresWords } from "../words/figures.ts";
import { inOrder } from "./figure-series.ts";
import { calculatedOf, reportedKey } from "./published-keys.ts";

/** What is published of goals' figures as the cells of a spreadsheet, under a row of headings; a row for each part. */
export function figureCells(
  goals: readonly Goal[],
  values: ReadonlyMap<string, readonly PublishedValue[]>,
): readonly (readonly string[])[] {
  const figures = goals.flatMap((goal) => [
    ...goal.baseFigures.map((figure) => ({ item: figure, key: reportedKey(figure), parts: partsOf(figure) })),
    ...calculatedOf(goal).map((item) => ({ item, key: item.key, parts: [] })),
  ]);
  return [
    Object.values(figuresWords.columns),
    ...figures.flatMap(({ item, key, parts }) =>
      inOrder(values.get(key) ?? []).flatMap((value) => rowsOf(item, value, parts)),
    ),
  ];
}

type Part = readonly [code: string, title: string];

function partsOf({ dimensions }: BaseFigure): readonly Part[] {
  return dimensions.flatMap(({ categories }) => categories.map(({ code, title }): Part => [code, title]));
}

function rowsOf(
  { key, title, unit = "" }: BaseFigure | Indicator,
  value: PublishedValue,
  parts: readonly Part[],
): readonly (readonly string[])[] {
  const row = (part: string, text: string | undefined, notes: readonly string[]) => [
    key,
    title,
    unit,
    formatPeriod(value.period, figuresWords.language),
    part,
    amountText(text),
    notes.join("; "),
    value.source,
  ];
  const marks = [
    ...(value.isProvisional ? [figuresWords.provisional] : []),
    ...(value.revision > 1 ? [figuresWords.corrected(value.note)] : []),
  ];
  const whole = value.missing === "hidden" ? hiddenSign : value.value;
  const why = value.missing === undefined ? [] : [figuresWords.missing[value.missing]];
  return [
    row(figuresWords.whole, whole, [...why, ...marks]),
    ...parts
      .filter(([code]) => code in value.cells)
      .map(([code, name]) => {
        const text = value.cells[code];
        return row(name, text, [...(text === hiddenSign ? [figuresWords.missing.hidden] : []), ...marks]);
      }),
  ];
}

function amountText(text: string | undefined): string {
  if (text === undefined || text === hiddenSign) return text ?? "";
  return writeNumber(text, figuresWords.language);
}
