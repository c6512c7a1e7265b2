import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/bot/commands.ts";
import type { Origin } from "../../src/bot/ports.ts";
import type { Language } from "../../src/core/language.ts";
import { languages } from "../../src/core/language.ts";
import type { Command } from "../../src/texts/command-words.ts";
import { commands, commandWords } from "../../src/texts/command-words.ts";
import { buildCheckIn, buildConcept, buildResponse, buildRound, buildUnit } from "../builders.ts";
import { dataOf, textOf, valuesOf } from "../cards/elements.ts";
import { fakeLists } from "../fakes/lists.ts";
import { fakeMessenger } from "../fakes/messenger.ts";

const team = "19:team";
const jugendamt = "19:jugendamt";
const origin: Origin = {
  place: { tenant: "t", serviceUrl: "https://s.example", conversation: `${team};messageid=1` },
  channel: team,
  team,
  group: "group",
  account: { id: "coordinator", name: "Koordination" },
};
const stranger: Origin = { ...origin, account: { id: "stranger", name: "Gast" } };
const { team: _, group: __, ...chat } = { ...origin, channel: "a:chat" };

function setUp() {
  const lists = fakeLists(buildConcept({ units: [buildUnit()] }));
  lists.state.coordinators.push("coordinator");
  lists.state.bindings.set("jugendamt", { team, channel: jugendamt, language: "tr" });
  const channels = [
    { id: team, name: "Allgemein" },
    { id: jugendamt, name: "Jugendamt" },
  ];
  let wakes = 0;
  const deps = {
    lists,
    messenger: fakeMessenger(channels),
    now: () => "2026-11-23T10:00:00.000Z",
    wakeDelivery: () => {
      wakes += 1;
    },
  };
  const say = async (text: string, from: Origin = origin) => textOf(await runCommand(text, from, deps));
  return { lists, deps, say, wakes: () => wakes };
}

function withRound() {
  const all = setUp();
  all.lists.addRound(buildRound({ title: "Runde [1](x)" }));
  all.lists.addCheckIn(buildCheckIn());
  return all;
}

describe("runCommand", () => {
  const titles: Readonly<Record<Language, string>> = {
    de: "Das kann der Integrationskompass",
    en: "What Integrationskompass can do",
    tr: "Integrationskompass neler yapabilir",
    ru: "Что умеет Integrationskompass",
  };

  it.each(languages)("understands every word and answers in its language: %s", async (language) => {
    const { deps } = setUp();
    for (const command of commands) {
      for (const word of commandWords[command][language]) {
        const card = await runCommand(word.toLocaleUpperCase(language), origin, deps);
        const shared = (["de", "en"] as const).some((other) => commandWords[command][other].includes(word));
        if (!shared) expect(card.lang).toBe(language);
        expect(card.fallbackText).not.toContain(word.toLocaleUpperCase(language));
      }
    }
  });

  it("answers what it does not understand, and words of several languages, in the channel's language", async () => {
    const { deps } = setUp();
    const unknown = await runCommand("lösche [alles](http://x)", { ...origin, channel: jugendamt }, deps);
    expect(unknown.lang).toBe("tr");
    expect(textOf(unknown)).toContain("lösche \\[alles\\]\\(http://x)");
    expect((await runCommand("  ", chat, deps)).lang).toBe("de");
  });

  it.each<[Language, string]>([
    ["de", "hilfe"],
    ["en", "help"],
    ["tr", "yardım"],
    ["ru", "помощь"],
  ])("helps in %s", async (language, word) => {
    expect(await setUp().say(word)).toContain(titles[language].slice(0, 5));
  });

  it.each<[Command, string]>([
    ["start", "starte"],
    ["remind", "erinnern"],
    ["assign", "zuordnen"],
  ])("keeps '%s' to coordinators, in the team and in a chat", async (_, word) => {
    const { lists, say } = setUp();
    expect(await say(word, stranger)).toContain("nur die Koordination");
    expect(await say(word, { ...chat, account: stranger.account })).toContain("nur die Koordination");
    expect(lists.state.rounds.size).toBe(0);
  });

  it("begins a round, also from a chat, and has it delivered", async () => {
    const { say, wakes } = setUp();
    expect(await say("Starte", chat)).toContain("beginnt");
    expect(wakes()).toBe(1);
    expect(await say("start")).toMatch(/Heute hat schon|already|läuft noch/);
    expect(wakes()).toBe(1);
  });

  it("says how far each unit is", async () => {
    expect(await setUp().say("status")).toContain("Es läuft keine");
    const { lists, say } = withRound();
    const response = buildResponse();
    lists.state.responses.set(response.key, response);
    expect(await say("stand")).toContain("Jugendamt: 1 von 1 beantwortet");
  });

  it("says which round runs, when it is due, and what comes next", async () => {
    expect(await setUp().say("runde")).toContain("Es ist keine weitere Runde geplant");
    const { lists, say } = withRound();
    for (const month of ["03", "06", "09", "12"]) {
      const key = `R-2027-${month}-01`;
      const beginsOn = `2027-${month}-01`;
      lists.addRound(buildRound({ key, title: key, beginsOn, dueOn: `2027-${month}-15`, state: "planned" }));
    }
    lists.addRound(buildRound({ key: "R-2027-01-11", title: "Januar", beginsOn: "2027-01-11", state: "paused" }));
    const text = await say("runde");
    expect(text).toContain("Runde \\[1\\]\\(x): Stand der Runde: läuft. Antworten bis 06.12.2026.");
    expect(text).toContain("- Januar: angehalten\n- R-2027-03-01: beginnt am 01.03.2027, Antworten bis 15.03.2027");
    expect(text).not.toContain("R-2027-09-01");
  });

  it("asks for channels in a team only", async () => {
    const { lists, deps, say } = setUp();
    const card = await runCommand("assign", origin, deps);
    expect(valuesOf(card)).toMatchObject({ [`unit:${jugendamt}`]: "jugendamt", [`language:${jugendamt}`]: "tr" });
    expect(dataOf(card, "bind")).toBeDefined();
    expect(lists.state.installations.get(team)).toMatchObject({ group: "group", tenant: "t" });
    expect(await say("zuordnen", chat)).toContain("nur in einem Kanal");
  });
});

describe("reminding by hand", () => {
  it("reminds units with open items, once as long as the reminder waits", async () => {
    const { lists, say, wakes } = withRound();
    expect(await say("erinnern")).toContain("1 Stelle wird");
    expect([...lists.state.notices.values()].map(({ value }) => value)).toEqual([
      {
        key: "R-2026-11-22_jugendamt_reminder_hand-1",
        round: "R-2026-11-22",
        unit: "jugendamt",
        kind: "reminder",
        delivery: { state: "pending", attempts: 0 },
      },
    ]);
    await say("erinnern");
    expect(lists.state.notices.size).toBe(1);
    expect(wakes()).toBe(2);
    for (const { value } of [...lists.state.notices.values()])
      lists.addNotice({ ...value, delivery: { state: "posted", attempts: 1 } });
    await say("remind");
    expect([...lists.state.notices.keys()].at(-1)).toBe("R-2026-11-22_jugendamt_reminder_hand-2");
  });

  it("reminds nobody who has answered everything or was never reached, and nobody without a round", async () => {
    const { lists, say, wakes } = withRound();
    const response = buildResponse();
    lists.state.responses.set(response.key, response);
    lists.addCheckIn(
      buildCheckIn({ unit: "archiv", delivery: { state: "failed", attempts: 1, failure: "noChannel" } }),
    );
    expect(await say("erinnern")).toContain("haben alles beantwortet");
    expect(lists.state.notices.size).toBe(0);
    expect(await setUp().say("erinnern")).toContain("Es läuft keine");
    expect(wakes()).toBe(0);
  });
});
