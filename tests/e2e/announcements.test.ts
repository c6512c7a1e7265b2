import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { announcements, listen } from "./announcements.ts";
import { type BusyCity, openTabAlone, startBusyCity } from "./busy-city.ts";
import { goTo } from "./page-checks.ts";

/** What happens without a new page is told once, and politely, to those who do not see it (WCAG 4.1.3). */

const step = "2.6-L1-S1";
const loading = "Wird geladen …";

let city: BusyCity;
let page: Page;

beforeAll(async () => {
  city = await startBusyCity();
  page = await openTabAlone(city, { width: 1280, height: 900 });
  await listen(page);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: /Integrationskonzept/ }).waitFor();
});

afterAll(() => city?.end());

/** Each begins at rest, on a page of its own. */
beforeEach(async () => {
  await goTo(page.mainFrame(), "#/barrierefreiheit");
  await page.getByRole("heading", { level: 1, name: "Barrierefreiheit" }).waitFor();
  await announcements(page);
});

async function open(hash: string): Promise<void> {
  await goTo(page.mainFrame(), hash);
  await page.getByText(loading).waitFor({ state: "hidden" });
}

/** Waits until it has been said, and for what might be said besides. */
async function hear(text: RegExp): Promise<readonly string[]> {
  const heard: string[] = [];
  const missed: string[] = [];
  const listenOn = async () => {
    const said = await announcements(page);
    heard.push(...said.heard);
    missed.push(...said.missed);
    return heard.some((one) => text.test(one));
  };
  await expect.poll(listenOn, { timeout: 20_000 }).toBe(true);
  await page.waitForTimeout(500);
  await listenOn();
  // That something is on its way is there for the eye; what comes has a heading, which gets the focus.
  expect(missed.filter((one) => one !== loading)).toEqual([]);
  return heard;
}

async function edit(text: string): Promise<void> {
  await page.getByRole("button", { name: "Bearbeiten: Mittel" }).click();
  await page.getByRole("textbox", { name: "Herkunft der Mittel und Jahr" }).fill(text);
}

test("that something was saved", async () => {
  await open(`#/massnahme/${step}`);
  await edit("Haushalt 2027");
  await page.getByRole("button", { name: "Speichern" }).click();
  expect(await hear(/Gespeichert/)).toEqual(["Gespeichert."]);
});

test("that somebody else was faster", async () => {
  await open(`#/massnahme/${step}`);
  await edit("Landesförderung");
  await city.lists.edit("measures", step, { Funding: "Bundesförderung" });
  await page.getByRole("button", { name: "Speichern" }).click();
  expect(await hear(/^Noch nicht gespeichert: Inzwischen/)).toHaveLength(1);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Inzwischen hat jemand anderes/);
});

test("that something is wrong with what was typed", async () => {
  await open("#/einstellungen");
  await page.getByRole("textbox", { name: /^Namen löschen/ }).fill("99");
  await page.getByRole("button", { name: "Speichern" }).click();
  expect(await hear(/^Noch nicht gespeichert/)).toHaveLength(1);
});

test("how many measures a filter leaves, and that they were copied", async () => {
  await open("#/massnahmen");
  await announcements(page);
  await page.getByRole("combobox", { name: "Handlungsfeld" }).selectOption({ index: 2 });
  expect(await hear(/Maßnahmen/)).toEqual([expect.stringMatching(/^\d+ von \d+ Maßnahmen$/)]);
  await page.getByRole("button", { name: "Tabelle kopieren" }).click();
  expect(await hear(/Zwischenablage|kopier/i)).toHaveLength(1);
});

test("how much the search finds", async () => {
  await open("#/suche");
  await announcements(page);
  await page.keyboard.type("tisch");
  const heard = await hear(/Treffer/);
  expect(heard.at(-1)).toMatch(/^\d+ Treffer$/);
});

test("how many findings an office has", async () => {
  await open("#/datenguete");
  await announcements(page);
  await page.getByRole("link", { name: /^Jugendamt/ }).click();
  expect(await hear(/\d/)).toHaveLength(1);
});

test("that a file is being read", async () => {
  await open("#/zahlen-einlesen");
  await page.getByRole("button", { name: "Datei wählen" }).waitFor();
  await announcements(page);
  const rows = Array.from({ length: 3000 }, (_, row) => `2.6-L1-G1;${1900 + (row % 100)};;${row};endgültig;Amt`);
  const header = "Schlüssel;Zeitraum;Aufgliederung;Wert;Vorläufig/Endgültig;Quelle";
  const buffer = Buffer.from([header, ...rows].join("\n"));
  await page.locator("input[type=file]").setInputFiles({ name: "zahlen.csv", mimeType: "text/csv", buffer });
  expect(await hear(/zahlen\.csv/)).toEqual(["zahlen.csv wird gelesen"]);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H3");
});

test("that the connection is gone, and back again", async () => {
  await page.context().setOffline(true);
  expect(await hear(/Keine Internetverbindung/)).toHaveLength(1);
  await page.context().setOffline(false);
  expect(await hear(/Wieder verbunden/)).toHaveLength(1);
});
