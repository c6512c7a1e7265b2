import { describe, expect, test } from "vitest";
import type { MeasureQuery } from "../../../src/tab/find/measure-query.ts";
import { anyMeasure, measureQueryText, parseMeasureQuery } from "../../../src/tab/find/measure-query.ts";

const queries: readonly MeasureQuery[] = [
  anyMeasure,
  {
    ...anyMeasure,
    filter: {
      text: "Übersicht & mehr",
      field: "2.3",
      unit: "jugendamt",
      cityGoal: "1-L1",
      kind: "step",
      status: "underway",
      deadline: "late",
      heard: "longAgo",
    },
    order: "deadline",
    descending: true,
  },
  { ...anyMeasure, filter: { status: "blocked" }, order: "heard" },
  { ...anyMeasure, columns: ["field", "doneBy", "deadline", "obstacle", "planned"] },
  { ...anyMeasure, columns: [] },
];

describe("the address of a list of measures", () => {
  test.each(queries)("reads back what it writes: %j", (query) =>
    expect(parseMeasureQuery(measureQueryText(query))).toEqual(query),
  );

  test("is readable, and empty where nothing is wanted", () => {
    expect(measureQueryText({ ...anyMeasure, filter: { deadline: "late" }, order: "status", descending: true })).toBe(
      "termin=ueberfaellig&folge=-stand",
    );
    expect(measureQueryText({ ...anyMeasure, descending: true })).toBe("");
  });

  test("names columns in one order, whoever chose them in whichever, and none where they are the usual ones", () => {
    const columns = ["field", "heard"] as const;
    expect(measureQueryText({ ...anyMeasure, columns })).toBe("spalten=feld,gemeldet");
    expect(parseMeasureQuery("spalten=gemeldet,preis,feld").columns).toEqual(columns);
    expect(parseMeasureQuery("spalten=gemeldet%2Cfeld").columns).toEqual(columns);
    expect(measureQueryText(parseMeasureQuery("spalten=gemeldet,stand,wann,stelle"))).toBe("");
  });

  test.each(["stand=anders", "termin=-bald2&folge=preis", "%E0%A4%A", "feld=", "spalten=preis", "spalten="])(
    "%j narrows nothing",
    (query) => expect(parseMeasureQuery(query)).toEqual(anyMeasure),
  );
});
