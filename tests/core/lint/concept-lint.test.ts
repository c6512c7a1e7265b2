import { describe, expect, test } from "vitest";
import type { Concept, Goal, Measure, Unit } from "../../../src/core/concept.ts";
import { lintConcept } from "../../../src/core/lint/concept-lint.ts";
import type { Finding } from "../../../src/core/lint/finding.ts";
import { byRule, groupFindings } from "../../../src/core/lint/finding-groups.ts";
import type { Reported } from "../../../src/core/lint/reported.ts";
import {
  buildBaseFigure,
  buildBoard,
  buildConcept,
  buildField,
  buildGoal,
  buildIndicator,
  buildMeasure,
  buildStanding,
  buildUnit,
} from "../../builders.ts";
import { ratingen } from "../../concept/ratingen.ts";

const reported: Reported = { ...buildBoard(), today: "2026-11-22" };
const target = { text: "40 Personen", quantities: [{ atLeast: "40", unit: "Personen" }], due: "2027-12-31" };
const soundMeasure = buildMeasure({ deadline: { text: "Juni 2027", due: "2027-06-30" } });
const office = buildUnit({ group: "Verwaltung" });

/** A concept of one goal in which nothing is open. */
function conceptOf(goal: Partial<Goal> = {}, overrides: Partial<Concept> = {}): Concept {
  const sound = { measures: [soundMeasure], indicators: [buildIndicator({ target })] };
  const field = buildField({ key: "2.3", goals: [buildGoal({ ...sound, ...goal })] });
  return buildConcept({ fields: [field], units: [office], ...overrides });
}

function withMeasure(measure: Partial<Measure>, units: readonly Unit[] = [office]): Concept {
  return conceptOf({ measures: [{ ...soundMeasure, ...measure }] }, { units });
}

function said(findings: readonly Finding[]): readonly unknown[] {
  return findings.map(({ place, fault }) => ({ in: place.key, ...fault }));
}

describe("the text", () => {
  test("a concept in which nothing is open has no findings", () => {
    expect(lintConcept(conceptOf())).toEqual([]);
  });

  test("remarks are findings at whatever item they stand, but for notes", () => {
    const remark = (text: string) => ({ remarks: [{ kind: "gap", text } as const] });
    const goal = buildGoal({
      ...remark("goal"),
      measures: [{ ...soundMeasure, ...remark("measure") }],
      baseFigures: [buildBaseFigure(remark("figure"))],
      indicators: [buildIndicator({ target, ...remark("indicator") })],
    });
    const item = { source: "3.3", details: [] };
    const concept = buildConcept({
      ...remark("concept"),
      cityGoals: [{ ...item, key: "1-L1", title: "Miteinander", ...remark("city goal") }],
      fields: [buildField({ key: "2.3", goals: [goal], ...remark("field") })],
      units: [{ ...office, ...remark("unit") }],
      bodies: [{ ...item, key: "lenkungsgruppe", title: "Lenkungsgruppe", ...remark("body") }],
      steeringTasks: [{ ...item, key: "3.3-A1", title: "Auswerten", body: "lenkungsgruppe", ...remark("task") }],
    });
    const found = lintConcept(concept);
    expect(found.map(({ fault }) => "text" in fault && fault.text)).toEqual([
      "concept",
      "city goal",
      "field",
      "goal",
      "measure",
      "figure",
      "indicator",
      "unit",
      "body",
      "task",
    ]);
    const parts = groupFindings(concept, found).map(({ part }) => (typeof part === "string" ? part : part.key));
    expect(parts).toEqual(["concept", "2.3", "units", "steering"]);
    expect(lintConcept(conceptOf({ remarks: [{ kind: "note", text: "Hinweis" }] }))).toEqual([]);
  });
});

describe("who", () => {
  test("a goal and a step without anybody, but no recommendation", () => {
    const recommendation = buildMeasure({ key: "2.3-L1-M1", kind: "recommendation", doneBy: [] });
    const concept = conceptOf({ units: [], measures: [recommendation, { ...soundMeasure, doneBy: [] }] });
    expect(said(lintConcept(concept))).toEqual([
      { in: "2.3-L1", rule: "nobodyNamed" },
      { in: "2.3-L1-S1", rule: "nobodyNamed" },
    ]);
  });

  test("names and keys that no unit bears", () => {
    const measures = [{ ...soundMeasure, doneBy: ["Jugendamt", "Jugentamt"] }];
    expect(said(lintConcept(conceptOf({ units: ["jugendamt", "jugentamt"], measures })))).toEqual([
      { in: "2.3-L1", rule: "nameWithoutUnit", name: "jugentamt" },
      { in: "2.3-L1-S1", rule: "nameWithoutUnit", name: "Jugentamt" },
    ]);
  });

  test("a step is done by others unless a doer is, or is part of, a responsible unit", () => {
    const part = buildUnit({ key: "foerderung", title: "Jugendförderung", partOf: "jugendamt" });
    const team = buildUnit({ key: "team", title: "Team", partOf: "foerderung" });
    const other = buildUnit({ key: "schulamt", title: "Schulamt", group: "Verwaltung" });
    const units = [office, part, team, other];
    expect(lintConcept(withMeasure({ doneBy: ["Team"] }, units))).toEqual([]);
    expect(lintConcept(withMeasure({ doneBy: ["Schulamt", "Jugendamt"] }, units))).toEqual([]);
    expect(said(lintConcept(withMeasure({ doneBy: ["Schulamt"] }, units)))).toEqual([
      { in: "2.3-L1-S1", rule: "stepByOthers", doneBy: ["Schulamt"], responsible: ["Jugendamt"] },
    ]);
  });

  test("units that are parts of each other, as lists may say, do not keep it busy", () => {
    const one = buildUnit({ key: "eins", title: "Eins", partOf: "zwei" });
    const two = buildUnit({ key: "zwei", title: "Zwei", partOf: "eins" });
    const findings = lintConcept(withMeasure({ doneBy: ["Eins"] }, [office, one, two]));
    expect(findings.map(({ fault }) => fault.rule)).toEqual(["stepByOthers"]);
  });

  test("a unit that acts once and is listed nowhere, unless a remark doubts it already", () => {
    const club = buildUnit({ key: "verein", title: "Verein", kind: "partner" });
    const doneBy = ["Jugendamt", "Verein"];
    const listed = (more: Partial<Unit>) => said(lintConcept(withMeasure({ doneBy }, [office, { ...club, ...more }])));
    expect(listed({})).toEqual([{ in: "verein", rule: "unitNamedOnce", at: "2.3-L1-S1" }]);
    expect(listed({ group: "Vereine" })).toEqual([]);
    expect(listed({ partOf: "jugendamt" })).toEqual([]);
    expect(listed({ remarks: [{ kind: "unknownOffice", text: "Sonst nirgends" }] })).toEqual([
      { in: "verein", rule: "unknownOffice", text: "Sonst nirgends" },
    ]);
    const measures = ["2.3-L1-S1", "2.3-L1-S2"].map((key) => ({ ...soundMeasure, key, doneBy }));
    expect(lintConcept(conceptOf({ measures }, { units: [office, club] }))).toEqual([]);
    expect(lintConcept(conceptOf({}, { units: [office, club] }))).toEqual([]);
  });

  test("a steering task without a body, or with one that there is not", () => {
    const task = { key: "3.3-A1", title: "Auswerten", source: "3.3", details: [], remarks: [] };
    const steeringTasks = [task, { ...task, key: "3.3-A2", body: "beirat" }];
    expect(said(lintConcept(conceptOf({}, { steeringTasks })))).toEqual([
      { in: "3.3-A1", rule: "taskWithoutBody" },
      { in: "3.3-A2", rule: "taskWithoutBody", body: "beirat" },
    ]);
  });
});

describe("when and how much", () => {
  test("a deadline needs a date until its step has ended", () => {
    const vague = withMeasure({ deadline: { text: "kurzfristig" } });
    expect(said(lintConcept(vague))).toEqual([{ in: "2.3-L1-S1", rule: "deadlineWithoutDate", term: "kurzfristig" }]);
    const { deadline: _, ...undated } = soundMeasure;
    expect(said(lintConcept(conceptOf({ measures: [undated] })))).toEqual([
      { in: "2.3-L1-S1", rule: "deadlineWithoutDate" },
    ]);
    const rules = (status: "underway" | "dropped") => {
      const standings = new Map([["2.3-L1-S1", buildStanding({ status })]]);
      return lintConcept(vague, { ...reported, standings }).map(({ fault }) => fault.rule);
    };
    expect(rules("underway")).toContain("deadlineWithoutDate");
    expect(rules("dropped")).not.toContain("deadlineWithoutDate");
  });

  test("an indicator needs a target, and a goal figures to measure it by", () => {
    const indicators = [buildIndicator({ kind: "keyFigure" }), buildIndicator({ key: "2.3-L1-K2", target })];
    expect(said(lintConcept(conceptOf({ indicators, baseFigures: [] })))).toEqual([
      { in: "2.3-L1", rule: "goalWithoutFigures" },
      { in: "2.3-L1-K1", rule: "indicatorWithoutTarget", kind: "keyFigure" },
      { in: "2.3-L1-K2", rule: "targetWithoutFigure", target: "40 Personen" },
    ]);
  });

  test("a formula can be calculated", () => {
    const indicators = [
      buildIndicator({ kind: "keyFigure", target, formula: "G1 / K2" }),
      buildIndicator({ key: "2.3-L1-K2", kind: "keyFigure", target, formula: "K1 + G9" }),
    ];
    const [first, second, ...more] = lintConcept(conceptOf({ indicators })).map(({ fault }) => fault);
    expect([first, second]).toMatchObject([
      { rule: "faultyFormula", formula: { text: "G1 / K2", faults: [{ kind: "cycle", through: ["2.3-L1-K2"] }] } },
      { rule: "faultyFormula", formula: { faults: [{ kind: "cycle" }, { kind: "unknownFigure", key: "2.3-L1-G9" }] } },
    ]);
    expect(more).toEqual([]);
  });
});

describe("what the lists know beside the concept", () => {
  test("figures never reported; one that another goal asks for is that goal's matter", () => {
    const baseFigures = [buildBaseFigure(), buildBaseFigure({ key: "2.3-L1-G2", sameAs: "2.3-L1-G1" })];
    const bindings = new Map([["jugendamt", { team: "19:t", channel: "19:c", language: "de" } as const]]);
    const concept = conceptOf({ baseFigures });
    expect(said(lintConcept(concept, { ...reported, bindings }))).toEqual([
      { in: "2.3-L1-G1", rule: "figureNeverReported" },
    ]);
    const reportedPeriods = new Map([["2.3-L1-G1", "2025"]]);
    expect(lintConcept(concept, { ...reported, bindings, reportedPeriods })).toEqual([]);
  });

  test("a unit without a channel of which something is expected, own words aside", () => {
    const table = buildUnit({ key: "rt", title: "Runder Tisch", kind: "roundTable" });
    const concept = conceptOf({}, { units: [office, table] });
    const findings = lintConcept(concept, { ...reported, reportedPeriods: new Map([["2.3-L1-G1", "2025"]]) });
    expect(said(findings)).toEqual([{ in: "jugendamt", rule: "unitWithoutChannel", open: 2 }]);
  });
});

describe("the concept of Ratingen", () => {
  const concept = ratingen();
  const findings = lintConcept(concept);
  const counts = (list: readonly Finding[]) =>
    Object.fromEntries(byRule(list).map(({ rule, findings: own }) => [rule, own.length]));
  const keys = (wanted: string) => findings.flatMap(({ place, fault }) => (fault.rule === wanted ? [place.key] : []));

  test("has as many findings of each rule as its text has", () => {
    expect(counts(findings)).toEqual({
      contradiction: 16,
      gap: 32,
      spelling: 20,
      // Three units, and the step of the fourth goal of 2.6 which names one of them.
      unknownOffice: 4,
      unitNamedOnce: 6,
      stepByOthers: 10,
      // Of 23 steps, the three of 2.2 have a date.
      deadlineWithoutDate: 20,
      goalWithoutFigures: 1,
      // Of 32 indicators, 11 have a target.
      indicatorWithoutTarget: 21,
      // Two thirds of the elected, in the one goal without base figures.
      targetWithoutFigure: 1,
      taskWithoutBody: 15,
    });
  });

  test("names these units once, and has these steps done by others", () => {
    expect(keys("unitNamedOnce").join(" ")).toBe(
      "verwaltungsvorstand integrationsbeauftragte rt-haeusliche-gewalt ehrenamtsboersen migrantenorganisationen interessenvertretung",
    );
    expect(keys("stepByOthers").join(" ")).toBe(
      "2.1-L1-S1 2.1-L1-S2 2.3-L1-S1 2.3-L2-S3 2.6-L1-S1 2.6-L1-S2 2.6-L2-S2 2.6-L3-S2 2.6-L4-S1 2.7-L1-S1",
    );
    expect(keys("goalWithoutFigures")).toEqual(["2.4-L1"]);
  });

  test("lacks every channel and every report when it is new", () => {
    // Five offices are responsible for goals, six others do steps. Of 28 figures two are asked for elsewhere.
    expect(counts(lintConcept(concept, reported))).toMatchObject({ unitWithoutChannel: 11, figureNeverReported: 26 });
  });

  test("is gone through in its own order", () => {
    const parts = groupFindings(concept, findings).map(({ part }) => (typeof part === "string" ? part : part.key));
    expect(parts).toEqual(["concept", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "units", "steering"]);
  });
});
