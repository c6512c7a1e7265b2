import type { FigureAmounts, FigureReport } from "../core/check-in.ts";
import type { FigureAnswer } from "../core/response.ts";

/** What somebody wants to report for a figure and a period, wherever it comes from. */
export interface FigureEntry {
  /** Key of the figure. */
  readonly figure: string;
  readonly answer: FigureAnswer;
}

/** What the lists hold last for a figure and a period. */
export interface KnownFigure {
  readonly figure: string;
  readonly report: FigureReport;
}

export interface Preview<Entry extends FigureEntry> {
  readonly new: readonly Entry[];
  readonly changed: readonly { readonly entry: Entry; readonly before: FigureReport }[];
  readonly unchanged: readonly Entry[];
}

/** What importing entries would do. Entries that the lists hold already are unchanged, so that the same file twice does nothing. */
export function previewOf<Entry extends FigureEntry>(
  entries: readonly Entry[],
  known: readonly KnownFigure[],
): Preview<Entry> {
  const reports = new Map(known.map(({ figure, report }) => [keyOf(figure, report.period), report]));
  const preview = {
    new: [] as Entry[],
    changed: [] as { entry: Entry; before: FigureReport }[],
    unchanged: [] as Entry[],
  };
  for (const entry of entries) {
    const before = reports.get(keyOf(entry.figure, entry.answer.period));
    if (!before) preview.new.push(entry);
    else if (saysTheSame(entry.answer, before)) preview.unchanged.push(entry);
    else preview.changed.push({ entry, before });
  }
  return preview;
}

function keyOf(figure: string, period: string): string {
  return `${figure} ${period}`;
}

function saysTheSame(answer: FigureAnswer, report: FigureReport): boolean {
  return (
    sameAmounts(answer.amounts, report.amounts) &&
    answer.isProvisional === report.isProvisional &&
    (["notCollectable", "source", "comment"] as const).every(
      (field) => plainText(answer[field] ?? "") === plainText(report[field] ?? ""),
    )
  );
}

function sameAmounts(one: FigureAmounts | undefined, other: FigureAmounts | undefined): boolean {
  if (!one || !other) return one === other;
  const codes = new Set([...Object.keys(one.cells), ...Object.keys(other.cells)]);
  return one.total === other.total && [...codes].every((code) => one.cells[code] === other.cells[code]);
}

/** Lists and spreadsheets end lines in their own ways, and keep no control characters. */
function plainText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\t\n]/gu, "")
    .trim();
}
