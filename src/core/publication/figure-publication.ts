import { shareCodes } from "../breakdown.ts";
import type { FigureReport } from "../check-in.ts";
import type { BaseFigure } from "../concept.ts";
import type { Outcome, ProtectedTable } from "../confidentiality/protection.ts";
import { protect } from "../confidentiality/protection.ts";
import { fraction, rounded } from "../key-figures/fraction.ts";
import { countTables } from "./count-tables.ts";
import { publicationRule } from "./publication-rule.ts";
import type { PublishedValue, WithheldReason } from "./published-value.ts";
import { hiddenSign } from "./published-value.ts";
import type { ShownCells } from "./shown-cells.ts";
import { totalCode } from "./shown-cells.ts";

/** Everything that was reported for a figure and one period, oldest first. */
export interface ReportedPeriod {
  readonly period: string;
  readonly reports: readonly FigureReport[];
  readonly shown: ShownCells;
}

export interface FigurePublication {
  readonly values: readonly PublishedValue[];
  /** Periods of which earlier papers give away more than they should; nothing can be done about it any more. */
  readonly exposed: readonly string[];
}

/** What may be shown of a base figure, for all periods. The same input gives the same result. */
export function publishFigure(figure: BaseFigure, periods: readonly ReportedPeriod[]): FigurePublication {
  const values: PublishedValue[] = [];
  const exposed: string[] = [];
  let before: PublishedValue | undefined;
  for (const reported of periods.toSorted((one, other) => (one.period < other.period ? -1 : 1))) {
    const newest = reported.reports.at(-1);
    if (newest === undefined) continue;
    const result = publishedNumbers(figure, newest, reported.shown, before);
    before = {
      figure: figure.key,
      period: reported.period,
      ...result.numbers,
      source: newest.source,
      isProvisional: newest.isProvisional,
      revision: reported.reports.length,
      note: newest.comment,
    };
    values.push(before);
    if (result.isExposed) exposed.push(reported.period);
  }
  return { values, exposed };
}

type Numbers = Pick<PublishedValue, "value" | "missing" | "cells">;

interface Judged {
  readonly numbers: Numbers;
  readonly isExposed?: boolean;
}

function withheld(missing: WithheldReason): Judged {
  return { numbers: { missing, cells: {} } };
}

function publishedNumbers(
  figure: BaseFigure,
  { amounts }: FigureReport,
  shown: ShownCells,
  before: PublishedValue | undefined,
): Judged {
  if (amounts === undefined) return withheld("notCollectable");
  const rule = publicationRule(figure);
  if (rule === undefined) return { numbers: { value: amounts.total, cells: amounts.cells } };
  if (figure.kind === "amount") return withheld("unchecked");
  const isShare = figure.kind === "share";
  if (isShare && !(shareCodes.part in amounts.cells && shareCodes.whole in amounts.cells)) return withheld("unchecked");
  const { tables, equations } = countTables(figure, rule, amounts, shown, before);
  const result = protect({ tables, equations });
  if (result.kind === "faulty") return withheld("contradictory");
  const { [totalCode]: total, ...parts } = cellsOf(result.tables);
  const isExposed = result.exposed.length > 0;
  const shownText = isShare ? shareText(parts) : total;
  return { numbers: { ...numberOrHidden(shownText), cells: parts }, isExposed };
}

/** Where both counts are shown a share says nothing new; where one is it would give the other one away. */
function shareText({ [shareCodes.part]: part, [shareCodes.whole]: whole }: Readonly<Record<string, string>>): string {
  if (part === undefined || whole === undefined || part === hiddenSign || whole === hiddenSign) return hiddenSign;
  const share = fraction(100n * BigInt(part), BigInt(whole));
  return share === undefined ? hiddenSign : String(Number(rounded(share, 1)));
}

function numberOrHidden(cell: string | undefined): Pick<Numbers, "value" | "missing"> {
  return cell === undefined || cell === hiddenSign ? { missing: "hidden" } : { value: cell };
}

function cellsOf(tables: readonly ProtectedTable[]): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const { at, outcome } of tables.flatMap((table) => table.cells)) {
    const text = readerText(outcome);
    if (text !== undefined) cells[at[0] ?? totalCode] = text;
  }
  return cells;
}

function readerText(outcome: Outcome): string | undefined {
  if (outcome.state === "notReported") return undefined;
  return outcome.state === "hidden" ? hiddenSign : String(outcome.value);
}
