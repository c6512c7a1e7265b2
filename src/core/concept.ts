/**
 * The integration concept as data: what the city has written down, before anybody reports on it.
 * Words follow the glossary of the concept; keys are stable and readable (`2.3`, `2.3-L2`, `2.3-L2-S1`).
 */

import type { PeriodRule } from "./period.ts";

/** Calendar date `YYYY-MM-DD`, without time or zone. */
export type IsoDate = string;

/** Instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type IsoInstant = string;

/**
 * What a reader of the concept file found odd and kept as it stands.
 * - `contradiction`: the text says two things
 * - `unknownOffice`: an office that exists nowhere else in the text
 * - `spelling`: written as in the text, which differs from the usual form
 * - `gap`: the text leaves out what other goals have
 * - `note`: the text's own annotation
 */
export const remarkKinds = ["contradiction", "unknownOffice", "spelling", "gap", "note"] as const;
export type RemarkKind = (typeof remarkKinds)[number];

export interface Remark {
  readonly kind: RemarkKind;
  readonly text: string;
}

/** What every item of the concept has in common. `source` names the section of the text, e.g. `2.3 Zweites Leitziel, Umsetzungsschritt 1`. */
export interface ConceptItem {
  readonly key: string;
  readonly title: string;
  readonly source: string;
  readonly details: readonly string[];
  readonly remarks: readonly Remark[];
}

/** Integrationspolitisches Leitziel der Stadt (section 1). */
export interface CityGoal extends ConceptItem {}

/** Handlungsfeld (section 2). */
export interface Field extends ConceptItem {
  /** The situation (Ausgangslage) in brief. */
  readonly situation: string;
  readonly goals: readonly Goal[];
}

/** Leitziel of a field. */
export interface Goal extends ConceptItem {
  readonly subGoals: readonly string[];
  /** Keys of the responsible offices (Fachverantwortung), in the order of the text. */
  readonly units: readonly string[];
  /** Keys of the city's goals that it serves. The text does not say; empty until the city does. */
  readonly cityGoals: readonly string[];
  readonly measures: readonly Measure[];
  readonly baseFigures: readonly BaseFigure[];
  readonly indicators: readonly Indicator[];
}

/**
 * Wann. `text` is kept as written; `due` only where the text itself gives a date
 * (the last day of a named month or quarter). `kurzfristig` and the like never get a date here.
 */
export interface Deadline {
  readonly text: string;
  readonly due?: IsoDate;
}

export const measureKinds = ["recommendation", "step"] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** Handlungsempfehlung / Maßnahme, or erster Umsetzungsschritt. */
export interface Measure extends ConceptItem {
  readonly kind: MeasureKind;
  /** Wer: names as written; `unitNamed` resolves them. */
  readonly doneBy: readonly string[];
  readonly deadline?: Deadline;
  /** A recurring duty: asked for again so many months after it was last heard of, even when it was done. */
  readonly everyMonths?: number;
}

export const baseFigureKinds = ["count", "share", "amount", "register"] as const;
export type BaseFigureKind = (typeof baseFigureKinds)[number];

/**
 * Whom a number is about, which decides what of it may be shown.
 * - `open`: nobody (money, material, events); shown as reported
 * - `persons`: people; small counts are hidden
 * - `special`: people in a position that needs more care (police, counselling, staff); more counts are small
 */
export const sensitivities = ["open", "persons", "special"] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** How a figure is published; what is left out follows from its kind (`publicationRule`). */
export interface FigureDisclosure {
  readonly sensitivity?: Sensitivity;
  /** Counts from 1 to `threshold - 1` are small. */
  readonly threshold?: number;
  /** Counts are rounded to multiples of it, instead of hiding small ones. */
  readonly rounding?: 5 | 10;
  readonly nought?: "shown" | "hidden";
}

/** From this period on the figure means something else than before. */
export interface SeriesBreak {
  readonly from: string;
  readonly reason: string;
}

/** Grundzahl: taken directly from a source (glossary). */
export interface BaseFigure extends ConceptItem {
  readonly kind: BaseFigureKind;
  /** Period as written, where the text names one (`im Jahre 2009`). */
  readonly period?: string;
  /** Key of the figure of another goal that asks for the same number. */
  readonly sameAs?: string;
  readonly periodRule: PeriodRule;
  /** What one of it is (`Personen`, `Euro`), where the text says so. */
  readonly unit?: string;
  /** From where the number is taken; `source` is the section of the text. */
  readonly dataSource?: string;
  /** Who or what is counted. */
  readonly population?: string;
  /** In whole years, both ends included. */
  readonly ages?: { readonly from?: number; readonly to?: number };
  /** By what it is broken down beside the total; empty where nothing is defined. */
  readonly dimensions: readonly FigureDimension[];
  readonly disclosure: FigureDisclosure;
  /** Ascending. */
  readonly breaks: readonly SeriesBreak[];
}

/** Something by which a figure is broken down, each for itself: sex, migration background, age. */
export interface FigureDimension {
  readonly title: string;
  /** Codes are unique within the figure. */
  readonly categories: readonly FigureCell[];
  /** Its categories leave something out, so that they need not add up to the total. */
  readonly isPartial?: true;
}

/** One part of a figure that is broken down. */
export interface FigureCell {
  /** Short, without spaces. */
  readonly code: string;
  readonly title: string;
}

export const indicatorKinds = ["keyFigure", "qualitative"] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** One quantity that a target asks for; `atLeast` is exact, as a decimal or a fraction (`80`, `2/3`). */
export interface TargetQuantity {
  readonly atLeast: string;
  readonly unit: string;
}

/** Target as the text names it. */
export interface Target {
  readonly text: string;
  readonly quantities: readonly TargetQuantity[];
  readonly due?: IsoDate;
}

/** Indikator oder Kennzahl of a goal. */
export interface Indicator extends ConceptItem {
  readonly kind: IndicatorKind;
  readonly target?: Target;
  /** Of a key figure: how it is calculated from figures (`100 * G2 / G1`), see `parseFormula`. */
  readonly formula?: string;
  /** Unit of what is calculated. */
  readonly unit?: string;
  /** Where it began, as an exact decimal. */
  readonly baseline?: { readonly on: IsoDate; readonly value: string };
  /** A recurring duty: asked for again so many months after it was last heard of, even when it was fulfilled. */
  readonly everyMonths?: number;
}

export const unitKinds = ["office", "roundTable", "partner", "steering"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Whoever has a channel, or answers through someone: office, round table, partner, steering body. */
export interface Unit extends ConceptItem {
  readonly kind: UnitKind;
  /** Other names under which the text mentions the same unit. */
  readonly alsoWritten: readonly string[];
  /** Key of the unit that this one is a part of. */
  readonly partOf?: string;
  /** Heading of the annex under which the actor is listed. */
  readonly group?: string;
}

/** How often something comes round; `text` as written. */
export interface Interval {
  readonly text: string;
  readonly months: number;
}

/** Gremium (section 3.3). */
export interface Body extends ConceptItem {
  readonly interval?: Interval;
}

/** A task of section 3.3. The text has lost which body owns it; `body` stays empty until the city says. */
export interface SteeringTask extends ConceptItem {
  readonly body?: string;
}

/** The yearly report to the council (sections 3.3 and 4). */
export interface Reporting {
  readonly title: string;
  readonly source: string;
  readonly interval: Interval;
}

export interface Concept {
  readonly title: string;
  readonly remarks: readonly Remark[];
  readonly cityGoals: readonly CityGoal[];
  readonly fields: readonly Field[];
  readonly units: readonly Unit[];
  readonly bodies: readonly Body[];
  readonly steeringTasks: readonly SteeringTask[];
  readonly reporting: Reporting;
}

/** The unit that a name means: its title or one of the forms in which the text writes it. */
export function unitNamed(units: readonly Unit[], name: string): Unit | undefined {
  return units.find((unit) => unit.title === name || unit.alsoWritten.includes(name));
}

/** All goals in the order of the concept. */
export function goalsOf(concept: Concept): readonly Goal[] {
  return concept.fields.flatMap((field) => field.goals);
}

/** All measures in the order of the concept. */
export function measuresOf(concept: Concept): readonly Measure[] {
  return goalsOf(concept).flatMap((goal) => goal.measures);
}
