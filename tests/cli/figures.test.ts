import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils, write } from "@e965/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CommandError } from "../../src/cli/errors.ts";
import { type FiguresArguments, runFigures } from "../../src/cli/figures.ts";
import { runWegweiser } from "../../src/cli/wegweiser.ts";
import { readBoard } from "../../src/graph/board.ts";
import { readKnownFigures } from "../../src/graph/figure-import.ts";
import { readItems } from "../../src/graph/items.ts";
import { buildBaseFigure, buildConcept, buildField, buildGoal } from "../builders.ts";
import type { TestSite } from "../graph/site.ts";
import { siteAddress, startSite } from "../graph/site.ts";
import { buildStatistics } from "../sources/wegweiser.ts";

const now = "2026-11-22T11:00:00.000Z";
const gender = {
  title: "Geschlecht",
  categories: [
    { code: "w", title: "weiblich" },
    { code: "m", title: "männlich" },
  ],
};
const people = buildBaseFigure({ key: "2.3-L1-G1", title: "Teilnehmende", kind: "count", dimensions: [gender] });
const foreigners = buildBaseFigure({
  key: "2.3-L1-G2",
  title: "Ausländeranteil",
  kind: "share",
  periodRule: "referenceDate",
  disclosure: { sensitivity: "open" },
});
const concept = buildConcept({ fields: [buildField({ goals: [buildGoal({ baseFigures: [people, foreigners] })] })] });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function figures({ graph }: TestSite, args: Partial<FiguresArguments>): Promise<string> {
  return runFigures({ graph, site: siteAddress, origin: "" }, { action: "", dryRun: false, now, ...args });
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Fills in the sheet of numbers as somebody does in Excel: cells by address. */
async function filledIn(path: string, cells: Readonly<Record<string, string | number>>): Promise<string> {
  const workbook = read(await readFile(path), { type: "array" });
  const sheet = workbook.Sheets.Zahlen;
  if (!sheet) throw new TypeError("no sheet of numbers");
  for (const [address, value] of Object.entries(cells)) utils.sheet_add_aoa(sheet, [[value]], { origin: address });
  return file("ausgefuellt.xlsx", new Uint8Array(write(workbook, { type: "array", bookType: "xlsx" })));
}

const header = "Schlüssel;Zeitraum;Aufgliederung;Wert;Vorläufig/Endgültig;Quelle;Nicht erhebbar, weil;Anmerkung";

test("a template is written, filled in, looked at, read in, and read in again without effect", async () => {
  const site = await startSite(concept);
  const out = join(folder, "vorlage.xlsx");
  const said = await figures(site, { action: "template", unit: "jugendamt", out });
  expect(said).toContain("2 Grundzahlen für Jugendamt");
  const path = await filledIn(out, { E2: 12, F2: "endgültig", G2: "Eigene Zählung", E3: 2, E4: 10 });
  const dry = await figures(site, { action: "import", file: path, dryRun: true });
  expect(dry).toBe("neu         2.3-L1-G1, Jahr 2025\n1 neu, 0 berichtigt, 0 unverändert.\nNichts wurde geschrieben.");
  expect(await readKnownFigures(site.graph, site.place)).toEqual([]);
  expect(await figures(site, { action: "import", file: path })).toContain("eine Meldung geschrieben");
  expect(await readKnownFigures(site.graph, site.place)).toMatchObject([
    { figure: "2.3-L1-G1", report: { period: "2025", amounts: { total: "12", cells: { w: "2", m: "10" } } } },
  ]);
  expect((await readBoard(site.graph, site.place)).reportedPeriods.get("2.3-L1-G1")).toBe("2025");
  const again = await figures(site, { action: "import", file: path });
  expect(again).toBe("0 neu, 0 berichtigt, 1 unverändert.\n0 Meldungen geschrieben.");
  expect(await readItems(site.graph, site.place, "figureValues")).toHaveLength(1);
});

test("every fault is named by its place, and nothing of the file is written", async () => {
  const site = await startSite(concept);
  const rows = [
    "2.3-L1-G1;2024;;7;endgültig;Amt;;",
    "2.3-L1-G1;2025;;zwölf;endgültig;Amt;;",
    "9.9-L1-G1;2025;;1;endgültig;Amt;;",
  ];
  const faulty = await file("fehler.csv", [header, ...rows].join("\n"));
  await expect(figures(site, { action: "import", file: faulty })).rejects.toThrow(
    /fehler\.csv wurde nicht eingelesen, es wurde nichts geschrieben\. 2 Fehler:\nCSV-Datei, Zeile 3, Spalte D: .*\nCSV-Datei, Zeile 4, Spalte A: /s,
  );
  expect(await readKnownFigures(site.graph, site.place)).toEqual([]);
});

test("a final number is corrected for a reason only", async () => {
  const site = await startSite(concept);
  const first = await file("erste.csv", [header, "2.3-L1-G1;2024;;7;endgültig;Amt;;"].join("\n"));
  const second = await file("zweite.csv", [header, "2.3-L1-G1;2024;;8;endgültig;Amt;;"].join("\n"));
  await figures(site, { action: "import", file: first });
  await expect(figures(site, { action: "import", file: second })).rejects.toThrow("Nennen Sie den Grund mit --reason");
  expect(await figures(site, { action: "import", file: second, dryRun: true })).toMatch(/--reason.*Nichts wurde/s);
  await figures(site, { action: "import", file: second, reason: "Nachmeldung" });
  const known = await readKnownFigures(site.graph, site.place);
  expect(known.map(({ report }) => [report.amounts?.total, report.comment])).toEqual([
    ["7", ""],
    ["8", "Nachmeldung"],
  ]);
  expect(await figures(site, { action: "import", file: second })).toContain("1 unverändert");
});

test("a table of somebody else's comes in by a mapping; a faulty mapping is explained", async () => {
  const site = await startSite(concept);
  const yearbook = await file("jahrbuch.csv", "Jahrbuch\nMerkmal;2023;2024\nTeilnehmer;1.200;.\nSonne;1.600;1.700");
  const mapping = await file(
    "jahrbuch.yaml",
    [
      "headerRow: 2",
      "columns: { figure: Merkmal }",
      "values:",
      '  - { column: "2023", period: 2023 }',
      "  - { column: 2024, period: 2024 }",
      "figureNames: { Teilnehmer: 2.3-L1-G1 }",
      "fixed: { isProvisional: false, source: Statistisches Jahrbuch 2024 }",
    ].join("\n"),
  );
  expect(await figures(site, { action: "yearbook", file: yearbook, mapping })).toContain(
    "neu         2.3-L1-G1, Jahr 2023",
  );
  expect(await readKnownFigures(site.graph, site.place)).toMatchObject([
    { report: { period: "2023", amounts: { total: "1200" }, source: "Statistisches Jahrbuch 2024" } },
  ]);
  const faulty = await file("falsch.yaml", "headerRow: null\nvalue: []");
  await expect(figures(site, { action: "yearbook", file: yearbook, mapping: faulty })).rejects.toThrow(
    /falsch\.yaml ist keine gültige Zuordnung:\nheaderRow: .*\nvalues: /s,
  );
});

test("Wegweiser Kommune is asked only with settings, keeps its source line, and goes on where it ended", async () => {
  const site = await startSite(concept);
  await expect(figures(site, { action: "wegweiser" })).rejects.toThrow("Es fehlt --mapping");
  const settings = await file(
    "wegweiser.yaml",
    "place: ratingen\nyears: { from: 2022, to: 2024 }\nindicators: { auslaenderanteil-gesamt: 2.3-L1-G2 }",
  );
  const board = await readBoard(site.graph, site.place);
  const desk = { graph: site.graph, place: site.place, board, dryRun: false, reason: "", now };
  const asked: string[] = [];
  const sending = {
    pause: async () => {},
    fetch: async (input: Parameters<typeof fetch>[0]) => {
      asked.push(String(input));
      if (asked.length === 1) throw new TypeError("no network");
      return Response.json(buildStatistics());
    },
  };
  await expect(runWegweiser(desk, { settings }, sending)).rejects.toBeInstanceOf(CommandError);
  expect(await runWegweiser(desk, { settings }, sending)).toContain("2 neu");
  const known = await readKnownFigures(site.graph, site.place);
  expect(known.map(({ report }) => [report.period, report.amounts?.total])).toEqual([
    ["2022-12-31", "11.9"],
    ["2024-12-31", "12.35"],
  ]);
  expect(known[0]?.report.source).toMatch(/^Bertelsmann Stiftung.*Namensnennung.*Statistische Ämter der Länder$/);
  expect(await runWegweiser(desk, { settings }, sending)).toBe("Schon eingelesen: auslaenderanteil-gesamt.");
  expect(asked).toHaveLength(2);
  const json = await file("wegweiser.json", JSON.stringify(buildStatistics()));
  expect(await runWegweiser(desk, { settings, file: json })).toContain("2 unverändert");
  const unfit = await file(
    "unpassend.yaml",
    "place: ratingen\nyears: { from: 2022, to: 2024 }\nindicators: { auslaenderanteil-gesamt: 2.3-L1-G1 }",
  );
  await expect(runWegweiser(desk, { settings: unfit, file: json })).rejects.toThrow(
    "2.3-L1-G1, Jahr 2022: Hier wird gezählt: Bitte eine ganze Zahl eintragen.",
  );
});
