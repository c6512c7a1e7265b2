import { describe, expect, it } from "vitest";
import type { DueBoard } from "../../src/core/due.ts";
import { dueItems, planCheckIns } from "../../src/core/due.ts";
import type { Evaluation } from "../../src/core/standing.ts";
import {
  buildBaseFigure,
  buildBoard,
  buildConcept,
  buildField,
  buildGoal,
  buildIndicator,
  buildMeasure,
  buildRound,
  buildStanding,
  buildUnit,
} from "../builders.ts";

const today = "2026-11-23";
const office = buildUnit();
const table = buildUnit({ key: "tisch", title: "Runder Tisch Süd", kind: "roundTable", alsoWritten: ["RT Süd"] });
const partner = buildUnit({ key: "verein", title: "Verein", kind: "partner" });
const steering = buildUnit({ key: "lenkung", title: "Lenkungsgruppe", kind: "steering" });

const goal = buildGoal({
  key: "2.3-L1",
  measures: [
    buildMeasure({ key: "2.3-L1-M1", kind: "recommendation", doneBy: ["Verein"] }),
    buildMeasure({ key: "2.3-L1-S1", doneBy: ["RT Süd", "Runder Tisch Süd"] }),
    buildMeasure({ key: "2.3-L1-S2", doneBy: ["Jugendamt", "Verein", "Lenkungsgruppe"], everyMonths: 12 }),
  ],
  baseFigures: [
    buildBaseFigure({ key: "2.3-L1-G1", title: "Liste" }),
    buildBaseFigure({ key: "2.3-L1-G2", title: "Schulkinder", periodRule: "schoolYear" }),
    buildBaseFigure({ key: "2.3-L1-G3", title: "Dieselbe Zahl", sameAs: "2.6-L1-G3" }),
  ],
  indicators: [
    buildIndicator({ key: "2.3-L1-K1" }),
    buildIndicator({ key: "2.3-L1-K2", kind: "keyFigure" }),
    buildIndicator({ key: "2.3-L1-K3", everyMonths: 6 }),
  ],
});
const elsewhere = buildGoal({ key: "2.3-L2", units: ["anderes-amt"] });
const concept = buildConcept({
  units: [office, table, partner, steering],
  fields: [buildField({ goals: [goal, elsewhere] })],
});

function board(overrides: Partial<DueBoard> = {}): DueBoard {
  return buildBoard({ concept, ...overrides });
}

function dueKeys(overrides: Partial<DueBoard>, { unit = office, freshDays = 0, until = today } = {}) {
  return dueItems(board(overrides), unit, today, freshDays, until).map(({ key }) => key);
}

function evaluated(fulfilment: Evaluation["fulfilment"], heardAt: string): Evaluation {
  return { fulfilment, evidence: "", comment: "", heardAt };
}

describe("an office", () => {
  it("is asked for steps, figures and qualitative indicators of its goals, in the concept's order", () => {
    expect(dueItems(board(), office, today, 14)).toEqual([
      { kind: "step", key: "2.3-L1-S1", title: goal.measures[1]?.title },
      { kind: "step", key: "2.3-L1-S2", title: goal.measures[2]?.title },
      { kind: "figure", key: "2.3-L1-G1", title: "Liste", period: "2025" },
      { kind: "figure", key: "2.3-L1-G2", title: "Schulkinder", period: "2025/26" },
      { kind: "indicator", key: "2.3-L1-K1", title: "Übersicht ist veröffentlicht" },
      { kind: "indicator", key: "2.3-L1-K3", title: "Übersicht ist veröffentlicht" },
    ]);
  });

  it("that answers for no goal is asked nothing, and gets no check-in", () => {
    const other = buildUnit({ key: "bauamt", title: "Bauamt" });
    expect(dueItems(board(), other, today, 0)).toEqual([]);
    expect(planCheckIns(buildRound(), board(), [other])).toEqual([]);
  });
});

describe("everybody else", () => {
  it("is asked once for each step that they carry out, under any of their names, and for their own words", () => {
    expect(dueItems(board(), table, today, 14)).toMatchObject([
      { kind: "step", key: "2.3-L1-S1" },
      { kind: "voice", key: "voice" },
    ]);
    expect(dueKeys({}, { unit: partner })).toEqual(["2.3-L1-S2", "voice"]);
  });

  it("but the steering group, which is told and not asked", () => {
    expect(dueKeys({}, { unit: steering })).toEqual([]);
  });
});

describe("steps", () => {
  const heard = (status: "done" | "dropped" | "underway", heardAt: string) => ({
    standings: new Map(["2.3-L1-S1", "2.3-L1-S2"].map((key) => [key, buildStanding({ status, heardAt })])),
  });
  const steps = (keys: readonly string[]) => keys.filter((key) => key.includes("-S"));

  it("that are finished are not asked for, and what was dropped never again", () => {
    expect(steps(dueKeys(heard("done", "2026-11-01T10:00:00Z")))).toEqual([]);
    expect(steps(dueKeys(heard("dropped", "2020-01-01T10:00:00Z")))).toEqual([]);
  });

  it("that come round again are asked for once their months have passed", () => {
    expect(steps(dueKeys(heard("done", "2025-11-24T10:00:00Z")))).toEqual([]);
    expect(steps(dueKeys(heard("done", "2025-11-23T10:00:00Z")))).toEqual(["2.3-L1-S2"]);
  });

  it("count as fresh to the day, in the city's time", () => {
    const fresh = { freshDays: 14 };
    expect(steps(dueKeys(heard("underway", "2026-11-08T23:30:00Z"), fresh))).toEqual([]);
    expect(steps(dueKeys(heard("underway", "2026-11-08T22:30:00Z"), fresh))).toEqual(["2.3-L1-S1", "2.3-L1-S2"]);
    expect(steps(dueKeys(heard("underway", `${today}T07:00:00Z`)))).toEqual(["2.3-L1-S1", "2.3-L1-S2"]);
  });
});

describe("figures", () => {
  it("are asked for once for each period, whatever came back for it", () => {
    const figures = (period: string) =>
      dueKeys({ reportedPeriods: new Map([["2.3-L1-G1", period]]) }).filter((key) => key === "2.3-L1-G1");
    expect(figures("2024")).toEqual(["2.3-L1-G1"]);
    expect(figures("2025")).toEqual([]);
    expect(figures("2026")).toEqual([]);
  });
});

describe("qualitative indicators", () => {
  const indicators = (evaluation: Evaluation, freshDays = 14) =>
    dueKeys({ evaluations: new Map(["2.3-L1-K1", "2.3-L1-K3"].map((key) => [key, evaluation])) }, { freshDays }).filter(
      (key) => key.includes("-K"),
    );

  it("are asked for until they are fulfilled, unless just heard of", () => {
    expect(indicators(evaluated("partly", "2026-10-01T10:00:00Z"))).toEqual(["2.3-L1-K1", "2.3-L1-K3"]);
    expect(indicators(evaluated("unknown", "2026-11-20T10:00:00Z"))).toEqual([]);
    expect(indicators(evaluated("unknown", "2026-11-20T10:00:00Z"), 0)).toEqual(["2.3-L1-K1", "2.3-L1-K3"]);
    expect(indicators(evaluated("fulfilled", "2026-10-01T10:00:00Z"))).toEqual([]);
  });

  it("that come round again are asked for again", () => {
    expect(indicators(evaluated("fulfilled", "2026-05-23T10:00:00Z"))).toEqual(["2.3-L1-K3"]);
  });
});

describe("planCheckIns", () => {
  it("plans one undelivered check-in for each unit that has something due", () => {
    expect(planCheckIns(buildRound(), board(), [steering, table])).toEqual([
      {
        key: "R-2026-11-22_tisch",
        round: "R-2026-11-22",
        unit: "tisch",
        items: dueItems(board(), table, "2026-11-22", 0),
        delivery: { state: "pending", attempts: 0 },
      },
    ]);
  });

  it("asks for a yearly duty in every yearly round, although it was answered some days into the last one", () => {
    const standings = new Map([["2.3-L1-S2", buildStanding({ status: "done", heardAt: "2026-12-05T10:00:00Z" })]]);
    const next = buildRound({ key: "R-2027-11-22", beginsOn: "2027-11-22", closesOn: "2027-12-13" });
    const [checkIn] = planCheckIns(next, board({ standings }), [partner]);
    expect(checkIn?.items.map(({ key }) => key)).toEqual(["2.3-L1-S2", "voice"]);
  });

  it("keeps of which items something was known already", () => {
    const standings = new Map([["2.3-L1-S1", buildStanding()]]);
    const [checkIn] = planCheckIns(buildRound({ freshDays: 0 }), board({ standings }), [table]);
    expect(checkIn?.items.map(({ key, isKnown }) => [key, isKnown])).toEqual([
      ["2.3-L1-S1", true],
      ["voice", undefined],
    ]);
  });

  it("leaves out what was answered shortly before the round", () => {
    const standings = new Map([["2.3-L1-S1", buildStanding({ heardAt: "2026-11-10T10:00:00Z" })]]);
    const [checkIn] = planCheckIns(buildRound({ freshDays: 14 }), board({ standings }), [table]);
    expect(checkIn?.items.map(({ key }) => key)).toEqual(["voice"]);
  });
});
