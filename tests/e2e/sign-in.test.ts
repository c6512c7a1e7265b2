import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  complaints,
  freePorts,
  launchBrowser,
  openPage,
  type Ports,
  type Product,
  renewPage,
  startProduct,
} from "./product.ts";

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
});

beforeEach(() => renewPage(page, product));

afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});

describe("outside Teams, in a plain browser", () => {
  async function openTab(): Promise<void> {
    await page.goto(`http://localhost:${ports.service}/tab/`);
  }

  /** What the pop-up of „Anmelden“ shows. */
  async function signInPopup(): Promise<Page> {
    const opened = page.waitForEvent("popup");
    await page.getByRole("button", { name: "Anmelden" }).click();
    const popup = await opened;
    await popup.getByRole("heading", { name: "Als wen möchten Sie sich anmelden?" }).waitFor();
    return popup;
  }

  async function leavesWith(popup: Page, choice: string): Promise<void> {
    const closed = popup.waitForEvent("close");
    await popup.getByRole("button", { name: choice }).click();
    await closed;
  }

  test("a person signs in, sees the overview, and stays signed in after a reload", async () => {
    await openTab();
    await leavesWith(await signInPopup(), "Mitglied Jugendamt 1");
    await page.getByRole("link", { name: "Stärkung des Miteinanders" }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: "Stärkung des Miteinanders" }).waitFor();
    expect(complaints(page)).toEqual([]);
  });

  test("whoever declines is told so, and may try again with one click", async () => {
    await openTab();
    await leavesWith(await signInPopup(), "Abbrechen");
    await page.getByRole("button", { name: "Anmelden", disabled: false }).waitFor();
    await leavesWith(await signInPopup(), "Koordination Integration");
    await page.getByRole("link", { name: "Stärkung des Miteinanders" }).waitFor();
    expect(complaints(page)).toEqual([]);
  });
});

describe("in Teams, by nested app authentication", () => {
  const fieldLink = { name: "Stärkung des Miteinanders" };

  async function openTeams(signInCase: string): Promise<void> {
    await page.goto(`${product.address}/?channel=app&view=tab`);
    await page.frameLocator("iframe").getByRole("link", fieldLink).waitFor();
    await choose(signInCase);
  }

  async function choose(signInCase: string): Promise<void> {
    await page.getByRole("button", { name: "Werkzeuge für die Entwicklung" }).click();
    await page.getByRole("radio", { name: signInCase, exact: true }).check();
    // The question may have come already, and covers what is below it.
    await page.getByRole("button", { name: "Schließen", includeHidden: true }).dispatchEvent("click");
  }

  /** What Graph is shown when the tab reads anew, as it does when the person comes back to it. */
  async function tokenOfNextReading(): Promise<string | undefined> {
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.url().endsWith("/v1.0/$batch")),
      page
        .frameLocator("iframe")
        .locator("body")
        .evaluate(() => window.dispatchEvent(new Event("focus"))),
    ]);
    expect(response.status()).toBe(200);
    return (await response.request().allHeaders()).authorization;
  }

  test("the person is asked for consent once; whoever declines may think again", async () => {
    await openTeams("Zustimmung nötig");
    const tab = page.frameLocator("iframe");
    await page.getByRole("button", { name: "Ablehnen" }).click();
    await tab.getByRole("heading", { name: "Nicht angemeldet" }).waitFor();
    await tab.getByRole("button", { name: "Anmelden" }).click();
    await page.getByRole("heading", { name: "Integrationskompass bittet um Ihre Zustimmung" }).waitFor();
    await page.getByRole("button", { name: "Zustimmen" }).click();
    await tab.getByRole("link", fieldLink).waitFor();
    await page.getByText("Die Registerkarte meldet einen Fehler.").waitFor({ state: "detached" });
    await page.reload();
    await tab.getByRole("link", fieldLink).waitFor();
    expect(await page.getByRole("button", { name: "Zustimmen" }).count()).toBe(0);
    expect(complaints(page)).toEqual([]);
  });

  test("a refusal leaves a page with a way back", async () => {
    await openTeams("verweigert");
    const tab = page.frameLocator("iframe");
    await tab.getByRole("heading", { name: "Nicht angemeldet" }).waitFor();
    await tab.getByRole("button", { name: "Anmelden" }).click();
    await tab.getByRole("button", { name: "Anmelden", disabled: false }).waitFor();
    await page.getByText("Die Registerkarte meldet einen Fehler.").waitFor();
    await choose("still");
    await tab.getByRole("link", fieldLink).waitFor();
    expect(complaints(page)).toEqual([]);
  });

  test("a session that has ended is taken up again by the person", async () => {
    await openTeams("abgelaufen");
    await page.getByRole("heading", { name: "Ihre Anmeldung ist abgelaufen" }).waitFor();
    await page.getByRole("button", { name: "Anmelden" }).click();
    await page.frameLocator("iframe").getByRole("link", fieldLink).waitFor();
    expect(complaints(page)).toEqual([]);
  });

  test("a token is kept while it lasts, and replaced without a question when it is about to run out", async () => {
    await openTeams("still");
    await page.frameLocator("iframe").getByRole("link", fieldLink).waitFor();
    const kept = await tokenOfNextReading();
    expect(await tokenOfNextReading()).toBe(kept);

    await choose("still, Token laufen gleich ab");
    await page.frameLocator("iframe").getByRole("link", fieldLink).waitFor();
    const replaced = await tokenOfNextReading();
    expect(new Set([kept, replaced, await tokenOfNextReading()]).size).toBe(3);

    await page.getByRole("button", { name: "Werkzeuge für die Entwicklung" }).click();
    await page.getByText("GetToken", { exact: true }).first().waitFor();
    expect(await page.getByText("GetTokenPopup", { exact: true }).count()).toBe(0);
    expect(complaints(page)).toEqual([]);
  });
});
