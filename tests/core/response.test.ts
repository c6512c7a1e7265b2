import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StepAnswer } from "../../src/core/response.ts";
import { hasMovedOn, newestResponses, standingAfter } from "../../src/core/response.ts";
import { indicatorStateOf } from "../../src/core/standing.ts";
import { buildResponse } from "../builders.ts";

describe("newestResponses", () => {
  it("keeps the last revision, in whatever order they come", () => {
    const revisions = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1 });
    fc.assert(
      fc.property(revisions, (numbers) => {
        const responses = numbers.map((revision) => buildResponse({ revision }));
        expect(newestResponses(responses).get("2.3-L1-S1")?.revision).toBe(Math.max(...numbers));
      }),
      { seed: 20261122 },
    );
  });

  it("goes by time across rounds", () => {
    const later = buildResponse({ checkIn: "R-2027-01-01_jugendamt", answeredAt: "2027-01-02T10:00:00.000Z" });
    expect(newestResponses([later, buildResponse({ revision: 7 })]).get("2.3-L1-S1")).toBe(later);
  });
});

describe("hasMovedOn", () => {
  const answeredAt = "2026-11-23T09:30:00.900Z";
  const answer: StepAnswer = {
    kind: "step",
    status: "underway",
    progress: 40,
    obstacle: "",
    remedy: "",
    support: "",
    comment: "",
  };
  const standing = { ...standingAfter(answer, answeredAt), heardAt: "2026-11-23T09:30:00Z" };

  it("is false for what the answer itself has written, to the second and whatever ends a line", () => {
    expect(hasMovedOn(standing, answer, answeredAt)).toBe(false);
    expect(hasMovedOn({ ...standing, obstacle: "a\r\nb" }, { ...answer, obstacle: "a\nb" }, answeredAt)).toBe(false);
  });

  it.each([
    { status: "done" },
    { progress: 41 },
    { progress: undefined as never },
    { obstacle: "x" },
    { remedy: "x" },
    { support: "x" },
    { comment: "x" },
  ] as const)("notices %o", (change) => {
    expect(hasMovedOn({ ...standing, ...change }, answer, answeredAt)).toBe(true);
  });

  it("is false as long as the answer has not been written to the step", () => {
    expect(hasMovedOn({ ...standing, status: "done", heardAt: "2026-11-23T09:29:59Z" }, answer, answeredAt)).toBe(
      false,
    );
    const { heardAt: _, ...unheard } = standing;
    expect(hasMovedOn({ ...unheard, status: "unknown" }, answer, answeredAt)).toBe(false);
  });
});

describe("indicatorStateOf", () => {
  it.each([
    ["fulfilled", "2020-01-01", "reached"],
    ["partly", undefined, "onTheWay"],
    ["not", undefined, "atRisk"],
    ["not", "2026-11-23", "atRisk"],
    ["not", "2026-11-22", "missed"],
    ["unknown", "2020-01-01", "unknown"],
  ] as const)("%s with a target for %s is %s", (fulfilment, due, state) => {
    expect(indicatorStateOf({ fulfilment, evidence: "", comment: "" }, due, "2026-11-23")).toBe(state);
  });
});
