import { describe, expect, test } from "vitest";
import { defaultTerms } from "../../../src/core/round-plan.ts";
import { roundOn } from "../../../src/core/round-schedule.ts";
import { doneText, moveFault, roundAfter } from "../../../src/tab/rounds/round-deeds.ts";

const today = "2026-11-23";
const round = roundOn("2026-12-01", defaultTerms, "Rückmelderunde 01.12.2026");

describe("what is done with a round", () => {
  test("beginning it now moves all its days, and keeps its key", () => {
    const begun = roundAfter("begin", round, defaultTerms, today);
    expect(begun).toMatchObject({ key: "R-2026-12-01", state: "opening", beginsOn: today, dueOn: "2026-12-07" });
    expect(begun.remindOn[0]).toBe("2026-12-02");
  });

  test("a round whose day has passed goes on with the next working day, so that it does not begin at once", () => {
    const late = { ...roundOn("2026-11-02", defaultTerms, "Runde"), state: "paused" } as const;
    expect(roundAfter("resume", late, defaultTerms, "2026-11-20")).toMatchObject({
      state: "planned",
      beginsOn: "2026-11-23",
    });
    const early = { ...round, state: "cancelled" } as const;
    expect(roundAfter("resume", early, defaultTerms, today)).toEqual(round);
  });

  test.each([
    ["pause", "paused"],
    ["cancel", "cancelled"],
  ] as const)("%s only changes the state", (deed, state) => {
    expect(roundAfter(deed, round, defaultTerms, today)).toEqual({ ...round, state });
  });

  test("closing it is up to the service, from today on", () => {
    const open = { ...round, state: "open" } as const;
    expect(roundAfter("close", open, defaultTerms, today)).toEqual({ ...open, state: "closing", closesOn: today });
  });

  test("says what came of it", () => {
    expect(doneText("move", round)).toBe("Rückmelderunde 01.12.2026 beginnt jetzt am 01.12.2026.");
  });
});

test.each([
  ["", "Bitte geben Sie einen Tag an."],
  ["2026-11-20", "Der Tag liegt in der Vergangenheit."],
  ["2026-12-25", "An diesem Tag wird nicht gearbeitet. Der nächste Arbeitstag ist der 28.12.2026."],
  ["2026-12-28", undefined],
])("moving a round to %j: %s", (day, fault) => {
  expect(moveFault(day, today)).toBe(fault);
});
