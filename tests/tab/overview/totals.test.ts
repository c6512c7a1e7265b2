import { describe, expect, test } from "vitest";
import { summarise } from "../../../src/core/board.ts";
import type { Response } from "../../../src/core/response.ts";
import { roundProgress, totalsOf, unitsOf } from "../../../src/tab/overview/totals.ts";
import { unitProgress } from "../../../src/tab/rounds/unit-progress.ts";
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
  test("counts a unit once nothing of it is open, as the page of the rounds does", () => {
    const items = ["2.3-L1-S1", "2.3-L1-S2"].map((key) => ({ kind: "step", key, title: key }) as const);
    const checkIns = [buildCheckIn({ items }), buildCheckIn({ unit: "amt-soziales" })];
    const count = (responses: Response[]) => {
      const board = buildBoard({ rounds: [buildRound()], checkIns, responses });
      const onPage = unitProgress(board, buildRound(), "2026-12-01").filter(({ state }) => state === "answered");
      expect(roundProgress(board)).toMatchObject({ asked: checkIns.length, answered: onPage.length });
      return onPage.length;
    };
    const corrected = [1, 2].map((revision) => buildResponse({ revision }));
    expect(count(corrected)).toBe(0);
    expect(roundProgress(buildBoard({ rounds: [buildRound()], checkIns, responses: corrected }))?.partly).toBe(1);
    expect(count([...corrected, buildResponse({ item: "2.3-L1-S2" })])).toBe(1);
  });

  test("speaks of the open round only", () => {
    const closed = buildRound({ key: "R-2026-12-01", beginsOn: "2026-12-01", state: "closed" });
    const planned = buildRound({ key: "R-2027-03-01", beginsOn: "2027-03-01", state: "planned" });
    expect(roundProgress(buildBoard({ rounds: [planned, closed, buildRound()] }))?.round.key).toBe("R-2026-11-22");
    expect(roundProgress(buildBoard({ rounds: [closed] }))).toBeUndefined();
  });
});
