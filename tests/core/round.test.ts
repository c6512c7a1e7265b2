import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueSteps, hasMovedOn, newestResponses, planCheckIns, stepsOf } from "../../src/core/round.ts";
import {
  buildConcept,
  buildField,
  buildGoal,
  buildMeasure,
  buildResponse,
  buildRound,
  buildStanding,
  buildUnit,
} from "../builders.ts";

const office = buildUnit();
const table = buildUnit({ key: "tisch", title: "Runder Tisch", kind: "roundTable", alsoWritten: ["RT"] });
const concept = buildConcept({
  units: [office, table],
  fields: [
    buildField({
      goals: [
        buildGoal({
          key: "2.3-L1",
          measures: [
            buildMeasure({ key: "2.3-L1-M1", kind: "recommendation", doneBy: ["Jugendamt"] }),
            buildMeasure({ key: "2.3-L1-S1", doneBy: ["RT"] }),
            buildMeasure({ key: "2.3-L1-S2", doneBy: ["Jugendamt"] }),
          ],
        }),
      ],
    }),
  ],
});
const keys = (items: readonly { readonly key: string }[]) => items.map(({ key }) => key);

describe("stepsOf", () => {
  it("asks an office for the steps of its goals, whoever carries them out", () => {
    expect(keys(stepsOf(concept, office))).toEqual(["2.3-L1-S1", "2.3-L1-S2"]);
  });

  it("asks everybody else for the steps that they carry out, under any of their names", () => {
    expect(keys(stepsOf(concept, table))).toEqual(["2.3-L1-S1"]);
  });
});

describe("dueSteps", () => {
  it("asks for no step that is done or dropped", () => {
    const standings = new Map([["2.3-L1-S1", buildStanding({ status: "done" })]]);
    expect(keys(dueSteps(concept, standings, office))).toEqual(["2.3-L1-S2"]);
  });
});

describe("planCheckIns", () => {
  it("plans one pending check-in for each unit that has something due", () => {
    const standings = new Map([["2.3-L1-S1", buildStanding({ status: "dropped" })]]);
    expect(planCheckIns(buildRound(), concept, standings, [office, table])).toEqual([
      {
        key: "R-2026-11-22_jugendamt",
        round: "R-2026-11-22",
        unit: "jugendamt",
        items: ["2.3-L1-S2"],
        state: "pending",
      },
    ]);
  });
});

describe("newestResponses", () => {
  it("keeps the last revision, in whatever order they come", () => {
    const revisions = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1 });
    fc.assert(
      fc.property(revisions, (numbers) => {
        const responses = numbers.map((revision) => buildResponse({ revision }));
        expect(newestResponses(responses).get("2.3-L1-S1")?.revision).toBe(Math.max(...numbers));
      }),
    );
  });

  it("goes by time across rounds", () => {
    const later = buildResponse({ checkIn: "R-2027-01-01_jugendamt", answeredAt: "2027-01-02T10:00:00.000Z" });
    expect(newestResponses([later, buildResponse({ revision: 7 })]).get("2.3-L1-S1")).toBe(later);
  });
});

describe("hasMovedOn", () => {
  const response = buildResponse({ answeredAt: "2026-11-23T09:30:00.900Z" });
  const standing = { ...response.answer, heardAt: "2026-11-23T09:30:00Z" };

  it("is false for what the response itself has written, to the second and whatever ends a line", () => {
    expect(hasMovedOn(standing, response)).toBe(false);
    const answer = { ...response.answer, obstacle: "a\nb" };
    expect(hasMovedOn({ ...standing, obstacle: "a\r\nb" }, { ...response, answer })).toBe(false);
  });

  it.each([{ status: "done" }, { progress: 41 }, { obstacle: "x" }, { comment: "x" }] as const)(
    "notices %o",
    (change) => {
      expect(hasMovedOn({ ...standing, ...change }, response)).toBe(true);
    },
  );

  it("is false as long as the response has not been written to the step", () => {
    expect(hasMovedOn({ ...standing, status: "done", heardAt: "2026-11-23T09:29:59Z" }, response)).toBe(false);
  });
});
