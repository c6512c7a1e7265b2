import type { Finding, PlaceKind } from "../core/lint/finding.ts";
import type { Mending } from "../core/lint/mending.ts";
import { mendingsOf } from "../core/lint/mending.ts";
import { type ItemList, isRecord, itemsOf, type RawItem, textOf } from "./item-tree.ts";
import { type Path, readYaml } from "./yaml-source.ts";

/** A line of a concept file, counted from 1, and the field to change or to add there. */
export interface MendedLine {
  readonly line: number;
  readonly field: string;
}

const kindOf: Readonly<Record<ItemList, PlaceKind>> = {
  cityGoals: "cityGoal",
  fields: "field",
  goals: "goal",
  recommendations: "measure",
  steps: "measure",
  baseFigures: "baseFigure",
  indicators: "indicator",
  units: "unit",
  bodies: "body",
  steeringTasks: "steeringTask",
};

/**
 * Where in a concept file a finding is mended. A field that is not there yet is sought at its item.
 * @param text a file that `readConceptFile` takes; of any other no place is known
 */
export function mendedLines(text: string): (finding: Finding) => readonly MendedLine[] {
  const { content, positionOf } = readYaml(text);
  const items = itemsOf(content?.value);
  const whole: Pick<RawItem, "path" | "value"> = { path: [], value: isRecord(content?.value) ? content.value : {} };

  function lineOf({ kind, key, property }: Mending, finding: Finding): readonly MendedLine[] {
    const item = kind === "concept" ? whole : items.find((each) => kindOf[each.list] === kind && each.key === key);
    if (!item) return [];
    const { line } = positionOf([...item.path, ...stepsTo(property, item, finding)]);
    return [{ line, field: property }];
  }

  return (finding) => mendingsOf(finding).flatMap((mending) => lineOf(mending, finding));
}

function stepsTo(property: Mending["property"], { value }: Pick<RawItem, "value">, { fault }: Finding): Path {
  if (property !== "remarks" || !("text" in fault)) return [property];
  const remarks: unknown[] = Array.isArray(value.remarks) ? value.remarks : [];
  const index = remarks.findIndex((remark) => isRecord(remark) && textOf(remark.text)?.trim() === fault.text);
  return [property, index];
}
