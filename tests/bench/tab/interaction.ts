import type { Browser, Frame, Page } from "playwright-core";
import { openWatched } from "./watched-page.ts";
import { yearsOfEachFigure } from "./years-of-figures.ts";

/** One thing that a reader does, and how long the slowest of its clicks or keys took until the next paint. */
export interface Interaction {
  readonly what: string;
  readonly slowest: number;
  /** The longest task that it caused, in milliseconds. */
  readonly longestTask: number;
}

const slowdown = 4;

type Deed = (tab: Frame, page: Page) => Promise<void>;

/** What is done, one after the other. */
const deeds: readonly { readonly what: string; readonly deed: Deed }[] = [
  {
    what: "view change: overview to a field",
    deed: async (tab) => {
      await tab.locator('main a[href^="#/feld/"]').nth(2).click();
      await tab.locator("h2, h3").first().waitFor();
    },
  },
  { what: "view change: field to its figures", deed: toFigures("main p > a[href^='#/zahlen/']") },
  { what: "view change: figures back to the field", deed: backToField },
  { what: "view change: to a figure of twenty years", deed: toFigures("main a[href^='#/zahlen/'][href*='-L']") },
  {
    what: "table of a figure of twenty years",
    deed: async (tab) => {
      await tab.getByRole("button", { name: "Tabelle", exact: true }).first().click();
      await tab.getByRole("table").first().waitFor();
    },
  },
  { what: "view change: figure back to the field", deed: backToField },
  {
    what: "view change: field to a goal",
    deed: async (tab) => {
      await tab.locator('main a[href^="#/leitziel/"]').first().click();
      await settled(tab, "#/leitziel/");
    },
  },
  {
    what: "view change: back to the overview",
    deed: async (tab) => {
      await tab.locator('main nav a[href="#/"]').first().click();
      await tab.locator('main a[href^="#/feld/"]').first().waitFor();
    },
  },
  {
    what: "view change: to the list of measures",
    deed: async (tab) => {
      await tab.locator('a[href="#/massnahmen"]').first().click();
      await tab.getByRole("table").waitFor();
    },
  },
  { what: "filter: status by key", deed: chooseByKey("Stand", "g") },
  { what: "filter: status taken back", deed: chooseByKey("Stand", "a") },
  { what: "filter: text", deed: typeInto("Text", "sprache") },
  { what: "filter: text taken back", deed: clearField("Text", 7) },
  { what: "sort: by deadline", deed: orderByDeadline },
  { what: "sort: descending", deed: orderByDeadline },
  { what: "more rows, where there are", deed: showMore },
  {
    what: "view change: to the search",
    deed: async (tab) => {
      await tab.locator('a[href="#/suche"]').first().click();
      await tab.getByRole("searchbox").waitFor();
    },
  },
  { what: "search: typing", deed: typeInto("", "integration") },
  { what: "search: taken back", deed: clearField("", 11) },
];

/** Each figure has its years drawn, and in a table that a button opens. */
function toFigures(link: string): Deed {
  return async (tab) => {
    await tab.locator(link).first().click();
    await tab
      .locator("figure")
      .first()
      .locator("tbody tr")
      .nth(yearsOfEachFigure - 1)
      .waitFor({ state: "attached" });
  };
}

async function backToField(tab: Frame): Promise<void> {
  await tab.locator('main nav a[href^="#/feld/"]').first().click();
  await tab.locator('main a[href^="#/leitziel/"]').first().waitFor();
}

function chooseByKey(label: string, key: string): Deed {
  return async (tab, page) => {
    await tab.getByLabel(label, { exact: true }).focus();
    await page.keyboard.press(key);
  };
}

function field(tab: Frame, label: string) {
  return label === "" ? tab.getByRole("searchbox") : tab.getByRole("searchbox", { name: label });
}

function typeInto(label: string, text: string): Deed {
  return async (tab, page) => {
    await field(tab, label).focus();
    await page.keyboard.type(text, { delay: 120 });
  };
}

function clearField(label: string, times: number): Deed {
  return async (tab, page) => {
    await field(tab, label).focus();
    for (let time = 0; time < times; time += 1) await page.keyboard.press("Backspace", { delay: 60 });
  };
}

function orderByDeadline(tab: Frame): Promise<void> {
  return tab.getByRole("columnheader", { name: "Wann" }).getByRole("button").click();
}

async function showMore(tab: Frame): Promise<void> {
  const button = tab.getByRole("button", { name: /weitere/i });
  if ((await button.count()) > 0) await button.click();
}

async function settled(tab: Frame, hash: string): Promise<void> {
  await tab.waitForFunction((wanted) => location.hash.startsWith(wanted), hash);
  await tab.getByText("Wird geladen …").waitFor({ state: "hidden" });
}

export async function measureInteractions(browser: Browser, address: string): Promise<readonly Interaction[]> {
  const { page, tab: frame, close } = await openWatched(browser, slowdown);
  await page.goto(address);
  const tab = await frame();
  await tab.locator('main a[href^="#/feld/"]').first().waitFor();
  await page.waitForTimeout(4000);
  const seen: Interaction[] = [];
  for (const { what, deed } of deeds) {
    await tab.evaluate(() => {
      window.marks.interactions = [];
      window.marks.longTasks = [];
    });
    await deed(tab, page);
    await page.waitForTimeout(2000);
    const { interactions, longTasks } = await tab.evaluate(() => window.marks);
    const longest = Math.max(0, ...longTasks.map(({ duration }) => duration));
    seen.push({ what, slowest: Math.max(0, ...interactions), longestTask: longest });
  }
  await close();
  return seen;
}
