import { describe, expect, it } from "vitest";
import type { Allotment } from "../../src/core/allotment.ts";
import type { MeasureFilter, MeasureOrder } from "../../src/core/measure-list.ts";
import { filterMeasures, measureOrders, measureRows, orderMeasures } from "../../src/core/measure-list.ts";
import {
  buildBoard,
  buildConcept,
  buildField,
  buildGoal,
  buildMeasure,
  buildStanding,
  buildUnit,
} from "../builders.ts";

const today = "2026-11-22";
const step = (place: string, due?: string, doneBy: readonly string[] = []) =>
  buildMeasure({ key: place, doneBy, deadline: { text: "dann", ...(due !== undefined && { due }) } });

const board = buildBoard({
  concept: buildConcept({
    units: [buildUnit(), buildUnit({ key: "amt", title: "Amt" }), buildUnit({ key: "chor", title: "Chor" })],
    fields: [
      buildField({
        key: "2.1",
        goals: [
          buildGoal({
            units: ["jugendamt"],
            measures: [
              step("a", "2026-11-21"),
              step("b", "2026-11-22"),
              step("c", "2027-02-22"),
              step("d", "2027-02-23", ["Chor"]),
            ],
          }),
        ],
      }),
      buildField({
        key: "2.2",
        goals: [
          buildGoal({
            cityGoals: ["1-L1"],
            units: ["amt"],
            measures: [step("e"), step("f", "2020-01-01"), buildMeasure({ key: "g", kind: "recommendation" })],
          }),
        ],
      }),
    ],
  }),
  standings: new Map([
    ["a", buildStanding({ status: "blocked", heardAt: "2026-05-21T10:00:00.000Z", obstacle: "Kein Geld" })],
    ["b", buildStanding({ heardAt: "2026-05-22T10:00:00.000Z" })],
    ["f", buildStanding({ status: "done", progress: 100, heardAt: "2026-11-01T10:00:00.000Z" })],
  ]),
  allotments: new Map<string, Allotment>([
    ["c", { budget: { planned: "900.5", funding: "Haushalt 2027" } }],
    ["d", { budget: { planned: "12500", spent: "0", funding: "" } }],
    ["e", { weighing: { priority: "later", affordability: "", quality: "", effect: "viel" } }],
    ["g", { weighing: { priority: "first", affordability: "", quality: "", effect: "viel" } }],
  ]),
});
const rows = measureRows(board);

function keys(filter: MeasureFilter): string {
  return filterMeasures(rows, filter, today)
    .map(({ measure }) => measure.key)
    .join("");
}

describe("filterMeasures", () => {
  it.each<[string, MeasureFilter, string]>([
    ["without a wish", {}, "abcdefg"],
    ["of a field", { field: "2.2" }, "efg"],
    ["of the office that is responsible", { unit: "amt" }, "efg"],
    ["of a goal of the city", { cityGoal: "1-L1" }, "efg"],
    ["of whoever carries it out", { unit: "chor" }, "d"],
    ["by kind", { kind: "recommendation" }, "g"],
    ["by status", { status: "blocked" }, "a"],
    ["late, but not what has ended", { deadline: "late" }, "a"],
    ["due today and until three months from now", { deadline: "soon" }, "bc"],
    ["without a day", { deadline: "undated" }, "eg"],
    ["steps never heard of", { heard: "never" }, "cde"],
    ["steps not heard of for six months", { heard: "longAgo" }, "acde"],
    ["by words, what was said among them", { text: "geld" }, "a"],
    ["by all wishes together", { field: "2.1", heard: "never", deadline: "soon" }, "c"],
    ["of a field that is gone", { field: "9.9" }, ""],
  ])("%s", (_name, filter, expected) => expect(keys(filter)).toBe(expected));
});

describe("orderMeasures", () => {
  it.each<[MeasureOrder, boolean, string]>([
    ["deadline", false, "fabcdeg"],
    ["deadline", true, "dcbafeg"],
    ["offices", false, "efgabcd"],
    ["offices", true, "abcdefg"],
    ["status", false, "cdegbaf"],
    ["heard", false, "abfcdeg"],
    ["heard", true, "fbacdeg"],
    ["field", true, "efgabcd"],
    ["cityGoals", false, "efgabcd"],
    ["doneBy", false, "dgabcef"],
    ["progress", true, "fabcdeg"],
    ["planned", false, "cdabefg"],
    ["planned", true, "dcabefg"],
    ["spent", false, "dabcefg"],
    ["priority", false, "geabcdf"],
  ])("by %s, descending %s: what has nothing to order by comes last, equals as they came", (order, down, expected) => {
    const ordered = orderMeasures(rows, order, down).map(({ measure }) => measure.key);
    expect(ordered.join("")).toBe(expected);
  });

  it.each(measureOrders)("by %s: keeps every row, whichever way round", (order) => {
    const up = orderMeasures(rows, order, false);
    const down = orderMeasures(rows, order, true);
    for (const ordered of [up, down]) expect(new Set(ordered)).toEqual(new Set(rows));
  });

  it("puts the fields and goals of a concept in its own order, the tenth after the second", () => {
    const fields = ["2.10", "2.2"].map((key) =>
      buildField({ key, goals: [buildGoal({ key: `${key}-L1`, measures: [step(key)] })] }),
    );
    const tenth = measureRows(buildBoard({ concept: buildConcept({ fields }) }));
    for (const order of ["field", "goal"] as const)
      expect(orderMeasures(tenth, order, false).map(({ field }) => field.key)).toEqual(["2.2", "2.10"]);
  });
});
