import type { FigureEntry, Intake, KnownFigure } from "../../core/figure-intake.ts";
import type { ImportOutcome } from "../../graph/figure-import.ts";
import type { WorkbookFault } from "../../workbook/fault.ts";

/** A file that was read without fault, beside what is in the list. */
export interface Comparison {
  readonly file: string;
  readonly entries: readonly FigureEntry[];
  readonly known: readonly KnownFigure[];
  readonly intake: Intake<FigureEntry>;
}

/** How far somebody has come with a file. */
export type ImportStage =
  /** `note` says what became of the last file. */
  | { readonly kind: "choosing"; readonly note: string }
  | ({ readonly kind: "reading"; readonly file: string } & Progress)
  | { readonly kind: "faulty"; readonly file: string; readonly faults: readonly WorkbookFault[] }
  | ({ readonly kind: "comparing" } & Comparison)
  | ({ readonly kind: "writing" } & Progress)
  | { readonly kind: "done"; readonly written: number; readonly figures: readonly string[] }
  | { readonly kind: "broken"; readonly all: number; readonly outcome: ImportOutcome; readonly said: Comparison }
  | { readonly kind: "overtaken"; readonly outcome: ImportOutcome; readonly said: Comparison };

/** `all` is 0 as long as it is not known. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}
