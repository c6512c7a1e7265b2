import type { AskedCell } from "../core/breakdown.ts";
import { breakdownOf } from "../core/breakdown.ts";
import type { BaseFigure, BaseFigureKind } from "../core/concept.ts";
import { readNumber, writeNumber } from "../core/number.ts";
import type { PeriodRule } from "../core/period.ts";
import { cellTitle } from "../texts/cell-title.ts";
import { checkInTextsDe } from "../texts/check-in.de.ts";
import { workbookTextsDe } from "../texts/workbook.de.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import { comparable } from "./column-mapping.ts";
import { decimalOf } from "./decimal.ts";
import type { Cell } from "./table.ts";
import { textOf } from "./table.ts";

const { inputs } = checkInTextsDe;

/** A value as somebody would type it in German; what is no number stays as it is, to be found fault with. */
export function valueText(
  cell: Cell | undefined,
  kind: BaseFigureKind,
  decimalSign: ColumnMapping["decimalSign"],
): string {
  if (cell?.kind === "number") {
    if (!cell.isPercent) return writeNumber(cell.decimal, "de");
    const percent = writeNumber(decimalOf(Number(cell.decimal) * 100) ?? "", "de");
    return kind === "share" ? percent : `${percent} %`;
  }
  const typed = textOf(cell);
  const bare = kind === "share" ? typed.replace(/\s*%$/, "") : typed;
  const number = decimalSign === "," ? (readNumber(bare, "de") ?? readNumber(bare, "en")) : readNumber(bare, "en");
  return number === undefined ? typed : writeNumber(number, "de");
}

/** `vorläufig` → the code that an answer has for it; anything else stays, to be found fault with. */
export function certaintyCode(typed: string): string {
  const { provisional, final } = workbookTextsDe.certainty;
  if (comparable(typed) === provisional) return "provisional";
  return comparable(typed) === final ? "final" : typed;
}

/** The code of the part that a text names; empty for the total, `undefined` for no part of the figure. */
export function cellCode(typed: string, figure: BaseFigure): string | undefined {
  const name = comparable(typed);
  if (name === "" || name === workbookTextsDe.total) return "";
  return breakdownOf(figure).find((cell) =>
    [cell.code, cellTitle(cell, inputs), cellName(cell)].some((written) => comparable(written) === name),
  )?.code;
}

/** How a part is named in a file: its code too, which stays when its title changes. */
export function cellName(cell: AskedCell): string {
  const title = cellTitle(cell, inputs);
  return cell.behindShare || cell.code === title ? title : `${cell.code} – ${title}`;
}

/** Periods before this year are slips of the pen. */
const firstYear = 1900;

/**
 * The period that a text means: `2025`, `Schuljahr 2025/26`, `3. Quartal 2026`, `Stand 31.12.2025`, and what the lists
 * hold. A year alone means its 31 December where figures are taken as of that day.
 */
export function periodOf(typed: string, rule: PeriodRule): string | undefined {
  const period = readPeriod(typed.trim().replace(/^\p{L}{4,}\s+/u, ""), rule);
  return period !== undefined && Number(period.slice(0, 4)) >= firstYear ? period : undefined;
}

function readPeriod(bare: string, rule: PeriodRule): string | undefined {
  switch (rule) {
    case "year":
      return /^\d{4}$/.exec(bare)?.[0];
    case "schoolYear": {
      const [, begins = "", ends = ""] = /^(\d{4})\s*[/–-]\s*(?:\d{2})?(\d{2})$/.exec(bare) ?? [];
      return begins !== "" && (Number(begins) + 1) % 100 === Number(ends) ? `${begins}/${ends}` : undefined;
    }
    case "quarter": {
      const { year, quarter } =
        /^(?<year>\d{4})[\s-]?Q(?<quarter>[1-4])$/i.exec(bare)?.groups ??
        /^(?:Q(?<quarter>[1-4])|(?<quarter>[1-4])\.\s*\p{L}+)[\s/]+(?<year>\d{4})$/iu.exec(bare)?.groups ??
        {};
      return year === undefined ? undefined : `${year}-Q${quarter}`;
    }
    case "referenceDate": {
      const { year } =
        /^(?<year>\d{4})(?:-12-31)?$/.exec(bare)?.groups ?? /^31\.12\.(?<year>\d{4})$/.exec(bare)?.groups ?? {};
      return year === undefined ? undefined : `${year}-12-31`;
    }
  }
}
