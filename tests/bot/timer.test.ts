import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MessengerError } from "../../src/bot/errors.ts";
import type { Lists } from "../../src/bot/ports.ts";
import { newMemory, startTimer, tick } from "../../src/bot/timer.ts";
import { undelivered } from "../../src/core/delivery.ts";
import { defaultTerms } from "../../src/core/round-plan.ts";
import { buildCheckIn, buildResponse, buildRound, buildStanding, buildUnit } from "../builders.ts";
import { textOf } from "../cards/elements.ts";
import { buildWorld } from "./round-world.ts";

const steering = buildUnit({ key: "lenkungsgruppe", kind: "steering" });
const days = {
  beginsOn: "2026-11-23",
  dueOn: "2026-12-07",
  closesOn: "2026-12-21",
  remindOn: ["2026-12-02", "2026-12-09"],
};

function setUp(instant = "2026-11-23T07:00:00.000Z") {
  const world = buildWorld([buildUnit(), steering], instant);
  const stateOf = (key = "R-2026-11-23") => world.lists.state.rounds.get(key)?.value.state;
  const notices = () =>
    [...world.lists.state.notices.values()].map(({ value }) => value.key.replace("R-2026-11-23_", ""));
  return { ...world, stateOf, notices };
}

/** Counts the calls to the lists by name. */
function counting(lists: Lists): { readonly lists: Lists; readonly calls: string[] } {
  const calls: string[] = [];
  const get = (target: Lists, name: string | symbol): unknown => {
    const work: unknown = Reflect.get(target, name);
    if (typeof work !== "function") return work;
    return (...given: unknown[]) => {
      calls.push(String(name));
      return work.apply(target, given);
    };
  };
  return { lists: new Proxy(lists, { get }), calls };
}

describe("a plan", () => {
  const plan = { ...defaultTerms, rule: { kind: "everyMonths", months: 6, startOn: "2026-11-23" } } as const;

  it("has its rounds of the next twelve months in the lists, each once", async () => {
    const deps = setUp("2026-11-22T07:00:00.000Z");
    deps.lists.state.plan = plan;
    await Promise.all([tick(deps), tick(deps)]);
    await tick(deps);
    expect([...deps.lists.state.rounds.keys()]).toEqual(["R-2026-11-23", "R-2027-05-24"]);
    expect(deps.lists.state.rounds.get("R-2026-11-23")?.value).toMatchObject({
      state: "planned",
      title: "Rückmelderunde 23.11.2026",
      dueOn: "2026-12-07",
    });
  });

  it("leaves rounds alone that somebody moved or cancelled", async () => {
    const deps = setUp("2026-11-22T07:00:00.000Z");
    deps.lists.state.plan = plan;
    const moved = buildRound({ key: "R-2026-11-23", beginsOn: "2026-11-30", state: "planned" });
    const cancelled = buildRound({ key: "R-2027-05-24", beginsOn: "2027-05-24", state: "cancelled" });
    for (const round of [moved, cancelled]) deps.lists.addRound(round);
    await tick(deps);
    expect([...deps.lists.state.rounds.values()].map(({ value }) => value)).toEqual([moved, cancelled]);
  });

  it("follows the meetings of a body", async () => {
    const deps = setUp("2026-11-22T07:00:00.000Z");
    deps.lists.state.plan = { ...defaultTerms, rule: { kind: "beforeMeetings", weeks: 4, body: "lenkungsgruppe" } };
    deps.lists.state.meetings.push(
      { body: "lenkungsgruppe", heldOn: "2027-03-15" },
      { body: "x", heldOn: "2027-04-15" },
    );
    await tick(deps);
    expect([...deps.lists.state.rounds.keys()]).toEqual(["R-2027-02-15"]);
  });
});

describe("a round", () => {
  it("begins on its day at eight in the city", async () => {
    const deps = setUp("2026-11-23T06:59:59.000Z");
    deps.lists.addRound(buildRound({ ...days, key: "R-2026-11-23", state: "planned" }));
    await tick(deps);
    expect(deps.stateOf()).toBe("planned");
    deps.at("2026-11-23T07:00:00.000Z");
    await tick(deps);
    expect(deps.stateOf()).toBe("open");
    expect(deps.messenger.posts.map(({ place }) => place.conversation)).toEqual(["19:jugendamt"]);
  });

  it("keeps its days to answer when it begins late, and only the latest of missed ones begins", async () => {
    const deps = setUp("2026-11-25T07:00:00.000Z");
    deps.lists.addRound(buildRound({ ...days, key: "R-2026-08-24", beginsOn: "2026-08-24", state: "planned" }));
    deps.lists.addRound(buildRound({ ...days, key: "R-2026-11-23", state: "planned" }));
    await tick(deps);
    expect(deps.stateOf("R-2026-08-24")).toBe("cancelled");
    expect(deps.lists.state.rounds.get("R-2026-11-23")?.value).toMatchObject({
      state: "open",
      beginsOn: "2026-11-25",
      dueOn: "2026-12-09",
      closesOn: "2026-12-23",
      remindOn: ["2026-12-04", "2026-12-11"],
    });
  });

  it("waits while an earlier one may still be answered, and then takes its place", async () => {
    const deps = setUp();
    deps.lists.addRound(buildRound({ key: "R-2026-11-09", dueOn: "2026-11-23", closesOn: "2026-12-07" }));
    deps.lists.addRound(buildRound({ ...days, key: "R-2026-11-23", state: "planned" }));
    await tick(deps);
    expect([deps.stateOf("R-2026-11-09"), deps.stateOf()]).toEqual(["open", "planned"]);
    deps.at("2026-11-24T07:00:00.000Z");
    await tick(deps);
    expect([deps.stateOf("R-2026-11-09"), deps.stateOf()]).toEqual(["closed", "open"]);
  });

  it.each(["opening", "closing"] as const)("that broke off while %s goes on", async (state) => {
    const deps = setUp();
    deps.lists.addRound(buildRound({ ...days, key: "R-2026-11-23", state }));
    await tick(deps);
    expect(deps.stateOf()).toBe(state === "opening" ? "open" : "closed");
  });

  it("reminds on its days, once, and makes up only for the latest day that was missed", async () => {
    const deps = setUp("2026-12-10T12:00:00.000Z");
    deps.lists.addRound(buildRound({ ...days, key: "R-2026-11-23" }));
    deps.lists.addCheckIn(buildCheckIn({ round: "R-2026-11-23" }));
    for (let count = 0; count < 3; count += 1) await tick(deps);
    expect(deps.notices()).toEqual(["jugendamt_reminder_2026-12-09", "lenkungsgruppe_escalation"]);
    expect(deps.messenger.replies).toHaveLength(1);
    expect(deps.messenger.posts).toHaveLength(1);
  });

  it("reminds nobody later of a day on which everything was answered", async () => {
    const deps = setUp("2026-12-02T07:00:00.000Z");
    deps.lists.addRound(buildRound({ ...days, key: "R-2026-11-23" }));
    deps.lists.addCheckIn(buildCheckIn({ round: "R-2026-11-23" }));
    deps.lists.state.responses.set("r", buildResponse({ checkIn: "R-2026-11-23_jugendamt" }));
    await tick(deps);
    deps.lists.state.responses.clear();
    await tick(deps);
    expect(deps.messenger.replies).toEqual([]);
  });

  it("closes on its day: nobody can answer, cards say so, and what became of it is told", async () => {
    const deps = setUp("2026-12-21T07:00:00.000Z");
    deps.lists.addRound(buildRound({ ...days, key: "R-2026-11-23" }));
    deps.lists.addCheckIn(buildCheckIn({ round: "R-2026-11-23" }));
    await tick(deps);
    expect(deps.stateOf()).toBe("closed");
    expect(
      deps.messenger.updates.map(({ message, card }) => [message, JSON.stringify(card).includes("Input.")]),
    ).toEqual([["1700000000000", false]]);
    expect(deps.notices()).toEqual(["lenkungsgruppe_summary", "jugendamt_summary"]);
    expect(deps.messenger.posts.map(({ card }) => textOf(card)).join()).toContain("Ergebnis");
    expect(deps.messenger.replies).toHaveLength(1);
  });

  it("closes a card as well whose channel was deleted and may be back", async () => {
    const deps = setUp("2026-12-21T07:00:00.000Z");
    deps.lists.addRound(buildRound({ ...days, key: "R-2026-11-23" }));
    const { posting } = buildCheckIn().delivery;
    const lost = { state: "failed", attempts: 1, failure: "channelGone", ...(posting && { posting }) } as const;
    deps.lists.addCheckIn(buildCheckIn({ round: "R-2026-11-23", delivery: lost }));
    await tick(deps);
    expect(deps.stateOf()).toBe("closed");
    expect(deps.messenger.updates.map(({ message }) => message)).toEqual([posting?.message]);
    expect(deps.notices()).toEqual(["lenkungsgruppe_summary"]);
  });

  it("stays closing while Teams is gone, for a day, but not for a card that was deleted", async () => {
    const deps = setUp("2026-12-21T07:00:00.000Z");
    deps.lists.addRound(buildRound({ ...days, key: "R-2026-11-23" }));
    deps.lists.addCheckIn(buildCheckIn({ round: "R-2026-11-23" }));
    deps.messenger.failNext("update", new MessengerError("unreachable"));
    await tick(deps);
    expect(deps.stateOf()).toBe("closing");
    deps.messenger.failNext("update", new MessengerError("messageGone"));
    await tick(deps);
    expect(deps.stateOf()).toBe("closed");
    deps.lists.addRound(buildRound({ ...days, key: "R-2026-11-23", state: "closing" }));
    deps.messenger.failNext("update", new MessengerError("interrupted"));
    deps.at("2026-12-22T07:00:00.000Z");
    await tick(deps);
    expect(deps.stateOf()).toBe("closed");
  });
});

describe("tick", () => {
  it("sends two requests to the lists when there is nothing to do", async () => {
    const deps = setUp("2026-12-10T12:00:00.000Z");
    deps.lists.addRound(buildRound({ ...days, key: "R-2026-11-23" }));
    deps.lists.addCheckIn(buildCheckIn({ round: "R-2026-11-23" }));
    const { lists, calls } = counting(deps.lists);
    const memory = newMemory();
    await tick({ ...deps, lists }, memory);
    await tick({ ...deps, lists }, memory);
    const callsAt = async (instant: string) => {
      calls.length = 0;
      deps.at(instant);
      await tick({ ...deps, lists }, memory);
      return [...calls];
    };
    expect(await callsAt("2026-12-10T12:01:00.000Z")).toEqual(["readRounds", "readOutbox"]);
    expect(await callsAt("2026-12-10T12:05:00.000Z")).toEqual([
      "readInstallations",
      "readRounds",
      "readRoundPlan",
      "readOutbox",
    ]);
    expect(await callsAt("2026-12-10T12:10:00.000Z")).toEqual([
      "readInstallations",
      "readRounds",
      "readRoundPlan",
      "readBoard",
      "readOutbox",
    ]);
  });

  it("makes up for answers that never reached their step", async () => {
    const deps = setUp();
    const response = buildResponse({ item: "2.1-L1-S1" });
    const item = deps.lists.state.concept.fields[0]?.goals[0]?.measures[1]?.key ?? "";
    deps.lists.state.responses.set(response.key, { ...response, item });
    await tick(deps);
    expect(deps.lists.state.standings.get(item)).toMatchObject({ status: "underway", heardAt: response.answeredAt });
    const newer = buildStanding({ status: "done", heardAt: "2026-11-24T00:00:00.000Z" });
    deps.lists.state.standings.set(item, newer);
    await tick(deps);
    expect(deps.lists.state.standings.get(item)).toEqual(newer);
  });

  it("goes on with the rounds although somebody has spoilt the plan", async () => {
    const deps = setUp();
    deps.lists.addRound(buildRound({ ...days, key: "R-2026-11-23", state: "planned" }));
    deps.lists.beforeNext("readRoundPlan", () => {
      throw new RangeError("no plan");
    });
    await tick(deps);
    expect(deps.stateOf()).toBe("open");
  });

  it("delivers although the rounds cannot be read", async () => {
    const deps = setUp();
    deps.lists.addRound(buildRound({ ...days, key: "R-2026-11-23" }));
    deps.lists.addCheckIn(buildCheckIn({ round: "R-2026-11-23", delivery: undelivered }));
    const fail = () => {
      throw new RangeError("the lists are gone");
    };
    deps.lists.beforeNext("readRounds", fail);
    deps.lists.beforeNext("readRounds", fail);
    await tick(deps);
    expect(deps.messenger.posts).toHaveLength(1);
  });
});

describe("startTimer", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("ticks at once, every minute and when it is woken, and ends", async () => {
    const deps = setUp();
    const { lists, calls } = counting(deps.lists);
    const ticks = () => calls.filter((call) => call === "readOutbox").length;
    const timer = startTimer({ ...deps, lists });
    await vi.advanceTimersByTimeAsync(1);
    expect(ticks()).toBe(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ticks()).toBe(2);
    timer.wake();
    timer.wake();
    await vi.advanceTimersByTimeAsync(1);
    expect(ticks()).toBe(3);
    await timer.stop();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(ticks()).toBe(3);
  });

  it("ticks sooner after a failure, later with each further one, and every minute again once nothing fails", async () => {
    const deps = setUp();
    const { lists, calls } = counting(deps.lists);
    const ticks = () => calls.filter((call) => call === "readOutbox").length;
    const fail = () => {
      throw new RangeError("the lists are gone");
    };
    for (const call of [fail, fail]) deps.lists.beforeNext("readOutbox", call);
    const timer = startTimer({ ...deps, lists });
    await vi.advanceTimersByTimeAsync(1);
    expect(ticks()).toBe(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(ticks()).toBe(2);
    await vi.advanceTimersByTimeAsync(9000);
    expect(ticks()).toBe(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(ticks()).toBe(3);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(ticks()).toBe(3);
    await timer.stop();
  });
});

it("looks once a day for names that are kept long enough, and tries again after a failure", async () => {
  const deps = setUp();
  const { lists, calls } = counting(deps.lists);
  const memory = newMemory();
  const asked = async (instant: string) => {
    calls.length = 0;
    deps.at(instant);
    await tick({ ...deps, lists }, memory);
    return calls.includes("eraseOldNames");
  };
  deps.lists.beforeNext("eraseOldNames", () => {
    throw new RangeError("the lists are gone");
  });
  expect(await asked("2026-11-23T07:00:00.000Z")).toBe(true);
  expect(await asked("2026-11-23T07:01:00.000Z")).toBe(true);
  expect(await asked("2026-11-23T07:02:00.000Z")).toBe(false);
  expect(await asked("2026-11-24T07:02:00.000Z")).toBe(true);
});
