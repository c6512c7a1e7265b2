import type {
  BaseFigure,
  Body,
  Concept,
  ConceptItem,
  Deadline,
  Field,
  Goal,
  Indicator,
  Measure,
  Remark,
  SteeringTask,
  Target,
  Unit,
} from "../core/concept.ts";
import { readRemark, remarkLine } from "../core/remark.ts";
import { figureCells, readFigureDefinition } from "./figure-rows.ts";
import type { ListName } from "./lists.ts";
import type { Row } from "./rows.ts";
import { joinLines, optional, splitLines } from "./rows.ts";

/** The lists that hold the concept itself. */
export const conceptLists = [
  "cityGoals",
  "fields",
  "goals",
  "units",
  "measures",
  "baseFigures",
  "indicators",
  "bodies",
  "steeringTasks",
] as const satisfies readonly ListName[];
export type ConceptList = (typeof conceptLists)[number];

/** The cells of a row that the concept decides; what was reported stays out of it. */
export type ConceptRow<List extends ConceptList> = Partial<Row<List>> & {
  readonly Key: string;
  readonly Title: string;
};
export type ConceptRows = { readonly [List in ConceptList]: readonly ConceptRow<List>[] };

/** Settings that belong to the concept, by key. */
export const conceptSettings = {
  title: "concept.title",
  remarks: "concept.remarks",
  reportingTitle: "reporting.title",
  reportingSource: "reporting.source",
  reportingIntervalText: "reporting.intervalText",
  reportingIntervalMonths: "reporting.intervalMonths",
} as const;

/** Settings that belong to the concept, as rows with German titles. */
export function conceptSettingRows(concept: Concept): readonly ConceptSettingRow[] {
  const { reporting } = concept;
  return [
    { Key: conceptSettings.title, Title: "Titel des Konzepts", Value: concept.title },
    { Key: conceptSettings.remarks, Title: "Anmerkungen zum Konzept", Value: remarkLines(concept.remarks) },
    { Key: conceptSettings.reportingTitle, Title: "Bericht", Value: reporting.title },
    { Key: conceptSettings.reportingSource, Title: "Bericht: Fundstelle", Value: reporting.source },
    { Key: conceptSettings.reportingIntervalText, Title: "Bericht: Rhythmus", Value: reporting.interval.text },
    {
      Key: conceptSettings.reportingIntervalMonths,
      Title: "Bericht: alle … Monate",
      Value: String(reporting.interval.months),
    },
  ];
}

export type ConceptSettingRow = Pick<Row<"settings">, "Key" | "Title" | "Value">;

/** The concept as rows of its lists, in its own order. */
export function conceptToRows(concept: Concept): ConceptRows {
  const goals = concept.fields.flatMap((field) => field.goals.map((goal) => ({ field, goal })));
  const inGoals = <Part>(partsOf: (goal: Goal) => readonly Part[]) =>
    goals.flatMap(({ goal }) => partsOf(goal).map((part) => ({ goal, part })));
  return {
    cityGoals: concept.cityGoals.map(itemCells),
    fields: concept.fields.map((field, position) => ({ ...itemCells(field, position), Situation: field.situation })),
    goals: goals.map(({ field, goal }, position) => ({
      ...itemCells(goal, position),
      Field: field.key,
      SubGoals: joinLines(goal.subGoals),
      Units: joinLines(goal.units),
      CityGoals: joinLines(goal.cityGoals),
    })),
    units: concept.units.map(unitCells),
    measures: inGoals((goal) => goal.measures).map(({ goal, part }, position) => ({
      ...itemCells(part, position),
      Goal: goal.key,
      Kind: part.kind,
      DoneBy: joinLines(part.doneBy),
      DeadlineText: part.deadline?.text ?? "",
      DeadlineDue: part.deadline?.due ?? "",
      EveryMonths: part.everyMonths,
    })),
    baseFigures: inGoals((goal) => goal.baseFigures).map(({ goal, part }, position) => ({
      ...itemCells(part, position),
      Goal: goal.key,
      Kind: part.kind,
      Period: part.period ?? "",
      SameAs: part.sameAs ?? "",
      PeriodRule: part.periodRule,
      ...figureCells(part),
    })),
    indicators: inGoals((goal) => goal.indicators).map(({ goal, part }, position) => ({
      ...itemCells(part, position),
      Goal: goal.key,
      Kind: part.kind,
      TargetText: part.target?.text ?? "",
      TargetQuantities: joinLines((part.target?.quantities ?? []).map(({ atLeast, unit }) => `${atLeast} ${unit}`)),
      TargetDue: part.target?.due ?? "",
      Formula: part.formula ?? "",
      Unit: part.unit ?? "",
      BaselineOn: part.baseline?.on ?? "",
      Baseline: part.baseline?.value ?? "",
      EveryMonths: part.everyMonths,
    })),
    bodies: concept.bodies.map((body, position) => ({
      ...itemCells(body, position),
      IntervalText: body.interval?.text ?? "",
      IntervalMonths: body.interval?.months,
    })),
    steeringTasks: concept.steeringTasks.map((task, position) => ({
      ...itemCells(task, position),
      Body: task.body ?? "",
    })),
  };
}

function unitCells(unit: Unit, position: number): ConceptRow<"units"> {
  return {
    ...itemCells(unit, position),
    Kind: unit.kind,
    AlsoWritten: joinLines(unit.alsoWritten),
    PartOf: unit.partOf ?? "",
    Group: unit.group ?? "",
  };
}

function itemCells(item: ConceptItem, position: number) {
  return {
    Key: item.key,
    Title: item.title,
    Position: position + 1,
    Source: item.source,
    Details: joinLines(item.details),
    Remarks: remarkLines(item.remarks),
    Retired: false,
  };
}

function remarkLines(remarks: readonly Remark[]): string {
  return joinLines(remarks.map(remarkLine));
}

type Rows = { readonly [List in ConceptList]: readonly Row<List>[] };

/** The concept that the lists hold; retired items are left out. */
export function rowsToConcept(rows: Rows, settings: ReadonlyMap<string, string>): Concept {
  const setting = (key: string) => settings.get(key) ?? "";
  return {
    title: setting(conceptSettings.title),
    remarks: splitLines(setting(conceptSettings.remarks)).map(readRemark),
    cityGoals: current(rows.cityGoals).map(conceptItem),
    fields: readFields(rows),
    units: current(rows.units).map(readUnit),
    bodies: current(rows.bodies).map(readBody),
    steeringTasks: current(rows.steeringTasks).map(
      (row): SteeringTask => ({ ...conceptItem(row), ...optional("body", row.Body) }),
    ),
    reporting: {
      title: setting(conceptSettings.reportingTitle),
      source: setting(conceptSettings.reportingSource),
      interval: {
        text: setting(conceptSettings.reportingIntervalText),
        months: Number(setting(conceptSettings.reportingIntervalMonths)),
      },
    },
  };
}

function readFields(rows: Rows): readonly Field[] {
  const measures = Map.groupBy(current(rows.measures), ({ Goal: goal }) => goal);
  const baseFigures = Map.groupBy(current(rows.baseFigures), ({ Goal: goal }) => goal);
  const indicators = Map.groupBy(current(rows.indicators), ({ Goal: goal }) => goal);
  const goals = Map.groupBy(current(rows.goals), ({ Field: field }) => field);
  return current(rows.fields).map((row) => ({
    ...conceptItem(row),
    situation: row.Situation,
    goals: (goals.get(row.Key) ?? []).map((goal) => ({
      ...conceptItem(goal),
      subGoals: splitLines(goal.SubGoals),
      units: splitLines(goal.Units),
      cityGoals: splitLines(goal.CityGoals),
      measures: (measures.get(goal.Key) ?? []).map(readMeasure),
      baseFigures: (baseFigures.get(goal.Key) ?? []).map(readBaseFigure),
      indicators: (indicators.get(goal.Key) ?? []).map(readIndicator),
    })),
  }));
}

interface ConceptCells {
  readonly Key: string;
  readonly Title: string;
  readonly Position: number | undefined;
  readonly Source: string;
  readonly Details: string;
  readonly Remarks: string;
  readonly Retired: boolean;
}

function current<Cells extends ConceptCells>(rows: readonly Cells[]): readonly Cells[] {
  const last = Number.MAX_SAFE_INTEGER;
  return rows.filter((row) => !row.Retired).toSorted((one, other) => (one.Position ?? last) - (other.Position ?? last));
}

function conceptItem(row: ConceptCells): ConceptItem {
  return {
    key: row.Key,
    title: row.Title,
    source: row.Source,
    details: splitLines(row.Details),
    remarks: splitLines(row.Remarks).map(readRemark),
  };
}

function readUnit(row: Row<"units">): Unit {
  return {
    ...conceptItem(row),
    kind: row.Kind ?? "partner",
    alsoWritten: splitLines(row.AlsoWritten),
    ...optional("partOf", row.PartOf),
    ...optional("group", row.Group),
  };
}

function readMeasure(row: Row<"measures">): Measure {
  const deadline: Deadline = { text: row.DeadlineText, ...optional("due", row.DeadlineDue) };
  return {
    ...conceptItem(row),
    kind: row.Kind ?? "step",
    doneBy: splitLines(row.DoneBy),
    ...(deadline.text === "" ? {} : { deadline }),
    ...optional("everyMonths", wholeMonths(row.EveryMonths)),
  };
}

export function readBaseFigure(row: Row<"baseFigures">): BaseFigure {
  return { ...conceptItem(row), ...readFigureDefinition(row) };
}

export function readIndicator(row: Row<"indicators">): Indicator {
  const target: Target = {
    text: row.TargetText,
    quantities: splitLines(row.TargetQuantities).map(readQuantity),
    ...optional("due", row.TargetDue),
  };
  return {
    ...conceptItem(row),
    kind: row.Kind ?? "qualitative",
    ...(target.text === "" ? {} : { target }),
    ...optional("formula", row.Formula),
    ...optional("unit", row.Unit),
    ...(row.BaselineOn === "" || row.Baseline === "" ? {} : { baseline: { on: row.BaselineOn, value: row.Baseline } }),
    ...optional("everyMonths", wholeMonths(row.EveryMonths)),
  };
}

/** `40 Personen`: the number, then what it counts. */
function readQuantity(line: string) {
  const [atLeast = "", ...unit] = line.split(" ");
  return { atLeast, unit: unit.join(" ") };
}

/** A rhythm that somebody typed into the list and that leads nowhere, or back, counts as none. */
function wholeMonths(months: number | undefined): number | undefined {
  return months !== undefined && Number.isInteger(months) && months > 0 ? months : undefined;
}

function readBody(row: Row<"bodies">): Body {
  const months = wholeMonths(row.IntervalMonths);
  return { ...conceptItem(row), ...(months === undefined ? {} : { interval: { text: row.IntervalText, months } }) };
}
