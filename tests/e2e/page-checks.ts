import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Result } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";

const axe = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const wide = { width: 1440, height: 900 };
const narrow = { width: 320, height: 640 };

/** The tab in that part of the page, once it shows the heading. */
export async function frameIn(page: Page, part: string, title: string): Promise<Frame> {
  const element = page.locator(part).locator("iframe");
  await element.contentFrame().getByRole("heading", { level: 1, name: title }).waitFor();
  const frame = await (await element.elementHandle())?.contentFrame();
  if (!frame) throw new TypeError(`the page shows no tab in its ${part}`);
  return frame;
}

export async function goTo(frame: Frame, hash: string): Promise<void> {
  await frame.evaluate((address) => {
    location.hash = address;
  }, hash);
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

/** Wide as it is and narrow: no finding of axe, nothing to scroll sideways. */
export async function expectNoFindings(page: Page, frame: Frame): Promise<void> {
  expect(await findings(frame)).toEqual([]);
  await page.setViewportSize(narrow);
  await expect.poll(() => frame.evaluate(() => innerWidth)).toBeLessThanOrEqual(narrow.width);
  await expect.poll(() => overflow(frame)).toBe(0);
  expect(await findings(frame)).toEqual([]);
}
