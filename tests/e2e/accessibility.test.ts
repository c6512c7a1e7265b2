import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BusyCity, startBusyCity } from "./busy-city.ts";
import { expectNoFindings, frameIn, wide } from "./page-checks.ts";
import {
  arriveAt,
  configuration,
  education,
  meetingKey,
  meetingTitle,
  overview,
  rounds,
  tabViews,
} from "./tab-views.ts";

/** Every view of the tab, in every place and theme, wide and narrow: no finding of axe (WCAG 2.2 AA), nothing to scroll sideways. */

const before = { channel: "meeting", view: "tab" };
const during = { channel: "meeting", view: "both" };
const inField = { subPage: "feld/2.6" };

/** Where the page shows the tab besides a channel: the place, the part of the page, and the tab's heading there. */
const places: readonly (readonly [string, Readonly<Record<string, string>>, string, string])[] = [
  ["the details of a meeting", before, "main", overview],
  ["a field in the details of a meeting", { ...before, ...inField }, "main", education],
  ["the rounds in the side panel", { ...during, subPage: "runden" }, "aside", rounds],
  ["a meeting in the side panel", { ...during, subPage: `sitzung/${meetingKey}` }, "aside", meetingTitle],
  ["the side panel", during, "aside", overview],
  ["a field in the side panel", { ...during, ...inField }, "aside", education],
  ["the stage", during, "section", overview],
];

let city: BusyCity;
let page: Page;

beforeAll(async () => {
  city = await startBusyCity();
  page = city.page;
  await open(during);
  const panel = await tabIn("aside", overview);
  await panel.getByRole("button", { name: "Auf der Bühne zeigen" }).click();
  await tabIn("section", overview);
});

afterAll(() => city?.end());

function tabIn(part: string, title: string): Promise<Frame> {
  return frameIn(page, part, title);
}

async function open(place: Readonly<Record<string, string>>): Promise<void> {
  await page.setViewportSize(wide);
  await page.goto(`${city.product.address}/?${new URLSearchParams(place)}`);
}

/** The host's themes, and the ground of the tab in each. */
const themes = [
  ["light", "rgb(255, 255, 255)"],
  ["dark", "rgb(41, 41, 41)"],
  ["contrast", "rgb(0, 0, 0)"],
] as const;

/** As when it is chosen in another window of the page: whatever is open stays open. */
async function chooseTheme(theme: string): Promise<void> {
  await page.evaluate((name) => {
    localStorage.setItem("sandbox.theme", name);
    dispatchEvent(new StorageEvent("storage", { key: "sandbox.theme", newValue: name }));
  }, theme);
}

/** One after the other, since to open the page and to lead it to where it is looked at takes longer than a change. */
async function inEachTheme(frame: Frame, check: (theme: string) => Promise<void>): Promise<void> {
  const ground = () =>
    frame
      .locator(".fui-FluentProvider")
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  for (const [theme, colour] of themes) {
    await chooseTheme(theme);
    await expect.poll(ground, { message: theme }).toBe(colour);
    await check(theme);
  }
}

describe("in a tab that stays open", () => {
  let frame: Frame;

  beforeAll(async () => {
    await open({ view: "tab" });
    frame = await tabIn("main", overview);
  });

  test.each(tabViews)("$name has no findings, in any theme, wide and narrow", async (view) => {
    await page.setViewportSize(wide);
    await arriveAt(frame, view);
    await view.prepare(frame);
    await expectNoFindings(page, frame, inEachTheme);
  });
});

test.each(places)("%s has no findings, in any theme, wide and narrow", async (_name, place, part, title) => {
  await open(place);
  await expectNoFindings(page, await tabIn(part, title), inEachTheme);
});

test("the page on which a tab is configured has no findings, in any theme, wide and narrow", async () => {
  await open({ view: "posts" });
  await page.getByRole("button", { name: "Registerkarte hinzufügen" }).click();
  await expectNoFindings(page, await tabIn("[role=dialog]", configuration), inEachTheme);
});
