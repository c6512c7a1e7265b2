import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bindChannels } from "./channel-binding.ts";
import { freePorts, launchBrowser, openPage, type Ports, type Product, startProduct } from "./product.ts";
import { openLists, type SiteLists } from "./site-lists.ts";

/** The service goes by the sandbox's clock, before and after a restart, and everybody's tokens hold. */

const dayMs = 86_400_000;

let folder: string;
let ports: Ports;
let product: Product;
let browser: Browser;
let page: Page;
let lists: SiteLists;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  ports = await freePorts();
  product = await startProduct(join(folder, "sandbox.sqlite"), ports);
  lists = await openLists(product, ports);
  browser = await launchBrowser();
  page = await openPage(browser, { width: 1500, height: 950 });
  await page.goto(product.address);
});

afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});

function article(text: RegExp | string) {
  return page.getByRole("article", { name: /Integrationskompass/ }).filter({ hasText: text });
}

/** The day in Germany, as cards and lists write it: `2026-11-22`. */
function dayIn(days: number): string {
  const at = new Date(Date.now() + days * dayMs);
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(at);
}

/** Keys of the rounds, which name their days, that the service itself has written into the list. */
async function roundKeys(): Promise<readonly unknown[]> {
  return (await lists.rows("rounds")).map(({ Key }) => Key);
}

async function begin(): Promise<void> {
  await page.getByRole("textbox", { name: "Neuer Beitrag" }).fill("@Integrationskompass starte");
  await page.getByRole("button", { name: "Senden" }).click();
}

test("the running service begins a round on the day to which a developer moves the clock", async () => {
  await bindChannels(article("").last());
  await page.getByRole("button", { name: "Werkzeuge für die Entwicklung" }).click();
  await page.getByRole("spinbutton", { name: "Tage" }).fill("40");
  await page.getByRole("button", { name: "Uhr vorstellen" }).click();
  const drawer = page.getByRole("dialog");
  const moved = new Date(Date.now() + 40 * dayMs);
  const month = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", month: "long", year: "numeric" });
  await drawer.getByText(new RegExp(`In der Sandbox ist .*${month.format(moved)}`)).waitFor();
  await page.getByRole("button", { name: "Schließen" }).click();
  await begin();
  await article(/Rückmelderunde .* beginnt/)
    .first()
    .waitFor();
  expect(await roundKeys()).toContain(`R-${dayIn(40)}`);
});

test("it is ahead after a restart too, and the tab still reads", async () => {
  await product.kill();
  product = await startProduct(join(folder, "sandbox.sqlite"), ports);
  await product.moveClock(new Date(Date.now() + 400 * dayMs));
  await page.goto(product.address);
  await page.frameLocator("iframe").getByRole("link", { name: "Frauen" }).waitFor();
  await begin();
  await expect.poll(roundKeys, { timeout: 30_000 }).toContain(`R-${dayIn(400)}`);
});
