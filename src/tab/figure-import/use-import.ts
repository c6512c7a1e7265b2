import { useRef, useState } from "react";
import type { Board } from "../../core/board.ts";
import type { IsoDate } from "../../core/concept.ts";
import { intakeOf, recordsOf } from "../../core/figure-intake.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { fileFault } from "../../workbook/fault.ts";
import { readFigureFile } from "../../workbook/figure-file.ts";
import { defaultLimits } from "../../workbook/limits.ts";
import { reportableFigures } from "../../workbook/unit-template.ts";
import { troubleOf } from "../trouble.ts";
import { figureImportWords } from "../words/figure-import.ts";
import { tabWords } from "../words/tab.ts";
import type { ImportDesk } from "./import-desk.ts";
import type { Comparison, ImportStage } from "./import-stage.ts";

export interface ImportWork {
  readonly stage: ImportStage;
  read(file: File): Promise<void>;
  stop(): void;
  /** @param reason why final numbers change */
  write(comparison: Comparison, reason: string): Promise<void>;
  /** Compares a file with what the list says now. */
  compare(comparison: Comparison): Promise<void>;
  beginAnew(): void;
}

interface ImportSetting {
  readonly board: Board;
  readonly today: IsoDate;
  readonly desk: ImportDesk;
  readonly onChange: () => Promise<void>;
  readonly now?: () => string;
}

/** Reads a file, shows what it would change, and writes that: each step only after the one before it. */
export function useImport({ board, today, desk, onChange, now = instant }: ImportSetting): ImportWork {
  const [stage, setStage] = useState<ImportStage>({ kind: "choosing", note: "" });
  const running = useRef<AbortController>(undefined);

  async function attempt(work: () => Promise<ImportStage>): Promise<void> {
    try {
      setStage(await work());
    } catch (error) {
      const note = running.current?.signal.aborted ? figureImportWords.reading.stopped : troubleNote(error);
      setStage({ kind: "choosing", note });
    }
  }

  async function readFile(file: File): Promise<ImportStage> {
    const { name } = file;
    const controller = new AbortController();
    running.current = controller;
    setStage({ kind: "reading", file: name, done: 0, all: 0 });
    if (file.size > defaultLimits.bytes)
      return { kind: "faulty", file: name, faults: [fileFault(new WorkbookError({ reason: "tooBig" }))] };
    const { figures, faults } = await readFigureFile(new Uint8Array(await file.arrayBuffer()), {
      figures: reportableFigures(board.concept),
      today,
      signal: controller.signal,
      onProgress: (done, all) => setStage({ kind: "reading", file: name, done, all }),
    });
    if (faults.length > 0) return { kind: "faulty", file: name, faults };
    return compared({ file: name, entries: figures });
  }

  async function compared({ file, entries }: Pick<Comparison, "file" | "entries">): Promise<ImportStage> {
    const known = await desk.readKnown();
    return { kind: "comparing", file, entries, known, intake: intakeOf(entries, known) };
  }

  async function writeAll(said: Comparison, reason: string): Promise<ImportStage> {
    const { known, intake } = said;
    const { id, name } = await desk.getAccount();
    const { reportedPeriods } = board;
    const answeredBy = { id, name };
    const records = recordsOf(intake, { known, reportedPeriods, reason, answeredBy, answeredAt: now() });
    const all = records.values.length;
    setStage({ kind: "writing", done: 0, all });
    const outcome = await desk.write(records, { onProgress: (done) => setStage({ kind: "writing", done, all }) });
    await onChange();
    if (outcome.failure) return { kind: "broken", all, outcome, said };
    if (outcome.overtaken.length > 0) return { kind: "overtaken", outcome, said };
    const figures = [...new Set(outcome.written.map(({ item }) => item))];
    return { kind: "done", written: outcome.written.length, figures };
  }

  return {
    stage,
    read: (file) => attempt(() => readFile(file)),
    stop: () => running.current?.abort(),
    write: (comparison, reason) => attempt(() => writeAll(comparison, reason)),
    compare: (comparison) => attempt(() => compared(comparison)),
    beginAnew: () => setStage({ kind: "choosing", note: "" }),
  };
}

function instant(): string {
  return new Date().toISOString();
}

/** Why nothing came of it, and who can help. */
export function troubleNote(error: unknown): string {
  const { kind, detail } = troubleOf(error);
  if (kind === "forbidden") return figureImportWords.file.refused;
  return [tabWords.trouble[kind].body, detail].filter((part) => part !== "").join(" ");
}
