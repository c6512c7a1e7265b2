import { describe, expect, it } from "vitest";
import { createRateLimit, type Operation } from "../../../src/sandbox/connector/rate-limit.ts";

function buildLimit() {
  let at = 0;
  const limit = createRateLimit({ now: () => new Date(at) });
  const pass = (ms: number) => {
    at += ms;
  };
  return { limit, pass };
}

/** How many operations go through, one every `everyMs`, until the first that does not; and how long it is to wait. */
function untilRefused(operation: Operation, everyMs: number) {
  const { limit, pass } = buildLimit();
  for (let count = 0; ; count += 1) {
    const waitMs = limit.count(operation, "19:channel");
    if (waitMs !== undefined) return { count, waitMs };
    pass(everyMs);
  }
}

describe("in one conversation", () => {
  it.each([
    ["7 messages in a second", "send", 0, { count: 7, waitMs: 1000 }],
    ["8 messages in 2 seconds", "send", 160, { count: 8, waitMs: 2000 - 8 * 160 }],
    ["60 messages in 30 seconds", "send", 400, { count: 60, waitMs: 30_000 - 60 * 400 }],
    ["1,800 messages in an hour", "send", 1000, { count: 1800, waitMs: 3_600_000 - 1_800_000 }],
    ["7 new threads in a second", "create", 0, { count: 7, waitMs: 1000 }],
    ["14 readings of members in a second", "members", 0, { count: 14, waitMs: 1000 }],
    ["3,600 readings of channels in an hour", "conversations", 600, { count: 3600, waitMs: 3_600_000 - 3600 * 600 }],
  ] as const)("%s go through", (_case, operation, everyMs, expected) => {
    expect(untilRefused(operation, everyMs)).toEqual(expected);
  });

  it("a refusal does not count, and after the time it named all goes on", () => {
    const { limit, pass } = buildLimit();
    for (let count = 0; count < 7; count += 1) expect(limit.count("send", "a")).toBeUndefined();
    expect(limit.count("send", "a")).toBe(1000);
    expect(limit.count("send", "b")).toBeUndefined();
    expect(limit.count("create", "a")).toBeUndefined();
    pass(1000);
    expect(limit.count("send", "a")).toBeUndefined();
    expect(limit.count("send", "a")).toBe(1000);
  });
});

it("in the tenant 50 requests go through in a second", () => {
  const { limit, pass } = buildLimit();
  for (let count = 0; count < 50; count += 1) expect(limit.countRequest()).toBeUndefined();
  expect(limit.countRequest()).toBe(1000);
  pass(1000);
  expect(limit.countRequest()).toBeUndefined();
});
