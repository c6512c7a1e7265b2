import type { Finding, PlaceKind } from "../core/lint/finding.ts";
import type { MendedProperty, Mending } from "../core/lint/mending.ts";
import { mendingsOf } from "../core/lint/mending.ts";
import { type ConceptList, conceptSettings } from "./concept-rows.ts";
import type { ColumnSchema } from "./lists.ts";
import { lists } from "./lists.ts";

/** Cells of a list by the German names that SharePoint shows. */
export interface MendedCells {
  readonly list: string;
  /** Key of the row; missing where a new row is to be made. */
  readonly row?: string;
  readonly columns: readonly string[];
  /** What a new row says in its column. */
  readonly value?: string;
}

const listOf: Readonly<Record<Exclude<PlaceKind, "concept">, ConceptList>> = {
  cityGoal: "cityGoals",
  field: "fields",
  goal: "goals",
  measure: "measures",
  baseFigure: "baseFigures",
  indicator: "indicators",
  unit: "units",
  body: "bodies",
  steeringTask: "steeringTasks",
};

/** Internal names; a goal's base figures are rows of their own. */
const columnsOf: Readonly<Record<Exclude<MendedProperty, "baseFigures">, readonly string[]>> = {
  remarks: ["Remarks"],
  units: ["Units"],
  doneBy: ["DoneBy"],
  deadline: ["DeadlineDue"],
  target: ["TargetText", "TargetQuantities", "TargetDue"],
  formula: ["Formula"],
  body: ["Body"],
  partOf: ["PartOf"],
  group: ["Group"],
};

/** Where in the lists a finding is mended. */
export function mendedCells(finding: Finding): readonly MendedCells[] {
  return mendingsOf(finding).map(cellsOf);
}

function cellsOf({ kind, key, property }: Mending): MendedCells {
  if (property === "baseFigures")
    return { list: lists.baseFigures.label, columns: [lists.baseFigures.columns.Goal.label], value: key };
  if (kind === "concept")
    return {
      list: lists.settings.label,
      row: conceptSettings.remarks,
      columns: [lists.settings.columns.Value.label],
    };
  const { label, columns } = lists[listOf[kind]];
  const known: Readonly<Record<string, ColumnSchema>> = columns;
  return { list: label, row: key, columns: columnsOf[property].flatMap((name) => known[name]?.label ?? []) };
}
