import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bindChannels } from "./channel-binding.ts";
import { expectNoFindings, frameIn, goTo, wide } from "./page-checks.ts";
import { freePorts, launchBrowser, openPage, type Product, startProduct } from "./product.ts";
import { openLists, type SiteLists } from "./site-lists.ts";

/** Every view of the tab, in every place and theme, wide and narrow: no finding of axe (WCAG 2.2 AA), nothing to scroll sideways. */

const overview = "Integrationskonzept für die Stadt Ratingen";
const education = "2.6 Bildung";
const lint = "Konzept prüfen";
const quality = "Datengüte";
const settings = "Einstellungen";
const statement = "Barrierefreiheit";
const rounds = "Rückmelderunden";
const figureImport = "Zahlen einlesen";
const plan = "Rhythmus der Runden";
const preview = "Vorschau der Karten";
const step = "Übersicht der Runden Tische und Kooperationsnetzwerke erarbeiten";
const figure = "Runde Tische, Arbeitsgruppen und Netzwerke der Integrationsförderung";
const indicator = "Übersicht der Arbeitsgruppen und Netzwerke ist veröffentlicht";
const meetingKey = "lenkungsgruppe_2027-01-14";
const meeting = `#/sitzung/${meetingKey}`;
const meetingTitle = "Lenkungsgruppe, 14.01.2027";
const configuration = "Was soll die Registerkarte zeigen?";

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

/** What the address shows, the page's heading, and what is awaited or done there before the look. */
const views: readonly (readonly [string, string, string, (frame: Frame) => Promise<void>])[] = [
  ["the overview", "#/", overview, (frame) => heading(frame, overview)],
  ["a field", "#/feld/2.6", education, (frame) => heading(frame, education)],
  ["a goal", "#/leitziel/2.6-L1", "2.6-L1 1. Leitziel", loaded],
  ["the figures of a field", "#/zahlen/2.6", "Zahlen zu 2.6 Bildung", loaded],
  [
    "the figures of a goal, with a target",
    "#/zahlen/2.3-L2",
    "Zahlen zu 2.3-L2 Engagement in Migrantenorganisationen, Vereinen und Lotsendiensten fördern",
    showTable,
  ],
  ["a measure", "#/massnahme/2.6-L1-S1", "2.6-L1-S1 Umsetzungsschritt", loaded],
  ["a measure that is being edited", "#/massnahme/2.6-L1-S1", "2.6-L1-S1 Umsetzungsschritt", editFaultily],
  ["a goal to which something is added", "#/leitziel/2.6-L1", "2.6-L1 1. Leitziel", addToGoal],
  ["what one's own unit owes", "#/fuer-mich", "Für mich", chooseUnit],
  ["the search", "#/suche?text=uebersicht", "Suche", loaded],
  ["the list of measures", "#/massnahmen?folge=wann", "Maßnahmen", loaded],
  ["the page that checks the concept", "#/pruefen", lint, (frame) => heading(frame, lint)],
  ["taking in figures", "#/zahlen-einlesen", figureImport, loaded],
  ["a faulty file of figures", "#/zahlen-einlesen", figureImport, readFaultyFile],
  ["what a file of figures changes", "#/zahlen-einlesen", figureImport, compareFile],
  ["the bodies", "#/gremien", "Gremien und Jahreslauf", planMeeting],
  ["a meeting", meeting, meetingTitle, recordDecision],
  ["the stage view of a meeting", `${meeting}/buehne`, "Gleich geht es los.", loaded],
  ["the minutes of a meeting", `${meeting}/protokoll`, `Protokoll: ${meetingTitle}`, loaded],
  ["the text of the concept", "#/konzept/2.3", "Konzept und Begriffe", (frame) => heading(frame, "Begriffe")],
  ["the register of decisions", "#/beschluesse?stand=offen", "Beschlüsse", loaded],
  ["the register of networks", "#/netzwerke", "Runde Tische und Netzwerke", editNetwork],
  [
    "the data quality",
    "#/datenguete",
    quality,
    (frame) => heading(frame, "2.1 Interkulturelle Öffnung der Regeldienste/Verwaltung"),
  ],
  ["the settings", "#/einstellungen", settings, (frame) => heading(frame, "Was wo gespeichert ist")],
  ["faulty settings", "#/einstellungen", settings, saveFaultySettings],
  ["the accessibility statement", "#/barrierefreiheit", statement, (frame) => heading(frame, "Rückmeldung")],
  ["the rounds", "#/runden", rounds, (frame) => heading(frame, "Alle Runden")],
  ["a question about a round", "#/runden", rounds, openDialog],
  ["the plan", "#/runden/plan", plan, (frame) => heading(frame, "Runden der nächsten zwölf Monate")],
  ["a faulty plan", "#/runden/plan", plan, saveFaultyPlan],
  ["the preview of a round", "#/runden/vorschau", preview, unfoldPreview],
  ["an answer about a decision", checkIn, answering, (frame) => heading(frame, "Eine Stelle")],
  ["an answer about a step", `${checkIn}/2.3-L1-S1`, answering, (frame) => heading(frame, step)],
  ["an answer about a figure", `${checkIn}/2.3-L1-G1`, answering, (frame) => heading(frame, figure)],
  ["an answer about an indicator", `${checkIn}/2.3-L1-K1`, answering, (frame) => heading(frame, indicator)],
];

const before = { channel: "meeting", view: "tab" };
const during = { channel: "meeting", view: "both" };
const inField = { subPage: "feld/2.6" };

/** Where the page shows the tab besides a channel: the place, the part of the page, and the tab's heading there. */
const places: readonly (readonly [string, Readonly<Record<string, string>>, string, string])[] = [
  ["the details of a meeting", before, "main", overview],
  ["a field in the details of a meeting", { ...before, ...inField }, "main", education],
  ["the rounds in the side panel", { ...during, subPage: "runden" }, "aside", rounds],
  ["a meeting in the side panel", { ...during, subPage: `sitzung/${meetingKey}` }, "aside", meetingTitle],
  ["the side panel", during, "aside", overview],
  ["a field in the side panel", { ...during, ...inField }, "aside", education],
  ["the stage", during, "section", overview],
];

let folder: string;
let product: Product;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  const ports = await freePorts();
  product = await startProduct(join(folder, "sandbox.sqlite"), ports);
  await addMeeting(await openLists(product, ports));
  browser = await launchBrowser();
  page = await openPage(browser, wide);
  await beginRound();
  await open(during);
  const panel = await tabIn("aside", overview);
  await panel.getByRole("button", { name: "Auf der Bühne zeigen" }).click();
  await tabIn("section", overview);
});

afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** With something to talk about, something that was decided, and the register that is to be checked. */
async function addMeeting(lists: SiteLists): Promise<void> {
  const day = "2027-01-14T12:00:00Z";
  await lists.edit("measures", "2.3-L1-S1", { Status: "Stockt", Obstacle: "Personal", Remedy: "Eine Stelle" });
  await lists.add("meetings", { Key: meetingKey, Title: "Sitzung", Body: "lenkungsgruppe", HeldOn: day });
  const decided = { Meeting: meetingKey, AgendaItem: "blocked:2.3-L1-S1", Text: "Eine Stelle", Unit: "jugendamt" };
  await lists.add("decisions", {
    Key: `${meetingKey}_B1`,
    Title: "Eine Stelle",
    DecidedOn: day,
    DueOn: day,
    ...decided,
  });
  await lists.add("networks", { Key: "N-1", Title: "Runder Tisch West", Contact: "rt-west@stadt.example" });
}

/** So that the pages of the rounds have something to show; a round table is asked in another language. */
async function beginRound(): Promise<void> {
  await open({ view: "posts" });
  const card = page.getByRole("article", { name: /Integrationskompass/ }).last();
  await bindChannels(card, async () => {
    const language = card.getByRole("combobox", { name: "Sprache im Kanal „Runde Tische" });
    if ((await language.count()) > 0) await language.selectOption("Türkisch");
  });
  await page.getByRole("textbox", { name: "Neuer Beitrag" }).fill("@Integrationskompass starte");
  await page.getByRole("button", { name: "Senden" }).click();
  await card.getByText(/Rückmelderunde .* beginnt/).waitFor();
  await page.getByRole("list", { name: "Kanäle" }).getByRole("button", { name: "Jugendamt" }).click();
  await card.getByText("0 von 11 beantwortet").waitFor();
}

function tabIn(part: string, title: string): Promise<Frame> {
  return frameIn(page, part, title);
}

async function open(place: Readonly<Record<string, string>>): Promise<void> {
  await page.setViewportSize(wide);
  await page.goto(`${product.address}/?${new URLSearchParams(place)}`);
}

/** The host's themes, and the ground of the tab in each. */
const themes = [
  ["light", "rgb(255, 255, 255)"],
  ["dark", "rgb(41, 41, 41)"],
  ["contrast", "rgb(0, 0, 0)"],
] as const;

/** As when it is chosen in another window of the page: whatever is open stays open. */
async function chooseTheme(theme: string): Promise<void> {
  await page.evaluate((name) => {
    localStorage.setItem("sandbox.theme", name);
    dispatchEvent(new StorageEvent("storage", { key: "sandbox.theme", newValue: name }));
  }, theme);
}

/** One after the other, since to open the page and to lead it to where it is looked at takes longer than a change. */
async function inEachTheme(frame: Frame, check: (theme: string) => Promise<void>): Promise<void> {
  const ground = () =>
    frame
      .locator(".fui-FluentProvider")
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  for (const [theme, colour] of themes) {
    await chooseTheme(theme);
    await expect.poll(ground, { message: theme }).toBe(colour);
    await check(theme);
  }
}

test.each(views)("%s has no findings, in any theme, wide and narrow", async (_name, hash, title, prepare) => {
  await open({ view: "tab" });
  await goTo(await tabIn("main", overview), hash);
  const frame = await tabIn("main", title);
  await prepare(frame);
  await expectNoFindings(page, frame, inEachTheme);
});

test.each(places)("%s has no findings, in any theme, wide and narrow", async (_name, place, part, title) => {
  await open(place);
  await expectNoFindings(page, await tabIn(part, title), inEachTheme);
});

test("the page on which a tab is configured has no findings, in any theme, wide and narrow", async () => {
  await open({ view: "posts" });
  await page.getByRole("button", { name: "Registerkarte hinzufügen" }).click();
  await expectNoFindings(page, await tabIn("[role=dialog]", configuration), inEachTheme);
});

/** Presses a key until the link of that name has the focus. */
async function moveTo(frame: Frame, name: string, key: "Tab" | "Shift+Tab"): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press(key);
    const focused = await frame.evaluate(() => document.activeElement?.textContent?.trim());
    if (focused === name) return;
  }
  throw new TypeError(`the keyboard does not lead to ${name}`);
}

test("a field is reached and left again by keyboard alone", async () => {
  await open({ view: "tab" });
  const frame = await tabIn("main", overview);
  await frame.getByRole("heading", { level: 1, name: /Integrationskonzept/ }).focus();
  await moveTo(frame, "Bildung", "Tab");
  await page.keyboard.press("Enter");
  await frame.getByRole("heading", { level: 1, name: "2.6 Bildung" }).waitFor();
  await moveTo(frame, "Alle Handlungsfelder", "Shift+Tab");
  await page.keyboard.press("Enter");
  await frame.getByRole("heading", { level: 1, name: /Integrationskonzept/ }).waitFor();
});
