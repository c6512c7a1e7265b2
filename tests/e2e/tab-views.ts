import type { Frame } from "playwright-core";
import type { MeetingPlace, RoundsPlace, Route } from "../../src/core/route.ts";
import { goTo } from "./page-checks.ts";

export const overview = "Integrationskonzept für die Stadt Ratingen";
export const education = "2.6 Bildung";
const lint = "Konzept prüfen";
const quality = "Datengüte";
const settings = "Einstellungen";
const statement = "Barrierefreiheit";
export const rounds = "Rückmelderunden";
const figureImport = "Zahlen einlesen";
const plan = "Rhythmus der Runden";
const preview = "Vorschau der Karten";
const step = "Übersicht der Runden Tische und Kooperationsnetzwerke erarbeiten";
const figure = "Runde Tische, Arbeitsgruppen und Netzwerke der Integrationsförderung";
const indicator = "Übersicht der Arbeitsgruppen und Netzwerke ist veröffentlicht";
export const meetingKey = "lenkungsgruppe_2027-01-14";
const meeting = `#/sitzung/${meetingKey}`;
export const meetingTitle = "Lenkungsgruppe, 14.01.2027";
export const configuration = "Was soll die Registerkarte zeigen?";

/** The day in Germany, by which a round that begins is named: `2026-11-22`. */
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());
const checkIn = `#/runden/antwort/R-${today}_jugendamt`;
const answering = "Angabe machen";

async function heading(frame: Frame, name: string): Promise<void> {
  await frame.getByRole("heading", { name, exact: true }).waitFor();
}

/** Pages whose heading is there before their code. */
async function loaded(frame: Frame): Promise<void> {
  await frame.getByText("Wird geladen …").waitFor({ state: "hidden" });
}

/** With everything open that opens. */
async function showTable(frame: Frame): Promise<void> {
  await loaded(frame);
  await frame.getByText("Wie der Stand beurteilt wird").first().click();
  await frame.getByText("Was gezählt wird").first().click();
  await frame.getByRole("button", { name: "Tabelle" }).first().click();
}

async function unfoldPreview(frame: Frame): Promise<void> {
  await frame.getByText("Wonach gefragt wird").first().click();
  for (const unit of ["Jugendamt", "Runde Tische der Migrantenorganisationen"]) {
    await frame.getByRole("button", { name: `Karte zeigen: ${unit}` }).click();
    await frame
      .getByRole("region", { name: `Karte für ${unit}` })
      .getByRole("button")
      .first()
      .waitFor();
  }
}

async function saveFaultyPlan(frame: Frame): Promise<void> {
  await frame.getByRole("textbox", { name: "Arbeitstage zum Antworten" }).fill("viele");
  await frame.getByRole("button", { name: "Rhythmus speichern" }).click();
  await frame.getByText("Noch nicht gespeichert.").waitFor();
}

async function saveFaultySettings(frame: Frame): Promise<void> {
  await frame.getByRole("textbox", { name: /^Namen löschen/ }).fill("99");
  await frame.getByRole("button", { name: "Speichern" }).click();
  await frame.getByText("Noch nicht gespeichert").waitFor();
}

async function openDialog(frame: Frame): Promise<void> {
  await frame.getByRole("button", { name: /^Jetzt schließen/ }).click();
  await frame.getByRole("dialog").waitFor();
}

async function readFaultyFile(frame: Frame): Promise<void> {
  await readFigures(frame, ["2.6-L1-G1;2024;;viele;endgültig;Amt", "9.9-L1-G1;2024;;1;endgültig;Amt"]);
  await heading(frame, "2 Fehler");
}

async function compareFile(frame: Frame): Promise<void> {
  await readFigures(frame, ["2.6-L1-G1;2024;;4711;endgültig;Amt", "2.6-L1-G1;1990;;12;vorläufig;Amt"]);
  await heading(frame, "Was sich mit zahlen.csv ändert");
}

async function readFigures(frame: Frame, rows: readonly string[]): Promise<void> {
  await frame.getByRole("button", { name: "Datei wählen" }).waitFor();
  const header = "Schlüssel;Zeitraum;Aufgliederung;Wert;Vorläufig/Endgültig;Quelle";
  const buffer = Buffer.from([header, ...rows].join("\n"));
  await frame.locator("input[type=file]").setInputFiles({ name: "zahlen.csv", mimeType: "text/csv", buffer });
}

async function planMeeting(frame: Frame): Promise<void> {
  await frame.getByRole("button", { name: "Sitzung planen: Lenkungsgruppe" }).click();
  const dialog = frame.getByRole("dialog");
  await dialog.getByRole("button", { name: "Sitzung planen" }).click();
  await dialog.getByText("Bitte geben Sie ein Datum an.").waitFor();
}

async function recordDecision(frame: Frame): Promise<void> {
  const record = frame.getByRole("button", { name: /^Beschluss festhalten/ });
  await record.first().click();
  await frame.getByRole("button", { name: "Beschluss festhalten", exact: true }).click();
  await frame.getByText("Bitte schreiben Sie, was beschlossen wurde.").waitFor();
}

async function editNetwork(frame: Frame): Promise<void> {
  await frame.getByRole("button", { name: /^Bearbeiten/ }).click();
  await frame.getByLabel("Name").waitFor();
}

async function editFaultily(frame: Frame): Promise<void> {
  await frame.getByRole("button", { name: "Bearbeiten: Mittel" }).click();
  const form = frame.getByRole("form", { name: "Mittel" });
  await form.getByRole("textbox", { name: "Geplant (Euro)" }).fill("viel");
  await form.getByRole("button", { name: "Speichern" }).click();
  await form.getByText("Bitte geben Sie einen Betrag an").waitFor();
  await frame.getByText("Was hat sich geändert?").click();
  await loaded(frame);
}

async function addToGoal(frame: Frame): Promise<void> {
  await frame.getByText("Konzept ändern").click();
  await frame.getByRole("button", { name: "Neuer Umsetzungsschritt" }).click();
  await frame.getByRole("form", { name: "Neuer Umsetzungsschritt" }).waitFor();
}

async function chooseUnit(frame: Frame): Promise<void> {
  const choice = frame.getByRole("combobox", { name: "Für welche Stelle arbeiten Sie?" });
  await choice.selectOption("Jugendamt");
  await heading(frame, "Jetzt zu beantworten");
}

/** A view as it is looked at: its address, its heading, and what is awaited or done there before the look. */
export interface TabView {
  readonly name: string;
  readonly hash: string;
  readonly title: string;
  readonly prepare: (frame: Frame) => Promise<void>;
}

/** All that the addresses of the tab can name. */
type Place =
  | Exclude<Route["view"], "rounds" | "meeting">
  | `rounds ${RoundsPlace["place"]}`
  | "meeting"
  | `meeting ${MeetingPlace}`;

type Look = readonly [string, string, string, (frame: Frame) => Promise<void>];

/** By place, so that a view that is added to the tab and forgotten here does not compile. */
const looksAt: Readonly<Record<Place, readonly [Look, ...Look[]]>> = {
  overview: [["the overview", "#/", overview, (frame) => heading(frame, overview)]],
  field: [["a field", "#/feld/2.6", education, (frame) => heading(frame, education)]],
  goal: [
    ["a goal", "#/leitziel/2.6-L1", "2.6-L1 1. Leitziel", loaded],
    ["a goal to which something is added", "#/leitziel/2.6-L1", "2.6-L1 1. Leitziel", addToGoal],
  ],
  figures: [
    ["the figures of a field", "#/zahlen/2.6", "Zahlen zu 2.6 Bildung", loaded],
    [
      "the figures of a goal, with a target",
      "#/zahlen/2.3-L2",
      "Zahlen zu 2.3-L2 Engagement in Migrantenorganisationen, Vereinen und Lotsendiensten fördern",
      showTable,
    ],
  ],
  measure: [
    ["a measure", "#/massnahme/2.6-L1-S1", "2.6-L1-S1 Umsetzungsschritt", loaded],
    ["a measure that is being edited", "#/massnahme/2.6-L1-S1", "2.6-L1-S1 Umsetzungsschritt", editFaultily],
  ],
  mine: [["what one's own unit owes", "#/fuer-mich", "Für mich", chooseUnit]],
  search: [["the search", "#/suche?text=uebersicht", "Suche", loaded]],
  measures: [["the list of measures", "#/massnahmen?folge=wann", "Maßnahmen", loaded]],
  lint: [["the page that checks the concept", "#/pruefen", lint, loaded]],
  figureImport: [
    ["taking in figures", "#/zahlen-einlesen", figureImport, loaded],
    ["a faulty file of figures", "#/zahlen-einlesen", figureImport, readFaultyFile],
    ["what a file of figures changes", "#/zahlen-einlesen", figureImport, compareFile],
  ],
  bodies: [["the bodies", "#/gremien", "Gremien und Jahreslauf", planMeeting]],
  meeting: [["a meeting", meeting, meetingTitle, recordDecision]],
  "meeting stage": [["the stage view of a meeting", `${meeting}/buehne`, "Gleich geht es los.", loaded]],
  "meeting minutes": [["the minutes of a meeting", `${meeting}/protokoll`, `Protokoll: ${meetingTitle}`, loaded]],
  networks: [["the register of networks", "#/netzwerke", "Runde Tische und Netzwerke", editNetwork]],
  quality: [
    [
      "the data quality",
      "#/datenguete",
      quality,
      (frame) => heading(frame, "2.1 Interkulturelle Öffnung der Regeldienste/Verwaltung"),
    ],
  ],
  settings: [
    ["the settings", "#/einstellungen", settings, (frame) => heading(frame, "Was wo gespeichert ist")],
    ["faulty settings", "#/einstellungen", settings, saveFaultySettings],
  ],
  accessibility: [
    ["the accessibility statement", "#/barrierefreiheit", statement, (frame) => heading(frame, "Rückmeldung")],
  ],
  "rounds rounds": [
    ["the rounds", "#/runden", rounds, (frame) => heading(frame, "Alle Runden")],
    ["a question about a round", "#/runden", rounds, openDialog],
  ],
  "rounds plan": [
    ["the plan", "#/runden/plan", plan, (frame) => heading(frame, "Runden der nächsten zwölf Monate")],
    ["a faulty plan", "#/runden/plan", plan, saveFaultyPlan],
  ],
  "rounds preview": [["the preview of a round", "#/runden/vorschau", preview, unfoldPreview]],
  "rounds answer": [
    ["an answer about a decision", checkIn, answering, (frame) => heading(frame, "Eine Stelle")],
    ["an answer about a step", `${checkIn}/2.3-L1-S1`, answering, (frame) => heading(frame, step)],
    ["an answer about a figure", `${checkIn}/2.3-L1-G1`, answering, (frame) => heading(frame, figure)],
    ["an answer about an indicator", `${checkIn}/2.3-L1-K1`, answering, (frame) => heading(frame, indicator)],
  ],
  concept: [
    ["the text of the concept", "#/konzept/2.3", "Konzept und Begriffe", (frame) => heading(frame, "Begriffe")],
  ],
  decisions: [["the register of decisions", "#/beschluesse?stand=offen", "Beschlüsse", loaded]],
  unknown: [["an address that names nothing", "#/unsinn", "Diese Seite gibt es nicht.", loaded]],
  edit: [["what mends a finding", "#/bearbeiten/massnahme/2.6-L1-S1/frist", "Konzept ändern", loaded]],
  add: [["what a finding misses", "#/ergaenzen/grundzahl/2.6-L1", "Konzept ändern", loaded]],
  configure: [["the page on which a tab is configured", "#/einrichten", configuration, loaded]],
};

/** Leads to a view from another one, and waits for its heading. */
export async function arriveAt(frame: Frame, { hash, title }: TabView): Promise<void> {
  for (const [address, name] of [
    ["#/barrierefreiheit", statement],
    [hash, title],
  ] as const) {
    await goTo(frame, address);
    await frame.getByRole("heading", { level: 1, name }).waitFor();
  }
}

/** Every view of the tab, some of them more than once. */
export const tabViews: readonly TabView[] = Object.values(looksAt)
  .flat()
  .map(([name, hash, title, prepare]) => ({ name, hash, title, prepare }));
