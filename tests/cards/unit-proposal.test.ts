import { describe, expect, it } from "vitest";
import { proposeUnit } from "../../src/cards/unit-proposal.ts";
import { city } from "../../src/sandbox/city.ts";
import { buildUnit } from "../builders.ts";
import { ratingen } from "../concept/ratingen.ts";

const { units } = ratingen();

describe("proposeUnit", () => {
  it("finds the units of the city's channels in the concept", () => {
    const proposed = city.team.channels.map(({ displayName }) => [displayName, proposeUnit(displayName, units)?.title]);
    expect(Object.fromEntries(proposed)).toEqual({
      Allgemein: undefined,
      "Amt für Personalwesen, IT und Organisation": "Amt für Personalwesen, Informationstechnologie und Organisation",
      "Amt für Soziales, Wohnen und Integration": "Amt für Soziales, Wohnen und Integration",
      Gleichstellungsstelle: "Gleichstellungsstelle",
      Jugendamt: "Jugendamt",
      Lenkungsgruppe: "Lenkungsgruppe",
      "Runde Tische der Migrantenorganisationen": "Runde Tische der Migrantenorganisationen und der freien Träger",
      "Runder Tisch gegen häusliche Gewalt": "Runder Tisch gegen häusliche Gewalt",
      Wirtschaftsförderung: "Wirtschaftsförderung",
    });
  });

  it("sees through abbreviations, umlauts and letter case", () => {
    const unit = buildUnit({ title: "Amt für Personalwesen, Informationstechnologie und Organisation" });
    expect(proposeUnit("AMT FUER Personalwesen, IT und Organisation", [unit])).toBe(unit);
  });

  it("proposes none rather than one of several, or one that the channel only resembles", () => {
    const twins = [
      buildUnit({ key: "a", title: "Runder Tisch Nord" }),
      buildUnit({ key: "b", title: "Runder Tisch West" }),
    ];
    expect(proposeUnit("Runder Tisch", twins)).toBeUndefined();
    expect(proposeUnit("Runder Tisch Ost", twins)).toBeUndefined();
    expect(proposeUnit("Allgemein", units)).toBeUndefined();
    expect(proposeUnit("", units)).toBeUndefined();
  });

  it("knows a unit by its other names", () => {
    const unit = buildUnit({ title: "Jugendamt", alsoWritten: ["Amt 51"] });
    expect(proposeUnit("Amt 51", [unit])).toBe(unit);
  });
});
