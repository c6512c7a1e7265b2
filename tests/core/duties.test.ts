import { describe, expect, test } from "vitest";
import type { Unit } from "../../src/core/concept.ts";
import { dutiesOf, unitsWithDuties } from "../../src/core/duties.ts";
import {
  buildBaseFigure,
  buildBoard,
  buildCheckIn,
  buildConcept,
  buildDecision,
  buildField,
  buildGoal,
  buildMeasure,
  buildResponse,
  buildRound,
  buildStanding,
  buildUnit,
} from "../builders.ts";

const today = "2026-12-08";
const office = buildUnit();
const table: Unit = buildUnit({ key: "rt-vereine", title: "Runder Tisch der Vereine", kind: "roundTable" });
const partner: Unit = buildUnit({ key: "verein", title: "Verein Brücke", kind: "partner" });
const goal = buildGoal({
  measures: [
    buildMeasure({ key: "2.3-L1-S1", deadline: { text: "Mitte 2027", due: "2027-06-30" } }),
    buildMeasure({ key: "2.3-L1-S2", deadline: { text: "Ende 2026", due: "2026-12-31" }, doneBy: ["Verein Brücke"] }),
    buildMeasure({ key: "2.3-L1-S3" }),
    buildMeasure({ key: "2.3-L1-S4", deadline: { text: "2025", due: "2025-12-31" } }),
  ],
  baseFigures: [buildBaseFigure({ key: "2.3-L1-G1" }), buildBaseFigure({ key: "2.3-L1-G2" })],
});
const concept = buildConcept({
  fields: [buildField({ goals: [goal] })],
  units: [office, table, partner, buildUnit({ key: "nachbarn", title: "Nachbarn", kind: "partner" })],
});
const figure = { kind: "figure", key: "2.3-L1-G1", title: "Liste", period: "2025" } as const;
const step = { kind: "step", key: "2.3-L1-S1", title: "Übersicht" } as const;
const closed = buildRound({ key: "R-2026-08-03", state: "closed", beginsOn: "2026-08-03" });
const board = buildBoard({
  concept,
  standings: new Map([
    ["2.3-L1-S1", buildStanding({ status: "blocked" })],
    ["2.3-L1-S4", buildStanding({ status: "done" })],
  ]),
  rounds: [
    closed,
    buildRound({ key: "R-2026-02-02", state: "closed", beginsOn: "2026-02-02" }),
    buildRound(),
    buildRound({ key: "R-2027-03-01", state: "planned", beginsOn: "2027-03-01" }),
    buildRound({ key: "R-2027-02-01", state: "planned", beginsOn: "2027-02-01" }),
  ],
  checkIns: [
    buildCheckIn({ items: [step, figure] }),
    buildCheckIn({ round: "R-2026-08-03", items: [step, figure] }),
    buildCheckIn({ round: "R-2026-02-02", items: [step] }),
  ],
  responses: [buildResponse(), buildResponse({ checkIn: "R-2026-08-03_jugendamt" })],
});

describe("what a unit owes", () => {
  const duties = dutiesOf(board, office, today);

  test("is what the running round asks for, with what was answered", () => {
    expect(duties.running?.items.map(({ item, response }) => [item.key, response?.key])).toEqual([
      ["2.3-L1-S1", "R-2026-11-22_jugendamt_2.3-L1-S1_1"],
      ["2.3-L1-G1", undefined],
    ]);
    expect(dutiesOf(board, table, today).running).toBeUndefined();
    expect(duties.next?.key).toBe("R-2027-02-01");
  });

  test("is every open step with a day, the earliest first, and how many have none", () => {
    expect(duties.dated.map(({ measure }) => measure.key)).toEqual(["2.3-L1-S2", "2.3-L1-S1"]);
    expect(duties.undated).toBe(1);
    expect(dutiesOf(board, partner, today).dated.map(({ measure }) => measure.key)).toEqual(["2.3-L1-S2"]);
  });

  test("is every figure that is missing and that the round does not ask for anyway", () => {
    expect(duties.figures).toMatchObject([{ key: "2.3-L1-G2", period: "2025" }]);
    expect(dutiesOf({ ...board, rounds: [] }, office, today).figures.map(({ key }) => key)).toEqual([
      "2.3-L1-G1",
      "2.3-L1-G2",
    ]);
  });

  test("ends with what was asked last, what was said, and how that stands today", () => {
    expect(duties.last?.round).toEqual(closed);
    expect(duties.last?.outcomes).toMatchObject([
      { item: step, response: { answer: { status: "underway" } }, standing: { status: "blocked" } },
      { item: figure },
    ]);
    expect(duties.last?.outcomes[1]).not.toHaveProperty("response");
    expect(dutiesOf(board, partner, today).last).toBeUndefined();
  });
});

test("who has nothing to do with any step, no channel and no responsibility is no choice", () => {
  const bindings = new Map([[table.key, { team: "t", channel: "c", language: "de" } as const]]);
  expect(unitsWithDuties({ concept, decisions: [], bindings })).toEqual([office, table, partner]);
  expect(unitsWithDuties({ concept, decisions: [], bindings: new Map() })).toEqual([office, partner]);
});

test("a unit owes the decisions that it is to carry out until they are settled, the earliest first", () => {
  const { dueOn: _, ...undated } = buildDecision({ key: "B1" });
  const decisions = [
    undated,
    buildDecision({ key: "B2", dueOn: "2026-12-31" }),
    buildDecision({ key: "B3" }),
    buildDecision({ key: "B4", state: "done" }),
    buildDecision({ key: "B5", unit: "sozialamt" }),
  ];
  const duties = dutiesOf(buildBoard({ decisions }), office, today);
  expect(duties.decisions.map(({ key }) => key)).toEqual(["B3", "B2", "B1"]);
});
