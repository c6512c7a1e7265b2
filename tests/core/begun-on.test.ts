import { describe, expect, it } from "vitest";
import { begunOn } from "../../src/core/round-calendar.ts";

describe("begunOn", () => {
  const round = { beginsOn: "2026-11-23", dueOn: "2026-12-07", closesOn: "2026-12-21", remindOn: ["2026-12-02"] };

  it("moves every day along when a round begins late, by working days", () => {
    expect(begunOn(round, "2026-11-30")).toEqual({
      beginsOn: "2026-11-30",
      dueOn: "2026-12-14",
      closesOn: "2026-12-29",
      remindOn: ["2026-12-09"],
    });
  });

  it("leaves a round as it is that begins on its day", () => {
    expect(begunOn(round, "2026-11-23")).toBe(round);
  });
});
