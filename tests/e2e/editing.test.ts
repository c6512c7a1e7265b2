import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./axe.ts";
import { complaints, freePorts, launchBrowser, openPage, type Ports, type Product, startProduct } from "./product.ts";
import { type Cells, openLists, type SiteLists } from "./site-lists.ts";

/** Editing the concept in place, as one story: a coordinator, a second session, and a guest. */

const step = "2.3-L1-S1";
const plan = "Wortlaut, Zuständigkeit und Termin";
/** Wide enough for tables beside the page's own rail. */
const wide = { width: 1600, height: 900 };

let folder: string;
let ports: Ports;
let product: Product;
let browser: Browser;
let page: Page;
let lists: SiteLists;
let tab: Frame;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  ports = await freePorts();
  product = await startProduct(join(folder, "sandbox.sqlite"), ports);
  lists = await openLists(product, ports);
  browser = await launchBrowser();
  page = await openPage(browser, wide);
  tab = await openTab(page, `#/massnahme/${step}`);
});

afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** The tab in the page, of a channel or of the personal app, at an address of its own. */
async function openTab(at: Page, hash: string, channel?: "app"): Promise<Frame> {
  await at.goto(`${product.address}/?view=tab${channel ? `&channel=${channel}` : ""}`);
  const element = at.locator("main iframe");
  await element.contentFrame().getByRole("heading", { level: 1 }).waitFor();
  const frame = await (await element.elementHandle())?.contentFrame();
  if (!frame) throw new TypeError("the page shows no tab");
  await goTo(frame, hash);
  return frame;
}

async function goTo(frame: Frame, hash: string): Promise<void> {
  await frame.evaluate((address) => {
    location.hash = address;
  }, hash);
}

async function edit(frame: Frame, part: string): Promise<Locator> {
  await frame.getByRole("button", { name: `Bearbeiten: ${part}` }).click();
  const form = frame.getByRole("form", { name: part });
  await form.waitFor();
  return form;
}

async function save(form: Locator): Promise<void> {
  await form.getByRole("button", { name: "Speichern" }).click();
}

async function measure(key = step): Promise<Cells | undefined> {
  return (await lists.rows("measures")).find(({ Key }) => Key === key);
}

const focusedName = (frame: Frame) => frame.evaluate(() => document.activeElement?.textContent);

test("a coordinator changes a deadline where it stands", async () => {
  const form = await edit(tab, plan);
  await form.getByRole("textbox", { name: "Wann, im Wortlaut" }).fill("bis Ende März 2027");
  await form.getByLabel("Fällig am").fill("2027-03-31");
  await save(form);
  await tab.getByText("Gespeichert.", { exact: true }).waitFor();
  await tab.getByText("bis 31.03.2027").waitFor();
  await expect.poll(() => focusedName(tab)).toBe(`Bearbeiten: ${plan}`);
  const row = await measure();
  expect(row).toMatchObject({ DeadlineText: "bis Ende März 2027" });
  expect(String(row?.DeadlineDue)).toContain("2027-03-3");
});

test("what is wrong stands at its field, which gets the focus, and nothing is written", async () => {
  const form = await edit(tab, plan);
  await form.getByRole("textbox", { name: "Wann, im Wortlaut" }).fill("");
  await save(form);
  await form.getByText("Bitte geben Sie auch den Wortlaut an.").waitFor();
  const isFocused = () =>
    form.getByRole("textbox", { name: "Wann, im Wortlaut" }).evaluate((input) => input === document.activeElement);
  await expect.poll(isFocused).toBe(true);
  expect(await measure()).toMatchObject({ DeadlineText: "bis Ende März 2027" });
});

test("Escape asks before it throws anything away, and not when there is nothing to lose", async () => {
  await page.keyboard.press("Escape");
  await tab.getByRole("dialog", { name: "Eingaben verwerfen?" }).waitFor();
  await tab.getByRole("button", { name: "Weiter bearbeiten" }).click();
  await tab.getByRole("form", { name: plan }).waitFor();
  await page.keyboard.press("Escape");
  await tab.getByRole("button", { name: "Verwerfen", exact: true }).click();
  await tab.getByRole("form", { name: plan }).waitFor({ state: "hidden" });
  await edit(tab, plan);
  await page.keyboard.press("Escape");
  await tab.getByRole("form", { name: plan }).waitFor({ state: "hidden" });
  expect(await tab.getByRole("dialog").count()).toBe(0);
});

test("two sessions change the same: both versions stand side by side, and a person decides", async () => {
  const form = await edit(tab, plan);
  await form.getByLabel("Fällig am").fill("2027-06-30");
  const second = await openPage(browser, wide);
  const other = await openTab(second, `#/massnahme/${step}`);
  const otherForm = await edit(other, plan);
  await otherForm.getByRole("textbox", { name: "Wann, im Wortlaut" }).fill("bis Ostern 2027");
  await otherForm.getByLabel("Fällig am").fill("2027-03-28");
  await save(otherForm);
  await other.getByText("Gespeichert.", { exact: true }).waitFor();
  await second.context().close();
  await save(form);
  await tab.getByRole("heading", { name: "Inzwischen hat jemand anderes hier etwas geändert" }).waitFor();
  expect(await measure()).toMatchObject({ DeadlineText: "bis Ostern 2027" });
  expect(await tab.getByRole("radio", { name: /Jetzt gespeichert\s*bis Ostern 2027/ }).isChecked()).toBe(true);
  await tab.getByRole("radio", { name: /Jetzt gespeichert\s*28\.03\.2027/ }).waitFor();
  expect(await axeFindings(tab)).toEqual([]);
  await tab.getByRole("button", { name: "So speichern" }).click();
  await tab.getByText("Bitte entscheiden Sie sich für eine der beiden Angaben.").waitFor();
  await tab.getByRole("radio", { name: /Ihre Angabe\s*30\.06\.2027/ }).check();
  await tab.getByRole("button", { name: "So speichern" }).click();
  await tab.getByText("Gespeichert.", { exact: true }).waitFor();
  await tab.getByText("bis 30.06.2027").waitFor();
  const row = await measure();
  expect(row).toMatchObject({ DeadlineText: "bis Ostern 2027" });
  expect(String(row?.DeadlineDue)).toMatch(/^2027-06-(29|30)/);
});

test("what somebody else changes in another part of the measure goes unharmed", async () => {
  const form = await edit(tab, "Mittel");
  await form.getByRole("textbox", { name: "Geplant (Euro)" }).fill("12.500");
  await form.getByRole("textbox", { name: "Herkunft der Mittel und Jahr" }).fill("Haushalt 2027");
  await lists.edit("measures", step, { Status: "Läuft" });
  await save(form);
  await tab.getByText("12.500 €").waitFor();
  expect(await measure()).toMatchObject({ Status: "Läuft", BudgetPlanned: 12_500, Funding: "Haushalt 2027" });
});

test("a priority has its reasons", async () => {
  const form = await edit(tab, "Priorität");
  await form.getByRole("combobox", { name: "Priorität" }).selectOption("Zuerst");
  await save(form);
  await form.getByText("Zu einer Priorität gehört eine Begründung").waitFor();
  await form.getByRole("textbox", { name: "Wirksamkeit" }).fill("Erreicht alle Netzwerke");
  await save(form);
  await tab.getByText("Erreicht alle Netzwerke").waitFor();
  expect(await measure()).toMatchObject({ Priority: "Zuerst", Effect: "Erreicht alle Netzwerke" });
});

test("what has changed is told without names, and can be taken back", async () => {
  await tab.getByText("Was hat sich geändert?").click();
  const history = tab.getByRole("table", { name: "Was hat sich geändert?" });
  await history.getByText("Geplant (Euro): keine Angabe → 12.500").waitFor();
  await history.getByText("Fällig am: 28.03.2027 → 30.06.2027").waitFor();
  expect(await history.innerText()).not.toContain("Koordination");
  expect(await axeFindings(tab)).toEqual([]);
  await history.getByRole("button", { name: "Rückgängig: Fällig am", exact: true }).first().click();
  await tab.getByText("Rückgängig gemacht.").waitFor();
  await tab.getByText("bis 28.03.2027").waitFor();
  expect(await measure()).toMatchObject({ Status: "Läuft", BudgetPlanned: 12_500, DeadlineText: "bis Ostern 2027" });
});

test("an edit that was overtaken is taken back by a decision, too", async () => {
  await lists.edit("measures", step, { BudgetPlanned: 20_000 });
  const history = tab.getByRole("table", { name: "Was hat sich geändert?" });
  const undo = history.getByRole("button", { name: /Rückgängig: Geplant \(Euro\), Herkunft/ });
  await undo.click();
  await tab.getByRole("radio", { name: /Jetzt gespeichert\s*20\.000/ }).check();
  await tab.getByRole("button", { name: "So speichern" }).click();
  await tab.getByRole("button", { name: "Bearbeiten: Mittel" }).waitFor();
  await expect.poll(async () => (await measure())?.BudgetPlanned).toBe(20_000);
});

test("the wording of a goal and its offices are edited, a step is added, retired and taken back", async () => {
  await goTo(tab, "#/leitziel/2.3-L1");
  const form = await edit(tab, "Wortlaut, Teilziele und Fachverantwortung");
  await form.getByRole("checkbox", { name: "Gleichstellungsstelle" }).check();
  await save(form);
  await tab.getByText(/Fachverantwortung: .*Gleichstellungsstelle/).waitFor();
  await tab.getByText("Konzept ändern").click();
  await tab.getByRole("button", { name: "Neuer Umsetzungsschritt" }).click();
  const added = tab.getByRole("form", { name: "Neuer Umsetzungsschritt" });
  const key = await added.getByRole("textbox", { name: "Nummer" }).inputValue();
  expect(key).toMatch(/^2\.3-L1-S\d+$/);
  await added.getByRole("textbox", { name: "Nummer" }).fill(step);
  await added.getByRole("textbox", { name: "Wortlaut", exact: true }).fill("Netzwerktreffen einladen");
  await save(added);
  await added.getByText("Diese Nummer ist vergeben").waitFor();
  await added.getByRole("textbox", { name: "Nummer" }).fill(key);
  await save(added);
  await tab.getByText(`Hinzugefügt: ${key} Netzwerktreffen einladen`).waitFor();
  await tab.getByRole("link", { name: "Netzwerktreffen einladen", exact: true }).waitFor();
  await tab.getByRole("button", { name: "Ablegen: Netzwerktreffen einladen" }).click();
  await tab.getByRole("dialog").getByRole("button", { name: "Ablegen" }).click();
  await tab.getByText(`${key} ist abgelegt.`).waitFor();
  await tab.getByRole("link", { name: "Netzwerktreffen einladen", exact: true }).waitFor({ state: "hidden" });
  expect(await measure(key)).toMatchObject({ Retired: true });
  await tab.getByRole("button", { name: "Zurückholen: Netzwerktreffen einladen" }).click();
  await tab.getByText(`${key} gehört wieder zum Konzept.`).waitFor();
  await tab.getByRole("link", { name: "Netzwerktreffen einladen", exact: true }).waitFor();
  expect(await axeFindings(tab)).toEqual([]);
});

test("what a figure counts is edited below its goal, and its history told there", async () => {
  const figures = (await lists.rows("baseFigures")).filter(({ Goal }) => Goal === "2.3-L1");
  const [Key = "", Title = ""] = [figures[0]?.Key, figures[0]?.Title].map(String);
  await tab.getByRole("button", { name: `Bearbeiten: ${Title}` }).click();
  const form = tab.getByRole("form", { name: Key });
  await form.getByRole("textbox", { name: "Alter ab" }).fill("drei");
  await save(form);
  await form.getByText("Bitte geben Sie eine ganze Zahl an, die hier möglich ist.").waitFor();
  await form.getByRole("textbox", { name: "Alter ab" }).fill("3");
  await form.getByRole("combobox", { name: "Schutz" }).selectOption("Besonders schutzbedürftig");
  expect(await axeFindings(tab)).toEqual([]);
  await save(form);
  await form.waitFor({ state: "hidden" });
  const row = (await lists.rows("baseFigures")).find((one) => one.Key === Key);
  expect(row).toMatchObject({ AgeFrom: 3, Sensitivity: "Besonders schutzbedürftig" });
  await tab.getByRole("button", { name: `Bearbeiten: ${Title}` }).click();
  await tab.getByText(`Was hat sich geändert? (${Key})`).click();
  await tab.getByText("Alter ab: keine Angabe → 3").waitFor();
  await form.getByRole("button", { name: "Abbrechen" }).click();
});

test("a finding of the lint leads to the input that mends it, by an address of its own, and back", async () => {
  await goTo(tab, "#/pruefen/frist-ohne-datum");
  const mend = tab.getByRole("link", { name: "Frist eintragen: 2.3-L2-S1", exact: true });
  await tab.getByRole("combobox", { name: "Handlungsfeld" }).selectOption({ value: "2.3" });
  await mend.waitFor();
  await expect.poll(() => tab.evaluate(() => location.hash)).toBe("#/pruefen/frist-ohne-datum?feld=2.3");
  expect(await axeFindings(tab)).toEqual([]);
  await mend.click();
  const due = tab.getByLabel("Fällig am");
  await due.waitFor();
  expect(await tab.evaluate(() => location.hash)).toBe("#/bearbeiten/massnahme/2.3-L2-S1/frist");
  await expect.poll(() => due.evaluate((input) => input === document.activeElement)).toBe(true);
  await tab
    .getByText(/Frist ohne Datum/)
    .first()
    .waitFor();
  expect(await axeFindings(tab)).toEqual([]);
  await due.fill("2027-06-30");
  await tab.getByRole("button", { name: "Speichern" }).click();
  await tab.getByText("Gespeichert.", { exact: true }).waitFor();
  expect(String((await measure("2.3-L2-S1"))?.DeadlineDue)).toMatch(/^2027-06-(29|30)/);
  await expect.poll(() => tab.evaluate(() => document.activeElement?.textContent)).toBe("Konzept prüfen");
  await goTo(tab, "#/pruefen/frist-ohne-datum?feld=2.3");
  await tab.getByRole("heading", { name: /Frist ohne Datum/ }).waitFor();
  await mend.waitFor({ state: "detached" });
});

test("a remark is settled, and a task of the steering gets its body", async () => {
  await goTo(tab, "#/bearbeiten/konzept//anmerkungen");
  await tab.getByRole("button", { name: /^Erledigt: Integrationsworkshop/ }).click();
  await tab.getByRole("button", { name: "Speichern" }).click();
  await tab.getByText("Gespeichert.", { exact: true }).waitFor();
  const remarks = (await lists.rows("settings")).find(({ Key }) => Key === "concept.remarks");
  expect(String(remarks?.Value)).not.toContain("Integrationsworkshop: Die Einleitung");
  const [task] = await lists.rows("steeringTasks");
  await goTo(tab, `#/bearbeiten/aufgabe/${task?.Key}/gremium`);
  const body = tab.getByRole("combobox", { name: "Gremium" });
  await body.waitFor();
  await expect.poll(() => body.evaluate((input) => input === document.activeElement)).toBe(true);
  await body.selectOption({ label: "Lenkungsgruppe" });
  await tab.getByRole("button", { name: "Speichern" }).click();
  await tab.getByText("Gespeichert.", { exact: true }).waitFor();
  const [after] = await lists.rows("steeringTasks");
  expect(after?.Body).toBeTruthy();
});

test("a figure is added with what it needs to be of use: stricter protection proposed, a formula checked", async () => {
  await goTo(tab, "#/ergaenzen/grundzahl/2.2-L1");
  const form = tab.getByRole("form", { name: "Neue Grundzahl" });
  await form.getByRole("textbox", { name: "Wortlaut" }).fill("Beratungen bei der Polizei");
  await form.getByRole("combobox", { name: "Art" }).selectOption("Anzahl");
  await form.getByRole("combobox", { name: "Erhoben je" }).selectOption("Kalenderjahr");
  expect(await form.getByRole("combobox", { name: "Schutz" }).inputValue()).toBe("special");
  const key = await form.getByRole("textbox", { name: "Nummer" }).inputValue();
  await form.getByRole("textbox", { name: "Maßeinheit" }).fill("Personen");
  await save(form);
  await tab.getByText(`Hinzugefügt: ${key} Beratungen bei der Polizei`).waitFor();
  const row = (await lists.rows("baseFigures")).find(({ Key }) => Key === key);
  expect(row).toMatchObject({ Goal: "2.2-L1", Unit: "Personen", Sensitivity: "Besonders schutzbedürftig" });
  await goTo(tab, "#/ergaenzen/indikator/2.2-L1");
  const indicator = tab.getByRole("form", { name: "Neuer Indikator" });
  await indicator.getByRole("textbox", { name: "Wortlaut", exact: true }).fill("Beratungen je Jahr");
  await indicator.getByRole("combobox", { name: "Art" }).selectOption("Kennzahl");
  await indicator.getByRole("textbox", { name: "Formel" }).fill("100 * G99");
  await save(indicator);
  await indicator.getByText("Eine Grund- oder Kennzahl 2.2-L1-G99 gibt es nicht.").waitFor();
  await indicator.getByRole("textbox", { name: "Formel" }).fill(`2 * ${key.replace("2.2-L1-", "")}`);
  await save(indicator);
  await tab.getByText(/^Hinzugefügt: 2\.2-L1-K\d+ Beratungen je Jahr/).waitFor();
});

test("a new field needs no code", async () => {
  await goTo(tab, "#/");
  await tab.getByText("Konzept ändern").click();
  await tab.getByRole("button", { name: "Neues Handlungsfeld" }).click();
  const form = tab.getByRole("form", { name: "Neues Handlungsfeld" });
  await form.getByRole("textbox", { name: "Wortlaut", exact: true }).fill("Sport");
  await save(form);
  await tab.getByRole("link", { name: /^(2\.8 )?Sport$/ }).click();
  await tab.getByRole("heading", { level: 1, name: "2.8 Sport" }).waitFor();
});

test("what one's own unit owes is one click away, and the choice is kept", async () => {
  tab = await openTab(page, "#/", "app");
  await tab.getByRole("link", { name: "Für mich" }).click();
  await tab.getByText("Wählen Sie Ihre Stelle.").waitFor();
  await tab.getByRole("combobox", { name: "Für welche Stelle arbeiten Sie?" }).selectOption("Jugendamt");
  await tab.getByRole("heading", { name: "Termine" }).waitFor();
  await tab.getByRole("link", { name: "Übersicht der Runden Tische und Kooperationsnetzwerke erarbeiten" }).waitFor();
  expect(await axeFindings(tab)).toEqual([]);
  tab = await openTab(page, "#/fuer-mich", "app");
  await tab.getByRole("heading", { name: "Termine" }).waitFor();
});

test("a guest is led to the card in their channel once, keeps what they typed, and is offered nothing more", async () => {
  await page.getByRole("combobox", { name: "Sie sind" }).click();
  await page.getByRole("option", { name: "Gast Runder Tisch 1" }).click();
  tab = await openTab(page, `#/massnahme/${step}`);
  const form = await edit(tab, "Stand und Hindernis");
  await form.getByRole("textbox", { name: "Was würde es lösen" }).fill("Zwei Stunden mehr");
  await save(form);
  await tab.getByText("Sie dürfen die Listen nicht ändern. Es wurde nichts gespeichert.").waitFor();
  const note = tab.getByRole("region", { name: "Sie können hier alles lesen, aber nichts ändern" });
  await note.getByText("auf der Karte im Kanal Ihrer Stelle oder Ihres Runden Tisches").waitFor();
  expect(await form.getByRole("textbox", { name: "Was würde es lösen" }).inputValue()).toBe("Zwei Stunden mehr");
  expect((await measure())?.Remedy).toBeUndefined();
  expect(await form.getByRole("button", { name: "Speichern" }).getAttribute("aria-disabled")).toBe("true");
  const offered = tab.getByRole("button", { name: "Bearbeiten: Mittel" });
  expect(await offered.getAttribute("aria-disabled")).toBe("true");
  expect(await axeFindings(tab)).toEqual([]);
  await note.getByRole("button", { name: "Noch einmal versuchen" }).click();
  await expect.poll(() => offered.getAttribute("aria-disabled")).toBeNull();
});

test("nobody complained in the browser's console", () => {
  // A write that was refused, overtaken or whose key is taken is told there by the browser itself.
  expect(complaints(page).filter((complaint) => !/status of (400|403|412)/.test(complaint))).toEqual([]);
});
