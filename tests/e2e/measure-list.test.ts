import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { expectNoFindings, frameIn, wide } from "./page-checks.ts";
import { complaints, freePorts, launchBrowser, openPage, type Product, startProduct } from "./product.ts";

const coordinator = "00000000-0000-4000-8000-000000000011";
let folder: string;
let product: Product;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  product = await startProduct(join(folder, "sandbox.sqlite"), await freePorts());
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await page?.context().close();
  page = await openPage(browser, wide);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: product.address });
  return () => expect(complaints(page)).toEqual([]);
});

async function visit(query: string): Promise<FrameLocator> {
  const place = { person: coordinator, channel: "app", view: "tab", subPage: `massnahmen${query}` };
  await page.goto(`${product.address}/?${new URLSearchParams(place)}`);
  const tab = page.locator("main").frameLocator("iframe");
  await tab.getByRole("table").waitFor();
  return tab;
}

/** What the address of the tab asks for. */
async function queryIn(title: string): Promise<string> {
  const frame = await frameIn(page, "main", title);
  return frame.evaluate(() => location.hash);
}

const headings = (tab: FrameLocator) => tab.getByRole("columnheader").allInnerTexts();

test("columns are chosen by keyboard and kept in the address, so that a link shows the same", async () => {
  const tab = await visit("");
  expect(await headings(tab)).toEqual(["Maßnahme", "Fachverantwortung", "Wann", "Stand", "Zuletzt gemeldet"]);
  await tab.getByText("Spalten auswählen").focus();
  await page.keyboard.press("Enter");
  const choice = tab.getByRole("group", { name: "Spalten auswählen" });
  await choice.getByRole("checkbox", { name: "Handlungsfeld" }).focus();
  await page.keyboard.press("Space");
  await choice.getByRole("checkbox", { name: "Mittel geplant (Euro)" }).check();
  await choice.getByRole("checkbox", { name: "Wann" }).uncheck();
  const chosen = [
    "Maßnahme",
    "Handlungsfeld",
    "Fachverantwortung",
    "Stand",
    "Mittel geplant (Euro)",
    "Zuletzt gemeldet",
  ];
  await expect.poll(() => headings(tab)).toEqual(chosen);
  await expect.poll(() => queryIn("Maßnahmen")).toBe("#/massnahmen?spalten=feld,stelle,stand,geplant,gemeldet");
  const linked = await visit("?spalten=feld,stelle,stand,geplant,gemeldet");
  expect(await headings(linked)).toEqual(chosen);
  await linked.getByText("Spalten auswählen").click();
  await linked.getByRole("button", { name: "Übliche Spalten" }).click();
  await expect.poll(() => queryIn("Maßnahmen")).toBe("#/massnahmen");
});

test("every column orders the list; what is taken along is what is shown", async () => {
  const tab = await visit("?feld=2.3&art=schritt&spalten=wer,stand");
  for (const name of ["Maßnahme", "Wer", "Stand"]) {
    await tab.getByRole("columnheader", { name }).getByRole("button").click();
    await tab.getByRole("columnheader", { name }).and(tab.locator('[aria-sort="ascending"]')).waitFor();
  }
  await tab.getByRole("columnheader", { name: "Wer" }).getByRole("button").click();
  await tab.getByRole("columnheader", { name: "Wer" }).getByRole("button").click();
  await tab.getByRole("columnheader", { name: "Wer" }).and(tab.locator('[aria-sort="descending"]')).waitFor();
  const shown = await tab
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.querySelector("th a")?.textContent ?? ""));
  expect(shown.length).toBeGreaterThan(3);
  const saving = page.waitForEvent("download");
  await tab.getByRole("button", { name: "Als CSV-Datei herunterladen" }).click();
  const file = (await readFile(await (await saving).path(), "utf8")).replace("\uFEFF", "");
  const [head, ...rows] = file.trimEnd().split("\r\n");
  expect(head).toBe('"Nummer";"Art";"Titel";"Wer";"Stand";"Fortschritt in %";"Hindernis"');
  expect(rows.map((row) => row.split('";"')[2])).toEqual(shown);
  await tab.getByRole("button", { name: "Tabelle kopieren" }).click();
  await tab.getByText("Die Tabelle ist in der Zwischenablage.").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(
    copied
      .trimEnd()
      .split(/\r?\n/)
      .map((row) => row.split('"\t"')[2])
      .slice(1),
  ).toEqual(shown);
});

test("many columns scroll within the table, reached by keyboard, and a small screen shows cards", async () => {
  await visit(
    "?spalten=feld,leitziel,stelle,wer,wann,stand,fortschritt,hindernis,prioritaet,geplant,verwendet,gemeldet",
  );
  const frame = await frameIn(page, "main", "Maßnahmen");
  await frame.getByText("Spalten auswählen").click();
  await frame.getByRole("checkbox", { name: "Handlungsfeld" }).waitFor();
  const region = frame.getByRole("region", { name: "Maßnahmen" });
  await region.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  if (process.env.PICTURE) await page.screenshot({ path: `${process.env.PICTURE}-wide.png` });
  await expectNoFindings(page, frame);
  if (process.env.PICTURE) await page.screenshot({ path: `${process.env.PICTURE}-narrow.png`, fullPage: true });
});
