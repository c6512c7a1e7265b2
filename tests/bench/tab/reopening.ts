import type { Browser, Page } from "playwright-core";
import { openWatched } from "./watched-page.ts";

/** Bytes to and from Graph. */
export interface Reopening {
  readonly first: number;
  readonly again: number;
}

/** Opening the tab for the first time, and again when nothing has changed. */
export async function measureReopening(browser: Browser, address: string): Promise<Reopening> {
  const { page, tab, close } = await openWatched(browser, 1);
  const bytes = count(page);
  const visit = async () => {
    await page.goto(address);
    await (await tab()).locator('main a[href^="#/feld/"]').first().waitFor();
    // Long enough for the board to be kept, and for the second time to be read.
    await page.waitForTimeout(5000);
  };
  await visit();
  const first = bytes.take();
  await visit();
  const again = bytes.take();
  await close();
  return { first, again };
}

function count(page: Page): { take(): number } {
  let sum = 0;
  page.on("response", async (answer) => {
    if (!answer.url().includes("/v1.0/")) return;
    const body = await answer.body().catch(() => Buffer.alloc(0));
    sum += (answer.request().postData() ?? "").length + body.length;
  });
  return {
    take() {
      const taken = sum;
      sum = 0;
      return taken;
    },
  };
}
