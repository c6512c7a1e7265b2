import type { AskedCell } from "../core/breakdown.ts";
import { breakdownOf } from "../core/breakdown.ts";
import type { FigureReport } from "../core/check-in.ts";
import type { BaseFigure, Unit } from "../core/concept.ts";
import { writeNumber } from "../core/number.ts";
import { longestText } from "../core/response.ts";
import { formatPeriod } from "../texts/periods.ts";
import { vocabularyDe } from "../texts/vocabulary.de.ts";
import { workbookTextsDe } from "../texts/workbook.de.ts";
import { isKept } from "./decimal.ts";
import { cellName } from "./figure-cells.ts";
import { guideSheet } from "./guide-sheet.ts";
import type { InputRule, WrittenCell, WrittenSheet } from "./sheet-writing.ts";
import { footerText } from "./sheet-writing.ts";
import { templateProperty, templateVersion } from "./template-version.ts";
import { workbookBytes } from "./workbook-writing.ts";

const { headings, total, certainty, template: texts } = workbookTextsDe;

/** A figure for which a unit is asked. */
export interface TemplateFigure {
  readonly definition: BaseFigure;
  /** As the lists hold them (`2025`, `2025-12-31`), in the order in which they are asked. */
  readonly periods: readonly string[];
  /** What is known already, of any period. */
  readonly reported: readonly FigureReport[];
}

export interface FigureTemplate {
  readonly unit: Pick<Unit, "title">;
  readonly figures: readonly TemplateFigure[];
  /** Templates are German, as the concept is. */
  readonly language: "de";
}

/** A line of the sheet of numbers: the total of a figure and a period, or one part of it. */
interface TemplateLine {
  readonly figure: BaseFigure;
  readonly period: string;
  readonly part: AskedCell | undefined;
  readonly report: FigureReport | undefined;
}

/**
 * The workbook (`.xlsx`) in which an office reports its base figures: one row for each figure, period and part, what is
 * known filled in, and cells that are not to be changed locked. The same arguments make the same bytes.
 */
export function figureTemplate({ unit, figures, language }: FigureTemplate): Uint8Array {
  const title = texts.title(unit.title);
  const footer = `&L${footerText(title)}&R${texts.page} &P / &N`;
  return workbookBytes({
    title: `${vocabularyDe.product}: ${title}`,
    language: `${language}-DE`,
    properties: { [templateProperty]: String(templateVersion) },
    sheets: [
      numbersSheet(figures, footer),
      guideSheet(
        title,
        figures.map(({ definition }) => definition),
        footer,
      ),
    ],
  });
}

const widths = [13, 42, 20, 24, 14, 20, 34, 34, 40];

function numbersSheet(figures: readonly TemplateFigure[], footer: string): WrittenSheet {
  const lines = figures.flatMap(linesOf);
  const heading = Object.values(headings).map((text): WrittenCell => ({ style: "heading", text }));
  return {
    name: texts.numbers,
    widths,
    rows: [heading, ...lines.map(cellsOf)],
    hasHeading: true,
    inputRules: inputRules(lines),
    footer,
  };
}

function linesOf({ definition: figure, periods, reported }: TemplateFigure): readonly TemplateLine[] {
  return periods.flatMap((period) => {
    const report = reported.find((known) => known.period === period);
    return [undefined, ...breakdownOf(figure)].map((part) => ({ figure, period, part, report }));
  });
}

/** In the order of the headings. What is said of the report as a whole stands with its total. */
function cellsOf({ figure, period, part, report }: TemplateLine): readonly WrittenCell[] {
  const amount = part ? report?.amounts?.cells[part.code] : report?.amounts?.total;
  const fixed = (text: string): WrittenCell => ({ style: "fixed", text });
  const shared = (text: string | undefined): WrittenCell =>
    part ? fixed("") : { style: "openText", ...(text === undefined ? {} : { text }) };
  return [
    fixed(figure.key),
    fixed(figure.title),
    fixed(formatPeriod(period, "de")),
    fixed(part ? cellName(part) : total),
    amountCell(isCounted({ figure, part }), amount),
    shared(report && (report.isProvisional ? certainty.provisional : certainty.final)),
    shared(report?.source),
    shared(report?.notCollectable),
    shared(report?.comment),
  ];
}

/** A number that a spreadsheet would round is written as text. */
function amountCell(isWhole: boolean, amount: string | undefined): WrittenCell {
  const style = isWhole ? "openWhole" : "openDecimal";
  if (amount === undefined) return { style };
  return isKept(amount) ? { style, number: amount } : { style: "openText", text: writeNumber(amount, "de") };
}

function isCounted({ figure: { kind }, part }: Pick<TemplateLine, "figure" | "part">): boolean {
  return kind === "count" || kind === "register" || part?.behindShare !== undefined;
}

const longestOf = { kind: "text", longest: longestText } as const;

function inputRules(lines: readonly TemplateLine[]): readonly InputRule[] {
  const { prompts, errors } = texts;
  const rowsWhere = (holds: (line: TemplateLine) => boolean) =>
    lines.flatMap((line, index) => (holds(line) ? [index + 2] : []));
  const column = (field: keyof typeof headings) => Object.keys(headings).indexOf(field) + 1;
  const totals = rowsWhere(({ part }) => part === undefined);
  const text = { rows: totals, allows: longestOf, prompt: prompts.text, error: errors.text };
  const value = { column: column("value"), prompt: prompts.value };
  return [
    { ...value, rows: rowsWhere(isCounted), allows: { kind: "whole" }, error: errors.whole },
    {
      ...value,
      rows: rowsWhere((line) => !isCounted(line)),
      allows: { kind: "decimal" },
      error: errors.decimal,
    },
    {
      column: column("certainty"),
      rows: totals,
      allows: { kind: "choice", of: Object.values(certainty) },
      prompt: prompts.certainty,
      error: errors.certainty,
    },
    { ...text, column: column("source") },
    { ...text, column: column("notCollectable") },
    { ...text, column: column("comment") },
  ];
}
