import { Temporal } from "temporal-polyfill";
import { shareCodes } from "./breakdown.ts";
import type { AskedFigure, AskedItem, AskedStep, FigureAmounts } from "./check-in.ts";
import type { BaseFigureKind, IsoDate } from "./concept.ts";
import { reportedStates } from "./decision.ts";
import type { Language } from "./language.ts";
import { readNumber } from "./number.ts";
import { type Answer, type FigureAnswer, type IndicatorAnswer, longestText, type StepAnswer } from "./response.ts";
import { fulfilments, measureStatuses } from "./standing.ts";

/** What a person can fill in. Amounts of a breakdown are `cell:` and the code of their cell. */
export const draftFields = [
  "status",
  "progress",
  "obstacle",
  "remedy",
  "support",
  "comment",
  "onBehalfOf",
  "value",
  "certainty",
  "source",
  "notCollectable",
  "fulfilment",
  "evidence",
  "on",
  "decisionState",
  "works",
  "missing",
] as const;
export type DraftField = (typeof draftFields)[number] | `cell:${string}`;

/** What a person typed, before anything is believed; fields that were left empty may be missing. */
export type AnswerDraft = { readonly [Field in DraftField]?: string };

/**
 * Why a draft is no answer.
 * - `aboveTotal`: a part of a breakdown is more than the total
 * - `besideValue`: a reason why there is no value, and a value all the same
 */
export const faultReasons = [
  "missing",
  "unknown",
  "notWhole",
  "outOfRange",
  "tooLong",
  "notNumber",
  "notDate",
  "inFuture",
  "aboveTotal",
  "besideValue",
] as const;

export interface AnswerFault {
  readonly field: DraftField;
  readonly reason: (typeof faultReasons)[number];
}

export type AnswerReading =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly faults: readonly AnswerFault[] };

/** How numbers are written, and the day after which nothing can have happened yet. */
export interface Reader {
  readonly language: Language;
  readonly today: IsoDate;
}

/** A draft while it is read: takes the values, and collects what is wrong with them. */
interface Reading {
  readonly draft: AnswerDraft;
  readonly reader: Reader;
  readonly faults: AnswerFault[];
}

/** Reads what was filled in for an item; all faults at once. */
export function readAnswer(item: AskedItem, draft: AnswerDraft, reader: Reader): AnswerReading {
  const reading: Reading = { draft, reader, faults: [] };
  const answer = readKind(reading, item);
  const { faults } = reading;
  return answer && faults.length === 0 ? { ok: true, answer } : { ok: false, faults };
}

function readKind(reading: Reading, item: AskedItem): Answer | undefined {
  switch (item.kind) {
    case "step":
      return readStep(reading, item);
    case "figure":
      return readFigure(reading, item);
    case "indicator":
      return readIndicator(reading);
    case "decision": {
      const state = choice(reading, "decisionState", reportedStates);
      return state && { kind: "decision", state, comment: text(reading, "comment") };
    }
    case "voice": {
      const [works, missing] = [text(reading, "works"), text(reading, "missing")];
      if (works === "" && missing === "") fault(reading, "works", "missing");
      return { kind: "voice", works, missing };
    }
  }
}

/** A blocked step needs its obstacle; progress is a whole per cent or left open. */
function readStep(reading: Reading, { doneBy }: AskedStep): StepAnswer | undefined {
  const status = choice(reading, "status", measureStatuses);
  const progress = readProgress(reading);
  const [obstacle, remedy, support, comment] = [
    text(reading, "obstacle"),
    text(reading, "remedy"),
    text(reading, "support"),
    text(reading, "comment"),
  ];
  const onBehalfOf = text(reading, "onBehalfOf");
  if (status === "unknown") fault(reading, "status", "unknown");
  if (status === "blocked" && obstacle === "") fault(reading, "obstacle", "missing");
  if (onBehalfOf !== "" && !doneBy.includes(onBehalfOf)) fault(reading, "onBehalfOf", "unknown");
  if (status === undefined || status === "unknown") return undefined;
  return {
    kind: "step",
    status,
    ...(progress === undefined ? {} : { progress }),
    obstacle,
    remedy,
    support,
    comment,
    ...(onBehalfOf === "" ? {} : { onBehalfOf }),
  };
}

function readProgress(reading: Reading): number | undefined {
  const typed = text(reading, "progress");
  if (typed === "") return undefined;
  if (!/^[+-]?\d+$/.test(typed)) fault(reading, "progress", "notWhole");
  else if (Number(typed) < 0 || Number(typed) > 100) fault(reading, "progress", "outOfRange");
  else return Number(typed);
  return undefined;
}

/** A value, or the reason why there is none: never both, never neither. */
function readFigure(reading: Reading, figure: AskedFigure): FigureAnswer | undefined {
  const certainty = choice(reading, "certainty", ["provisional", "final"] as const);
  const notCollectable = text(reading, "notCollectable");
  const source = text(reading, "source");
  const comment = text(reading, "comment");
  const amounts = readAmounts(reading, figure);
  const cells = figure.breakdown.map(({ code }) => `cell:${code}` as const);
  if (notCollectable === "" && !isTyped(reading, "value")) fault(reading, "value", "missing");
  if (notCollectable !== "" && ["value" as const, ...cells].some((field) => isTyped(reading, field)))
    fault(reading, "notCollectable", "besideValue");
  if (amounts !== undefined && source === "") fault(reading, "source", "missing");
  if (comment === "" && isCorrection(figure, amounts)) fault(reading, "comment", "missing");
  return {
    kind: "figure",
    period: figure.period,
    ...(amounts ? { amounts } : {}),
    ...(notCollectable === "" ? {} : { notCollectable }),
    isProvisional: certainty === "provisional",
    source,
    comment,
  };
}

/** Whether a number that was final becomes another one, which needs a reason. */
function isCorrection({ reported }: AskedFigure, amounts: FigureAmounts | undefined): boolean {
  if (reported?.amounts === undefined || amounts === undefined || reported.isProvisional) return false;
  const { total, cells } = reported.amounts;
  return total !== amounts.total || Object.entries(cells).some(([code, part]) => part !== amounts.cells[code]);
}

function readAmounts(reading: Reading, { breakdown, figureKind }: AskedFigure): FigureAmounts | undefined {
  const isCounted = figureKind === "count" || figureKind === "register";
  const total = amount(reading, "value", figureKind);
  const cells: Record<string, string> = {};
  for (const { code, behindShare } of breakdown) {
    const part = amount(reading, `cell:${code}`, behindShare ? "count" : figureKind);
    if (part === undefined) continue;
    cells[code] = part;
    if (isCounted && total !== undefined && Number(part) > Number(total)) fault(reading, `cell:${code}`, "aboveTotal");
  }
  const { [shareCodes.part]: part = "0", [shareCodes.whole]: whole = part } = cells;
  if (Number(part) > Number(whole)) fault(reading, `cell:${shareCodes.part}`, "aboveTotal");
  return total === undefined ? undefined : { total, cells };
}

/** Not below nought; a share is per cent, and things are counted in whole numbers. */
function amount(reading: Reading, field: DraftField, kind: BaseFigureKind): string | undefined {
  const typed = text(reading, field);
  if (typed === "") return undefined;
  // In a German city, the German form is understood from everybody, unless theirs says something else.
  const number = readNumber(typed, reading.reader.language) ?? readNumber(typed, "de");
  const isCounted = kind === "count" || kind === "register";
  if (number === undefined) fault(reading, field, "notNumber");
  else if (number.startsWith("-") || !isKept(number)) fault(reading, field, "outOfRange");
  else if (kind === "share" && Number(number) > 100) fault(reading, field, "outOfRange");
  else if (isCounted && number.includes(".")) fault(reading, field, "notWhole");
  return number;
}

const keptDigits = 15;

/** Whether the lists keep a number as it is: they have about 15 digits, and write very small parts in another way. */
function isKept(number: string): boolean {
  return number.length <= keptDigits && String(Number(number)) === number;
}

/** Whoever says that something has come about, names by what it can be seen. */
function readIndicator(reading: Reading): IndicatorAnswer | undefined {
  const fulfilment = choice(reading, "fulfilment", fulfilments);
  const evidence = text(reading, "evidence");
  const comment = text(reading, "comment");
  const on = readDay(reading, "on");
  if (evidence === "" && (fulfilment === "fulfilled" || fulfilment === "partly")) fault(reading, "evidence", "missing");
  if (fulfilment === undefined) return undefined;
  return { kind: "indicator", fulfilment, evidence, comment, ...(on === undefined ? {} : { on }) };
}

function readDay(reading: Reading, field: DraftField): IsoDate | undefined {
  const typed = text(reading, field);
  if (typed === "") return undefined;
  const day = dayFrom(typed);
  if (day === undefined) fault(reading, field, "notDate");
  else if (day > reading.reader.today) fault(reading, field, "inFuture");
  return day;
}

/** `2026-11-22`, as an input for dates sends it, or `22.11.2026`, as a person writes it. */
function dayFrom(typed: string): IsoDate | undefined {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed) ?? [];
  const written = year === "" ? typed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return undefined;
  try {
    return Temporal.PlainDate.from(written, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}

function choice<Code extends string>(reading: Reading, field: DraftField, codes: readonly Code[]): Code | undefined {
  const typed = text(reading, field);
  const found = codes.find((code) => code === typed);
  if (found === undefined) fault(reading, field, typed === "" ? "missing" : "unknown");
  return found;
}

function text({ draft, faults }: Reading, field: DraftField): string {
  const typed = draft[field]?.trim() ?? "";
  if (typed.length > longestText) faults.push({ field, reason: "tooLong" });
  return typed;
}

function isTyped({ draft }: Reading, field: DraftField): boolean {
  return (draft[field]?.trim() ?? "") !== "";
}

function fault({ faults }: Reading, field: DraftField, reason: AnswerFault["reason"]): void {
  faults.push({ field, reason });
}

/** An answer as a draft, to be corrected. Amounts are exact decimals here; whoever shows them writes them in a language. */
export function draftOf(answer: Answer): AnswerDraft {
  switch (answer.kind) {
    case "step": {
      const { kind: _, progress, onBehalfOf = "", ...texts } = answer;
      return { ...texts, onBehalfOf, progress: progress?.toString() ?? "" };
    }
    case "figure": {
      const { amounts, notCollectable = "", isProvisional, source, comment } = answer;
      const cells = Object.entries(amounts?.cells ?? {}).map(([code, part]) => [`cell:${code}`, part] as const);
      const certainty = isProvisional ? "provisional" : "final";
      return { value: amounts?.total ?? "", ...Object.fromEntries(cells), certainty, notCollectable, source, comment };
    }
    case "indicator": {
      const { fulfilment, evidence, on = "", comment } = answer;
      return { fulfilment, evidence, on, comment };
    }
    case "decision":
      return { decisionState: answer.state, comment: answer.comment };
    case "voice":
      return { works: answer.works, missing: answer.missing };
  }
}

/** A value that is so many times the last one, or so small a part of it, is asked about. */
const strikingFactor = 2;

/** The earlier value from which a reported one differs so much that one should look twice; never a reason to refuse it. */
export function strikingDifference({ previous }: AskedFigure, answer: FigureAnswer): string | undefined {
  const before = Number(previous?.amounts?.total ?? Number.NaN);
  const now = Number(answer.amounts?.total ?? Number.NaN);
  if (Number.isNaN(before) || Number.isNaN(now)) return undefined;
  const isStriking = now > before * strikingFactor || now * strikingFactor < before;
  return isStriking ? previous?.amounts?.total : undefined;
}
