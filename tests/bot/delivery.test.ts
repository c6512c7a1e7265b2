import { describe, expect, it } from "vitest";
import { deliverOutbox } from "../../src/bot/delivery.ts";
import { MessengerError } from "../../src/bot/errors.ts";
import type { CheckIn, Notice } from "../../src/core/check-in.ts";
import type { Delivery } from "../../src/core/delivery.ts";
import { undelivered } from "../../src/core/delivery.ts";
import type { Round } from "../../src/core/round.ts";
import type { ChannelSearch } from "../../src/graph/channel-messages.ts";
import { GraphRequestError } from "../../src/graph/errors.ts";
import { buildCheckIn, buildResponse, buildRound, buildUnit } from "../builders.ts";
import { textOf } from "../cards/elements.ts";
import { buildWorld, team } from "./round-world.ts";

const office = buildUnit();
const steering = buildUnit({ key: "lenkungsgruppe", title: "Lenkungsgruppe", kind: "steering" });
const key = "R-2026-11-22_jugendamt";
const expired: Delivery = { state: "claimed", attempts: 1, claimedUntil: "2026-11-22T10:59:59.000Z" };

function setUp({ delivery = undelivered, units = ["jugendamt"], round = {} }: Setting = {}) {
  const world = buildWorld([...units.map((unit) => buildUnit({ key: unit, title: unit })), steering]);
  world.lists.addRound(buildRound(round));
  for (const unit of units) world.lists.addCheckIn(buildCheckIn({ unit, delivery }));
  const searches: ChannelSearch[] = [];
  const deliveryOf = (unit = "jugendamt") => world.lists.state.checkIns.get(`R-2026-11-22_${unit}`)?.value.delivery;
  const findInChannels = (found: string | undefined) =>
    world.lists.findInChannels((search) => {
      searches.push(search);
      return found;
    });
  findInChannels(undefined);
  return { ...world, searches, findInChannels, deliveryOf };
}

interface Setting {
  readonly delivery?: Delivery;
  readonly units?: readonly string[];
  readonly round?: Partial<Round>;
}

function refusal(status: number) {
  return new GraphRequestError({ status, code: "x", message: "no", request: "GET messages" });
}

describe("a check-in", () => {
  it("goes into its unit's channel, and the lists know where it stands", async () => {
    const { deliveryOf, searches, ...deps } = setUp({ units: ["jugendamt", "sozialamt"] });
    await deliverOutbox(deps);
    expect(deps.messenger.posts.map(({ place }) => place)).toEqual([
      { tenant: "t", serviceUrl: "https://s.example", conversation: "19:jugendamt" },
      { tenant: "t", serviceUrl: "https://s.example", conversation: "19:sozialamt" },
    ]);
    expect(deliveryOf()).toEqual({
      state: "posted",
      attempts: 1,
      posting: { channel: "19:jugendamt", message: "1700000000000" },
    });
    expect(searches).toEqual([]);
  });

  it("that is sent once more goes into the unit's new channel, once, with what was answered; the old card says so", async () => {
    const earlier = { channel: "19:before", message: "17" };
    const { deliveryOf, ...deps } = setUp({ delivery: { state: "pending", attempts: 1, posting: earlier } });
    const [item] = buildCheckIn().items;
    const response = buildResponse({ checkIn: key, ...(item && { item: item.key }) });
    deps.lists.state.responses.set(response.key, response);
    await Promise.all([1, 2].map(() => deliverOutbox(deps)));
    await deliverOutbox(deps);
    expect(deps.messenger.posts).toMatchObject([{ place: { conversation: "19:jugendamt" } }]);
    expect(deps.messenger.posts.map(({ card }) => textOf(card)).join()).toContain("1 von 1 beantwortet");
    expect(deps.messenger.updates).toMatchObject([{ message: "17", place: { conversation: "19:before" } }]);
    expect(deps.messenger.updates.map(({ card }) => textOf(card)).join()).toContain("gehört in einen anderen Kanal");
    expect(deliveryOf()).toMatchObject({ state: "posted", posting: { channel: "19:jugendamt" } });
  });

  it("that is sent once more after its channel was restored stays the one card there, as things stand now", async () => {
    const posting = { channel: "19:jugendamt", message: "17" };
    const { deliveryOf, findInChannels, ...deps } = setUp({ delivery: { state: "pending", attempts: 1, posting } });
    findInChannels("17");
    await deliverOutbox(deps);
    expect(deps.messenger.posts).toEqual([]);
    expect(deps.messenger.updates).toMatchObject([{ message: "17", place: { conversation: "19:jugendamt" } }]);
    expect(deps.messenger.updates.map(({ card }) => textOf(card)).join()).toContain("0 von 1 beantwortet");
    expect(deliveryOf()).toEqual({ state: "posted", attempts: 2, posting });
  });

  it("that is sent once more is delivered even where the earlier card cannot be reached", async () => {
    const posting = { channel: "19:gone", message: "17" };
    const { deliveryOf, ...deps } = setUp({ delivery: { state: "pending", attempts: 1, posting } });
    deps.messenger.failNext("update", new MessengerError("channelGone"));
    await deliverOutbox(deps);
    expect(deliveryOf()?.state).toBe("posted");
    expect(deps.log.events).toContain("delivery.earlierCardNotUpdated");
  });

  it("is posted once however many instances deliver", async () => {
    const { messenger, ...deps } = setUp({ units: ["a", "b", "c"] });
    await Promise.all([1, 2, 3].map(() => deliverOutbox({ ...deps, messenger })));
    await deliverOutbox({ ...deps, messenger });
    expect(messenger.posts.map(({ place }) => place.conversation).sort()).toEqual(["19:a", "19:b", "19:c"]);
  });

  it("stays claimed while it is posted, and another instance leaves it alone until the lease is over", async () => {
    const { deliveryOf, ...deps } = setUp();
    deps.messenger.failNext("post", new MessengerError("interrupted"));
    await deliverOutbox(deps);
    expect(deliveryOf()).toEqual({ state: "claimed", attempts: 1, claimedUntil: "2026-11-22T11:05:00.000Z" });
    deps.at("2026-11-22T11:04:59.000Z");
    await deliverOutbox(deps);
    expect(deps.messenger.posts).toEqual([]);
  });

  it("is looked for in the channel before it is posted again, for longer each time", async () => {
    const { deliveryOf, searches, ...deps } = setUp({ delivery: expired });
    deps.messenger.failNext("post", new MessengerError("interrupted"));
    await deliverOutbox(deps);
    expect(searches).toMatchObject([{ group: "group", channel: "19:jugendamt", since: "2026-11-21T23:00:00.000Z" }]);
    expect(searches[0]?.isIt(JSON.stringify({ body: [{ id: key }] }))).toBe(true);
    expect(deliveryOf()).toEqual({ state: "claimed", attempts: 2, claimedUntil: "2026-11-22T11:10:00.000Z" });
    deps.at("2026-11-22T11:10:01.000Z");
    await deliverOutbox(deps);
    expect(deliveryOf()).toMatchObject({ state: "posted", attempts: 3 });
  });

  it("that was posted before somebody broke off is not posted again", async () => {
    const { deliveryOf, findInChannels, ...deps } = setUp({ delivery: expired });
    findInChannels("17");
    await deliverOutbox(deps);
    expect(deliveryOf()).toMatchObject({ state: "posted", posting: { channel: "19:jugendamt", message: "17" } });
    expect(deps.messenger.posts).toEqual([]);
  });

  it.each([
    [403, "forbidden"],
    [404, "channelGone"],
  ])("is not posted again where nobody may look for it: %s", async (status, failure) => {
    const { deliveryOf, ...deps } = setUp({ delivery: expired });
    deps.lists.beforeNext("findMessage", () => {
      throw refusal(status);
    });
    await deliverOutbox(deps);
    expect(deliveryOf()).toEqual({ state: "failed", attempts: 2, failure });
    expect(deps.messenger.posts).toEqual([]);
  });

  it("waits for the search to work again", async () => {
    const { deliveryOf, ...deps } = setUp({ delivery: expired });
    deps.lists.beforeNext("findMessage", () => {
      throw refusal(503);
    });
    await deliverOutbox(deps);
    expect(deliveryOf()?.state).toBe("claimed");
    expect(deps.messenger.posts).toEqual([]);
  });

  it("is given up after twelve attempts, but not without a last look", async () => {
    const delivery = { ...expired, attempts: 12 };
    const lost = setUp({ delivery });
    await deliverOutbox(lost);
    expect(lost.deliveryOf()).toEqual({ state: "failed", attempts: 13, failure: "unreachable" });
    const found = setUp({ delivery });
    found.findInChannels("17");
    await deliverOutbox(found);
    expect(found.deliveryOf()?.state).toBe("posted");
    expect([...lost.messenger.posts, ...found.messenger.posts]).toEqual([]);
  });

  it.each(["notInstalled", "channelGone", "forbidden", "tooLarge", "refused"] as const)(
    "fails for good with what Teams says: %s",
    async (reason) => {
      const { deliveryOf, ...deps } = setUp({ units: ["jugendamt", "sozialamt"] });
      deps.messenger.failNext("post", new MessengerError(reason));
      await deliverOutbox(deps);
      expect([deliveryOf(), deliveryOf("sozialamt")?.state]).toEqual([
        { state: "failed", attempts: 1, failure: reason },
        "posted",
      ]);
    },
  );

  it("fails without a channel or an installation", async () => {
    const { deliveryOf, ...deps } = setUp({ units: ["jugendamt", "sozialamt"] });
    deps.lists.state.bindings.delete("jugendamt");
    deps.lists.state.bindings.set("sozialamt", { team: "19:another", channel: "19:x", language: "de" });
    await deliverOutbox(deps);
    expect([deliveryOf()?.failure, deliveryOf("sozialamt")?.failure]).toEqual(["noChannel", "notInstalled"]);
  });

  it.each([
    ["opening", "pending"],
    ["planned", "pending"],
    ["closing", "skipped"],
    ["cancelled", "skipped"],
  ] as const)("does not go out while its round is %s: %s", async (state, expected) => {
    const { deliveryOf, ...deps } = setUp({ round: { state } });
    await deliverOutbox(deps);
    expect(deliveryOf()?.state).toBe(expected);
    expect(deps.messenger.posts).toEqual([]);
  });

  it("is recorded again after a lost answer, and over somebody else's write", async () => {
    const { deliveryOf, ...deps } = setUp();
    const claimed = () => deps.lists.state.checkIns.get(key)?.value;
    deps.lists.beforeNext("moveCheckIn", () => {});
    deps.lists.beforeNext("moveCheckIn", () => {
      throw refusal(0);
    });
    deps.lists.beforeNext("moveCheckIn", () => {
      const known = claimed();
      if (known) deps.lists.addCheckIn(known);
    });
    await deliverOutbox(deps);
    expect(deliveryOf()?.state).toBe("posted");
    expect(deps.messenger.posts).toHaveLength(1);
  });

  it("that somebody has recorded meanwhile stays as recorded", async () => {
    const { deliveryOf, ...deps } = setUp();
    const recorded: Delivery = {
      state: "posted",
      attempts: 1,
      posting: { channel: "19:jugendamt", message: "by answer" },
    };
    deps.lists.beforeNext("moveCheckIn", () => {});
    deps.lists.beforeNext("moveCheckIn", () => deps.lists.addCheckIn(buildCheckIn({ delivery: recorded })));
    await deliverOutbox(deps);
    expect(deliveryOf()).toEqual(recorded);
  });

  it("is not posted with a lease that is almost over", async () => {
    const { deliveryOf, ...deps } = setUp();
    deps.lists.beforeNext("readAnswerContext", () => deps.at("2026-11-22T11:02:01.000Z"));
    await deliverOutbox(deps);
    expect(deliveryOf()?.state).toBe("claimed");
    expect(deps.messenger.posts).toEqual([]);
  });
});

describe("a notice", () => {
  const reminder = (part: string): Notice => ({
    key: `${key}_reminder_${part}`,
    round: "R-2026-11-22",
    kind: "reminder",
    unit: office.key,
    delivery: undelivered,
  });
  const toSteering = (kind: "escalation" | "summary"): Notice => ({
    ...reminder(""),
    key: `R-2026-11-22_lenkungsgruppe_${kind}`,
    kind,
    unit: steering.key,
  });
  const posted = buildCheckIn({
    delivery: { state: "posted", attempts: 1, posting: { channel: "19:jugendamt", message: "17" } },
  });
  function withNotices(notices: readonly Notice[], round: Partial<Round> = {}, checkIn: CheckIn = posted) {
    const world = setUp({ units: ["jugendamt"], round });
    world.lists.addCheckIn(checkIn);
    for (const notice of notices) world.lists.addNotice(notice);
    const states = () => [...world.lists.state.notices.values()].map(({ value }) => value.delivery.state);
    return { ...world, states };
  }

  it("reminds in the thread of the card", async () => {
    const { messenger, states, ...deps } = withNotices([reminder("hand-1")]);
    await deliverOutbox({ ...deps, messenger });
    expect(messenger.replies.map(({ place }) => place.conversation)).toEqual(["19:jugendamt;messageid=17"]);
    expect(messenger.replies[0]?.card.body[0]).toMatchObject({ id: `${key}_reminder_hand-1` });
    expect(states()).toEqual(["posted"]);
  });

  it("looks for itself in the thread", async () => {
    const { searches, ...deps } = withNotices([{ ...reminder("hand-1"), delivery: expired }]);
    await deliverOutbox(deps);
    expect(searches).toMatchObject([{ channel: "19:jugendamt", thread: "17" }]);
  });

  it("finds the thread when the unit has another channel by now", async () => {
    const { messenger, ...deps } = withNotices([reminder("hand-1")]);
    deps.lists.state.bindings.set(office.key, { team, channel: "19:new", language: "tr" });
    await deliverOutbox({ ...deps, messenger });
    expect(messenger.replies[0]?.place.conversation).toBe("19:jugendamt;messageid=17");
    expect(messenger.replies[0]?.card.lang).toBe("tr");
  });

  it("is left out when everything is answered, when a later one is there, without a card, and after the end", async () => {
    const answered = withNotices([reminder("2026-12-04")]);
    answered.lists.state.responses.set("r", buildResponse());
    const doubled = withNotices([reminder("2026-12-04"), reminder("2026-12-08"), reminder("hand-1")]);
    const unposted = withNotices([reminder("hand-1")], {}, buildCheckIn({ delivery: expired }));
    const over = withNotices([reminder("hand-1"), toSteering("escalation")], { state: "closing" });
    for (const world of [answered, doubled, unposted, over]) await deliverOutbox(world);
    expect([answered, doubled, unposted, over].map(({ states }) => states())).toEqual([
      ["skipped"],
      ["skipped", "posted", "posted"],
      ["skipped"],
      ["skipped", "skipped"],
    ]);
  });

  it("is refused for good when somebody has deleted the card", async () => {
    const world = withNotices([reminder("hand-1")]);
    world.messenger.failNext("reply", new MessengerError("messageGone"));
    await deliverOutbox(world);
    expect([...world.lists.state.notices.values()][0]?.value.delivery).toMatchObject({
      state: "failed",
      failure: "refused",
    });
  });

  it("tells the steering group who has not answered, by unit", async () => {
    const { messenger, ...deps } = withNotices([toSteering("escalation")]);
    await deliverOutbox({ ...deps, messenger });
    const [post] = messenger.posts;
    expect(post?.place.conversation).toBe("19:lenkungsgruppe");
    expect(post && textOf(post.card)).toContain("jugendamt: 1 Punkt offen");
  });

  it("says what became of it once nobody can answer any more", async () => {
    const outcome: Notice = { ...reminder(""), key: `${key}_summary`, kind: "summary" };
    const early = withNotices([outcome]);
    await deliverOutbox(early);
    expect(early.states()).toEqual(["pending"]);
    const { messenger, ...deps } = withNotices([outcome, toSteering("summary")], { state: "closing" });
    deps.lists.state.responses.set("r", buildResponse());
    await deliverOutbox({ ...deps, messenger });
    expect(messenger.replies.map(({ place }) => place.conversation)).toEqual(["19:jugendamt;messageid=17"]);
    expect(messenger.posts.map(({ place }) => place.conversation)).toEqual(["19:lenkungsgruppe"]);
    expect(messenger.posts.map(({ card }) => textOf(card)).join()).not.toContain(buildResponse().answeredBy.name);
  });
});
