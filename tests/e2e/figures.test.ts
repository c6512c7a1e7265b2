import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaints, freePorts, launchBrowser, openPage, type Product, startProduct } from "./product.ts";

const guest = "00000000-0000-4000-8000-000000000031";
const place = { person: guest, channel: "app", view: "tab", subPage: "feld/2.2" };
let folder: string;
let product: Product;
let browser: Browser;

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

test("a guest reads the published figures of a field, with reasons where there is no number", async () => {
  const page = await openPage(browser, { width: 1500, height: 950 });
  await page.goto(`${product.address}/?${new URLSearchParams(place)}`);
  const tab = page.locator("main").frameLocator("iframe");
  await tab.getByRole("link", { name: "Zahlen dieses Handlungsfelds" }).click();
  await tab.getByRole("heading", { level: 1, name: "Zahlen zu 2.2" }).waitFor();
  const visitors = tab.getByRole("region", { name: /Besucherinnen der Frauenfilmtage/ });
  await visitors.getByText("Quelle: Beispieldaten, frei erfunden").first().waitFor();
  await visitors.getByText("Was gezählt wird").click();
  await visitors.getByText("je Kalenderjahr").waitFor();
  const sum = tab.getByRole("region", { name: /2\.2-L1-K1/ });
  await sum.getByText("Formel: G1[mit] + G2[mit]").waitFor();
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE, fullPage: true });
  expect(complaints(page)).toEqual([]);
});

test("the goal's page tells the newest values and leads to all of them, with a target", async () => {
  const page = await openPage(browser, { width: 1280, height: 950 });
  await page.goto(`${product.address}/?${new URLSearchParams({ ...place, subPage: "leitziel/2.3-L2" })}`);
  const tab = page.locator("main").frameLocator("iframe");
  const newest = tab.getByRole("region", { name: "Neueste Werte" });
  await newest.getByText("Werte anzeigen").click();
  await newest.getByText("Teilnehmende an Sitzungen des Stadtjugendringes").waitFor();
  await newest.getByRole("link", { name: "Verlauf, Ziele und Aufgliederungen" }).click();
  await tab.getByRole("heading", { level: 1, name: "Zahlen zu 2.3-L2" }).waitFor();
  const aimed = tab.getByRole("region", { name: /2\.3-L2-K2/ });
  await aimed.getByText("Ziel: Beispielziel, frei erfunden").waitFor();
  await aimed.getByRole("figure", { name: /^Ziel/ }).waitFor();
  await aimed.getByText("Wie der Stand beurteilt wird").click();
  await aimed.getByText(/^Erreicht ist ein Ziel, wenn/).waitFor();
  expect(complaints(page)).toEqual([]);
});

test("the values of a field go along as a file, with what is hidden as a point", async () => {
  const page = await openPage(browser, { width: 1280, height: 950 });
  await page.goto(`${product.address}/?${new URLSearchParams({ ...place, subPage: "zahlen/2.2" })}`);
  const tab = page.locator("main").frameLocator("iframe");
  const saving = page.waitForEvent("download");
  await tab.getByRole("button", { name: "Als CSV-Datei herunterladen" }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe("zahlen-2.2.csv");
  const rows = (await readFile(await file.path(), "utf8")).split("\r\n");
  expect(rows[0]).toContain('"Schlüssel";"Zahl";"Maßeinheit"');
  expect(rows.some((row) => /^"2\.2-L1-G3".*;"\.";"geheim gehalten/.test(row))).toBe(true);
  expect(complaints(page)).toEqual([]);
});
