import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { complaints, freePorts, launchBrowser, openPage, type Ports, type Product, startProduct } from "./product.ts";

let folder: string;
let ports: Ports;
let product: Product;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  ports = await freePorts();
  product = await startProduct(join(folder, "sandbox.sqlite"), ports);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});

describe("outside Teams, in a plain browser", () => {
  async function openTab(): Promise<Page> {
    const page = await openPage(browser, { width: 1200, height: 800 });
    await page.goto(`http://localhost:${ports.service}/tab/`);
    return page;
  }

  /** What the pop-up of „Anmelden“ shows. */
  async function signInPopup(page: Page): Promise<Page> {
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
    const page = await openTab();
    await leavesWith(await signInPopup(page), "Mitglied Jugendamt 1");
    await page.getByRole("link", { name: "Stärkung des Miteinanders" }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: "Stärkung des Miteinanders" }).waitFor();
    expect(complaints(page)).toEqual([]);
  });

  test("whoever declines is told so, and may try again with one click", async () => {
    const page = await openTab();
    await leavesWith(await signInPopup(page), "Abbrechen");
    await page.getByRole("button", { name: "Anmelden", disabled: false }).waitFor();
    await leavesWith(await signInPopup(page), "Koordination Integration");
    await page.getByRole("link", { name: "Stärkung des Miteinanders" }).waitFor();
    expect(complaints(page)).toEqual([]);
  });
});
