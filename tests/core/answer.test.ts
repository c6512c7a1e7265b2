import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerDraft, Submission } from "../../src/core/answer.ts";
import { judge, longestText, readAnswer } from "../../src/core/answer.ts";
import type { Response } from "../../src/core/round.ts";
import { buildCheckIn, buildResponse, buildRound } from "../builders.ts";

function buildDraft(overrides: Partial<AnswerDraft> = {}): AnswerDraft {
  return { status: "underway", progress: "40", obstacle: "", comment: "", ...overrides };
}

function buildSubmission(overrides: Partial<Submission> = {}): Submission {
  return {
    checkIn: buildCheckIn(),
    round: buildRound(),
    item: "2.3-L1-S1",
    itemExists: true,
    channel: "19:jugendamt@thread.tacv2",
    seen: 0,
    responses: [],
    draft: buildDraft(),
    answeredBy: { id: "1", name: "Mitglied 1" },
    answeredAt: "2026-11-23T10:00:00.000Z",
    ...overrides,
  };
}

describe("readAnswer", () => {
  it("names all faults at once", () => {
    const draft = buildDraft({ status: "", progress: "140", comment: "x".repeat(longestText + 1) });
    expect(readAnswer(draft)).toEqual({
      ok: false,
      faults: [
        { field: "status", reason: "missing" },
        { field: "progress", reason: "outOfRange" },
        { field: "comment", reason: "tooLong" },
      ],
    });
  });

  it.each(["12,5", "1e2", "0x10", "abc", "٣"])("does not take %s for a whole per cent", (progress) => {
    expect(readAnswer(buildDraft({ progress }))).toMatchObject({ ok: false, faults: [{ reason: "notWhole" }] });
  });

  it("needs an obstacle for a blocked step, and only there", () => {
    expect(readAnswer(buildDraft({ status: "blocked", obstacle: "  " })).ok).toBe(false);
    expect(readAnswer(buildDraft({ status: "blocked", obstacle: "Kein Personal" })).ok).toBe(true);
    expect(readAnswer(buildDraft({ status: "done" })).ok).toBe(true);
  });

  it("leaves progress open rather than calling it 0", () => {
    const reading = readAnswer(buildDraft({ progress: " " }));
    expect(reading.ok && "progress" in reading.answer).toBe(false);
  });

  it("accepts nothing that a card could not show or a list could not hold", () => {
    const text = fc.string({ maxLength: longestText + 5 });
    const drafts = fc.record({
      status: fc.oneof(text, fc.constant("blocked")),
      progress: text,
      obstacle: text,
      comment: text,
    });
    fc.assert(
      fc.property(drafts, (draft) => {
        const reading = readAnswer(draft);
        if (!reading.ok) {
          expect(reading.faults.length).toBeGreaterThan(0);
          return;
        }
        const { progress = 0, obstacle, comment } = reading.answer;
        expect(Number.isInteger(progress) && progress >= 0 && progress <= 100).toBe(true);
        expect(Math.max(obstacle.length, comment.length)).toBeLessThanOrEqual(longestText);
      }),
    );
  });
});

describe("judge", () => {
  it.each([
    ["unknownCheckIn", { checkIn: undefined }],
    ["unknownCheckIn", { round: undefined }],
    ["wrongChannel", { channel: "19:other@thread.tacv2" }],
    ["wrongChannel", { checkIn: buildCheckIn({ state: "pending", posting: undefined as never }) }],
    ["roundClosed", { round: buildRound({ state: "closed" }) }],
    ["unknownItem", { item: "9.9-L1-S1" }],
    ["unknownItem", { itemExists: false }],
  ] satisfies [string, Partial<Submission>][])("refuses: %s", (reason, overrides) => {
    expect(judge(buildSubmission(overrides))).toEqual({ kind: "refuse", reason });
  });

  it("gives the next revision to a correction", () => {
    const verdict = judge(buildSubmission({ responses: [buildResponse()], seen: 1 }));
    expect(verdict).toMatchObject({
      kind: "accept",
      response: { revision: 2, key: "R-2026-11-22_jugendamt_2.3-L1-S1_2" },
    });
  });

  it("shows who was faster", () => {
    const responses = [buildResponse()];
    expect(judge(buildSubmission({ responses }))).toEqual({ kind: "overtaken", response: responses[0] });
  });

  it("writes one response for each revision, however many answer at once", () => {
    const submissions = fc.array(
      fc.record({
        person: fc.constantFrom("1", "2", "3"),
        status: fc.constantFrom("planned", "done"),
        seen: fc.nat(3),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(submissions, fc.array(fc.nat(12)), (all, staleness) => {
        const written = new Map<string, Response>();
        const history: Response[][] = [[]];
        for (const [index, { person, status, seen }] of all.entries()) {
          // Some judge by a state of the lists that is no longer the newest one.
          const responses = history.at(-1 - ((staleness[index] ?? 0) % history.length)) ?? [];
          const answeredBy = { id: person, name: person };
          const verdict = judge(buildSubmission({ responses, seen, answeredBy, draft: buildDraft({ status }) }));
          if (verdict.kind !== "accept" || written.has(verdict.response.key)) continue;
          written.set(verdict.response.key, verdict.response);
          history.push([...written.values()]);
        }
        expect([...written.values()].map(({ revision }) => revision)).toEqual([...written.keys()].map((_, n) => n + 1));
      }),
    );
  });

  it("counts an answer that arrives again once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.nat(3), (times, earlier) => {
        const before = Array.from({ length: earlier }, (_, n) => buildResponse({ revision: n + 1 }));
        const responses = [...before];
        const submission = buildSubmission({ seen: earlier, draft: buildDraft({ status: "done" }) });
        for (let n = 0; n < times; n += 1) {
          const verdict = judge({ ...submission, responses: [...responses] });
          if (verdict.kind === "accept") responses.push(verdict.response);
          else expect(verdict).toEqual({ kind: "repeat", response: responses.at(-1) });
        }
        expect(responses.length).toBe(earlier + 1);
      }),
    );
  });
});
