import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bindChannels } from "./channel-binding.ts";
import { freePorts, launchBrowser, openPage, type Ports, type Product, startProduct } from "./product.ts";

/** The service goes by the sandbox's clock, before and after a restart, and everybody's tokens hold. */

const dayMs = 86_400_000;

let folder: string;
let ports: Ports;
let product: Product;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  ports = await freePorts();
  product = await startProduct(join(folder, "sandbox.sqlite"), ports);
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

/** What the service itself has written into the list of rounds. */
async function rounds(): Promise<string> {
  const config = await (await fetch(`http://localhost:${ports.service}/tab/config.json`)).json();
  const answer = await fetch(`${product.address}/${config.tenantId}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "00000000-0000-4000-8000-000000000005",
      client_secret: "sandbox",
      scope: "https://graph.microsoft.com/.default",
    }),
  });
  const { access_token: token } = await answer.json();
  const items = `${product.address}/v1.0/sites/${config.siteId}/lists/${config.listIds.rounds}/items?$expand=fields`;
  const { value } = await (await fetch(items, { headers: { Authorization: `Bearer ${token}` } })).json();
  return JSON.stringify(value, (name, cell) => (/created|modified|etag/i.test(name) ? undefined : cell));
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
  expect(await rounds()).toContain(dayIn(40));
});

test("it is ahead after a restart too, and the tab still reads", async () => {
  await product.kill();
  product = await startProduct(join(folder, "sandbox.sqlite"), ports);
  await product.moveClock(new Date(Date.now() + 400 * dayMs));
  await page.goto(product.address);
  await page.frameLocator("iframe").getByRole("link", { name: "Frauen" }).waitFor();
  await begin();
  await expect.poll(rounds, { timeout: 30_000 }).toContain(dayIn(400));
});
