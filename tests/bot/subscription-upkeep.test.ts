import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startSubscriptionUpkeep } from "../../src/bot/subscription-upkeep.ts";
import { createHearing } from "../../src/bot/subscriptions.ts";
import { fakeSubscriptions } from "../fakes/lists.ts";
import { fakeLog } from "../fakes/log.ts";

const minuteMs = 60_000;

/** Upkeep of which attempts fail; `attempts` are the minutes since its start in which it tried. */
function setUp(fails: (attempt: number) => boolean) {
  const subscriptions = fakeSubscriptions();
  const { read } = subscriptions;
  const begun = Date.now();
  const attempts: number[] = [];
  subscriptions.read = async () => {
    attempts.push(Math.round((Date.now() - begun) / minuteMs));
    if (fails(attempts.length)) throw new RangeError("Graph is gone");
    return read();
  };
  const log = fakeLog();
  const hearing = createHearing("https://s.example", "key", "site");
  const upkeep = startSubscriptionUpkeep({ subscriptions, hearing, log, now: () => new Date().toISOString() });
  const pass = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * minuteMs);
  return { upkeep, attempts, pass, log, known: subscriptions.known };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the upkeep of subscriptions", () => {
  it("looks after them at once and every hour", async () => {
    const { attempts, pass, known } = setUp(() => false);
    await pass(121);
    expect(attempts).toEqual([0, 60, 120]);
    expect(known).toHaveLength(2);
  });

  it("tries again after 1, 5 and 15 minutes when it failed, then every hour", async () => {
    const { attempts, pass, log } = setUp(() => true);
    await pass(145);
    expect(attempts).toEqual([0, 1, 6, 21, 60, 120]);
    expect(log.events).toEqual(attempts.map(() => "subscription.failed"));
  });

  it("comes back to every hour once it went through, and is as quick after the next failure", async () => {
    const { attempts, pass, known } = setUp((attempt) => attempt <= 2);
    await pass(70);
    expect(attempts).toEqual([0, 1, 6, 60]);
    expect(known).toHaveLength(2);
  });

  it("renews when Graph wants it, also if that fails at first", async () => {
    const { upkeep, pass, log } = setUp((attempt) => attempt === 2);
    await pass(0);
    log.events.length = 0;
    upkeep.renew();
    await pass(1);
    expect(log.events).toEqual(["subscription.failed", "subscription.renewed", "subscription.renewed"]);
    await pass(60);
    expect(log.events).toHaveLength(3);
  });

  it("ends", async () => {
    const { upkeep, attempts, pass } = setUp(() => true);
    await pass(0);
    await upkeep.stop();
    await pass(120);
    expect(attempts).toEqual([0]);
  });
});
