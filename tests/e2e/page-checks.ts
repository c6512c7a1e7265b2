import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { axeFindings } from "./axe.ts";
import { graphicFindings } from "./graphics.ts";
import { outlineFindings } from "./outline.ts";

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

/** From now on the tab begins at its first address each time, as in a window that was not there before. */
export async function forgetPlaces(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const key of Object.keys(sessionStorage)) if (/\.(place|link) /.test(key)) sessionStorage.removeItem(key);
  });
}

export async function goTo(frame: Frame, hash: string): Promise<void> {
  await frame.evaluate((address) => {
    location.hash = address;
  }, hash);
}

async function overflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Has a check done once for each look of the frame, and tells it which. */
type Looks = (frame: Frame, check: (look?: string) => Promise<void>) => Promise<void>;

const asItIs: Looks = (_frame, check) => check();

/** Wide as it is and narrow, in each look: no finding of axe or of the checks that go on from it, nothing to scroll sideways. */
export async function expectNoFindings(page: Page, frame: Frame, looks: Looks = asItIs): Promise<void> {
  await looks(frame, async (look) => expect(await findingsIn(frame), look).toEqual([]));
  await page.setViewportSize(narrow);
  await expect.poll(() => frame.evaluate(() => innerWidth)).toBeLessThanOrEqual(narrow.width);
  await looks(frame, async (look) => {
    await expect.poll(() => overflow(frame), { message: look ?? "" }).toBe(0);
    expect(await findingsIn(frame), look).toEqual([]);
  });
}

async function findingsIn(frame: Frame): Promise<readonly string[]> {
  const found = await axeFindings(frame);
  return [...found, ...(await graphicFindings(frame)), ...(await outlineFindings(frame))];
}
