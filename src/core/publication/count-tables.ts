import { shareCodes } from "../breakdown.ts";
import type { FigureAmounts } from "../check-in.ts";
import type { BaseFigure } from "../concept.ts";
import type { Category, Cell, CellEquation, CountTable, Dimension, Rule } from "../confidentiality/table.ts";
import type { PublishedValue } from "./published-value.ts";
import { hiddenSign } from "./published-value.ts";
import type { ShownCells } from "./shown-cells.ts";
import { totalCode } from "./shown-cells.ts";

/** Stands for the categories of a dimension that have no name. */
const furtherOnes = "…";

/**
 * The numbers of a figure as tables of counts: one for each dimension of which something was reported, all with the same
 * total. Those of a share are the two counts behind it.
 */
export function countTables(
  figure: BaseFigure,
  rule: Rule,
  amounts: FigureAmounts,
  shown: ShownCells,
  before: PublishedValue | undefined,
): { readonly tables: readonly CountTable[]; readonly equations: readonly CellEquation[] } {
  const cell = (code: string, amount: string | undefined): Cell => ({
    at: [code],
    value: amount === undefined ? null : Number(amount),
    ...earlierOf(shown.get(code), amount),
    wasHidden: (code === totalCode ? before?.missing === "hidden" : before?.cells[code] === hiddenSign) === true,
  });
  if (figure.kind === "share") {
    const { part, whole } = shareCodes;
    const cells = [cell(whole, amounts.cells[whole]), cell(part, amounts.cells[part])];
    return {
      tables: [{ key: "share", rule, dimensions: [dimensionOf("share", whole, [part], true)], cells }],
      equations: [],
    };
  }
  const total = cell(totalCode, amounts.total);
  const reported = figure.dimensions.filter(({ categories }) => categories.some(({ code }) => code in amounts.cells));
  if (reported.length === 0)
    return { tables: [{ key: "total", rule, dimensions: [], cells: [{ ...total, at: [] }] }], equations: [] };
  const tables = reported.map(({ categories, isPartial = false }, index): CountTable => {
    const codes = categories.map(({ code }) => code);
    return {
      key: String(index),
      rule,
      dimensions: [dimensionOf(String(index), totalCode, codes, isPartial)],
      cells: [total, ...codes.map((code) => cell(code, amounts.cells[code]))],
    };
  });
  const equations = tables.slice(1).map(({ key }) => ({
    left: [{ table: "0", at: [totalCode] }],
    right: [{ table: key, at: [totalCode] }],
  }));
  return { tables, equations };
}

/** What was shown before counts only as long as the number is the same; a corrected one is decided anew. */
function earlierOf(texts: ReadonlySet<string> | undefined, amount: string | undefined): Pick<Cell, "earlier"> {
  if (amount === undefined || texts === undefined) return {};
  if (texts.has(amount)) return { earlier: "shown" };
  return texts.has(hiddenSign) ? { earlier: "hidden" } : {};
}

function dimensionOf(key: string, total: string, codes: readonly string[], isPartial: boolean): Dimension {
  const parts: readonly Category[] = [...codes, ...(isPartial ? [furtherOnes] : [])].map((code) => ({ code }));
  return { key, total: { code: total, parts } };
}
