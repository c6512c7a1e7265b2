import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOf, parseRoute } from "../../src/core/route.ts";

describe("parseRoute", () => {
  test.each(["", "#", "#/"])("leads %j to the overview", (address) => {
    expect(parseRoute(address)).toEqual({ view: "overview" });
  });

  test.each([
    ["#/anderswo", "anderswo"],
    ["feld/", "feld"],
    ["#/feld/2.3/mehr", "feld/2.3/mehr"],
    ["#/fuer-mich/anderes", "fuer-mich/anderes"],
    ["sitzung", "sitzung"],
    ["#/leitziel", "leitziel"],
    ["#/massnahmen/2.3", "massnahmen/2.3"],
  ])("knows no page at %j", (wanted, address) => {
    expect(parseRoute(wanted)).toEqual({ view: "unknown", address });
    expect(parseRoute(hashOf(parseRoute(wanted)))).toEqual({ view: "unknown", address });
  });

  test("reads an answer for one's own unit, which is reached from what it owes", () => {
    const route = { view: "rounds", place: "answer", checkIn: "R_amt", item: "2.3-L1-S1", isOwn: true } as const;
    expect(hashOf(route)).toBe("#/fuer-mich/antwort/R_amt/2.3-L1-S1");
    expect(parseRoute(hashOf(route))).toEqual(route);
  });

  test.each(["#/feld/2.3", "/feld/2.3", "feld/2.3", "#/feld/2.3/"])("reads the field of %j", (address) => {
    expect(parseRoute(address)).toEqual({ view: "field", key: "2.3" });
  });

  test.each(["#/einrichten", "einrichten"])("reads the configuration page of %j", (address) => {
    expect(parseRoute(address)).toEqual({ view: "configure" });
  });

  test.each([
    ["runden", { place: "rounds" }],
    ["#/runden/plan", { place: "plan" }],
    ["#/runden/vorschau", { place: "preview" }],
    ["#/runden/vorschau/R-2026-12-01", { place: "preview", round: "R-2026-12-01" }],
    ["runden/antwort/R-2026-12-01_amt/2.3-L1-S1", { place: "answer", checkIn: "R-2026-12-01_amt", item: "2.3-L1-S1" }],
    ["runden/antwort", { place: "rounds" }],
    ["runden/anderswo", { place: "rounds" }],
  ])("reads the place among the rounds of %j", (address, place) => {
    expect(parseRoute(address)).toEqual({ view: "rounds", ...place });
  });

  test.each([
    ["gremien", { view: "bodies" }],
    ["#/netzwerke", { view: "networks" }],
    ["#/sitzung/gruppe_2026-12-03", { view: "meeting", key: "gruppe_2026-12-03" }],
    ["sitzung/a%2Fb/buehne", { view: "meeting", key: "a/b", place: "stage" }],
    ["sitzung/a/protokoll", { view: "meeting", key: "a", place: "minutes" }],
    ["sitzung/a/anderes", { view: "meeting", key: "a" }],
  ])("reads the place of the steering in %j", (address, route) => {
    expect(parseRoute(address)).toEqual(route);
  });

  test.each([
    ["pruefen", { query: "" }],
    ["#/pruefen/frist-ohne-datum", { rule: "frist-ohne-datum", query: "" }],
    ["pruefen?feld=2.3", { query: "feld=2.3" }],
    ["#/pruefen/luecke?feld=2.3&stelle=jugendamt", { rule: "luecke", query: "feld=2.3&stelle=jugendamt" }],
  ])("reads the rule by which the concept is checked of %j", (address, rule) => {
    expect(parseRoute(address)).toEqual({ view: "lint", ...rule });
  });

  test.each([
    ["#/bearbeiten/massnahme/2.3-L1-S1/frist", { view: "edit", what: "massnahme", key: "2.3-L1-S1", part: "frist" }],
    ["bearbeiten/stelle/jugendamt", { view: "edit", what: "stelle", key: "jugendamt" }],
    ["bearbeiten/konzept//anmerkungen", { view: "edit", what: "konzept", key: "", part: "anmerkungen" }],
    ["#/ergaenzen/grundzahl/2.3-L1", { view: "add", what: "grundzahl", at: "2.3-L1" }],
    ["ergaenzen/stelle", { view: "add", what: "stelle", at: "" }],
    ["bearbeiten", { view: "unknown", address: "bearbeiten" }],
    ["ergaenzen", { view: "unknown", address: "ergaenzen" }],
  ])("reads what is changed at %j", (address, route) => {
    expect(parseRoute(address)).toEqual(route);
    expect(parseRoute(hashOf(parseRoute(address)))).toEqual(route);
  });

  test.each([
    ["#/leitziel/2.3-L1", { view: "goal", key: "2.3-L1" }],
    ["massnahme/2.3-L1-S1", { view: "measure", key: "2.3-L1-S1" }],
    ["#/suche", { view: "search", query: "" }],
    ["suche?text=runde+tische%2F", { view: "search", query: "text=runde+tische%2F" }],
    ["#/massnahmen?stand=stockt&feld=2.3", { view: "measures", query: "stand=stockt&feld=2.3" }],
    ["#/fuer-mich", { view: "mine" }],
    ["#/konzept", { view: "concept" }],
    ["konzept/2.3", { view: "concept", part: "2.3" }],
    ["#/beschluesse", { view: "decisions", query: "" }],
    ["beschluesse?stand=offen", { view: "decisions", query: "stand=offen" }],
  ])("reads the page of %j", (address, route) => {
    expect(parseRoute(address)).toEqual(route);
    expect(parseRoute(hashOf(parseRoute(address)))).toEqual(route);
  });

  test("keeps a broken escape as it is", () => {
    expect(parseRoute("#/feld/%E0%A4%A")).toEqual({ view: "field", key: "%E0%A4%A" });
  });

  test("reads back every address that it writes", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (key) => {
        for (const route of [
          { view: "field", key },
          { view: "lint", rule: key, query: "" },
          { view: "goal", key },
          { view: "measure", key },
          { view: "search", query: new URLSearchParams({ text: key }).toString() },
          { view: "figures", key },
          { view: "concept", part: key },
          { view: "meeting", key },
          { view: "meeting", key, place: "stage" },
          { view: "rounds", place: "preview", round: key },
          { view: "rounds", place: "answer", checkIn: key, item: key },
        ] as const)
          expect(parseRoute(hashOf(route))).toEqual(route);
      }),
    );
    expect(parseRoute(hashOf({ view: "overview" }))).toEqual({ view: "overview" });
    for (const view of ["configure", "figureImport", "quality", "settings", "accessibility"] as const)
      expect(parseRoute(hashOf({ view }))).toEqual({ view });
    const office = { view: "quality", unit: "amt für soziales/1" } as const;
    expect(parseRoute(hashOf(office))).toEqual(office);
    for (const place of ["rounds", "plan", "preview"] as const)
      expect(parseRoute(hashOf({ view: "rounds", place }))).toEqual({ view: "rounds", place });
  });
});
