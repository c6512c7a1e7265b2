import { describe, expect, it } from "vitest";
import { searchFor } from "../../src/bot/search.ts";
import { buildConcept, buildResponse, buildStanding } from "../builders.ts";
import { textOf } from "../cards/elements.ts";
import { fakeLists } from "../fakes/lists.ts";

const origin = { channel: "19:jugendamt" };

describe("searchFor", () => {
  it("gives measures and figures as cards in the channel's language", async () => {
    const lists = fakeLists(buildConcept());
    lists.state.standings.set("2.3-L1-S1", buildStanding({ status: "blocked" }));
    lists.state.bindings.set("jugendamt", { team: "19:team", channel: origin.channel, language: "en" });
    const answer = await searchFor("2.3-L1", origin, { lists });
    const results = answer.kind === "results" ? answer.results : [];
    expect(results.map(({ subtitle }) => subtitle)).toEqual([
      expect.stringMatching(/^2\.3-L1-M1 · /),
      "2.3-L1-S1 · Stuck",
      "2.3-L1-G1 · Base figure",
    ]);
    expect(results.map(({ card }) => textOf(card))[1]).toContain("Übersicht der Runden Tische erstellen");
  });

  it("never gives amounts that were reported", async () => {
    const lists = fakeLists(buildConcept());
    const amounts = { total: "4711", cells: {} };
    const said = { period: "2025", amounts, isProvisional: false, source: "Register", comment: "4711 gezählt" };
    const response = buildResponse({ item: "2.3-L1-G1", answer: { kind: "figure", ...said } });
    lists.state.responses.set(response.key, response);
    expect(JSON.stringify(await searchFor("2.3-L1-G1", origin, { lists }))).not.toContain("4711");
  });

  it("says so where there is nothing", async () => {
    const lists = fakeLists(buildConcept());
    expect(await searchFor("xyz", origin, { lists })).toMatchObject({
      kind: "message",
      text: expect.stringContaining("keine Maßnahme"),
    });
    expect(await searchFor("", origin, { lists })).toMatchObject({
      kind: "message",
      text: expect.stringContaining("Kein Umsetzungsschritt"),
    });
  });
});
