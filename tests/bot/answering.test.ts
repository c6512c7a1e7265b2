import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerCheckIn } from "../../src/bot/answering.ts";
import { voiceKey } from "../../src/core/check-in.ts";
import { buildCheckIn, buildDecision, buildResponse, buildRound, buildStanding } from "../builders.ts";
import { actionsOf, dataOf, textOf, valuesOf } from "../cards/elements.ts";
import {
  answer,
  buildOrigin,
  channel,
  checkIn,
  figure,
  indicator,
  items,
  message,
  now,
  openRound,
  send,
  step,
  unchangedRest,
} from "./check-in-turn.ts";

describe("an answer", () => {
  it("to a step is written once, moves the step on, and everybody sees the card go on to the next item", async () => {
    const lists = openRound();
    const { card, update } = await send(
      lists,
      answer({ status: "underway", progress: "40", comment: "Liste liegt vor" }),
    );
    expect([...lists.state.responses.values()]).toMatchObject([
      { key: `${checkIn}_${step}_1`, answer: { status: "underway", progress: 40 }, answeredBy: { id: "1" } },
    ]);
    expect(lists.state.standings.get(step)).toMatchObject({ status: "underway", comment: "Liste liegt vor" });
    expect(textOf(card)).toContain("Gespeichert: Übersicht der Runden Tische erstellen");
    expect(dataOf(card, "answer")).toMatchObject({ item: figure });
    expect(update?.message).toBe(message);
    expect(update && textOf(update.card)).not.toContain("Gespeichert");
  });

  it("that corrects an earlier one leaves the message alone, where it shows another item: somebody may be typing there", async () => {
    const lists = openRound();
    await send(lists, answer());
    const { card, update } = await send(lists, answer({ status: "done" }, { seen: 1 }));
    expect(textOf(card)).toContain("Gespeichert");
    expect(lists.state.responses.size).toBe(2);
    expect(update).toBeUndefined();
  });

  it("that corrects an earlier one changes a message that tells it", async () => {
    const lists = openRound(items.slice(0, 1));
    await send(lists, answer());
    const { update } = await send(lists, answer({ status: "done" }, { seen: 1 }));
    expect(update && textOf(update.card)).toContain("Umgesetzt");
  });

  it("to a figure reads numbers as the channel's language writes them", async () => {
    const lists = openRound();
    lists.state.bindings.set("jugendamt", { team: "19:team", channel, language: "en" });
    const draft = { value: "1,234", certainty: "final", source: "Register" };
    const { card } = await send(lists, answer(draft, { item: figure }));
    expect(textOf(card)).toContain("Saved");
    expect(lists.state.responses.get(`${checkIn}_${figure}_1`)?.answer).toMatchObject({
      period: "2025",
      amounts: { total: "1234" },
      isProvisional: false,
    });
  });

  it("to an indicator moves it on", async () => {
    const lists = openRound();
    await send(lists, answer({ fulfilment: "partly", evidence: "Entwurf" }, { item: indicator }));
    expect(lists.state.evaluations.get(indicator)).toMatchObject({ fulfilment: "partly", evidence: "Entwurf" });
  });

  it("to a decision goes back to it, and can stay unchanged the next time", async () => {
    const decision = buildDecision();
    const lists = openRound([{ kind: "decision", key: decision.key, title: decision.text }]);
    lists.state.decisions.set(decision.key, decision);
    await send(lists, answer({ decisionState: "underway", comment: "Ausgeschrieben" }, { item: decision.key }));
    const answered = lists.state.decisions.get(decision.key);
    expect(answered).toMatchObject({ state: "underway", note: "Ausgeschrieben" });
    lists.state.responses.clear();
    const heardAt = answered?.heardAt ?? "";
    await send(lists, { action: "unchanged", checkIn, item: decision.key, seen: 0, heardAt });
    expect([...lists.state.responses.values()]).toMatchObject([{ answer: { kind: "decision", state: "underway" } }]);
  });

  it("in own words is kept, and the last one ends in a summary", async () => {
    const lists = openRound(items.slice(3));
    const { card } = await send(lists, answer({ works: "Treffen", missing: "" }, { item: voiceKey }));
    expect(textOf(card)).toContain("Alles beantwortet");
    expect(dataOf(card, "open")).toMatchObject({ item: voiceKey });
  });

  it("that is no answer comes back with its faults and everything that was typed", async () => {
    const lists = openRound();
    const { card, update } = await send(lists, answer({ status: "blocked", progress: "140", comment: "Text" }));
    expect(textOf(card)).toContain("von 0 bis 100");
    expect(textOf(card)).toContain("nennen Sie bitte das Hindernis");
    expect(valuesOf(card)).toMatchObject({ status: "blocked", comment: "Text" });
    expect(update).toBeUndefined();
    expect(lists.state.responses.size).toBe(0);
  });

  it("with a striking value is asked about once, and taken when it is confirmed", async () => {
    const lists = openRound();
    const earlier = buildResponse({
      checkIn: "R-2025_jugendamt",
      item: figure,
      answer: {
        kind: "figure",
        period: "2024",
        amounts: { total: "10", cells: {} },
        isProvisional: false,
        source: "Register",
        comment: "",
      },
    });
    lists.state.responses.set(earlier.key, earlier);
    const draft = { value: "1000", certainty: "final", source: "Register" };
    const { card } = await send(lists, answer(draft, { item: figure }));
    expect(textOf(card)).toContain("Der frühere Wert war 10");
    expect(valuesOf(card)).toMatchObject({ value: "1000" });
    expect(dataOf(card, "answer")).toMatchObject({ confirmed: true });
    await send(lists, answer(draft, { item: figure, isConfirmed: true }));
    expect(lists.state.responses.has(`${checkIn}_${figure}_1`)).toBe(true);
  });

  it("can be corrected until the round closes, and afterwards comes back as text", async () => {
    const lists = openRound();
    await send(lists, answer());
    await send(lists, answer({ status: "done" }, { seen: 1 }));
    expect(lists.state.responses.get(`${checkIn}_${step}_2`)).toMatchObject({ answer: { status: "done" } });
    expect(lists.state.standings.get(step)?.status).toBe("done");
    lists.addRound(buildRound({ state: "closing" }));
    const { card } = await send(lists, answer({ status: "planned", comment: "Zu spät" }, { seen: 2 }));
    expect(textOf(card)).toContain("nimmt keine Antworten an");
    expect(textOf(card)).toContain("Zu spät");
    expect(lists.state.responses.size).toBe(2);
  });

  it("completes a turn that broke off between the two writes", async () => {
    const lists = openRound();
    lists.beforeNext("applyResponse", () => {
      throw new Error("the lists are gone");
    });
    await expect(send(lists, answer())).rejects.toThrow("the lists are gone");
    expect(lists.state.standings.has(step)).toBe(false);
    expect(textOf((await send(lists, answer())).card)).toContain("Gespeichert");
    expect(lists.state.responses.size).toBe(1);
    expect(lists.state.standings.get(step)?.status).toBe("underway");
  });
});

describe("two people at once", () => {
  it("the slower one sees who was faster and what they said, keeps what they typed, and decides", async () => {
    const lists = openRound();
    const faster = buildResponse({ answeredBy: { id: "2", name: "Mitglied 2" } });
    lists.beforeNext("createResponse", () => lists.state.responses.set(faster.key, faster));
    const { card, update } = await send(lists, answer({ status: "done", comment: "Fertig" }));
    expect(textOf(card)).toContain("Inzwischen hat Mitglied 2");
    expect(textOf(card)).toContain("Läuft");
    expect(valuesOf(card)).toMatchObject({ status: "done", comment: "Fertig" });
    expect(update).toBeUndefined();
    const seen = dataOf(card, "answer")?.seen as number;
    await send(lists, answer({ status: "done", comment: "Fertig" }, { seen }));
    expect(lists.state.responses.get(`${checkIn}_${step}_2`)).toMatchObject({ answer: { status: "done" } });
  });

  it("gives up with the form when others keep being faster", async () => {
    const { createResponse: _, ...others } = openRound();
    const stubborn = { ...others, createResponse: async () => "exists" as const };
    const { card } = await answerCheckIn(answer({ status: "done", comment: "Text" }), buildOrigin(), {
      lists: stubborn,
      now,
    });
    expect(textOf(card)).toContain("Mehrere Personen speichern gerade");
    expect(valuesOf(card)).toMatchObject({ comment: "Text" });
  });

  it("one response is written for each revision, however many answer", async () => {
    const people = fc.array(
      fc.record({ person: fc.constantFrom("1", "2", "3"), status: fc.constantFrom("planned", "done") }),
      { minLength: 2, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        const lists = openRound();
        const replies = await Promise.all(
          all.map(({ person, status }) => send(lists, answer({ status }), buildOrigin(person))),
        );
        const [written, ...more] = lists.state.responses.values();
        expect(more).toEqual([]);
        const status = written?.answer.kind === "step" ? written.answer.status : "";
        const same = all.filter((one) => one.person === written?.answeredBy.id && one.status === status);
        expect(replies.filter(({ update }) => update !== undefined)).toHaveLength(same.length);
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});

describe("unchanged", () => {
  const unchanged = { action: "unchanged", checkIn, item: step, seen: 0 } as const;

  it("takes over the last standing, once however often it arrives", async () => {
    const lists = openRound();
    const standing = buildStanding({ status: "blocked", obstacle: "Kein Personal", remedy: "Stelle" });
    lists.state.standings.set(step, standing);
    const { heardAt = "", ...said } = standing;
    await send(lists, { ...unchanged, heardAt });
    await send(lists, { ...unchanged, heardAt });
    expect([...lists.state.responses.values()].map((response) => response.answer)).toEqual([{ kind: "step", ...said }]);
  });

  it("shows what has changed meanwhile, and asks again", async () => {
    const lists = openRound();
    lists.state.standings.set(step, buildStanding({ status: "blocked", obstacle: "Neu im November" }));
    const { card, update } = await send(lists, { ...unchanged, heardAt: "2026-01-01T00:00:00.000Z" });
    expect(textOf(card)).toContain("Der Stand hat sich inzwischen geändert");
    expect(textOf(card)).toContain("Neu im November");
    expect(update).toBeUndefined();
    expect(lists.state.responses.size).toBe(0);
    const again = dataOf(card, "unchanged");
    await send(lists, { ...unchanged, heardAt: String(again?.heardAt) });
    expect(lists.state.responses.size).toBe(1);
  });

  it("is nothing that can be said of an item that was never heard of", async () => {
    const lists = openRound();
    await send(lists, { ...unchanged, heardAt: "" });
    expect(lists.state.responses.size).toBe(0);
  });
});

describe("everything else unchanged", () => {
  function heard() {
    const lists = openRound();
    lists.state.standings.set(step, buildStanding());
    lists.state.evaluations.set(indicator, {
      fulfilment: "partly",
      evidence: "Entwurf",
      comment: "",
      heardAt: "2026-10-01T00:00:00.000Z",
    });
    return lists;
  }

  it("answers what was heard of before, and leaves figures and own words open", async () => {
    const lists = heard();
    const { card, update } = await send(lists, unchangedRest);
    expect([...lists.state.responses.values()].map(({ item }) => item)).toEqual([step, indicator]);
    expect(lists.state.standings.get(step)?.heardAt).toMatch(/^2026-11-23/);
    expect(lists.state.evaluations.get(indicator)?.heardAt).toMatch(/^2026-11-23/);
    expect(textOf(card)).toContain("2 Punkte als unverändert gespeichert");
    expect(dataOf(card, "answer")).toMatchObject({ item: figure });
    expect(update?.message).toBe(message);
  });

  it("counts once when it arrives again", async () => {
    const lists = heard();
    await send(lists, unchangedRest);
    const { update } = await send(lists, unchangedRest);
    expect(lists.state.responses.size).toBe(2);
    // The first time may have broken off before everybody saw it.
    expect(update?.message).toBe(message);
  });

  it("leaves to others what they have answered meanwhile", async () => {
    const lists = heard();
    const faster = buildResponse({ answeredBy: { id: "2", name: "Mitglied 2" } });
    lists.beforeNext("createResponses", () => lists.state.responses.set(faster.key, faster));
    const { card } = await send(lists, unchangedRest);
    expect(lists.state.responses.get(faster.key)).toBe(faster);
    expect(lists.state.standings.get(step)?.heardAt).toBe(buildStanding().heardAt);
    expect(textOf(card)).toContain("1 Punkt als unverändert gespeichert");
  });

  it("is refused where the check-in does not stand, and when the round is over", async () => {
    const lists = heard();
    const elsewhere = await send(lists, unchangedRest, buildOrigin("1", { channel: "19:other" }));
    expect(textOf(elsewhere.card)).toContain("gehört in einen anderen Kanal");
    lists.addRound(buildRound({ state: "closed" }));
    expect(textOf((await send(lists, unchangedRest)).card)).toContain("nimmt keine Antworten an");
    expect(lists.state.responses.size).toBe(0);
  });
});

describe("a check-in whose posting nobody has recorded", () => {
  const claimed = buildCheckIn({
    items,
    delivery: { state: "claimed", attempts: 1, claimedUntil: "2026-11-22T10:02:00Z" },
  });

  it("is answered from the channel of its unit, and whoever answers names where it stands", async () => {
    const lists = openRound();
    lists.addCheckIn(claimed);
    const { update } = await send(lists, answer());
    expect(lists.state.responses.size).toBe(1);
    expect(update?.message).toBe(message);
    expect(lists.state.checkIns.get(checkIn)?.value.delivery).toEqual({
      state: "posted",
      attempts: 1,
      posting: { channel, message },
    });
  });

  it("is answered nowhere else, not even after its channel was taken away", async () => {
    const lists = openRound();
    lists.addCheckIn(claimed);
    const { card } = await send(lists, answer(), buildOrigin("1", { channel: "19:other" }));
    expect(textOf(card)).toContain("gehört in einen anderen Kanal");
    lists.state.bindings.clear();
    expect(textOf((await send(lists, answer())).card)).toContain("gehört in einen anderen Kanal");
    expect(lists.state.responses.size).toBe(0);
  });

  it("is saved, and nothing updated, where the activity names no message", async () => {
    const lists = openRound();
    lists.addCheckIn(claimed);
    const { message: _, ...nameless } = buildOrigin();
    const { card, update } = await send(lists, answer(), nameless);
    expect(textOf(card)).toContain("Gespeichert");
    expect(update).toBeUndefined();
    expect(lists.state.checkIns.get(checkIn)?.value.delivery.state).toBe("claimed");
  });
});

describe("opening an item", () => {
  it("only shows it", async () => {
    const lists = openRound();
    const { card, update } = await send(lists, { action: "open", checkIn, item: indicator });
    expect(dataOf(card, "answer")).toMatchObject({ item: indicator });
    expect(update).toBeUndefined();
    expect(lists.state.responses.size).toBe(0);
  });

  it("shows a round that is over without inputs", async () => {
    const lists = openRound();
    lists.addRound(buildRound({ state: "closed" }));
    const { card } = await send(lists, { action: "open", checkIn, item: step });
    expect(textOf(card)).toContain("Die Rückmelderunde ist geschlossen");
    expect(actionsOf(card).filter(({ type }) => type === "Action.Execute")).toEqual([]);
  });
});
