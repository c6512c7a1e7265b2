import type { AnswerDraft, AnswerFault, DraftField } from "../core/answer.ts";
import { readAnswer } from "../core/answer.ts";
import { breakdownOf } from "../core/breakdown.ts";
import type { AskedFigure } from "../core/check-in.ts";
import type { IsoDate } from "../core/concept.ts";
import type { FigureAnswer } from "../core/response.ts";
import { workbookTextsDe } from "../texts/workbook.de.ts";
import type { Place } from "./fault.ts";
import type { FaultLog } from "./fault-log.ts";
import type { FigureLine, LineField } from "./figure-lines.ts";

const { faults: texts } = workbookTextsDe;

/** What a file reports for a figure and a period: its total and its parts together. */
export interface ReportedFigure {
  /** Key of the figure. */
  readonly figure: string;
  readonly answer: FigureAnswer;
  /** The row of the total. */
  readonly place: Place;
}

/** What is said once for a whole report. */
const sharedFields = ["certainty", "source", "notCollectable", "comment"] as const;

/**
 * Judges the lines of one figure and period by the same rules as an answer in a card.
 * @param lines by code of the part, at least one
 */
export function reportOf(
  lines: ReadonlyMap<string, FigureLine>,
  today: IsoDate,
  log: FaultLog,
): ReportedFigure | undefined {
  const before = log.count();
  const ordered = [...lines.values()].toSorted((one, other) => Number(one.cell !== "") - Number(other.cell !== ""));
  const [first] = ordered;
  if (!first) return undefined;
  const asked = askedFigure(first);
  const reading = readAnswer(asked, draftOf(ordered), { language: "de", today });
  refuseContradictions(ordered, log);
  refuseLongSource(ordered, log);
  if (!reading.ok) {
    for (const fault of reading.faults) log.add(placeOf(fault, lines, first), messageOf(fault, first));
  }
  const isFaulty = log.count() > before || ordered.some((line) => line.isFaulty);
  if (isFaulty || !reading.ok || reading.answer.kind !== "figure") return undefined;
  return { figure: first.figure.key, answer: reading.answer, place: first.placeOf("value") };
}

function askedFigure({ figure, period }: FigureLine): AskedFigure {
  const { key, title, details } = figure;
  return { kind: "figure", key, title, figureKind: figure.kind, details, period, breakdown: breakdownOf(figure) };
}

function draftOf(lines: readonly FigureLine[]): AnswerDraft {
  const draft: { -readonly [Field in DraftField]?: string } = {};
  for (const { cell, texts: said } of lines) {
    const field: DraftField = cell === "" ? "value" : `cell:${cell}`;
    draft[field] = said.value;
  }
  for (const field of sharedFields) draft[field] = lineSaying(field, lines)?.texts[field] ?? "";
  // Nobody has to say how certain it is that a figure cannot be collected.
  if (draft.notCollectable !== "") draft.certainty ||= "final";
  return draft;
}

/** The line that speaks for the report: the total, or the first other that says anything. */
function lineSaying(field: LineField, lines: readonly FigureLine[]): FigureLine | undefined {
  return lines.find((line) => line.texts[field] !== "");
}

function refuseContradictions(lines: readonly FigureLine[], log: FaultLog): void {
  for (const field of sharedFields) {
    const speaker = lineSaying(field, lines);
    for (const line of lines) {
      if (line.texts[field] !== "" && line.texts[field] !== speaker?.texts[field])
        log.add(line.placeOf(field), texts.differs(speaker?.row ?? 0));
    }
  }
}

/** The lists keep a source in one line. */
const longestSource = 255;

function refuseLongSource(lines: readonly FigureLine[], log: FaultLog): void {
  for (const { texts: said, placeOf: placeOfField } of lines)
    if (said.source.length > longestSource) log.add(placeOfField("source"), texts.longSource(longestSource));
}

function placeOf({ field }: AnswerFault, lines: ReadonlyMap<string, FigureLine>, first: FigureLine): Place {
  if (field.startsWith("cell:")) return (lines.get(field.slice(5)) ?? first).placeOf("value");
  const shared = sharedFields.find((name) => name === field);
  if (!shared) return first.placeOf("value");
  return (lineSaying(shared, [...lines.values()]) ?? first).placeOf(shared);
}

function messageOf({ field, reason }: AnswerFault, first: FigureLine): string {
  if (field === "certainty") return texts.noCertainty;
  if (reason !== "missing") return texts[reason];
  if (field === "source") return texts.noSource;
  return first.cell === "" ? texts.noValue : texts.noTotal;
}
