import { describe, expect, it } from "vitest";
import type { ChannelEvent } from "../../src/bot/channel-events.ts";
import { channelChanged } from "../../src/bot/channel-events.ts";
import { buildCheckIn, buildConcept, buildField, buildGoal, buildRound, buildUnit } from "../builders.ts";
import { textOf } from "../cards/elements.ts";
import { fakeLists } from "../fakes/lists.ts";
import { fakeMessenger } from "../fakes/messenger.ts";

const team = "19:team";
const channel = { id: "19:jugendamt", name: "Jugendamt" };

function setUp() {
  const fields = [buildField({ goals: [buildGoal({ units: ["jugendamt", "schulamt"] })] })];
  const units = [buildUnit(), buildUnit({ key: "schulamt", title: "Schulverwaltungsamt" })];
  const lists = fakeLists(buildConcept({ fields, units }));
  lists.state.bindings.set("jugendamt", { team, channel: channel.id, language: "tr" });
  const messenger = fakeMessenger();
  const origin = { place: { tenant: "t", serviceUrl: "https://s.example", conversation: channel.id }, team };
  const tell = (change: ChannelEvent["change"], about = channel) =>
    channelChanged({ change, channel: about }, origin, { lists, messenger });
  return { lists, messenger, tell };
}

describe("a channel that belongs to a unit", () => {
  it.each([
    ["renamed", "heißt jetzt „Neu“"],
    ["shared", "mit anderen geteilt"],
  ] as const)("stays bound when it is %s, and the coordinators hear of it", async (change, text) => {
    const { lists, messenger, tell } = setUp();
    await tell(change, { ...channel, name: "Neu" });
    expect(lists.state.bindings.get("jugendamt")?.channel).toBe(channel.id);
    expect(messenger.posts).toMatchObject([{ place: { conversation: team } }]);
    expect(messenger.posts.map(({ card }) => textOf(card)).join()).toContain(text);
  });

  it("is taken away when it is deleted, and that is told once", async () => {
    const { lists, messenger, tell } = setUp();
    await tell("deleted");
    await tell("deleted");
    expect(lists.state.bindings.size).toBe(0);
    expect(messenger.posts.map(({ card }) => textOf(card))).toEqual([expect.stringContaining("wurde gelöscht")]);
  });

  it("takes the cards of the open round with it when it is deleted, so that they can be sent once more", async () => {
    const { lists, tell } = setUp();
    const posted = (at: string) => ({ state: "posted", attempts: 1, posting: { channel: at, message: "1" } }) as const;
    lists.addRound(buildRound());
    lists.addRound(buildRound({ key: "R-2026-08-01", state: "closed" }));
    lists.addCheckIn(buildCheckIn({ delivery: posted(channel.id) }));
    lists.addCheckIn(buildCheckIn({ round: "R-2026-08-01", delivery: posted(channel.id) }));
    lists.addCheckIn(buildCheckIn({ unit: "schulamt", delivery: posted("19:schulamt") }));
    await tell("renamed");
    await tell("deleted");
    expect([...lists.state.checkIns.values()].map(({ value }) => value.delivery)).toEqual([
      { ...posted(channel.id), state: "failed", failure: "channelGone" },
      posted(channel.id),
      posted("19:schulamt"),
    ]);
  });

  it("is nothing new when it is restored", async () => {
    const { messenger, tell } = setUp();
    await tell("appeared");
    expect(messenger.posts).toEqual([]);
  });
});

describe("a channel that belongs to nobody", () => {
  const school = { id: "19:new", name: "Schulverwaltungsamt" };

  it.each(["appeared", "renamed"] as const)("is proposed when it has %s and its name means a unit", async (change) => {
    const { lists, messenger, tell } = setUp();
    await tell(change, school);
    expect(messenger.posts.map(({ card }) => textOf(card))).toEqual([
      expect.stringContaining("„Schulverwaltungsamt“ scheint zu „Schulverwaltungsamt“ zu gehören"),
    ]);
    expect(lists.state.bindings.has("schulamt")).toBe(false);
  });

  it.each([
    ["appeared", { id: "19:new", name: "Kaffeeküche" }],
    ["appeared", { id: "19:new", name: "Jugendamt" }],
    ["deleted", school],
    ["shared", school],
  ] as const)("is not worth a card: %s %j", async (change, about) => {
    const { messenger, tell } = setUp();
    await tell(change, about);
    expect(messenger.posts).toEqual([]);
  });

  it("has a name that stays text", async () => {
    const { messenger, tell } = setUp();
    await tell("renamed", { ...channel, name: "[Neu](https://evil.example)" });
    expect(messenger.posts.map(({ card }) => textOf(card)).join()).not.toContain("[Neu](");
  });
});
