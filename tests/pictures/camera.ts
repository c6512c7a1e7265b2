import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

/** All pictures, for whoever looks at the pages; git ignores the folder. */
const album = fileURLToPath(new URL("../../dist/pictures/", import.meta.url));
const readme = fileURLToPath(new URL("../screenshots/", import.meta.url));

export const desk = { width: 1440, height: 900 };
export const wall = { width: 1920, height: 1080 };
const tablet = { width: 768, height: 1024 };
const hand = { width: 390, height: 844 };
export const screens = [hand, tablet, desk] as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A page is shown as far down as it goes, but no further than this. */
const longest = 2400;

const themes = ["dark", "contrast", "light"] as const;
type Theme = (typeof themes)[number];

/** What the README shows: a picture as high as a screen. */
const shown: ReadonlySet<string> = new Set([
  "beside-1440-light",
  "overview-1440-light",
  "overview-1440-dark",
  "field-1440-light",
  "measure-1440-light",
  "figures-1440-light",
  "mine-390-light",
  "rounds-1440-light",
  "agenda-1440-light",
  "meeting-1920-dark",
  "quality-1440-contrast",
  "card-figure",
]);

export async function openAlbum(): Promise<void> {
  for (const folder of [album, readme]) await mkdir(folder, { recursive: true });
}

/** One picture of what is on the screen, or of a part of it. */
export async function take(target: Pick<Page, "screenshot">, name: string): Promise<void> {
  await target.screenshot({ path: join(album, `${name}.png`) });
  if (shown.has(name)) await target.screenshot({ path: join(readme, `${name}.png`) });
}

/** A view in the three themes, on each of the screens: as far down as it goes, and for the README as high as the screen. */
export async function takeView(page: Page, name: string, sizes: readonly Size[] = screens): Promise<void> {
  await page.mouse.move(0, 0);
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.waitForTimeout(500);
    await page.setViewportSize({ ...size, height: Math.min(longest, size.height + (await hidden(page))) });
    for (const theme of themes) {
      await setTheme(page, theme);
      const picture = `${name}-${size.width}-${theme}`;
      await page.screenshot({ path: join(album, `${picture}.png`) });
      if (shown.has(picture))
        await page.screenshot({ path: join(readme, `${picture}.png`), clip: { x: 0, y: 0, ...size } });
    }
  }
  await page.setViewportSize(desk);
}

/** How far the tab's longest page goes on below the screen. */
async function hidden(page: Page): Promise<number> {
  const rest = page
    .frames()
    .map((frame) => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight).catch(() => 0));
  return Math.max(0, ...(await Promise.all(rest)));
}

/** Tells the sandbox's page as another window of it would; its menu would stand in the way of small screens. */
async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((name) => {
    localStorage.setItem("sandbox.theme", name);
    dispatchEvent(new StorageEvent("storage", { key: "sandbox.theme", newValue: name }));
  }, theme);
  await page.waitForTimeout(400);
}
