import { describe, expect, it } from "vitest";
import { deliverCheckIns } from "../../src/bot/delivery.ts";
import { MessengerError } from "../../src/bot/errors.ts";
import type { CheckIn } from "../../src/core/round.ts";
import { buildConcept, buildRound, buildUnit } from "../builders.ts";
import { textOf } from "../cards/elements.ts";
import { fakeLists } from "../fakes/lists.ts";
import { fakeLog } from "../fakes/log.ts";
import { fakeMessenger } from "../fakes/messenger.ts";

const team = "19:team";
const noon = "2026-11-22T11:00:00.000Z";

function pending(unit: string): CheckIn {
  return { key: `R-2026-11-22_${unit}`, round: "R-2026-11-22", unit, items: ["2.3-L1-S1"], state: "pending" };
}

function setUp(units: readonly string[] = ["jugendamt"]) {
  const concept = buildConcept({ units: units.map((key) => buildUnit({ key, title: key })) });
  const lists = fakeLists(concept);
  lists.state.rounds.set("R-2026-11-22", buildRound());
  lists.state.installations.set(team, { team, tenant: "t", serviceUrl: "https://s.example" });
  for (const unit of units) {
    lists.state.bindings.set(unit, { team, channel: `19:${unit}` });
    lists.addCheckIn(pending(unit));
  }
  const messenger = fakeMessenger();
  const log = fakeLog();
  const pauses: number[] = [];
  const pause = async (milliseconds: number) => void pauses.push(milliseconds);
  const checkIn = (unit = "jugendamt") => lists.state.checkIns.get(`R-2026-11-22_${unit}`)?.value;
  return { lists, messenger, log, pauses, checkIn, deps: { lists, messenger, log, pause, now: () => noon } };
}

describe("deliverCheckIns", () => {
  it("posts a card into each unit's channel and records where it stands", async () => {
    const { deps, messenger, checkIn, pauses } = setUp(["jugendamt", "sozialamt"]);
    await deliverCheckIns(deps);
    expect(messenger.posts.map(({ place }) => place)).toEqual([
      { tenant: "t", serviceUrl: "https://s.example", conversation: "19:jugendamt" },
      { tenant: "t", serviceUrl: "https://s.example", conversation: "19:sozialamt" },
    ]);
    expect(messenger.posts.map(({ card }) => textOf(card))[1]).toContain("sozialamt");
    expect(checkIn()).toEqual({
      ...pending("jugendamt"),
      state: "posted",
      posting: { channel: "19:jugendamt", message: "1700000000000" },
    });
    expect(pauses.length).toBe(2);
  });

  it("posts each card once however many instances deliver", async () => {
    const { deps, messenger } = setUp(["a", "b", "c"]);
    await Promise.all([deliverCheckIns(deps), deliverCheckIns(deps), deliverCheckIns(deps)]);
    expect(messenger.posts.map(({ place }) => place.conversation).sort()).toEqual(["19:a", "19:b", "19:c"]);
    await deliverCheckIns(deps);
    expect(messenger.posts.length).toBe(3);
  });

  it("claims before it posts, for two minutes", async () => {
    const { deps, lists, messenger, checkIn } = setUp();
    const seen: (CheckIn | undefined)[] = [];
    lists.beforeNext("readAnswerContext", () => seen.push(checkIn()));
    await deliverCheckIns(deps);
    expect(seen).toMatchObject([{ state: "claimed", claimedUntil: "2026-11-22T11:02:00.000Z" }]);
    expect(messenger.posts.length).toBe(1);
  });

  it("never posts what somebody may have posted before breaking off", async () => {
    const { deps, lists, messenger, checkIn } = setUp();
    lists.addCheckIn({ ...pending("jugendamt"), state: "claimed", claimedUntil: "2026-11-22T10:59:59.000Z" });
    await deliverCheckIns(deps);
    await deliverCheckIns(deps);
    expect(messenger.posts).toEqual([]);
    expect(checkIn()).toEqual({ ...pending("jugendamt"), state: "failed", failure: "interrupted" });
  });

  it("leaves a claim alone while it lasts", async () => {
    const { deps, lists, checkIn } = setUp();
    lists.addCheckIn({ ...pending("jugendamt"), state: "claimed", claimedUntil: "2026-11-22T11:00:01.000Z" });
    await deliverCheckIns(deps);
    expect(checkIn()?.state).toBe("claimed");
  });

  it.each([
    ["refused", new MessengerError("refused", { status: 403 })],
    ["unreachable", new MessengerError("unreachable")],
    ["interrupted", new Error("who knows")],
  ] as const)("records why it failed: %s", async (failure, error) => {
    const { deps, messenger, checkIn } = setUp(["jugendamt", "sozialamt"]);
    messenger.failNext("post", error);
    await deliverCheckIns(deps);
    expect(checkIn()).toEqual({ ...pending("jugendamt"), state: "failed", failure });
    expect(checkIn("sozialamt")?.state).toBe("posted");
  });

  it("fails without a channel or an installation", async () => {
    const { deps, lists, checkIn } = setUp(["jugendamt", "sozialamt"]);
    lists.state.bindings.delete("jugendamt");
    lists.state.bindings.set("sozialamt", { team: "19:another", channel: "19:x" });
    await deliverCheckIns(deps);
    expect([checkIn()?.failure, checkIn("sozialamt")?.failure]).toEqual(["noChannel", "noChannel"]);
  });

  it("tries again to record a card that stands in the channel", async () => {
    const { deps, lists, messenger, checkIn } = setUp();
    lists.beforeNext("moveCheckIn", () => {});
    lists.beforeNext("moveCheckIn", () => {
      throw new Error("a lost answer");
    });
    await deliverCheckIns(deps);
    expect(messenger.posts.length).toBe(1);
    expect(checkIn()?.state).toBe("posted");
  });
});
