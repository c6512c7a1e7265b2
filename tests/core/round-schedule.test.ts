import { describe, expect, test } from "vitest";
import type { RoundState } from "../../src/core/round.ts";
import { defaultTerms } from "../../src/core/round-plan.ts";
import { movedTo, planChanges, possibleDeeds, roundOn } from "../../src/core/round-schedule.ts";
import { buildRound } from "../builders.ts";

const titleOf = (day: string) => `Runde ${day}`;
const planned = (day: string) => roundOn(day, defaultTerms, titleOf(day));

describe("what can be done with a round", () => {
  test.each<[RoundState, readonly string[]]>([
    ["planned", ["begin", "move", "pause", "cancel"]],
    ["paused", ["resume", "move", "cancel"]],
    ["cancelled", ["resume"]],
    ["open", ["close"]],
    ["opening", []],
    ["closing", []],
    ["closed", []],
  ])("while it is %s: %s", (state, deeds) => {
    expect(possibleDeeds({ state }, [])).toEqual(deeds);
  });

  test("none begins beside one that runs", () => {
    expect(possibleDeeds({ state: "planned" }, [buildRound({ state: "closing" })])).not.toContain("begin");
  });
});

describe("planChanges", () => {
  const days = ["2026-12-01", "2027-03-01"];

  test("adds the rounds that are not there, and leaves those that are, whatever became of them", () => {
    const cancelled = { ...planned("2027-03-01"), state: "cancelled" } as const;
    const changes = planChanges(days, defaultTerms, [cancelled], titleOf);
    expect(changes).toEqual({ added: [planned("2026-12-01")], adjusted: [], outdated: [] });
  });

  test("gives planned rounds the new terms, but not those that somebody has moved", () => {
    const terms = { ...defaultTerms, answerDays: 5 };
    const moved = movedTo(planned("2027-03-01"), "2027-03-03", defaultTerms);
    const { added, adjusted } = planChanges(days, terms, [planned("2026-12-01"), moved], titleOf);
    expect(added).toEqual([]);
    expect(adjusted.map(({ wanted }) => [wanted.key, wanted.dueOn])).toEqual([["R-2026-12-01", "2026-12-08"]]);
  });

  test("names planned rounds that do not belong to it", () => {
    const paused = { ...planned("2027-01-04"), state: "paused" } as const;
    const rounds = [planned("2027-01-11"), paused, buildRound()];
    expect(planChanges(days, defaultTerms, rounds, titleOf).outdated.map(({ key }) => key)).toEqual(["R-2027-01-11"]);
  });

  test("changes nothing the second time", () => {
    const rounds = planChanges(days, defaultTerms, [], titleOf).added;
    expect(planChanges(days, defaultTerms, rounds, titleOf)).toEqual({ added: [], adjusted: [], outdated: [] });
  });
});
