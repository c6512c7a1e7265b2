import { describe, expect, it } from "vitest";
import { createHearing, keepSubscriptions } from "../../src/bot/subscriptions.ts";
import type { Subscription } from "../../src/graph/subscriptions.ts";
import { fakeSubscriptions } from "../fakes/lists.ts";
import { fakeLog } from "../fakes/log.ts";

const hearing = createHearing("https://s.example", "key", "site");
const now = () => "2026-11-22T10:00:00.000Z";
const inDays = (days: number) => new Date(Date.parse(now()) + days * 86_400_000).toISOString();

function subscription(overrides: Partial<Subscription> = {}): Subscription {
  return { id: "a", list: "measures", notificationUrl: hearing.notificationUrl, expiresAt: inDays(3), ...overrides };
}

function setUp(...known: Subscription[]) {
  const subscriptions = fakeSubscriptions(known);
  return { subscriptions, hearing, log: fakeLog(), now };
}

describe("keepSubscriptions", () => {
  it("subscribes to every list, each with a secret of its own that Graph can keep", async () => {
    const deps = setUp();
    await keepSubscriptions(deps);
    await keepSubscriptions(deps);
    const { known } = deps.subscriptions;
    expect(known.map(({ list, expiresAt }) => [list, expiresAt])).toEqual([
      ["measures", inDays(3)],
      ["units", inDays(3)],
    ]);
    const states = known.map(({ clientState = "" }) => clientState);
    expect(new Set(states).size).toBe(2);
    expect(states.every((state) => state.length >= 32 && state.length <= 128)).toBe(true);
  });

  it("renews what is past half of its life, and all of it when Graph asks for it", async () => {
    const deps = setUp(subscription({ expiresAt: inDays(1) }), subscription({ id: "b", list: "units" }));
    await keepSubscriptions(deps);
    expect(deps.log.events).toEqual(["subscription.renewed"]);
    expect(deps.subscriptions.known.map(({ expiresAt }) => expiresAt)).toEqual([inDays(3), inDays(3)]);
    await keepSubscriptions(deps, { anew: true });
    expect(deps.log.events).toHaveLength(3);
  });

  it("makes a new one for one that went while it was to be renewed", async () => {
    const deps = setUp(subscription({ expiresAt: inDays(1) }), subscription({ id: "b", list: "units" }));
    const read = deps.subscriptions.read;
    deps.subscriptions.read = async () => {
      const known = await read();
      await deps.subscriptions.delete("a");
      return known;
    };
    await keepSubscriptions(deps);
    expect(deps.subscriptions.known.map(({ list }) => list)).toEqual(["units", "measures"]);
  });

  it("deletes what two instances made twice, and both agree on which one stays", async () => {
    const deps = setUp(subscription({ id: "b" }), subscription({ id: "a" }), subscription({ id: "c", list: "units" }));
    await Promise.all([keepSubscriptions(deps), keepSubscriptions(deps)]);
    expect(deps.subscriptions.known.map(({ id }) => id)).toEqual(["a", "c"]);
  });

  it("replaces what was made with another key, and leaves other services alone", async () => {
    const old = createHearing("https://s.example", "old key", "site");
    const deps = setUp(
      subscription({ id: "old", notificationUrl: old.notificationUrl }),
      subscription({ id: "other", notificationUrl: "https://other.example/hook" }),
    );
    await keepSubscriptions(deps);
    expect(deps.subscriptions.known.map(({ id }) => id)).toEqual(["other", "new-1", "new-2"]);
  });
});
