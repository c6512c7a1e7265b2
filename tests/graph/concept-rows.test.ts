import { expect, test } from "vitest";
import type { ConceptRows } from "../../src/graph/concept-rows.ts";
import { conceptToRows, rowsToConcept } from "../../src/graph/concept-rows.ts";
import type { Fields } from "../../src/graph/rows.ts";
import { toFields, toRow } from "../../src/graph/rows.ts";
import { buildConcept, buildField, buildGoal, buildMeasure } from "../builders.ts";

/** What a reading makes of the rhythm of a measure, as it stands in the list. */
function rhythmRead(everyMonths: number): number | undefined {
  const measures = [buildMeasure({ everyMonths })];
  const rows = conceptToRows(buildConcept({ fields: [buildField({ goals: [buildGoal({ measures })] })] }));
  const read = Object.entries(rows).map(([list, cells]) => [
    list,
    (cells as ConceptRows["measures"]).map((row) =>
      toRow(list as keyof ConceptRows, toFields(list as keyof ConceptRows, row) as Fields),
    ),
  ]);
  return rowsToConcept(Object.fromEntries(read), new Map()).fields[0]?.goals[0]?.measures[0]?.everyMonths;
}

test.each([
  [6, 6],
  [0, undefined],
  [-1, undefined],
  [0.5, undefined],
])("a rhythm of %s months in the list is one of %s", (typed, read) => {
  expect(rhythmRead(typed)).toBe(read);
});
