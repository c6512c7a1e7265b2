import { describe, expect, test } from "vitest";
import { summarise } from "../../../src/core/board.ts";
import { roundProgress, totalsOf, unitsOf } from "../../../src/tab/overview/totals.ts";
import {
  buildBoard,
  buildCheckIn,
  buildConcept,
  buildField,
  buildGoal,
  buildResponse,
  buildRound,
  buildStanding,
  buildUnit,
} from "../../builders.ts";

describe("totalsOf", () => {
  test("adds up the steps of all fields and finds the latest word", () => {
    const standings = new Map([
      ["2.1-L1-S1", buildStanding({ status: "done", heardAt: "2026-11-02T08:00:00.000Z" })],
      ["2.5-L1-S1", buildStanding({ status: "blocked", heardAt: "2026-11-20T08:00:00.000Z" })],
    ]);
    const totals = totalsOf(summarise(buildBoard({ standings })));
    expect(totals.steps).toEqual({ unknown: 5, planned: 0, underway: 0, blocked: 1, done: 1, dropped: 0 });
    expect(totals.heardAt).toBe("2026-11-20T08:00:00.000Z");
  });

  test("says nothing about when, as long as nobody has spoken", () => {
    expect(totalsOf(summarise(buildBoard()))).not.toHaveProperty("heardAt");
  });
});

test("unitsOf names each office once, in the order of the goals", () => {
  const units = ["jugendamt", "amt-soziales"].map((key) => buildUnit({ key, title: key }));
  const field = buildField({
    goals: [buildGoal({ units: ["amt-soziales"] }), buildGoal({ units: ["jugendamt", "amt-soziales"] })],
  });
  const board = buildBoard({ concept: buildConcept({ units, fields: [field] }) });
  expect(unitsOf(board, field).map(({ key }) => key)).toEqual(["amt-soziales", "jugendamt"]);
});

describe("roundProgress", () => {
  test("counts a unit once, however much it has answered", () => {
    const board = buildBoard({
      rounds: [buildRound()],
      checkIns: [buildCheckIn(), buildCheckIn({ unit: "amt-soziales" })],
      responses: [buildResponse(), buildResponse({ revision: 2 }), buildResponse({ item: "2.3-L2-S1" })],
    });
    expect(roundProgress(board)).toMatchObject({ asked: 2, answered: 1 });
  });

  test("speaks of the open round only", () => {
    const closed = buildRound({ key: "R-2026-12-01", beginsOn: "2026-12-01", state: "closed" });
    const planned = buildRound({ key: "R-2027-03-01", beginsOn: "2027-03-01", state: "planned" });
    expect(roundProgress(buildBoard({ rounds: [planned, closed, buildRound()] }))?.round.key).toBe("R-2026-11-22");
    expect(roundProgress(buildBoard({ rounds: [closed] }))).toBeUndefined();
  });
});
