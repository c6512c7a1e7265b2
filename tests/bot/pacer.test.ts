import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPacer } from "../../src/bot/pacer.ts";

const limits = [
  [7, 1000],
  [8, 2000],
  [60, 30_000],
  [1800, 3_600_000],
] as const;

function setUp() {
  let now = 1_000_000;
  const pacer = createPacer({ clock: () => now });
  return {
    pacer,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    now: () => now,
  };
}

function most(times: readonly number[], withinMs: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + withinMs).length));
}

describe("createPacer", () => {
  it("keeps every thread, and all of them together, below Teams' limits", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ thread: fc.constantFrom("a", "b", "c"), pause: fc.nat(700) }), { maxLength: 400 }),
        (calls) => {
          const { pacer, pass, now } = setUp();
          const times = new Map<string, number[]>();
          for (const { thread, pause } of calls) {
            const wait = pacer.take(thread, 20_000);
            if (wait !== undefined) times.set(thread, [...(times.get(thread) ?? []), now() + wait]);
            pass(pause);
          }
          for (const [calls, withinMs] of limits)
            for (const ofThread of times.values()) expect(most(ofThread, withinMs)).toBeLessThanOrEqual(calls);
          expect(most([...times.values()].flat(), 1000)).toBeLessThanOrEqual(25);
        },
      ),
      { seed: 20_261_122, numRuns: 50 },
    );
  });

  it("has the eighth call wait, and gives no place to who will not wait that long", () => {
    const { pacer, pass } = setUp();
    expect(Array.from({ length: 7 }, () => pacer.take("a", 0))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(pacer.take("a", 999)).toBeUndefined();
    expect(pacer.take("b", 0)).toBe(0);
    expect(pacer.take("a", 1000)).toBe(1000);
    pass(2000);
    expect(pacer.take("a", 0)).toBe(0);
  });

  it("lets a thread rest for as long as Teams asks", () => {
    const { pacer, pass } = setUp();
    pacer.hold("a", 5000);
    pacer.hold("a", 1000);
    expect(pacer.take("a", 20_000)).toBe(5000);
    expect(pacer.take("b", 0)).toBe(0);
    pass(6000);
    expect(pacer.take("a", 0)).toBe(0);
  });
});
