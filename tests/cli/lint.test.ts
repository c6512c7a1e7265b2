import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { conceptOfRatingen } from "../../src/cli/concept-source.ts";
import { lintFile, lintLists } from "../../src/cli/lint.ts";
import { findByKey, updateItem } from "../../src/graph/items.ts";
import { buildConcept } from "../builders.ts";
import { siteAddress, startSite } from "../graph/site.ts";

describe("lint", () => {
  test("of the lists names list, row and column of each finding", async () => {
    const { graph } = await startSite(buildConcept());
    const report = await lintLists({ graph, site: siteAddress, origin: "" }, "2026-11-22");
    for (const words of [
      "2.3 Stärkung des Miteinanders\n",
      "  Frist ohne Datum (1)\n",
      "    2.3-L1-S1 Übersicht der Runden Tische erstellen (2.3-L1-S1)\n      „mittelfristig“, kein Datum.\n",
      "      Liste „Maßnahmen“, Zeile 2.3-L1-S1, Spalte „Fällig am“\n",
      "Spalten „Zielwert im Wortlaut“, „Zielwerte“, „Ziel erreicht bis“",
      // Seven steps, figures and indicators, one of each field.
      "21 Punkte offen, kein Kanal zugeordnet.",
      "     7  Nie gemeldete Grundzahl",
    ])
      expect(report).toContain(words);
  });

  test("of the lists names the formula that somebody broke there, and what is wrong with it", async () => {
    const { graph, place } = await startSite(buildConcept());
    const item = await findByKey(graph, place, "indicators", "2.3-L1-K1");
    if (item) await updateItem(graph, place, "indicators", item, { Formula: "100 * G1 / G7" });
    const report = await lintLists({ graph, site: siteAddress, origin: "" }, "2026-11-22");
    expect(report).toContain("  Formel lässt sich nicht rechnen (1)\n");
    expect(report).toContain("„G7“ in „100 * G1 / G7“: Eine Grund- oder Kennzahl 2.3-L1-G7 gibt es nicht.");
    expect(report).toContain("Liste „Indikatoren und Kennzahlen“, Zeile 2.3-L1-K1, Spalte „Formel“\n");
  });

  test("of a file names the line and the field, and nothing that only the lists know", async () => {
    const report = await lintFile(conceptOfRatingen);
    const lines = readFileSync(conceptOfRatingen, "utf8").split("\n");
    const places = [...report.matchAll(/ratingen\.yaml:(\d+) \((\w+)\)/g)].map(([, line, field = ""]) => ({
      text: lines[Number(line) - 1] ?? "",
      field,
    }));
    const at = (field: string) => places.filter((place) => place.field === field).map(({ text }) => text);
    expect(at("deadline")).toHaveLength(20);
    for (const line of at("deadline")) expect(line).toMatch(/^ +deadline: /);
    for (const line of at("remarks")) expect(line).toMatch(/^ +- kind: (contradiction|gap|spelling|unknownOffice)$/);
    // What is not there yet is sought at its item.
    for (const line of [...at("target"), ...at("body"), ...at("partOf")]) expect(line).toMatch(/^ +- key: /);
    expect(at("baseFigures")).toEqual(["        baseFigures: []", "        baseFigures: []"]);
    expect(report).toContain("146 Befunde\n");
    expect(report).not.toContain("Nie gemeldete Grundzahl");
    expect(report).not.toContain("Stelle ohne Kanal");
  });
});
