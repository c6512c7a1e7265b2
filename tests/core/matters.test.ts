import { describe, expect, test } from "vitest";
import { mattersOf } from "../../src/core/matters.ts";
import {
  buildBoard,
  buildConcept,
  buildDecision,
  buildField,
  buildGoal,
  buildMeasure,
  buildMeeting,
  buildRound,
  buildStanding,
} from "../builders.ts";

const today = "2026-11-22";
const measures = [
  buildMeasure({ key: "S1", deadline: { text: "2010", due: "2010-12-31" } }),
  buildMeasure({ key: "S2", deadline: { text: "2010", due: "2010-12-31" } }),
  buildMeasure({ key: "S3" }),
  buildMeasure({ key: "M1", kind: "recommendation" }),
];
const concept = buildConcept({ fields: [buildField({ goals: [buildGoal({ measures })] })] });
const held = buildMeeting({ heldOn: "2026-09-03" });
const next = buildMeeting({ heldOn: "2026-12-03" });

describe("mattersOf", () => {
  test("counts what is stuck, late and silent; recommendations are not asked for, and what has ended is not late", () => {
    const standings = new Map([
      ["S1", buildStanding({ status: "done" })],
      ["M1", buildStanding({ status: "blocked" })],
    ]);
    expect(mattersOf(buildBoard({ concept, standings }), today)).toEqual({
      blocked: 1,
      late: 1,
      silent: 2,
      openDecisions: 0,
      lateDecisions: 0,
    });
  });

  test("counts decisions until they are settled, late ones from the day after", () => {
    const decisions = [
      buildDecision({ dueOn: "2026-11-21" }),
      buildDecision({ dueOn: today, state: "underway" }),
      buildDecision({ dueOn: "2026-11-21", state: "done" }),
      buildDecision({ dueOn: "2026-11-21", state: "dropped" }),
    ];
    expect(mattersOf(buildBoard({ decisions }), today)).toMatchObject({ openDecisions: 2, lateDecisions: 1 });
  });

  test("finds the next meeting of any body, called-off ones left out, and what was heard since that body last met", () => {
    const standings = new Map([
      ["S1", buildStanding({ heardAt: "2026-09-03T10:00:00.000Z" })],
      // After midnight in the city.
      ["S2", buildStanding({ heardAt: "2026-09-03T22:30:00.000Z" })],
    ]);
    const cancelled = buildMeeting({ heldOn: "2026-11-30", isCancelled: true });
    const other = buildMeeting({ body: "konferenz", heldOn: "2026-10-01" });
    const meetings = [next, cancelled, held, other, buildMeeting({ heldOn: "2027-03-01" })];
    expect(mattersOf(buildBoard({ concept, standings, meetings }), today)).toMatchObject({
      next: { heldOn: "2026-12-03" },
      news: { after: "meeting", day: "2026-09-03", count: 1 },
    });
  });

  test("begins with the latest round where no meeting went before", () => {
    const standings = new Map([["S1", buildStanding({ heardAt: "2026-11-22T08:00:00.000Z" })]]);
    const rounds = [
      buildRound({ beginsOn: "2026-08-01", state: "closed" }),
      buildRound(),
      buildRound({ state: "planned" }),
    ];
    expect(mattersOf(buildBoard({ concept, standings, rounds }), today).news).toEqual({
      after: "round",
      day: "2026-11-22",
      count: 1,
    });
  });

  test("a round whose day somebody has emptied, or a meeting, is no beginning", () => {
    expect(mattersOf(buildBoard({ concept, rounds: [buildRound({ beginsOn: "" })] }), today).news).toBeUndefined();
    const meetings = [buildMeeting({ heldOn: "" }), next];
    expect(mattersOf(buildBoard({ concept, meetings }), today).news).toBeUndefined();
  });
});
