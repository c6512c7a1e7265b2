import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import react from "@vitejs/plugin-react";
import express from "express";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { serve, type TestServer } from "../sandbox/connector/server.ts";
import { axeFindings } from "./axe.ts";
import { graphicFindings } from "./graphics.ts";
import { complaints, launchBrowser, openPage } from "./product.ts";

/** The drawings in a real browser: axe in every theme and width, keys, contrast themes of the system, and paper. */

const themes = ["default", "dark", "contrast"];
const widths = [320, 900, 1800];

let folder: string;
let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/charts-`);
  await build({
    configFile: false,
    root: new URL("charts-page", import.meta.url).pathname,
    logLevel: "error",
    plugins: [react()],
    build: { outDir: folder, minify: false, target: "es2023" },
  });
  server = await serve({ "/": express.Router().use(express.static(folder)) });
  browser = await launchBrowser();
  page = await openPage(browser, { width: 900, height: 900 });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await page.setViewportSize({ width: 900, height: 900 });
  await page.emulateMedia({ media: null, forcedColors: null });
  return () => expect(complaints(page)).toEqual([]);
});

async function open(query = ""): Promise<void> {
  await page.goto(`${server.url}/?${query}`);
  await page.getByRole("figure").first().waitFor();
}

async function expectNoOverflow(): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

describe.each(themes)("in the theme %s", (theme) => {
  test.each(widths)("there are no findings at %i px, with tables closed and open", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await open(`theme=${theme}`);
    await expectNoOverflow();
    expect([...(await axeFindings(page)), ...(await graphicFindings(page))]).toEqual([]);
    // By key, because for a moment Fluent's colours for a hovering mouse are in motion.
    for (const button of await page.getByRole("button", { name: "Tabelle" }).all()) await button.press("Enter");
    expect(await page.getByRole("table").count()).toBe(7);
    await expectNoOverflow();
    expect(await axeFindings(page)).toEqual([]);
  });
});

test("on the meeting stage everything grows with its type", async () => {
  await page.setViewportSize({ width: 1800, height: 900 });
  await open();
  const mark = page.getByRole("figure").first().locator("svg circle").first();
  const plain = await mark.boundingBox();
  await open("stage=1");
  const large = await mark.boundingBox();
  expect((large?.width ?? 0) / (plain?.width ?? 1)).toBeGreaterThan(1.3);
});

test("points are gone through by keys, the focus is seen, and the table is one key away", async () => {
  await open();
  const chart = page.getByRole("figure", { name: /^Einbürgerungen/ }).first();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const last = chart.getByRole("option", { name: "2026: 364 Personen (vorläufig). Stand der Meldung im Oktober" });
  expect(await last.evaluate((point) => point === document.activeElement)).toBe(true);
  expect(await last.evaluate((point) => getComputedStyle(point).outlineStyle)).toBe("solid");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(await focused()).toBe("2024: nicht erhebbar");
  await page.keyboard.press("t");
  await chart.getByRole("table", { name: /^Einbürgerungen/ }).waitFor();
  await page.keyboard.press("t");
  expect(await focused()).toBe("2024: nicht erhebbar");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Tabelle");
});

test("lines and bars are there in a contrast theme of the system", async () => {
  await page.emulateMedia({ forcedColors: "active" });
  await open();
  const colours = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "CanvasText";
    const text = getComputedStyle(probe).color;
    const circle = document.querySelector("figure svg circle");
    return { text, stroke: circle && getComputedStyle(circle).stroke };
  });
  expect(colours.stroke).toBe(colours.text);
});

test("on paper every drawing is dark on white with its table, and without buttons", async () => {
  await page.emulateMedia({ media: "print" });
  await open("theme=dark");
  expect(await page.getByRole("table").count()).toBe(7);
  expect(await page.getByRole("button").count()).toBe(0);
  const chart = page.getByRole("figure").first();
  expect(await chart.evaluate((figure) => getComputedStyle(figure).backgroundColor)).toBe("rgb(255, 255, 255)");
  expect(
    await chart
      .locator("svg circle")
      .first()
      .evaluate((circle) => getComputedStyle(circle).stroke),
  ).toBe("rgb(0, 0, 0)");
});
