import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Result } from "axe-core";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePorts, launchBrowser, openPage, type Product, startProduct } from "./product.ts";

/** Every view of the tab in every theme, wide and narrow: no finding of axe (WCAG 2.2 AA), nothing to scroll sideways. */

const axe = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const views = [
  ["the overview", "#/", "Integrationskonzept für die Stadt Ratingen"],
  ["a field", "#/feld/2.6", "2.6 Bildung"],
] as const;

let folder: string;
let product: Product;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  product = await startProduct(join(folder, "sandbox.sqlite"), await freePorts());
  browser = await launchBrowser();
  page = await openPage(browser, { width: 1440, height: 900 });
  await page.goto(`${product.address}/?view=tab`);
  await page.frameLocator("iframe").getByRole("heading", { level: 1, name: views[0][2] }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});

function tabFrame(): Frame {
  const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
  if (!frame) throw new TypeError("the page shows no tab");
  return frame;
}

async function findings(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(await axe);
  const violations: Result[] = await frame.evaluate(
    (values) =>
      (globalThis as unknown as { axe: typeof import("axe-core") }).axe
        .run({ runOnly: { type: "tag", values } })
        .then((result) => result.violations),
    tags,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

async function overflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe.each(["Hell", "Dunkel", "Kontrast"])("in the theme %s", (theme) => {
  test.each(views)("%s has no findings, wide and narrow", async (_name, hash, heading) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("button", { name: "Darstellung" }).click();
    await page.getByRole("menuitemradio", { name: theme }).click();
    const frame = tabFrame();
    await frame.evaluate((address) => {
      location.hash = address;
    }, hash);
    await frame.getByRole("heading", { level: 1, name: heading }).waitFor();
    expect(await findings(frame)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await frame.getByRole("heading", { level: 1, name: heading }).waitFor();
    await expect.poll(() => overflow(frame)).toBe(0);
    expect(await findings(frame)).toEqual([]);
  });
});

/** Presses a key until the link of that name has the focus. */
async function moveTo(frame: Frame, name: string, key: "Tab" | "Shift+Tab"): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press(key);
    const focused = await frame.evaluate(() => document.activeElement?.textContent?.trim());
    if (focused === name) return;
  }
  throw new TypeError(`the keyboard does not lead to ${name}`);
}

test("a field is reached and left again by keyboard alone", async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const frame = tabFrame();
  await frame.evaluate(() => {
    location.hash = "#/";
  });
  await frame.getByRole("heading", { level: 1, name: /Integrationskonzept/ }).focus();
  await moveTo(frame, "Bildung", "Tab");
  await page.keyboard.press("Enter");
  await frame.getByRole("heading", { level: 1, name: "2.6 Bildung" }).waitFor();
  await moveTo(frame, "Alle Handlungsfelder", "Shift+Tab");
  await page.keyboard.press("Enter");
  await frame.getByRole("heading", { level: 1, name: /Integrationskonzept/ }).waitFor();
});
