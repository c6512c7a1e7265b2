import type { Browser, CDPSession, Frame } from "playwright-core";
import { openWatched } from "./watched-page.ts";

/** Bytes of the heap and number of nodes after everything that could be collected was. */
interface Usage {
  readonly bytes: number;
  readonly nodes: number;
}

export interface Growth {
  readonly before: Usage;
  readonly after: Usage;
}

const views = [
  "#/feld/2.3",
  "#/leitziel/2.3-L1",
  "#/massnahmen",
  "#/feld/2.6",
  "#/suche?text=sprache",
  "#/pruefen",
  "#/",
];
/** Changes before the first look: every page has been loaded by then, and what runs often has been compiled. */
const warmUp = 250;

/** What the tab holds before and after many changes of view. */
export async function measureMemory(browser: Browser, address: string, changes: number): Promise<Growth> {
  const { page, tab: frame, close } = await openWatched(browser, 1);
  await page.goto(address);
  const tab = await frame();
  const devtools = await page.context().newCDPSession(tab);
  await tab.locator('main a[href^="#/feld/"]').first().waitFor();
  await wander(tab, warmUp);
  const before = await usage(devtools);
  await wander(tab, changes);
  const after = await usage(devtools);
  await close();
  return { before, after };
}

async function wander(tab: Frame, changes: number): Promise<void> {
  for (let change = 1; change <= changes; change += 1) {
    await tab.evaluate(
      async (hash) => {
        location.hash = hash;
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
      },
      views[change % views.length] ?? "#/",
    );
    await tab.getByText("Wird geladen …").waitFor({ state: "hidden" });
  }
  await tab.evaluate(() => {
    location.hash = "#/";
  });
  await tab.locator('main a[href^="#/feld/"]').first().waitFor();
}

async function usage(devtools: CDPSession): Promise<Usage> {
  for (let time = 0; time < 3; time += 1) await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize: bytes } = await devtools.send("Runtime.getHeapUsage");
  const { nodes } = await devtools.send("Memory.getDOMCounters");
  return { bytes, nodes };
}
