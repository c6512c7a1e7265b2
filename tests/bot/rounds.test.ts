import { describe, expect, it } from "vitest";
import { bindableUnits } from "../../src/bot/binding.ts";
import { beginRound, openRound } from "../../src/bot/rounds.ts";
import type { Round } from "../../src/core/round.ts";
import { defaultTerms } from "../../src/core/round-plan.ts";
import { buildField, buildGoal, buildMeasure, buildRound, buildUnit } from "../builders.ts";
import { buildWorld } from "./round-world.ts";

const idle = buildUnit({ key: "steering", kind: "steering" });
const unreached = buildUnit({ key: "tisch", title: "Runder Tisch", kind: "roundTable" });
const today = "2026-11-24";

function setUp(rounds: readonly Partial<Round>[] = []) {
  const world = buildWorld([unreached, buildUnit(), idle], `${today}T06:00:00.000Z`);
  world.lists.state.bindings.delete("tisch");
  for (const round of rounds) world.lists.addRound(buildRound(round));
  const states = () => [...world.lists.state.rounds.values()].map(({ value }) => [value.key, value.state]);
  return { ...world, states };
}

describe("beginRound", () => {
  it("asks at once the units that have a channel and something due", async () => {
    const { states, ...deps } = setUp();
    expect(await beginRound(deps)).toMatchObject({
      kind: "begun",
      round: {
        key: "R-2026-11-24",
        title: "Rückmelderunde 24.11.2026",
        beginsOn: today,
        dueOn: "2026-12-08",
        closesOn: "2026-12-22",
        remindOn: ["2026-12-03", "2026-12-09", "2026-12-15"],
        state: "open",
      },
      asked: [{ key: "jugendamt" }],
      leftOut: [{ unit: { key: "tisch" }, reason: "noChannel" }],
    });
    expect(states()).toEqual([["R-2026-11-24", "open"]]);
    expect([...deps.lists.state.checkIns.keys()]).toEqual(["R-2026-11-24_jugendamt"]);
  });

  it("takes the terms of the plan, unless it is given others", async () => {
    const deps = setUp();
    deps.lists.state.plan = {
      ...defaultTerms,
      answerDays: 5,
      rule: { kind: "everyMonths", months: 3, startOn: today },
    };
    expect(await beginRound(deps)).toMatchObject({ round: { dueOn: "2026-12-01" } });
    expect(await beginRound({ ...setUp(), terms: { ...defaultTerms, answerDays: 2 } })).toMatchObject({
      round: { dueOn: "2026-11-26" },
    });
  });

  it("waits for a round that is not past due", async () => {
    const deps = setUp([{ dueOn: today }]);
    expect(await beginRound(deps)).toMatchObject({ kind: "stillOpen", round: { key: "R-2026-11-22" } });
    expect(deps.lists.state.rounds.size).toBe(1);
  });

  it("has a round that is past due make way", async () => {
    const { states, ...deps } = setUp([{ dueOn: "2026-11-23" }]);
    expect(await beginRound(deps)).toMatchObject({ kind: "begun" });
    expect(states()).toEqual([
      ["R-2026-11-22", "closing"],
      ["R-2026-11-24", "open"],
    ]);
  });

  it.each(["planned", "paused", "cancelled"] as const)("begins today's round that is %s", async (state) => {
    const { states, ...deps } = setUp([{ key: "R-2026-11-24", title: "Herbst", beginsOn: "2026-12-01", state }]);
    expect(await beginRound(deps)).toMatchObject({
      kind: "begun",
      round: { title: "Herbst", beginsOn: today, dueOn: "2026-12-08" },
    });
    expect(states()).toEqual([["R-2026-11-24", "open"]]);
  });

  it.each(["open", "closing", "closed"] as const)("begins no second round on a day: %s", async (state) => {
    const deps = setUp([{ key: "R-2026-11-24", state }]);
    expect(await beginRound(deps)).toEqual({ kind: "exists" });
  });

  it("completes a round whose beginning broke off", async () => {
    const { states, ...deps } = setUp();
    deps.lists.beforeNext("createCheckIns", () => {
      throw new RangeError("the lists are gone");
    });
    await expect(beginRound(deps)).rejects.toThrow();
    expect(states()).toEqual([["R-2026-11-24", "opening"]]);
    expect(await beginRound(deps)).toMatchObject({ kind: "begun" });
    expect(states()).toEqual([["R-2026-11-24", "open"]]);
    expect(deps.lists.state.checkIns.size).toBe(1);
  });

  it("plans every check-in once when two begin at the same time", async () => {
    const deps = setUp();
    const both = await Promise.all([beginRound(deps), beginRound(deps)]);
    expect(both.map(({ kind }) => kind)).toContain("begun");
    expect(deps.lists.state.checkIns.size).toBe(1);
  });
});

describe("whom a round leaves out", () => {
  const office = buildUnit();
  const partner = buildUnit({ key: "verein", title: "Verein", kind: "partner" });
  const table = buildUnit({ key: "tisch", title: "Runder Tisch", kind: "roundTable" });
  const units = [office, partner, table];

  /** One step that the partner does, in a goal of the office; only those named have a channel. */
  async function leftOut(bound: readonly string[], doneBy: readonly string[]) {
    const { lists, ...deps } = buildWorld(units, `${today}T06:00:00.000Z`);
    const goals = [buildGoal({ units: [office.key], measures: [buildMeasure({ doneBy })] })];
    lists.state.concept = { ...lists.state.concept, fields: [buildField({ goals })] };
    for (const { key } of units) if (!bound.includes(key)) lists.state.bindings.delete(key);
    const beginning = await beginRound({ ...deps, lists });
    const named = beginning.kind === "begun" ? beginning.leftOut.map(({ unit }) => unit.key) : undefined;
    expect(bindableUnits(await lists.readBoard()).map(({ key }) => key)).toEqual(expect.arrayContaining(named ?? []));
    return named;
  }

  it("names no partner of whom only own words are asked, or for whom an office answers", async () => {
    expect(await leftOut(["jugendamt"], [])).toEqual(["tisch"]);
    expect(await leftOut(["jugendamt"], ["Verein"])).toEqual(["tisch"]);
  });

  it("names a partner whose steps nobody is asked for", async () => {
    expect(await leftOut(["tisch"], ["Verein"])).toEqual(["jugendamt", "verein"]);
  });

  it("leaves out nobody who has a channel", async () => {
    expect(await leftOut(["jugendamt", "verein", "tisch"], [])).toEqual([]);
  });
});

describe("openRound", () => {
  it.each([
    ["R-2026-11-23", "opening"],
    ["R-2026-11-25", "open"],
  ] as const)("steps back behind another round: %s %s", async (key, state) => {
    const own = buildRound({ key: "R-2026-11-24", state: "opening" });
    const { states, ...deps } = setUp([own, { key, state }]);
    expect(await openRound(deps.lists, own)).toMatchObject({ kind: "stillOpen", round: { key } });
    expect(states()).toEqual([
      ["R-2026-11-24", "planned"],
      [key, state],
    ]);
  });

  it("goes before a later round that is opened at the same time", async () => {
    const own = buildRound({ key: "R-2026-11-24", state: "opening" });
    const deps = setUp([own, { key: "R-2026-11-25", state: "opening" }]);
    expect(await openRound(deps.lists, own)).toMatchObject({ kind: "begun" });
  });
});
