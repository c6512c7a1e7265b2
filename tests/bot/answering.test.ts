import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerAction } from "../../src/bot/answering.ts";
import { answerCheckIn } from "../../src/bot/answering.ts";
import type { Origin } from "../../src/bot/ports.ts";
import { takeSubmitted } from "../../src/bot/turns.ts";
import { buildCheckIn, buildResponse, buildRound, buildStanding } from "../builders.ts";
import { dataOf, textOf, valuesOf } from "../cards/elements.ts";
import type { FakeLists } from "../fakes/lists.ts";
import { fakeLists } from "../fakes/lists.ts";
import { fakeLog } from "../fakes/log.ts";
import { fakeMessenger } from "../fakes/messenger.ts";

const channel = "19:jugendamt@thread.tacv2";
const item = "2.3-L1-S1";
const checkIn = "R-2026-11-22_jugendamt";

function buildOrigin(person = "1", overrides: Partial<Origin> = {}): Origin {
  return {
    place: { tenant: "t", serviceUrl: "https://s.example", conversation: `${channel};messageid=1700000000000` },
    channel,
    team: "19:team",
    account: { id: person, name: `Mitglied ${person}` },
    ...overrides,
  };
}

function answer(
  draft: Partial<Record<"status" | "progress" | "obstacle" | "comment", string>> = {},
  seen = 0,
): AnswerAction {
  return {
    action: "answer",
    checkIn,
    item,
    seen,
    draft: { status: "underway", progress: "40", obstacle: "", comment: "", ...draft },
  };
}

function openRound(): FakeLists {
  const lists = fakeLists();
  lists.state.rounds.set("R-2026-11-22", buildRound());
  lists.addCheckIn(buildCheckIn());
  return lists;
}

let ticks = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 10) + ticks++).toISOString();
const send = (lists: FakeLists, submitted: AnswerAction, origin = buildOrigin()) =>
  answerCheckIn(submitted, origin, { lists, now });

describe("answerCheckIn", () => {
  it("writes the response once, moves the measure on and shows everybody", async () => {
    const lists = openRound();
    const { card, update } = await send(lists, answer({ comment: "Liste liegt vor" }));
    expect([...lists.state.responses.values()]).toMatchObject([
      { key: `${checkIn}_${item}_1`, answer: { status: "underway", progress: 40 }, answeredBy: { id: "1" } },
    ]);
    expect(lists.state.standings.get(item)).toMatchObject({
      status: "underway",
      progress: 40,
      comment: "Liste liegt vor",
    });
    expect(textOf(card)).toContain("Gespeichert: Übersicht der Runden Tische erstellen");
    expect(update?.message).toBe("1700000000000");
    expect(update && textOf(update.card)).not.toContain("Gespeichert");
  });

  it.each([
    ["gehört in einen anderen Kanal", answer(), buildOrigin("1", { channel: "19:other" })],
    ["gibt es nicht mehr", { ...answer(), checkIn: "R-1_x" }, buildOrigin()],
    ["Diesen Umsetzungsschritt gibt es", { ...answer(), item: "9.9-L9-S9" }, buildOrigin()],
  ] satisfies [string, AnswerAction, Origin][])("refuses, writing nothing: %s", async (text, submitted, origin) => {
    const lists = openRound();
    const { card, update } = await send(lists, submitted, origin);
    expect(textOf(card)).toContain(text);
    expect(update).toBeUndefined();
    expect(lists.state.responses.size).toBe(0);
  });

  it("refuses after the round has closed, and gives back what was typed", async () => {
    const lists = openRound();
    lists.state.rounds.set("R-2026-11-22", buildRound({ state: "closed" }));
    const { card } = await send(lists, answer({ comment: "Zu spät" }));
    expect(textOf(card)).toContain("Die Rückmelderunde ist geschlossen");
    expect(textOf(card)).toContain("Zu spät");
    expect(lists.state.responses.size).toBe(0);
  });

  it("keeps what was typed when there are faults", async () => {
    const lists = openRound();
    const { card } = await send(lists, answer({ progress: "140", comment: "Text" }));
    expect(textOf(card)).toContain("zwischen 0 und 100");
    expect(valuesOf(card)).toMatchObject({ progress: 140, comment: "Text" });
    expect(lists.state.responses.size).toBe(0);
  });

  it("shows who was faster, and takes the answer when it is sent again on top", async () => {
    const lists = openRound();
    const faster = buildResponse({ answeredBy: { id: "2", name: "Mitglied 2" } });
    lists.beforeNext("createResponse", () => lists.state.responses.set(faster.key, faster));
    const { card } = await send(lists, answer({ status: "done", progress: "" }));
    expect(textOf(card)).toContain("Inzwischen hat Mitglied 2");
    expect(valuesOf(card)).toMatchObject({ status: "done" });
    const seen = dataOf(card, "answer")?.seen as number;
    await send(lists, answer({ status: "done", progress: "" }, seen));
    expect(lists.state.responses.get(`${checkIn}_${item}_2`)).toMatchObject({ answer: { status: "done" } });
    expect(lists.state.standings.get(item)).toMatchObject({ status: "done" });
  });

  it("completes a turn that broke off between the two writes", async () => {
    const lists = openRound();
    lists.beforeNext("moveMeasure", () => {
      throw new Error("the lists are gone");
    });
    await expect(send(lists, answer())).rejects.toThrow();
    expect(lists.state.standings.has(item)).toBe(false);
    const { card } = await send(lists, answer());
    expect(textOf(card)).toContain("Gespeichert");
    expect(lists.state.responses.size).toBe(1);
    expect(lists.state.standings.get(item)).toMatchObject({ status: "underway" });
  });

  it("takes over the last standing with 'unchanged', once however often it arrives", async () => {
    const lists = openRound();
    const standing = buildStanding({ status: "blocked", obstacle: "Kein Personal", comment: "Seit Mai" });
    lists.state.standings.set(item, standing);
    const unchanged = { action: "unchanged", checkIn, item, seen: 0 } as const;
    await send(lists, unchanged);
    await send(lists, unchanged);
    const { heardAt: _, ...said } = standing;
    expect([...lists.state.responses.values()].map((response) => response.answer)).toEqual([said]);
  });

  it("only shows with 'open'", async () => {
    const lists = openRound();
    const { card, update } = await send(lists, { action: "open", checkIn, item });
    expect(dataOf(card, "answer")).toMatchObject({ item });
    expect(update).toBeUndefined();
    expect(lists.state.responses.size).toBe(0);
  });

  it("gives up with the form when others keep being faster", async () => {
    const lists = openRound();
    const { createResponse: _, ...others } = lists;
    const stubborn = { ...others, createResponse: async () => "exists" as const };
    const { card } = await answerCheckIn(answer({ comment: "Text" }), buildOrigin(), { lists: stubborn, now });
    expect(textOf(card)).toContain("Mehrere Personen speichern gerade");
    expect(valuesOf(card)).toMatchObject({ comment: "Text" });
  });

  it("writes one response for each revision when many answer at once", async () => {
    const people = fc.array(
      fc.record({ person: fc.constantFrom("1", "2", "3"), status: fc.constantFrom("planned", "done") }),
      {
        minLength: 2,
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        const lists = openRound();
        const replies = await Promise.all(
          all.map(({ person, status }) => send(lists, answer({ status }), buildOrigin(person))),
        );
        expect(lists.state.responses.size).toBe(1);
        const [written] = lists.state.responses.values();
        const same = all.filter(
          ({ person, status }) => person === written?.answeredBy.id && status === written.answer.status,
        );
        expect(replies.filter(({ update }) => update !== undefined).length).toBe(same.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe("takeSubmitted", () => {
  const pause = () => new Promise(() => {});

  it("updates the message for everybody, and survives when that fails", async () => {
    const lists = openRound();
    const messenger = fakeMessenger();
    const log = fakeLog();
    const deps = { lists, messenger, log, now, pause, wakeDelivery: () => {} };
    const data = { action: "answer", checkIn, item, seen: 0, status: "done" };
    expect((await takeSubmitted(data, buildOrigin(), deps)).isShown).toBe(true);
    expect(messenger.updates).toMatchObject([{ message: "1700000000000", place: { conversation: channel } }]);
    messenger.failNext("update", new Error("gone"));
    const again = await takeSubmitted({ ...data, seen: 1, status: "planned" }, buildOrigin(), deps);
    expect(textOf(again.card)).toContain("Gespeichert");
    expect(log.events).toEqual(["turn.updateFailed"]);
  });

  it("says so when it cannot make sense of what arrives", async () => {
    const deps = { lists: openRound(), messenger: fakeMessenger(), log: fakeLog(), now, pause, wakeDelivery: () => {} };
    const { card } = await takeSubmitted({ action: "drop" }, buildOrigin(), deps);
    expect(textOf(card)).toContain("Es wurde nichts gespeichert");
  });
});
