import type { Frame, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type BusyCity, openTabAlone, startBusyCity } from "./busy-city.ts";
import { enlarge, lossFindings, withTextSpacing } from "./enlargement.ts";
import { plainFindings, walkFindings } from "./focus-walk.ts";
import { forcedColorFindings } from "./forced-colors.ts";
import { motionFindings, watchMotion } from "./motion.ts";
import { frameIn, goTo, wide } from "./page-checks.ts";
import { arriveAt, meetingKey, meetingTitle, tabViews } from "./tab-views.ts";

/**
 * Every view with the keyboard alone, in the tab's colours and in those that a system prescribes, enlarged to 400 % and with
 * widely spaced texts; and what people do in it, for somebody who has asked for less motion.
 */

let city: BusyCity;
let page: Page;
let tab: Frame;

beforeAll(async () => {
  city = await startBusyCity();
  page = await openTabAlone(city, wide);
  await watchMotion(page);
  await page.reload();
  tab = page.mainFrame();
  await tab.getByRole("heading", { level: 1, name: /Integrationskonzept/ }).waitFor();
});

afterAll(() => city?.end());

afterEach(async () => {
  expect(await motionFindings(tab.page())).toEqual([]);
});

function focusIn(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const { activeElement: focused } = document;
    return focused?.matches("h1") ? `heading ${focused.textContent}` : (focused?.tagName ?? "");
  });
}

/** Presses Tab until it has the focus. */
async function moveTo(goal: Locator): Promise<void> {
  await goal.waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new TypeError(`the keyboard does not lead to ${goal}`);
}

async function press(goal: Locator, key = "Enter"): Promise<void> {
  await moveTo(goal);
  await page.keyboard.press(key);
}

/** Fills in what is reached with Tab; a choice is met by its first letters, not by a space, which would unfold it. */
async function type(goal: Locator, text: string): Promise<void> {
  await moveTo(goal);
  await page.keyboard.type(text);
}

async function open(hash: string, title: RegExp): Promise<void> {
  await goTo(tab, hash);
  await tab.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Views that begin further down than at their heading: in a field, or at the part that the address names. */
const beginnings: Readonly<Record<string, string>> = {
  suche: "INPUT",
  bearbeiten: "INPUT",
  ergaenzen: "TEXTAREA",
  konzept: "H2",
};

test.each(tabViews)(
  "$name is reached and operated, and loses nothing at 400 %, with widely spaced texts or in prescribed colours",
  async (view) => {
    await arriveAt(tab, view);
    const [, first = ""] = /^#\/(\w+)[/?]/.exec(view.hash) ?? [];
    await expect.poll(() => focusIn(tab)).toContain(beginnings[first] ?? `heading ${view.title}`);
    await view.prepare(tab);
    expect(await focusIn(tab)).not.toBe("BODY");
    expect(await walkFindings(page, tab)).toEqual([]);
    await page.emulateMedia({ forcedColors: "active" });
    expect([...(await plainFindings(tab)), ...(await forcedColorFindings(tab))]).toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
    // Tables become cards a moment later, and cards tables.
    const expectNoLoss = () => expect.poll(() => lossFindings(tab)).toEqual([]);
    await enlarge(page, tab);
    await expectNoLoss();
    await withTextSpacing(tab, async () => {
      await expectNoLoss();
      await page.setViewportSize(wide);
      await expectNoLoss();
    });
  },
);

describe("with the keyboard alone", () => {
  test("the ways that every page begins with are passed by", async () => {
    await open("#/barrierefreiheit", /Barrierefreiheit/);
    await page.reload();
    await tab.getByRole("heading", { level: 1, name: "Barrierefreiheit" }).waitFor();
    await page.keyboard.press("Tab");
    const skip = tab.getByRole("link", { name: "Zum Inhalt" });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    expect(await focusIn(tab)).toBe("heading Barrierefreiheit");
    expect(page.url()).toContain("#/barrierefreiheit");
  });

  test("a field is opened, and what unfolds in it", async () => {
    await open("#/", /Integrationskonzept/);
    await press(tab.getByRole("link", { name: "Bildung", exact: true }));
    await expect.poll(() => focusIn(tab)).toBe("heading 2.6 Bildung");
    const details = tab.locator("details").first();
    for (const [key, isOpen] of [
      ["Enter", true],
      [" ", false],
    ] as const) {
      await press(details.locator("summary"), key);
      await expect.poll(() => details.evaluate((one: HTMLDetailsElement) => one.open)).toBe(isOpen);
    }
  });

  test("a measure gets another status", async () => {
    await open("#/massnahme/2.6-L1-S1", /2\.6-L1-S1/);
    const edit = tab.getByRole("button", { name: "Bearbeiten: Stand und Hindernis" });
    await press(edit);
    const form = tab.getByRole("form", { name: "Stand und Hindernis" });
    await type(form.getByRole("combobox", { name: "Stand" }), "Läuft");
    await press(form.getByRole("button", { name: "Speichern" }));
    await tab.getByText("Gespeichert.", { exact: true }).waitFor();
    await expect.poll(() => edit.evaluate((button) => button === document.activeElement)).toBe(true);
    const rows = await city.lists.rows("measures");
    expect(rows.find(({ Key }) => Key === "2.6-L1-S1")).toMatchObject({ Status: "Läuft" });
  });

  test("what the own office owes is answered", async () => {
    await open("#/fuer-mich", /Für mich/);
    await type(tab.getByRole("combobox", { name: "Für welche Stelle arbeiten Sie?" }), "Jugendamt");
    await press(tab.getByRole("link", { name: /^Übersicht der Runden Tische/ }).first());
    await expect.poll(() => focusIn(tab)).toBe("heading Angabe machen");
    await type(tab.getByRole("combobox", { name: /^Wie steht es/ }), "Läuft");
    await press(tab.getByRole("button", { name: "Speichern" }));
    await tab.getByText(/^Gespeichert: Übersicht/).waitFor();
  });

  test("rounds are planned", async () => {
    await open("#/runden/plan", /Rhythmus der Runden/);
    await type(tab.getByRole("combobox", { name: "Abstand" }), "j");
    await press(tab.getByRole("button", { name: "Rhythmus speichern" }));
    await tab.getByText(/^Rhythmus gespeichert/).waitFor();
  });

  test("a question is taken back, and the focus with it", async () => {
    await open("#/runden", /Rückmelderunden/);
    const close = tab.getByRole("button", { name: /^Jetzt schließen/ }).first();
    await press(close);
    const dialog = tab.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await close.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test("a decision is recorded", async () => {
    await open(`#/sitzung/${meetingKey}`, /Lenkungsgruppe/);
    await press(tab.getByRole("button", { name: /^Beschluss festhalten/ }).first());
    await type(tab.getByLabel("Wortlaut"), "Mit der Tastatur beschlossen");
    await type(tab.getByLabel("Zuständige Stelle"), "Jug");
    await press(tab.getByRole("button", { name: "Beschluss festhalten", exact: true }));
    await tab.getByText(/^Der Beschluss ist festgehalten/).waitFor();
    const rows = await city.lists.rows("decisions");
    expect(rows).toContainEqual(expect.objectContaining({ Text: "Mit der Tastatur beschlossen", Unit: "jugendamt" }));
  });

  test("measures are filtered and taken along", async () => {
    await open("#/massnahmen", /Maßnahmen/);
    await type(tab.getByRole("combobox", { name: "Handlungsfeld" }), "2.3");
    await tab.getByText(/^\d+ von \d+ Maßnahmen$/).waitFor();
    const download = page.waitForEvent("download");
    await press(tab.getByRole("button", { name: "Als CSV-Datei herunterladen" }));
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  });
});

test("the stage is led from the side panel with the keys alone", async () => {
  page = city.page;
  await page.goto(`${city.product.address}/?channel=meeting&view=both&subPage=sitzung/${meetingKey}`);
  const panel = await frameIn(page, "aside", meetingTitle);
  await panel.getByRole("heading", { level: 1 }).focus();
  await press(panel.getByRole("button", { name: "Auf der Bühne zeigen" }));
  const heading = page.locator("section").frameLocator("iframe").getByRole("heading", { level: 1 });
  const opening = "Gleich geht es los.";
  await heading.filter({ hasText: opening }).waitFor();
  await press(panel.getByRole("button", { name: "Weiter" }));
  await heading.filter({ hasNotText: opening }).waitFor();
  const first = await heading.innerText();
  await page.keyboard.press("PageDown");
  await heading.filter({ hasNotText: first }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await heading.filter({ hasText: first }).waitFor();
});
