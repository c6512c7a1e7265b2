import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { dayOf } from "../core/calendar.ts";
import type { IsoInstant } from "../core/concept.ts";
import { readBoard } from "../graph/board.ts";
import { readKnownFigures } from "../graph/figure-import.ts";
import { findPlace } from "../graph/site.ts";
import { figuresCliDe } from "../texts/figures-cli.de.ts";
import { describeFaults } from "../workbook/fault.ts";
import type { FigureFile, FigureReading } from "../workbook/figure-file.ts";
import { readFigureFile, readMappedFile } from "../workbook/figure-file.ts";
import { figuresOf, reportableFigures, unitTemplate } from "../workbook/unit-template.ts";
import { readBytes } from "./concept-source.ts";
import type { Connection } from "./connection.ts";
import { CommandError } from "./errors.ts";
import { type IntakeDesk, takeIn } from "./figure-intake.ts";
import { loadMapping } from "./settings-file.ts";
import { runWegweiser } from "./wegweiser.ts";

export interface FiguresArguments {
  /** What is to be done: `template`, `import`, `yearbook` or `wegweiser`. */
  readonly action: string;
  readonly file?: string | undefined;
  readonly unit?: string | undefined;
  readonly year?: string | undefined;
  readonly out?: string | undefined;
  readonly mapping?: string | undefined;
  readonly reason?: string | undefined;
  readonly dryRun: boolean;
  readonly now: IsoInstant;
}

/** Figures come in by Excel, by a table of somebody else's, or from Wegweiser Kommune. */
export async function runFigures(connection: Connection, args: FiguresArguments): Promise<string> {
  switch (args.action) {
    case "template":
      return writeTemplate(connection, args);
    case "import": {
      const file = needed(args.file, figuresCliDe.file);
      return importFile(await openDesk(connection, args), file, readFigureFile);
    }
    case "yearbook": {
      const file = needed(args.file, figuresCliDe.file);
      const mapping = await loadMapping(needed(args.mapping, "--mapping"));
      return importFile(await openDesk(connection, args), file, (bytes, reading) =>
        readMappedFile(bytes, mapping, reading),
      );
    }
    case "wegweiser": {
      const settings = needed(args.mapping, "--mapping");
      return runWegweiser(await openDesk(connection, args), { settings, file: args.file });
    }
    default:
      throw mistaken(figuresCliDe.unknown(args.action));
  }
}

function mistaken(what: string): CommandError {
  return new CommandError("usage", figuresCliDe.mistaken(what, figuresCliDe.usage));
}

/** @throws {CommandError} with the usage where it is missing */
function needed(value: string | undefined, name: string): string {
  if (value === undefined) throw mistaken(figuresCliDe.needs(name));
  return value;
}

async function openDesk(
  { graph, site }: Connection,
  { dryRun, reason = "", now }: FiguresArguments,
): Promise<IntakeDesk> {
  const place = await findPlace(graph, site);
  return { graph, place, board: await readBoard(graph, place), dryRun, reason: reason.trim(), now };
}

async function writeTemplate(connection: Connection, args: FiguresArguments): Promise<string> {
  const [key, out] = [needed(args.unit, "--unit"), needed(args.out, "--out")];
  const year = args.year === undefined ? undefined : Number(args.year);
  if (year !== undefined && !/^\d{4}$/.test(args.year ?? "")) throw mistaken(figuresCliDe.badYear(args.year ?? ""));
  const { graph, place, board, now } = await openDesk(connection, args);
  const { concept } = board;
  const unit = concept.units.find((one) => one.key === key);
  const figures = figuresOf(concept, key).length;
  if (!unit || figures === 0) {
    const known = concept.units.filter((one) => figuresOf(concept, one.key).length > 0);
    throw new CommandError(
      "usage",
      figuresCliDe.unknownUnit(
        key,
        known.map((one) => one.key),
      ),
    );
  }
  const known = await readKnownFigures(graph, place);
  const bytes = unitTemplate({ concept, unit, today: dayOf(now), known, ...(year !== undefined && { year }) });
  await writeBytes(out, bytes);
  return figuresCliDe.templateWritten(out, unit.title, figures);
}

async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (cause) {
    throw new CommandError("file", figuresCliDe.notWritten(path), { cause });
  }
}

type ReadFile = (bytes: Uint8Array, reading: FigureReading) => Promise<FigureFile>;

/** Nothing is taken in of a file that has a fault. */
async function importFile(desk: IntakeDesk, path: string, read: ReadFile): Promise<string> {
  const reading = { figures: reportableFigures(desk.board.concept), today: dayOf(desk.now) };
  const { figures, faults } = await read(await readBytes(path), reading);
  if (faults.length > 0)
    throw new CommandError("file", figuresCliDe.faulty(basename(path), describeFaults(faults), faults.length));
  return takeIn(desk, figures);
}
