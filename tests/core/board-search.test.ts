import { describe, expect, it } from "vitest";
import { indexBoard, searchBoard } from "../../src/core/board-search.ts";
import {
  buildBaseFigure,
  buildBoard,
  buildCheckIn,
  buildConcept,
  buildDecision,
  buildField,
  buildGoal,
  buildIndicator,
  buildMeasure,
  buildMeeting,
  buildResponse,
  buildStanding,
  buildUnit,
} from "../builders.ts";

const goal = buildGoal({
  key: "2.3-L1",
  title: "Begegnung ermöglichen",
  subGoals: ["Nachbarschaftscafés"],
  measures: [buildMeasure({ key: "2.3-L1-S1" }), buildMeasure({ key: "2.3-L1-S2", title: "Stadtteilfest planen" })],
  baseFigures: [buildBaseFigure({ key: "2.3-L1-G1", title: "Anzahl der Feste" })],
  indicators: [buildIndicator({ key: "2.3-L1-K1", title: "Zwei Feste im Jahr" })],
});
const item = { source: "3.3", details: [], remarks: [] };
const board = buildBoard({
  concept: buildConcept({
    fields: [buildField({ key: "2.3", goals: [goal] })],
    units: [buildUnit({ alsoWritten: ["Amt 51"] })],
    bodies: [{ ...item, key: "lenkung", title: "Lenkungsgruppe", interval: { text: "vierteljährlich", months: 3 } }],
    steeringTasks: [{ ...item, key: "task-1", title: "Konzept fortschreiben" }],
  }),
  standings: new Map([["2.3-L1-S2", buildStanding({ status: "blocked", obstacle: "Bühne zu teuer" })]]),
  checkIns: [buildCheckIn()],
  responses: [
    buildResponse({
      item: "2.3-L1-S2",
      answer: { kind: "step", status: "blocked", obstacle: "Bühne zu teuer", remedy: "", support: "", comment: "" },
    }),
    buildResponse({
      item: "voice",
      answeredAt: "2026-11-24T09:30:00.000Z",
      answer: { kind: "voice", works: "Der Chor", missing: "Eine Bühne" },
    }),
    buildResponse({ item: "2.3-L1-S1" }),
  ],
  allotments: new Map([["2.3-L1-S2", { budget: { planned: "500", funding: "Landesförderung" } }]]),
  decisions: [buildDecision({ text: "Das Bürgerhaus wird geöffnet", unit: "jugendamt", note: "Schlüssel bestellt" })],
  networks: [{ key: "netz", title: "Sprachpaten", topic: "Lesen", contact: "vhs@ratingen.example" }],
  meetings: [buildMeeting({ title: "Herbstsitzung", place: "Rathaus" })],
});
const index = indexBoard(board);

function found(text: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(searchBoard(index, text).map(({ kind, entries }) => [kind, entries.map(({ id }) => id)]));
}

describe("searchBoard", () => {
  it("finds items of every kind by what is written about them", () => {
    expect(found("treffpunkte")).toEqual({ field: ["2.3"] });
    expect(found("nachbarschaftscafes")).toEqual({ goal: ["2.3-L1"] });
    expect(found("amt 51")).toEqual({ unit: ["jugendamt"] });
    expect(found("vierteljaehrlich")).toEqual({ body: ["lenkung"] });
    expect(found("fortschreiben")).toEqual({ steeringTask: ["task-1"] });
    expect(found("buergerhaus")).toEqual({ decision: [buildDecision().key] });
    expect(found("schlüssel jugendamt")).toEqual({ decision: [buildDecision().key] });
    expect(found("rathaus")).toEqual({ meeting: [buildMeeting().key] });
    expect(found("lesen")).toEqual({ network: ["netz"] });
    expect(found("vhs@")).toEqual({ network: ["netz"] });
    expect(found("landesfoerderung")).toEqual({ measure: ["2.3-L1-S2"] });
    expect(found("zusammenleben")).toEqual({ cityGoal: ["1-L1"] });
  });

  it("groups what it finds, in one order whatever was found first", () => {
    expect(found("fest")).toEqual({ measure: ["2.3-L1-S2"], figure: ["2.3-L1-G1"], indicator: ["2.3-L1-K1"] });
    expect(searchBoard(index, "e").map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["field", "goal", "measure", "figure", "indicator", "comment", "unit"]),
    );
  });

  it("finds what units said, newest first, with the unit, where it belongs and no person", () => {
    const [measures, comments] = searchBoard(index, "buehne");
    expect(measures).toMatchObject({ kind: "measure", entries: [{ id: "2.3-L1-S2" }] });
    expect(comments?.entries).toMatchObject([
      { title: "", home: { kind: "unit", key: "jugendamt" }, said: { unit: "Jugendamt" } },
      { key: "2.3-L1-S2", home: { kind: "measure", key: "2.3-L1-S2" } },
    ]);
    expect(JSON.stringify(index)).not.toContain("Mitglied");
  });

  it("has no entry for an answer without words, and finds nothing without a word", () => {
    expect(index.filter(({ kind }) => kind === "comment")).toHaveLength(2);
    expect(searchBoard(index, "  ")).toEqual([]);
  });

  it("leads from a decision to its meeting, and from a network to the register", () => {
    const homes = searchBoard(index, "e").flatMap(({ kind, entries }) =>
      kind === "decision" || kind === "network" ? entries.map(({ home }) => home) : [],
    );
    expect(homes).toEqual([{ kind: "meeting", key: buildDecision().meeting }, { kind: "networks" }]);
  });

  it("finds figures by whom they count and from where they come", () => {
    const figure = buildBaseFigure({ population: "Kinder unter sechs", dataSource: "Melderegister" });
    const fields = [buildField({ goals: [buildGoal({ baseFigures: [figure] })] })];
    const counted = indexBoard(buildBoard({ concept: buildConcept({ fields }) }));
    for (const word of ["sechs", "melderegister"])
      expect(searchBoard(counted, word).map(({ kind }) => kind)).toContain("figure");
  });

  it("leads from what has no page of its own to its place in the text of the concept", () => {
    const homes = ["zusammenleben", "vierteljaehrlich", "fortschreiben"].map(
      (text) => searchBoard(index, text)[0]?.entries[0]?.home,
    );
    expect(homes).toEqual(["1-L1", "lenkung", "task-1"].map((key) => ({ kind: "concept", key })));
  });

  it("leads from a figure to its goal", () => {
    expect(searchBoard(index, "2.3-L1-G1")).toMatchObject([
      { kind: "figure", entries: [{ home: { kind: "goal", key: "2.3-L1" } }] },
    ]);
  });

  it("is instant for thousands of rows", () => {
    const measures = Array.from({ length: 5000 }, (_, at) =>
      buildMeasure({ key: `2.3-L1-S${at}`, title: `Maßnahme ${at} für die Förderung des Zusammenlebens` }),
    );
    const large = indexBoard(
      buildBoard({ concept: buildConcept({ fields: [buildField({ goals: [buildGoal({ measures })] })] }) }),
    );
    const started = performance.now();
    expect(searchBoard(large, "foerderung 4711")[0]?.entries).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
