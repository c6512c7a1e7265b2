import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dayOf } from "../../src/core/calendar.ts";
import { meetingKey } from "../../src/core/meeting.ts";
import { city } from "../../src/sandbox/city.ts";
import { formatDate } from "../../src/texts/formats.ts";
import { bindChannels } from "./channel-binding.ts";
import { complaints, freePorts, launchBrowser, openPage, type Product, startProduct } from "./product.ts";
import { openLists, type SiteLists } from "./site-lists.ts";

/** A meeting from its agenda to what becomes of its decision: one story in several steps, each building on the one before. */

const today = dayOf(new Date().toISOString());
const heldOn = addDays(today, 10);
const dueOn = addDays(today, 40);
const body = "Lenkungsgruppe";
const title = `${body}, ${formatDate(heldOn, "de")}`;
const subPage = `sitzung/${meetingKey("lenkungsgruppe", heldOn)}`;
const step = "Übersicht der Runden Tische und Kooperationsnetzwerke erarbeiten";
const own = "Haushalt 2027";
const decision = "Das Jugendamt bekommt eine halbe Stelle.";
const wording = "Das Jugendamt bekommt bis Mai eine halbe Stelle.";
const theirs = "Das Jugendamt bekommt eine ganze Stelle.";
const network = "Runder Tisch West";

const coordinator = "00000000-0000-4000-8000-000000000011";
const steering = "00000000-0000-4000-8000-000000000041";

let folder: string;
let product: Product;
let lists: SiteLists;
let browser: Browser;
let page: Page;
/** Somebody else in the meeting. */
let other: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  const ports = await freePorts();
  product = await startProduct(join(folder, "sandbox.sqlite"), ports);
  lists = await openLists(product, ports);
  await lists.edit("measures", "2.3-L1-S1", {
    Status: "Stockt",
    Obstacle: "Es fehlt Personal",
    Remedy: "Eine halbe Stelle",
    HeardAt: `${today}T06:00:00Z`,
  });
  browser = await launchBrowser();
  page = await openPage(browser, { width: 1500, height: 950 });
  other = await openPage(browser, { width: 1500, height: 950 });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});

afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});

async function open(at: Page, person: string, place: Readonly<Record<string, string>>): Promise<void> {
  await at.goto(`${product.address}/?${new URLSearchParams({ person, ...place })}`);
}

/** The coordinator opens a place of the tab in the personal app. */
async function openDesk(place: string): Promise<Locator> {
  await open(page, coordinator, { channel: "app", view: "tab", subPage: place });
  return page.frameLocator("iframe").locator("main");
}

function tabIn(part: string, at = page): FrameLocator {
  return at.locator(part).frameLocator("iframe");
}

function items(tab: Locator): Locator {
  return tab.locator("ol > li").getByRole("heading", { level: 3 });
}

test("the coordinator plans a meeting, which nobody can plan twice", async () => {
  const tab = await openDesk("gremien");
  for (const said of ["Dieser Tag ist frei", "Dieser Tag ist vergeben"]) {
    // In the calendar, as long as nothing is planned, and where the body stands.
    await tab
      .getByRole("button", { name: `Sitzung planen: ${body}` })
      .first()
      .click();
    const dialog = tab.getByRole("dialog", { name: `Sitzung planen: ${body}` });
    await dialog.getByRole("button", { name: "Sitzung planen" }).click();
    await dialog.getByText("Bitte geben Sie ein Datum an.").waitFor();
    await dialog.getByLabel("Tag").fill(heldOn);
    await dialog.getByLabel("Ort").fill("Rathaus, Raum 5");
    await dialog.getByRole("button", { name: "Sitzung planen" }).click();
    const isFree = said === "Dieser Tag ist frei";
    await tab.getByText(isFree ? /^Die Sitzung am .* ist eingetragen/ : /^Für diesen Tag ist schon/).waitFor();
  }
  // SharePoint refuses the second row with that key, of which the browser tells in its console.
  expect(complaints(page).splice(0)).toEqual([expect.stringContaining("400")]);
  await tab.getByRole("link", { name: formatDate(heldOn, "de") }).click();
  await tab.getByRole("heading", { level: 1, name: title }).waitFor();
});

test("the agenda names what is stuck, and is put in order by hand", async () => {
  const tab = await openDesk(subPage);
  await items(tab).first().waitFor();
  expect(await items(tab).allInnerTexts()).toEqual([expect.stringContaining(`1. 2.3-L1-S1 ${step}`)]);
  await tab.getByText("Es fehlt Personal").waitFor();
  await tab.getByText("Eine halbe Stelle").waitFor();
  await tab.getByLabel("Eigener Punkt").fill(own);
  await tab.getByRole("button", { name: "Hinzufügen" }).click();
  await tab.getByRole("button", { name: `Nach oben: ${own}` }).click();
  await tab.getByRole("heading", { name: `1. ${own}` }).waitFor();
  const again = await openDesk(subPage);
  await again.getByRole("heading", { name: `1. ${own}` }).waitFor();
  await again.getByRole("heading", { name: `2. 2.3-L1-S1 ${step}` }).waitFor();
});

test("the side panel leads the stage of everybody, by button, by list and by remote control", async () => {
  await open(page, coordinator, { channel: "meeting", view: "both", subPage });
  await open(other, steering, { channel: "meeting", view: "both" });
  const panel = tabIn("aside");
  await panel.getByRole("button", { name: "Auf der Bühne zeigen" }).click();
  const stages = [tabIn("section"), tabIn("section", other)];
  const shows = async (name: RegExp) => {
    for (const stage of stages) await stage.getByRole("heading", { level: 1, name }).waitFor({ timeout: 5000 });
  };
  await shows(/Gleich geht es los/);
  await panel.getByRole("button", { name: "Weiter" }).click();
  await shows(new RegExp(own));
  await page.keyboard.press("PageDown");
  await shows(new RegExp(step));
  await stages[1]?.getByText("Es fehlt Personal").waitFor();
  await page.keyboard.press("ArrowLeft");
  await shows(new RegExp(own));
  await panel.getByRole("button", { name: `2. 2.3-L1-S1 ${step}` }).click();
  await shows(new RegExp(step));
  expect(await stages[1]?.getByRole("button").count()).toBe(0);
  expect(await stages[1]?.getByRole("link").count()).toBe(0);
});

test("a decision is recorded at the item that is shown, and seen by the room", async () => {
  const panel = tabIn("aside");
  await panel.getByRole("button", { name: /^Beschluss festhalten/ }).click();
  await panel.getByRole("button", { name: "Beschluss festhalten", exact: true }).click();
  await panel.getByText("Bitte schreiben Sie, was beschlossen wurde.").waitFor();
  await panel.getByLabel("Wortlaut").fill(decision);
  await panel.getByLabel("Zuständige Stelle").selectOption("Jugendamt");
  await panel.getByLabel("Bis wann (freiwillig)").fill(dueOn);
  await panel.getByRole("button", { name: "Beschluss festhalten", exact: true }).click();
  await panel.getByText(/^Der Beschluss ist festgehalten/).waitFor();
  await tabIn("section", other).getByText(decision).waitFor({ timeout: 40_000 });
  expect(await lists.rows("decisions")).toMatchObject([
    { Item: "2.3-L1-S1", Text: decision, Unit: "jugendamt", State: "Noch nicht begonnen" },
  ]);
});

test("of two who change a decision, the second sees both versions and chooses", async () => {
  const tab = await openDesk(subPage);
  await tab.getByRole("button", { name: `Beschluss bearbeiten: ${decision}` }).click();
  await lists.edit("decisions", `${subPage.slice("sitzung/".length)}_B1`, { Text: theirs });
  await tab.getByLabel("Wortlaut").fill(wording);
  await tab.getByRole("button", { name: "Speichern", exact: true }).click();
  const conflict = tab.getByRole("form", { name: "Inzwischen hat jemand anderes hier etwas geändert" });
  await conflict.getByRole("radio", { name: `Jetzt gespeichert ${theirs}` }).waitFor();
  await conflict.getByRole("button", { name: "Abbrechen" }).click();
  expect(await tab.getByLabel("Wortlaut").inputValue()).toBe(wording);
  await tab.getByRole("button", { name: "Speichern", exact: true }).click();
  await conflict.getByRole("radio", { name: `Ihre Angabe ${wording}` }).check();
  await conflict.getByRole("button", { name: "So speichern" }).click();
  await tab.getByText("Der Beschluss ist gespeichert.").waitFor();
  expect(await lists.rows("decisions")).toMatchObject([{ Text: wording }]);
});

test("the minutes name the decision, as text and as a Word file", async () => {
  const tab = await openDesk(`${subPage}/protokoll`);
  await tab.getByRole("heading", { name: `Beschlussprotokoll: ${title}` }).waitFor();
  await tab.getByRole("button", { name: "Text kopieren" }).click();
  await tab.getByText(/^Der (Text ist in der Zwischenablage|Browser hat das Kopieren)/).waitFor();
  const download = page.waitForEvent("download");
  await tab.getByRole("button", { name: "Als Word-Datei herunterladen" }).click();
  const file = await (await download).path();
  expect((await download).suggestedFilename()).toMatch(/^Beschlussprotokoll-Lenkungsgruppe-.*\.docx$/);
  const document = strFromU8(unzipSync(await readFile(file))["word/document.xml"] ?? new Uint8Array());
  expect(document).toContain(wording);
  expect(document).toContain("Jugendamt");
});

test("the next round asks the office for the decision, and its answer goes back to it", async () => {
  const general = city.team.channels.find(({ displayName }) => displayName === "Allgemein")?.id ?? "";
  await open(page, coordinator, { channel: general, view: "posts" });
  const card = page.getByRole("article", { name: /Integrationskompass/ }).last();
  await bindChannels(card);
  await page.getByRole("textbox", { name: "Neuer Beitrag" }).fill("@Integrationskompass starte");
  await page.getByRole("button", { name: "Senden" }).click();
  await card.getByText(/Rückmelderunde .* beginnt/).waitFor();
  await page.getByRole("list", { name: "Kanäle" }).getByRole("button", { name: "Jugendamt" }).click();
  const asked = page.getByRole("article", { name: /Integrationskompass/ }).first();
  await asked.getByRole("heading", { name: wording }).waitFor();
  await asked.getByRole("radio", { name: "In Arbeit" }).check();
  await asked.getByRole("textbox", { name: /Bemerkung/ }).fill("Die Stelle ist ausgeschrieben");
  await asked.getByRole("button", { name: "Speichern" }).click();
  await asked.getByText(`Gespeichert: ${wording}`).waitFor();
  expect(await lists.rows("decisions")).toMatchObject([{ State: "In Arbeit", Note: "Die Stelle ist ausgeschrieben" }]);
  const tab = await openDesk("massnahme/2.3-L1-S1");
  const row = tab.getByRole("table", { name: "Beschlüsse" }).getByRole("row", { name: new RegExp(wording) });
  await row.getByText("In Arbeit: Die Stelle ist ausgeschrieben").waitFor();
});

test("the register of networks is edited where it stands, and the year says what is late", async () => {
  let tab = await openDesk("netzwerke");
  await tab.getByRole("button", { name: "Neuer Eintrag" }).click();
  await tab.getByLabel("Name").fill(network);
  await tab.getByLabel("Kontakt").fill("rt-west@stadt.example");
  await tab.getByRole("button", { name: "Speichern", exact: true }).click();
  await tab.getByRole("row", { name: new RegExp(network) }).waitFor();
  const [{ Key }] = (await lists.rows("networks")) as readonly [{ readonly Key: string }];
  await lists.edit("networks", Key, { CheckedOn: `${addDays(today, -400)}T12:00:00Z` });
  tab = await openDesk("gremien");
  const course = tab.getByRole("region", { name: "Jahreslauf" });
  await course.getByText(/^Überfällig seit .* \(1 Eintrag\)$/).waitFor();
  tab = await openDesk("netzwerke");
  await tab.getByText(/Prüfung überfällig/).waitFor();
  await tab.getByRole("button", { name: `Heute geprüft: ${network}` }).click();
  await tab.getByText(/Prüfung überfällig/).waitFor({ state: "detached" });
  expect(complaints(page)).toEqual([]);
  expect(complaints(other)).toEqual([]);
});
