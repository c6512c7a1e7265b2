import type { Browser } from "playwright-core";
import { median } from "./median.ts";
import { openWatched } from "./watched-page.ts";

/** Way to a field of the concept, in any tab: it is there once the data are. */
const link = 'a[href="#/feld/2.3"]';

export interface FirstView {
  /** Medians, in milliseconds since the frame began to load. */
  readonly firstPaint: number;
  readonly lcp: number;
  /** Longest task after the data were there. */
  readonly longestTask: number;
}

const rounds = 5;
const slowdown = 4;
/**
 * Within which the first view and everything that follows it have happened. Until then nobody looks: what Playwright looks
 * with is a script of 330 KB, which it runs in the page while that is still busy.
 */
const rest = 8000;

/** First views in turn, so that all tabs meet the same weather; each with an empty cache. */
export async function measureFirstViews(browser: Browser, addresses: readonly string[]): Promise<readonly FirstView[]> {
  const views = addresses.map((): FirstView[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, address] of addresses.entries()) views[index]?.push(await firstView(browser, address));
  return views.map((seen) => ({
    firstPaint: median(seen.map(({ firstPaint }) => firstPaint)),
    lcp: median(seen.map(({ lcp }) => lcp)),
    longestTask: median(seen.map(({ longestTask }) => longestTask)),
  }));
}

async function firstView(browser: Browser, address: string): Promise<FirstView> {
  const watched = await openWatched(browser, slowdown);
  await watched.page.goto(address);
  await watched.page.waitForTimeout(rest);
  const tab = await watched.tab();
  await tab.waitForSelector(link);
  const { firstPaint, lcp, longTasks } = await tab.evaluate(() => window.marks);
  await watched.close();
  const after = longTasks.filter(({ start }) => start > lcp);
  return { firstPaint, lcp, longestTask: Math.max(0, ...after.map(({ duration }) => duration)) };
}
