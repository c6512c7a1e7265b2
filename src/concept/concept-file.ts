import type { Concept } from "../core/concept.ts";
import type { ConceptFault, Finding } from "./concept-fault.ts";
import { conceptShape } from "./concept-shape.ts";
import { formulaFindings } from "./formula-findings.ts";
import { itemAround, itemsOf } from "./item-tree.ts";
import { keyFindings } from "./key-findings.ts";
import { referenceFindings } from "./reference-findings.ts";
import { shapeFindings } from "./shape-findings.ts";
import { type Path, readYaml, type YamlSource } from "./yaml-source.ts";

export type ConceptFileResult =
  | { readonly ok: true; readonly concept: Concept }
  | { readonly ok: false; readonly faults: readonly ConceptFault[] };

/**
 * Reads a concept written down as YAML, so that fields, goals, figures and units are data that a city edits by hand.
 * Never throws: whatever is wrong comes back at once, ordered by line. Text that is not YAML is judged as text only,
 * because its structure would give false alarms.
 */
export function readConceptFile(text: string): ConceptFileResult {
  const source = readYaml(text);
  const syntaxFaults = source.faults.map(({ position, message }) => ({ ...position, path: "", message }));
  if (source.content === undefined) {
    return { ok: false, faults: byPlace(syntaxFaults) };
  }
  const { value } = source.content;
  const shape = conceptShape.safeParse(value, { reportInput: true });
  const items = itemsOf(value);
  const findings = [
    ...(shape.success ? formulaFindings(shape.data, items) : shapeFindings(shape.error.issues, source)),
    ...keyFindings(items, source),
    ...referenceFindings(items, source),
  ];
  const faults = [...syntaxFaults, ...findings.map((finding) => faultOf(finding, value, source))];
  return shape.success && faults.length === 0
    ? { ok: true, concept: shape.data }
    : { ok: false, faults: byPlace(faults) };
}

function faultOf({ path, message }: Finding, value: unknown, source: YamlSource): ConceptFault {
  return {
    ...source.positionOf(path),
    path: pathText(path),
    message: `${itemAround(value, path)}: ${message}`,
  };
}

function byPlace(faults: readonly ConceptFault[]): readonly ConceptFault[] {
  return faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function pathText(path: Path): string {
  return path
    .map((step, depth) => (typeof step === "number" ? `[${step}]` : `${depth === 0 ? "" : "."}${String(step)}`))
    .join("");
}
