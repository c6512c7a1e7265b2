import type { Board } from "../core/board.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { FigureEntry, Intake } from "../core/figure-intake.ts";
import { intakeOf, lacksReason, recordsOf } from "../core/figure-intake.ts";
import type { Response } from "../core/response.ts";
import type { Graph } from "../graph/client.ts";
import { readKnownFigures, writeFigureImport } from "../graph/figure-import.ts";
import type { Place } from "../graph/items.ts";
import { figuresCliDe } from "../texts/figures-cli.de.ts";
import { CommandError } from "./errors.ts";

/** The lists as they were when the command began, and what was asked for. */
export interface IntakeDesk {
  readonly graph: Graph;
  readonly place: Place;
  readonly board: Pick<Board, "concept" | "reportedPeriods">;
  readonly dryRun: boolean;
  readonly reason: string;
  readonly now: IsoInstant;
}

/**
 * Takes reports in, or tells what would change. Numbers are not told: a terminal keeps what it showed.
 * @throws {CommandError} `file` before anything is written, `broken` when not all of it was
 */
export async function takeIn(desk: IntakeDesk, entries: readonly FigureEntry[]): Promise<string> {
  const { graph, place, dryRun, reason } = desk;
  const known = await readKnownFigures(graph, place);
  const intake = intakeOf(entries, known);
  const unexplained = reason === "" ? intake.corrected.filter(lacksReason) : [];
  const wanted = figuresCliDe.noReason(unexplained.map(({ entry }) => correctedLine(entry)).join("\n"));
  if (dryRun) {
    const hints = unexplained.length > 0 ? [wanted] : [];
    return describeIntake(intake, [...hints, figuresCliDe.nothingWritten]);
  }
  if (unexplained.length > 0) throw new CommandError("file", wanted);

  const { values, mentions } = recordsOf(intake, {
    known,
    reportedPeriods: desk.board.reportedPeriods,
    reason,
    answeredBy: { id: "", name: figuresCliDe.reporter },
    answeredAt: desk.now,
  });
  const { written, overtaken, failure } = await writeFigureImport(graph, place, { values, mentions });
  if (failure) {
    const message = figuresCliDe.broken(written.length, values.length, failure.message);
    throw new CommandError("broken", message, { cause: failure });
  }
  if (overtaken.length > 0)
    throw new CommandError("broken", figuresCliDe.overtaken(overtaken.map(recordLine).join("\n")));
  return describeIntake(intake, [figuresCliDe.written(written.length)]);
}

function describeIntake(intake: Intake<FigureEntry>, outcome: readonly string[]): string {
  const { new: fresh, corrected, unchanged } = intake;
  return [
    ...fresh.map(({ figure, answer }) => figuresCliDe.fresh(figure, answer.period)),
    ...corrected.map(({ entry }) => correctedLine(entry)),
    figuresCliDe.counts(fresh.length, corrected.length, unchanged.length),
    ...outcome,
  ].join("\n");
}

function correctedLine({ figure, answer }: FigureEntry): string {
  return figuresCliDe.corrected(figure, answer.period);
}

function recordLine({ item, answer }: Response): string {
  return figuresCliDe.fresh(item, answer.kind === "figure" ? answer.period : "");
}
