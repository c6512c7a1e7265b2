import { describe, expect, it } from "vitest";
import { searchConcept } from "../../src/core/concept-search.ts";
import { buildBoard, buildConcept, buildField, buildGoal, buildMeasure, buildStanding } from "../builders.ts";

const measures = [
  buildMeasure({
    key: "2.3-L1-S1",
    title: "Übersicht für Straßenfeste",
    deadline: { text: "2027", due: "2027-12-31" },
  }),
  buildMeasure({ key: "2.3-L1-S2", title: "Türkische Bücher", deadline: { text: "Quartal", due: "2027-03-31" } }),
  buildMeasure({ key: "2.3-L1-S3", title: "Bücherei öffnen", deadline: { text: "2026", due: "2026-06-30" } }),
  buildMeasure({ key: "2.3-L1-S4", title: "Überblick", deadline: { text: "mittelfristig" } }),
];
const field = buildField({ key: "2.3", goals: [buildGoal({ key: "2.3-L1", measures })] });
const board = buildBoard({
  concept: buildConcept({ fields: [field] }),
  standings: new Map([["2.3-L1-S3", buildStanding({ status: "done" })]]),
});

function keysFor(text: string, most = 10): readonly string[] {
  return searchConcept(board, text, most).map((found) =>
    found.kind === "measure" ? found.measure.key : found.figure.key,
  );
}

describe("searchConcept", () => {
  it.each(["straßen", "STRASSEN", "fuer strassen", "fur übersicht", "  Übersicht\tfür "])(
    "finds words whatever their case and umlauts: %s",
    (text) => expect(keysFor(text)).toEqual(["2.3-L1-S1"]),
  );

  it("finds by key, figures too, in the concept's order", () => {
    expect(keysFor("2.3-l1")).toEqual(["2.3-L1-S1", "2.3-L1-S2", "2.3-L1-S3", "2.3-L1-S4", "2.3-L1-G1"]);
    expect(keysFor("runden tische")).toEqual(["2.3-L1-G1"]);
    expect(keysFor("2.3-L1", 2)).toHaveLength(2);
  });

  it("finds nothing where one of the words is missing, and takes no word for a pattern", () => {
    expect(keysFor("bücher straßen")).toEqual([]);
    expect(keysFor(".*")).toEqual([]);
  });

  it("shows without any word what is due next, and nothing that is done or has no day", () => {
    expect(keysFor(" ")).toEqual(["2.3-L1-S2", "2.3-L1-S1"]);
  });
});
