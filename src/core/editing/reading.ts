import { priorities } from "../allotment.ts";
import { isDay } from "../calendar.ts";
import { baseFigureKinds, indicatorKinds, sensitivities, unitKinds } from "../concept.ts";
import { parseFormula } from "../key-figures/formula-parser.ts";
import type { Language } from "../language.ts";
import { readNumber, writeNumber } from "../number.ts";
import { periodRules } from "../period.ts";
import { readRemark, remarkLine } from "../remark.ts";
import { measureStatuses } from "../standing.ts";
import type { Draft, EditField, SubjectKind } from "./draft.ts";
import { textIn } from "./draft.ts";

/**
 * Why a field cannot be saved as it was filled in.
 * - `noObstacle`: blocked, but by nothing
 * - `noWording`: a day, but not what the concept says of it
 * - `noFunding`: a sum without where it comes from
 * - `noReason`: a priority without a reason, or reasons without one
 * - `noFormula`: what is no formula, or one of which the parts do not fit
 * - `noBaseline`: a value from which something began without its day, or a day without a value
 * - `noQuantity`: a line that is not a number and what it counts
 * - `codeTwice`: two parts of a figure with the same code
 * - `noPeriod`: a line that begins with no year
 */
export type EditFaultReason =
  | "missing"
  | "tooLong"
  | "notDate"
  | "notNumber"
  | "notMonths"
  | "notOffered"
  | "noObstacle"
  | "noWording"
  | "noFunding"
  | "noReason"
  | "notWhole"
  | "noFormula"
  | "noBaseline"
  | "noPeriod"
  | "noQuantity"
  | "codeTwice"
  | "agesCrossed";

export interface EditFault {
  readonly field: EditField;
  readonly reason: EditFaultReason;
}

export type EditReading =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly faults: readonly EditFault[] };

/** SharePoint's limit of a line. */
const longestLine = 255;
/** Such texts stand on cards, whose size Teams limits. */
const longestNote = 1000;
const longestText = 10_000;

const lengths: { readonly [Field in EditField]?: number } = {
  title: longestLine,
  source: longestLine,
  deadline: longestLine,
  funding: longestLine,
  target: longestLine,
  unit: longestLine,
  partOf: longestLine,
  group: longestLine,
  body: longestLine,
  dataSource: longestLine,
  baseline: longestLine,
  obstacle: longestNote,
  remedy: longestNote,
  support: longestNote,
  comment: longestNote,
  affordability: longestNote,
  quality: longestNote,
  effect: longestNote,
};

const amounts: readonly EditField[] = ["planned", "spent"];
/** Written as people of a language write numbers. */
const numbers: readonly EditField[] = [...amounts, "baseline"];
const days: readonly EditField[] = ["due", "targetDue", "baselineOn"];
const mostMonths = 120;
/** Both ends included. */
const wholeNumbers: { readonly [Field in EditField]?: { readonly least: number; readonly most: number } } = {
  everyMonths: { least: 1, most: mostMonths },
  progress: { least: 0, most: 100 },
  ageFrom: { least: 0, most: 130 },
  ageTo: { least: 0, most: 130 },
  threshold: { least: 1, most: 1000 },
};

const noughts = ["shown", "hidden"] as const;
const roundings = ["5", "10"] as const;

/** What a person has typed for some fields, in the writing of a language. */
export interface Typed {
  readonly kind: SubjectKind;
  readonly fields: readonly EditField[];
  readonly texts: Draft;
  readonly language: Language;
}

/** A draft as a person of that language would have typed it. */
export function typedTexts(draft: Draft, language: Language): Draft {
  const written = numbers.map((field) => {
    const amount = textIn(draft, field);
    return [field, amount === "" ? "" : writeNumber(amount, language)] as const;
  });
  return { ...draft, ...Object.fromEntries(written) };
}

/** Reads what was typed; one fault a field, and how fields fit each other only where each is right by itself. */
export function readTyped(typed: Typed): EditReading {
  const draft = Object.fromEntries(typed.fields.map((field) => [field, exactText(typed, field)])) as Draft;
  const wrong = typed.fields.flatMap((field) => faultOf(typed, draft, field));
  const faults = wrong.length > 0 ? wrong : misfits(typed.fields, draft);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, draft };
}

function exactText({ texts, language }: Typed, field: EditField): string {
  if (field === "remarks") return saidRemarks(textIn(texts, field));
  const text = textIn(texts, field).trim();
  if (!numbers.includes(field) || text === "") return text;
  return readNumber(text, language) ?? text;
}

/** A remark of which nothing is left is none. */
function saidRemarks(text: string): string {
  const remarks = text.split("\n").map(readRemark);
  return remarks
    .filter((remark) => remark.text.trim() !== "")
    .map(remarkLine)
    .join("\n");
}

function faultOf({ kind, texts, language }: Typed, draft: Draft, field: EditField): readonly EditFault[] {
  const text = textIn(draft, field);
  const fault = (reason: EditFaultReason) => [{ field, reason }];
  if (text === "") return isRequired(kind, field) ? fault("missing") : [];
  if (text.length > (lengths[field] ?? longestText)) return fault("tooLong");
  const reason = misreading(field, text, readNumber(textIn(texts, field), language));
  if (reason) return fault(reason);
  const offered = choicesOf(kind, field);
  return offered && !offered.includes(text) ? fault("notOffered") : [];
}

/** Whether a field may not be empty. */
export function isRequired(kind: SubjectKind, field: EditField): boolean {
  return field === "title" || field === "periodRule" || (field === "kind" && kind !== "measure");
}

/** @param number what was typed, as a number; absent where it is none */
function misreading(field: EditField, text: string, number: string | undefined): EditFaultReason | undefined {
  const rules: readonly (readonly [EditFaultReason, boolean])[] = [
    ["notDate", days.includes(field) && !isDay(text)],
    ["notNumber", numbers.includes(field) && number === undefined],
    ["notNumber", amounts.includes(field) && number?.startsWith("-") === true],
    [field === "everyMonths" ? "notMonths" : "notWhole", field in wholeNumbers && !isWholeNumber(field, text)],
    ["noFormula", field === "formula" && parseFormula(text, "").kind === "fault"],
    ["noQuantity", field === "quantities" && !text.split("\n").every((line) => quantity.test(line.trim()))],
    ["codeTwice", field === "breakdown" && hasCodeTwice(text)],
    ["noPeriod", field === "breaks" && !text.split("\n").every((line) => /^\d{4}\S* +\S/.test(line.trim()))],
  ];
  return rules.find(([, isBroken]) => isBroken)?.[0];
}

/** `40 Personen`, `2/3 der Netzwerke`: exact, as the concept file has it. */
const quantity = /^\d+(\.\d+|\/[1-9]\d*)? +\S/;

/** A figure has each code once, whatever it is broken down by. */
function hasCodeTwice(breakdown: string): boolean {
  const lines = breakdown.split("\n").map((line) => line.trim());
  const codes = lines
    .filter((line) => line !== "" && line !== "…" && !line.startsWith("#"))
    .map((line) => line.split(" ")[0]);
  return new Set(codes).size < codes.length;
}

function isWholeNumber(field: EditField, text: string): boolean {
  const { least = 0, most = 0 } = wholeNumbers[field] ?? {};
  return /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most;
}

/** The codes that a field may have; `undefined` for one that holds any text. */
export function choicesOf(kind: SubjectKind, field: EditField): readonly string[] | undefined {
  switch (field) {
    case "status":
      return measureStatuses;
    case "priority":
      return priorities;
    case "periodRule":
      return periodRules;
    case "sensitivity":
      return sensitivities;
    case "nought":
      return noughts;
    case "rounding":
      return roundings;
    case "kind":
      return kindsOf(kind);
    default:
      return undefined;
  }
}

function kindsOf(kind: SubjectKind): readonly string[] {
  if (kind === "unit") return unitKinds;
  return kind === "baseFigure" ? baseFigureKinds : indicatorKinds;
}

function misfits(fields: readonly EditField[], draft: Draft): readonly EditFault[] {
  const has = (field: EditField) => textIn(draft, field) !== "";
  const reasons = ["affordability", "quality", "effect"] as const;
  const rules: readonly (readonly [EditFault, boolean])[] = [
    [{ field: "obstacle", reason: "noObstacle" }, textIn(draft, "status") === "blocked" && !has("obstacle")],
    [{ field: "deadline", reason: "noWording" }, has("due") && !has("deadline")],
    [{ field: "target", reason: "noWording" }, (has("targetDue") || has("quantities")) && !has("target")],
    [{ field: "funding", reason: "noFunding" }, amounts.some(has) && !has("funding")],
    [{ field: "affordability", reason: "noReason" }, has("priority") && !reasons.some(has)],
    [{ field: "baseline", reason: "noBaseline" }, has("baselineOn") && !has("baseline")],
    [{ field: "baselineOn", reason: "noBaseline" }, has("baseline") && !has("baselineOn")],
    [
      { field: "ageTo", reason: "agesCrossed" },
      has("ageFrom") && has("ageTo") && Number(textIn(draft, "ageTo")) < Number(textIn(draft, "ageFrom")),
    ],
    [{ field: "priority", reason: "noReason" }, !has("priority") && reasons.some(has)],
  ];
  return rules.flatMap(([fault, isBroken]) => (isBroken && fields.includes(fault.field) ? [fault] : []));
}
