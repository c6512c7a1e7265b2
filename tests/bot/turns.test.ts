import { describe, expect, it } from "vitest";
import { MessengerError } from "../../src/bot/errors.ts";
import { takeSubmitted } from "../../src/bot/turns.ts";
import { textOf } from "../cards/elements.ts";
import { fakeLog } from "../fakes/log.ts";
import { fakeMessenger } from "../fakes/messenger.ts";
import { buildOrigin, channel, checkIn, figure, message, now, openRound, step } from "./check-in-turn.ts";

const pause = () => new Promise(() => {});

function setUp() {
  const lists = openRound();
  const messenger = fakeMessenger();
  const log = fakeLog();
  const deps = { lists, messenger, log, now, pause, wakeDelivery: () => {} };
  const take = (data: unknown, origin = buildOrigin()) => takeSubmitted(data, origin, deps);
  return { lists, messenger, log, take };
}

const done = { action: "answer", checkIn, item: step, seen: 0, status: "done" };

describe("takeSubmitted", () => {
  it("updates the message for everybody", async () => {
    const { messenger, take } = setUp();
    expect((await take(done)).isShown).toBe(true);
    expect(messenger.updates).toMatchObject([{ message, place: { conversation: channel } }]);
  });

  it("answers the person where the message could not be updated, and has saved all the same", async () => {
    const { lists, messenger, log, take } = setUp();
    messenger.failNext("update", new MessengerError("messageGone"));
    const { card, isShown } = await take(done);
    expect(isShown).toBe(false);
    expect(textOf(card)).toContain("Gespeichert");
    expect(lists.state.responses.size).toBe(1);
    expect(log.events).toEqual(["turn.updateFailed"]);
  });

  it("does not wait for an update that takes too long", async () => {
    const { lists, messenger, log } = setUp();
    const slow = { ...messenger, update: () => new Promise<void>(() => {}) };
    const deps = { lists, messenger: slow, log, now, pause: async () => {}, wakeDelivery: () => {} };
    expect((await takeSubmitted(done, buildOrigin(), deps)).isShown).toBe(true);
  });

  it.each([{ action: "drop" }, undefined, [], { action: "answer", checkIn: 1 }])(
    "says so when it cannot make sense of %j",
    async (data) => {
      const { card } = await setUp().take(data);
      expect(textOf(card)).toContain("Es wurde nichts gespeichert");
    },
  );
});

describe("what a payload claims", () => {
  const other = buildOrigin("1", { channel: "19:other", message: "1" });

  it.each([
    ["another channel", done, other, "gehört in einen anderen Kanal"],
    [
      "a chat with one person",
      done,
      buildOrigin("1", { channel: "a:chat", message: "1" }),
      "gehört in einen anderen Kanal",
    ],
    ["an item that was not asked", { ...done, item: "2.1-L1-S1" }, buildOrigin(), "Diesen Punkt gibt es"],
    ["another round", { ...done, checkIn: "R-2020-01-01_jugendamt" }, buildOrigin(), "gibt es nicht mehr"],
    ["a check-in as a formula", { ...done, checkIn: "x' or Key ne '" }, buildOrigin(), "gibt es nicht mehr"],
    ["a status that does not exist", { ...done, status: "excellent" }, buildOrigin(), "Diese Auswahl gibt es nicht"],
    ["a status of nothing", { ...done, status: "unknown" }, buildOrigin(), "Diese Auswahl gibt es nicht"],
    [
      "somebody it does not name",
      { ...done, onBehalfOf: "Bürgermeister" },
      buildOrigin(),
      "Diese Auswahl gibt es nicht",
    ],
    ["a text without end", { ...done, comment: "x".repeat(100_000) }, buildOrigin(), "länger als 1000 Zeichen"],
  ])("%s: nothing is written", async (_, data, origin, text) => {
    const { lists, messenger, take } = setUp();
    const { card } = await take(data, origin);
    expect(textOf(card)).toContain(text);
    expect(lists.state.responses.size).toBe(0);
    expect(messenger.updates).toEqual([]);
  });

  it("has no say in who answered, when, and for which period", async () => {
    const { lists, take } = setUp();
    const forged = {
      ...done,
      item: figure,
      value: "12",
      certainty: "final",
      source: "Register",
      period: "1999",
      from: { id: "2", name: "Mitglied 2" },
      answeredBy: { id: "2", name: "Mitglied 2" },
      answeredAt: "2020-01-01T00:00:00Z",
      revision: 7,
    };
    await take(forged);
    expect([...lists.state.responses.values()]).toMatchObject([
      { revision: 1, answeredBy: { id: "1", name: "Mitglied 1" }, answer: { period: "2025" } },
    ]);
    expect([...lists.state.responses.values()][0]?.answeredAt).toMatch(/^2026-11-23/);
  });

  it("does not skip what others have said by pretending to have seen it", async () => {
    const { lists, take } = setUp();
    await take(done);
    const { card } = await take({ ...done, seen: 5, status: "planned" }, buildOrigin("2"));
    expect(textOf(card)).toContain("Inzwischen hat Mitglied 1");
    expect(lists.state.responses.size).toBe(1);
  });

  it("stays text: markup, links and mentions", async () => {
    const { lists, messenger, take } = setUp();
    const comment = "<at>Alle</at> [hier](https://evil.example) **laut** =1+1";
    await take({ ...done, comment });
    expect([...lists.state.responses.values()]).toMatchObject([{ answer: { comment } }]);
    const { card } = await take({ action: "open", checkIn, item: step });
    for (const shown of [card, messenger.updates[0]?.card]) {
      expect(shown && textOf(shown)).not.toMatch(/<at>|\[hier\]\(|\*\*laut/);
    }
  });

  it("reveals no amounts where everybody reads the answer", async () => {
    const { take } = setUp();
    const typed = { ...done, item: figure, value: "4711", source: "", certainty: "final", comment: "geschätzt" };
    const { card, isShown } = await take(typed, buildOrigin("1", { isPublic: true }));
    expect(isShown).toBe(false);
    expect(JSON.stringify(card)).not.toContain("4711");
    expect(JSON.stringify(card)).toContain("geschätzt");
    const elsewhere = await take(typed, { ...other, isPublic: true });
    expect(JSON.stringify(elsewhere.card)).not.toContain("4711");
  });
});
