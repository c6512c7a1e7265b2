import fc from "fast-check";
import { expect, test } from "vitest";
import type { FailedAttempt, LoadHints } from "../../src/graph/retry.ts";
import { readLoadHints, waitBeforeRepeat } from "../../src/graph/retry.ts";

const wait = fc.nat({ max: 3_600_000 });
const hints: fc.Arbitrary<LoadHints> = fc.record(
  { retryAfter: wait, reset: wait, remaining: fc.nat({ max: 2000 }) },
  { requiredKeys: [] },
);
const status = fc.constantFrom(0, 200, 400, 401, 403, 404, 408, 409, 410, 412, 429, 500, 502, 503, 504);
const failure: fc.Arbitrary<FailedAttempt> = fc.record({
  status,
  hints,
  reads: fc.boolean(),
  attempt: fc.integer({ min: 1, max: 20 }),
  left: fc.integer({ min: -1000, max: 7_200_000 }),
  random: fc.double({ min: 0, max: 1, noNaN: true }),
});

test("a wait always ends before the deadline and is never shorter than the service asks for", () => {
  fc.assert(
    fc.property(failure, (attempt) => {
      const waits = waitBeforeRepeat(attempt);
      if (waits === undefined) return;
      expect(waits).toBeLessThan(attempt.left);
      expect(waits).toBeGreaterThanOrEqual(attempt.hints.retryAfter ?? 0);
    }),
  );
});

test("a write is repeated after 429 alone", () => {
  fc.assert(
    fc.property(failure, (attempt) => {
      if (attempt.reads || attempt.status === 429) return;
      expect(waitBeforeRepeat(attempt)).toBeUndefined();
    }),
  );
});

test("nothing is repeated that the service has answered or refused for good", () => {
  fc.assert(
    fc.property(failure, fc.constantFrom(200, 400, 401, 403, 404, 410), (attempt, final) => {
      expect(waitBeforeRepeat({ ...attempt, status: final })).toBeUndefined();
    }),
  );
});

test("a conflict is repeated where nothing is written, and nowhere else", () => {
  const first = { hints: {}, attempt: 1, left: 1000, random: 0 };
  for (const status of [409, 412]) {
    expect(waitBeforeRepeat({ ...first, status, reads: true })).toBe(500);
    expect(waitBeforeRepeat({ ...first, status, reads: false })).toBeUndefined();
  }
});

test("a wait that is asked for is kept however long it is, if there is time", () => {
  fc.assert(
    fc.property(wait, fc.boolean(), (retryAfter, reads) => {
      const attempt = { status: 429, hints: { retryAfter }, reads, attempt: 1, random: 0 };
      expect(waitBeforeRepeat({ ...attempt, left: retryAfter + 1 })).toBe(retryAfter);
      expect(waitBeforeRepeat({ ...attempt, left: retryAfter })).toBeUndefined();
    }),
  );
});

test("repeating ends, whatever the service says", () => {
  fc.assert(
    fc.property(failure, (attempt) => {
      expect(waitBeforeRepeat({ ...attempt, attempt: 12 })).toBeUndefined();
    }),
  );
});

test("without a word from the service, every wait is longer than the one before", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
      const after = (count: number) =>
        waitBeforeRepeat({ status: 503, hints: {}, reads: true, attempt: count, left: 1e9, random }) ?? Number.NaN;
      expect(after(attempt + 1)).toBeGreaterThan(after(attempt));
    }),
  );
});

test("the longer of Retry-After and the reset counts once nothing is left", () => {
  const attempt = { status: 429, reads: true, attempt: 1, left: 1e9, random: 0 };
  expect(waitBeforeRepeat({ ...attempt, hints: { retryAfter: 9000, reset: 31_000, remaining: 0 } })).toBe(31_000);
  expect(waitBeforeRepeat({ ...attempt, hints: { retryAfter: 9000, reset: 31_000, remaining: 5 } })).toBe(9000);
});

test("reads seconds and dates, and takes nothing else for a wait", () => {
  const now = Date.parse("2026-11-22T10:00:00Z");
  const read = (text: string) => readLoadHints({ "retry-after": text }, now).retryAfter;
  expect(read("31")).toBe(31_000);
  expect(read("Sun, 22 Nov 2026 10:01:00 GMT")).toBe(60_000);
  expect(read("Sun, 22 Nov 2026 09:00:00 GMT")).toBe(0);
  expect(["", "bald"].map(read)).toEqual([undefined, undefined]);
  expect(readLoadHints({ "ratelimit-remaining": "120", "ratelimit-reset": "5" }, now)).toEqual({
    remaining: 120,
    reset: 5000,
  });
});
