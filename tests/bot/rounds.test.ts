import { describe, expect, it } from "vitest";
import { beginRound } from "../../src/bot/rounds.ts";
import { tick } from "../../src/bot/timer.ts";
import { buildCheckIn, buildConcept, buildRound, buildStanding, buildUnit } from "../builders.ts";
import { fakeLists } from "../fakes/lists.ts";
import { fakeLog } from "../fakes/log.ts";
import { fakeMessenger } from "../fakes/messenger.ts";

const today = "2026-11-22";
const team = "19:team";
const idle = buildUnit({ key: "archiv", title: "Stadtarchiv" });
const unreached = buildUnit({ key: "tisch", title: "Runder Tisch", kind: "roundTable", alsoWritten: ["Jugendamt"] });

function setUp() {
  const lists = fakeLists(buildConcept({ units: [unreached, buildUnit(), idle] }));
  lists.state.bindings.set("jugendamt", { team, channel: "19:jugendamt" });
  lists.state.bindings.set("archiv", { team, channel: "19:archiv" });
  lists.state.installations.set(team, { team, tenant: "t", serviceUrl: "https://s.example" });
  return lists;
}

describe("beginRound", () => {
  it("asks the units that have a channel and something due, for 14 days", async () => {
    const lists = setUp();
    const beginning = await beginRound({ lists, today });
    expect(beginning).toMatchObject({
      kind: "begun",
      round: { key: "R-2026-11-22", title: "Rückmelderunde 22.11.2026", dueOn: "2026-12-06", state: "open" },
      asked: [{ key: "jugendamt" }],
      leftOut: [
        { unit: { key: "tisch" }, reason: "noChannel" },
        { unit: { key: "archiv" }, reason: "nothingDue" },
      ],
    });
    expect([...lists.state.checkIns.values()].map(({ value }) => [value.key, value.state])).toEqual([
      ["R-2026-11-22_jugendamt", "pending"],
    ]);
  });

  it("does not begin while a round waits for answers", async () => {
    const lists = setUp();
    await beginRound({ lists, today });
    expect(await beginRound({ lists, today: "2026-12-06" })).toMatchObject({ kind: "stillOpen" });
    expect(lists.state.rounds.size).toBe(1);
  });

  it("closes the earlier round, once it is past due, when the next one begins", async () => {
    const lists = setUp();
    await beginRound({ lists, today });
    expect(await beginRound({ lists, today: "2026-12-07" })).toMatchObject({ kind: "begun" });
    expect([...lists.state.rounds.values()].map(({ key, state }) => [key, state])).toEqual([
      ["R-2026-11-22", "closed"],
      ["R-2026-12-07", "open"],
    ]);
  });

  it("completes a round whose beginning broke off", async () => {
    const lists = setUp();
    lists.beforeNext("createCheckIns", () => {
      throw new Error("the lists are gone");
    });
    await expect(beginRound({ lists, today })).rejects.toThrow();
    expect(await beginRound({ lists, today })).toMatchObject({ kind: "begun", round: { key: "R-2026-11-22" } });
    expect(lists.state.checkIns.size).toBe(1);
  });

  it("plans every check-in once when two begin at the same time", async () => {
    const lists = setUp();
    const kinds = (await Promise.all([beginRound({ lists, today }), beginRound({ lists, today })])).map(
      ({ kind }) => kind,
    );
    expect(kinds.sort()).toEqual(["begun", "exists"]);
    expect(lists.state.checkIns.size).toBe(1);
  });
});

describe("tick", () => {
  const at = (instant: string, lists = setUp()) => {
    const messenger = fakeMessenger();
    return { lists, messenger, log: fakeLog(), now: () => instant, pause: async () => {} };
  };

  it("begins a round on its day in the city, delivers it and moves the plan on", async () => {
    const deps = at("2026-11-21T23:00:00.000Z");
    deps.lists.state.plan = { nextOn: today, everyMonths: 3 };
    await tick(deps);
    expect([...deps.lists.state.rounds.keys()]).toEqual(["R-2026-11-22"]);
    expect(deps.messenger.posts.length).toBe(1);
    expect(deps.lists.state.plan).toEqual({ nextOn: "2027-02-22", everyMonths: 3 });
    await tick(deps);
    expect(deps.messenger.posts.length).toBe(1);
  });

  it("does not make up for days that were missed", async () => {
    const deps = at("2027-06-01T10:00:00.000Z");
    deps.lists.state.plan = { nextOn: today, everyMonths: 3 };
    await tick(deps);
    expect(deps.lists.state.plan?.nextOn).toBe("2027-08-22");
    expect(deps.lists.state.rounds.size).toBe(1);
  });

  it("waits for its day", async () => {
    const deps = at("2026-11-21T22:59:00.000Z");
    deps.lists.state.plan = { nextOn: today, everyMonths: 3 };
    await tick(deps);
    expect(deps.lists.state.rounds.size).toBe(0);
  });

  it("begins one round in two instances", async () => {
    const deps = at("2026-11-22T10:00:00.000Z");
    deps.lists.state.plan = { nextOn: today, everyMonths: 12 };
    await Promise.all([tick(deps), tick(deps)]);
    expect(deps.lists.state.rounds.size).toBe(1);
    expect(deps.messenger.posts.length).toBe(1);
    expect(deps.lists.state.plan).toEqual({ nextOn: "2027-11-22", everyMonths: 12 });
  });

  it("delivers what an earlier instance left behind", async () => {
    const deps = at("2026-11-23T10:00:00.000Z");
    deps.lists.state.rounds.set("R-2026-11-22", buildRound());
    const { posting: _, ...unposted } = buildCheckIn({ state: "pending" });
    deps.lists.addCheckIn(unposted);
    deps.lists.state.standings.set("2.3-L1-S1", buildStanding());
    await tick(deps);
    expect(deps.messenger.posts.length).toBe(1);
  });
});
