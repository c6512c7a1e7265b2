import type { FigureAmounts, FigureReport } from "./check-in.ts";
import type { IsoInstant } from "./concept.ts";
import type { FigureAnswer, Response } from "./response.ts";
import { fileCheckIn, plainLines } from "./response.ts";

/** What somebody wants to report for a figure and a period without having been asked, from a file or a statistic. */
export interface FigureEntry {
  /** Key of the figure. */
  readonly figure: string;
  readonly answer: FigureAnswer;
}

/** What the lists hold for a figure. */
export interface KnownFigure {
  readonly figure: string;
  readonly report: FigureReport;
}

export interface CorrectedEntry<Entry extends FigureEntry> {
  readonly entry: Entry;
  /** What was reported for the period last. */
  readonly before: FigureReport;
}

/** What taking in entries would do. */
export interface Intake<Entry extends FigureEntry> {
  readonly new: readonly Entry[];
  readonly corrected: readonly CorrectedEntry<Entry>[];
  readonly unchanged: readonly Entry[];
}

/**
 * Tells what entries would change. Those that the lists hold already are unchanged, so that the same file twice does
 * nothing, and one that broke off is finished by taking it in again. An empty comment, or one that was given for the
 * period before, says nothing new.
 * @param known oldest first
 */
export function intakeOf<Entry extends FigureEntry>(
  entries: readonly Entry[],
  known: readonly KnownFigure[],
): Intake<Entry> {
  const reports = reportsByName(known);
  const intake = { new: [] as Entry[], corrected: [] as CorrectedEntry<Entry>[], unchanged: [] as Entry[] };
  for (const entry of entries) {
    const earlier = reports.get(nameOf(entry.figure, entry.answer.period)) ?? [];
    const before = earlier.at(-1);
    if (!before) intake.new.push(entry);
    else if (saysTheSame(entry.answer, before) && !saysMore(entry.answer, earlier)) intake.unchanged.push(entry);
    else intake.corrected.push({ entry, before });
  }
  return intake;
}

/** Whether a number that was final becomes another one for no reason that anybody has given. */
export function lacksReason({ entry: { answer }, before }: CorrectedEntry<FigureEntry>): boolean {
  if (before.isProvisional || sameAmounts(answer.amounts, before.amounts)) return false;
  return !saysMore(answer, [before]);
}

export interface IntakeContext {
  /** Oldest first; what the intake was told of. */
  readonly known: readonly KnownFigure[];
  /** The latest period for which check-ins know of a report, by key of the figure. */
  readonly reportedPeriods: ReadonlyMap<string, string>;
  /** Why final numbers change, for all that give no reason of their own. */
  readonly reason: string;
  readonly answeredBy: Response["answeredBy"];
  readonly answeredAt: IsoInstant;
}

/** What is written when entries are taken in. */
export interface IntakeRecords {
  /** New and corrected reports, for the confidential list. */
  readonly values: readonly Response[];
  /** Of each figure the latest period, where nobody who plans check-ins knows of it: it must not be asked for again. */
  readonly mentions: readonly Response[];
}

/**
 * The records of an intake. Their keys count the reports of a figure and a period, so that of two people who take in at
 * the same time only one can be first, and repeating what broke off writes nothing twice.
 */
export function recordsOf(intake: Intake<FigureEntry>, context: IntakeContext): IntakeRecords {
  const reports = reportsByName(context.known);
  const record = ({ figure, answer }: FigureEntry, isFurther: boolean): Response => {
    const revision = (reports.get(nameOf(figure, answer.period))?.length ?? 0) + Number(isFurther);
    const key = `${fileCheckIn}_${figure}_${answer.period}_${revision}`;
    const { answeredBy, answeredAt } = context;
    return { key, checkIn: fileCheckIn, item: figure, revision, answer, answeredBy, answeredAt };
  };
  const corrections = intake.corrected.map((correction) => {
    const { figure, answer } = correction.entry;
    const comment = lacksReason(correction) ? context.reason : answer.comment;
    return { figure, answer: { ...answer, comment } };
  });
  const values = [...intake.new, ...corrections].map((entry) => record(entry, true));
  const mentions = [...values, ...intake.unchanged.map((entry) => record(entry, false))];
  return { values, mentions: latestUnknown(mentions, context.reportedPeriods) };
}

/** Of each figure the latest report, unless check-ins know of one that is as new. */
export function latestUnknown(
  responses: readonly Response[],
  known: IntakeContext["reportedPeriods"],
): readonly Response[] {
  const latest = new Map<string, { readonly period: string; readonly response: Response }>();
  for (const response of responses) {
    const { item, answer } = response;
    if (answer.kind !== "figure") continue;
    const { period } = answer;
    if (period > (latest.get(item)?.period ?? known.get(item) ?? "")) latest.set(item, { period, response });
  }
  return [...latest.values()].map(({ response }) => response);
}

function reportsByName(known: readonly KnownFigure[]): ReadonlyMap<string, readonly FigureReport[]> {
  const groups = Map.groupBy(known, ({ figure, report }) => nameOf(figure, report.period));
  return new Map([...groups].map(([name, some]) => [name, some.map(({ report }) => report)]));
}

function nameOf(figure: string, period: string): string {
  return `${figure} ${period}`;
}

function saysTheSame(answer: FigureAnswer, report: FigureReport): boolean {
  return (
    sameAmounts(answer.amounts, report.amounts) &&
    answer.isProvisional === report.isProvisional &&
    (["notCollectable", "source"] as const).every(
      (field) => plainText(answer[field] ?? "") === plainText(report[field] ?? ""),
    )
  );
}

/** Whether the comment is one that was not given before. */
function saysMore({ comment }: FigureAnswer, earlier: readonly FigureReport[]): boolean {
  const said = plainText(comment);
  return said !== "" && earlier.every((report) => plainText(report.comment) !== said);
}

function sameAmounts(one: FigureAmounts | undefined, other: FigureAmounts | undefined): boolean {
  if (!one || !other) return one === other;
  const codes = new Set([...Object.keys(one.cells), ...Object.keys(other.cells)]);
  return one.total === other.total && [...codes].every((code) => one.cells[code] === other.cells[code]);
}

/** Lists and spreadsheets end lines in their own ways, and keep no control characters. */
function plainText(text: string): string {
  return plainLines(text)
    .replaceAll("\r", "\n")
    .replaceAll(/[^\P{Cc}\t\n]/gu, "")
    .trim();
}
