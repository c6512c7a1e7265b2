import { describe, expect, test } from "vitest";
import type { MeasureQuery } from "../../../src/tab/find/measure-query.ts";
import { measureQueryText, parseMeasureQuery } from "../../../src/tab/find/measure-query.ts";

const queries: readonly MeasureQuery[] = [
  { filter: {}, descending: false },
  {
    filter: {
      text: "Übersicht & mehr",
      field: "2.3",
      unit: "jugendamt",
      kind: "step",
      status: "underway",
      deadline: "late",
      heard: "longAgo",
    },
    order: "deadline",
    descending: true,
  },
  { filter: { status: "blocked" }, order: "heard", descending: false },
];

describe("the address of a list of measures", () => {
  test.each(queries)("reads back what it writes: %j", (query) =>
    expect(parseMeasureQuery(measureQueryText(query))).toEqual(query),
  );

  test("is readable, and empty where nothing is wanted", () => {
    expect(measureQueryText({ filter: { deadline: "late" }, order: "status", descending: true })).toBe(
      "termin=ueberfaellig&folge=-stand",
    );
    expect(measureQueryText({ filter: {}, descending: true })).toBe("");
  });

  test.each(["stand=anders", "termin=-bald2&folge=preis", "%E0%A4%A", "feld="])("%j narrows nothing", (query) =>
    expect(parseMeasureQuery(query)).toEqual({ filter: {}, descending: false }),
  );
});
